// The server's answer: what was asked for, or the reason why it is not there.

import { SendFailure } from '../send/failure.js';

/**
 * The report in an answer; throws a SendFailure where there is none. `isExpected` tells what else than a
 * report is waited for.
 */
export function readAnswer({ status, text }, isExpected = (answer) => answer.sizes) {
  const answer = parse(text);
  if (status === 200 && answer && isExpected(answer)) return answer;
  if (answer?.error) {
    const { code: serverCode, message, limit, detail } = answer.error;
    throw new SendFailure('refused', { status, serverCode, message, limit, detail });
  }
  throw new SendFailure('answer', { status });
}

function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
