// Weighs one file in one way of sending it: build, send, read the answer. Knows no DOM and no worker, so that
// tests can drive it.

import { buildBody } from '../encode/bodies.js';
import { throttled } from '../lib/throttled.js';
import { gzipped } from '../encode/gzip.js';
import { variantOf } from '../lib/variants.js';
import { readAnswer } from './answer.js';
import { failureOf } from './failure.js';

/** Tells through `row` of each stage: building → sending → answering → done, or failed. */
export async function weigh({ file, variant, send, endpoint, row }) {
  try {
    const { encoding, gzip, mode } = variantOf(variant);
    const tell = throttled((done, total) => row({ done, total }));
    row({ stage: 'building', done: 0, total: file.size });
    const building = performance.now();
    const plain = await buildBody(encoding, file, tell);
    if (gzip) row({ stage: 'compressing', done: 0, total: plain.size ?? file.size });
    const built = gzip ? await gzipped(plain, plain.size ?? file.size, throttled((done, total) => row({ done, total }))) : plain;
    row({ stage: 'sending', done: null, total: null, buildMs: performance.now() - building });
    row({ stage: 'done', ...await sendBuilt({ built, url: urlOf(endpoint, built.query, mode), send, row }) });
  } catch (error) {
    row({ stage: 'failed', failure: failureOf(error) });
  }
}

/** The server reads as a stream unless it is told. */
function urlOf(endpoint, query, mode) {
  if (mode === 'stream') return endpoint + query;
  return `${endpoint}${query}${query ? '&' : '?'}mode=${mode}`;
}

async function sendBuilt({ built, url, send, row }) {
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
  if (built.contentEncoding) headers['Content-Encoding'] = built.contentEncoding;
  const sending = performance.now();
  const answer = await send({ url, headers, body: built.body, onProgress });
  const sendMs = performance.now() - sending;
  return { report: readAnswer(answer), sentBytes, sendMs };
}
