// Weighs one file in one encoding after the other: build, send, release. Knows no DOM and no worker,
// so that tests can drive it.

import { buildBody } from '../encode/bodies.js';
import { digestOf } from '../encode/digest.js';
import { SendFailure } from '../send/failure.js';
import { readAnswer } from './answer.js';

/**
 * Tells through `tell` of the file's digest and of each encoding's stages:
 * building → sending → answering → done | failed | cancelled.
 */
export async function weigh({ file, encodings, send, endpoint, signal, tell }) {
  tell({ kind: 'digest', digest: await digestInWords(file) });
  for (const encoding of encodings) {
    const row = (patch) => tell({ kind: 'row', encoding, patch });
    if (signal.aborted) {
      row({ stage: 'cancelled' });
      continue;
    }
    try {
      await weighOne({ file, encoding, send, endpoint, signal, row });
    } catch (error) {
      row(failureOf(error, signal));
    }
  }
}

async function weighOne({ file, encoding, send, endpoint, signal, row }) {
  row({ stage: 'building', done: 0, total: file.size });
  const building = performance.now();
  const onBuilt = throttled((done, total) => row({ done, total }));
  const built = await buildBody(encoding, file, { signal, onProgress: onBuilt });
  row({ stage: 'sending', done: null, total: null, buildMs: performance.now() - building });

  let sentBytes = built.size;
  const report = throttled((done, total) => row({ stage: done < total ? 'sending' : 'answering', done, total }));
  const onProgress = (done, total) => {
    sentBytes = total;
    report(done, total);
  };
  const headers = { Accept: 'application/json' };
  if (built.contentType) headers['Content-Type'] = built.contentType;
  const sending = performance.now();
  const answer = await send({
    url: new URL(endpoint + built.query, location.origin).href, headers, body: built.body, signal, onProgress,
  });
  const sendMs = performance.now() - sending;
  row({ stage: 'done', report: readAnswer(answer), sentBytes, sendMs });
}

async function digestInWords(file) {
  try {
    return await digestOf(file);
  } catch {
    return { hex: null, why: 'not computed: the browser could not read the file' };
  }
}

function failureOf(error, signal) {
  if (signal.aborted) return { stage: 'cancelled' };
  if (error instanceof SendFailure) {
    return { stage: 'failed', failure: { code: error.code, ...error.details } };
  }
  const code = error?.name === 'NotReadableError' || error?.name === 'NotFoundError' ? 'unreadable' : 'unexpected';
  return { stage: 'failed', failure: { code, cause: String(error) } };
}

/** Lets a call through at most each 50 ms, and always the last one, where done equals total. */
function throttled(call) {
  let last = -Infinity;
  return (done, total) => {
    const now = performance.now();
    if (done < total && now - last < 50) return;
    last = now;
    call(done, total);
  };
}
