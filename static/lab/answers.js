// Answers of the lab, and why there is none.

import { SendFailure } from '../send/failure.js';

/** The response of a request that the server did not refuse; throws a SendFailure else. */
export async function answerTo(url, options) {
  let response;
  try {
    response = await fetch(url, { cache: 'no-store', ...options });
  } catch (error) {
    throw brokenOff(error);
  }
  if (response.ok) return response;
  const json = await response.json().catch(() => null);
  const { code: serverCode, message, limit, detail } = json?.error ?? {};
  throw new SendFailure('refused', { status: response.status, serverCode, message, limit, detail });
}

/** Calls `take` with each piece of the body, a Uint8Array, as it comes. */
export async function eachPiece(response, take) {
  if (!response.body) return;
  const reader = response.body.getReader();
  try {
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) take(piece.value);
  } catch (error) {
    throw brokenOff(error);
  }
}

/** What the person broke off stays what it is; anything else is the network's fault. */
function brokenOff(error) {
  return error?.name === 'AbortError' ? error : new SendFailure('network');
}
