// Asks the server what one file is. Knows no DOM, so that tests can drive it.

import { readAnswer } from '../worker/answer.js';
import { failureOf } from '../worker/failure.js';
import { queryOf, windowsOf } from './windows.js';

/**
 * What is known of `file` in the end: { stage: 'done', mime }, { stage: 'failed', failure }, or
 * { stage: 'left-out' } where `signal` broke it off. `send` is one of the senders.
 */
export async function ask({ file, send, endpoint, signal }) {
  try {
    const first = await askOnce({ file, send, endpoint, signal, directed: null });
    // The head names a window that tells more: the answer that counts is the one that has seen it.
    const { mime } = first.directed === null
      ? first
      : await askOnce({ file, send, endpoint, signal, directed: first.directed });
    return { stage: 'done', mime };
  } catch (error) {
    return signal.aborted ? { stage: 'left-out' } : { stage: 'failed', failure: failureOf(error) };
  }
}

async function askOnce({ file, send, endpoint, signal, directed }) {
  // Read here and not by the request: only so a file that cannot be read is told from a broken line.
  const body = await windowsOf(file, directed).arrayBuffer();
  signal.throwIfAborted();
  const headers = { 'Accept': 'application/json', 'Content-Type': 'application/octet-stream' };
  const answer = await send({ url: `${endpoint}?${queryOf(file, directed)}`, headers, body, signal });
  return readAnswer(answer, ({ mime }) => mime);
}
