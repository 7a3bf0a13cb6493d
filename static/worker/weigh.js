// Weighs one file in one encoding: build, send, read the answer. Knows no DOM and no worker, so that
// tests can drive it.

import { buildBody } from '../encode/bodies.js';
import { throttled } from '../lib/throttled.js';
import { readAnswer } from './answer.js';
import { failureOf } from './failure.js';

/** Tells through `row` of each stage: building → sending → answering → done, or failed. */
export async function weigh({ file, encoding, send, endpoint, row }) {
  try {
    row({ stage: 'building', done: 0, total: file.size });
    const building = performance.now();
    const built = await buildBody(encoding, file, throttled((done, total) => row({ done, total })));
    row({ stage: 'sending', done: null, total: null, buildMs: performance.now() - building });
    row({ stage: 'done', ...await sendBuilt({ built, send, endpoint, row }) });
  } catch (error) {
    row({ stage: 'failed', failure: failureOf(error) });
  }
}

async function sendBuilt({ built, send, endpoint, row }) {
  let sentBytes = built.size;
  const tell = throttled((done, total) => {
    row({ stage: done < total ? 'sending' : 'answering', done, total, sentAt: performance.now() - sending });
  });
  const onProgress = (done, total) => {
    sentBytes = total;
    tell(done, total);
  };
  const headers = { Accept: 'application/json' };
  if (built.contentType) headers['Content-Type'] = built.contentType;
  const sending = performance.now();
  const answer = await send({ url: endpoint + built.query, headers, body: built.body, onProgress });
  const sendMs = performance.now() - sending;
  return { report: readAnswer(answer), sentBytes, sendMs };
}
