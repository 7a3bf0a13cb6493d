// Sends with fetch, which has no upload progress.

import { SendFailure } from './failure.js';

/** Posts a body; resolves with the status and the text of the answer. */
export async function sendWithFetch({ url, headers, body }) {
  try {
    const response = await fetch(url, { method: 'POST', headers, body });
    return { status: response.status, text: await response.text() };
  } catch (error) {
    throw new SendFailure('network', { cause: String(error) });
  }
}
