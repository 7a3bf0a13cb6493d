// Sends with fetch, which has no upload progress.

import { SendFailure } from './failure.js';

/** Posts a body; resolves with the status and the text of the answer. `signal` breaks it off. */
export async function sendWithFetch({ url, headers, body, signal = null }) {
  try {
    const response = await fetch(url, { method: 'POST', headers, body, signal });
    return { status: response.status, text: await response.text() };
  } catch (error) {
    throw new SendFailure('network', { cause: String(error) });
  }
}
