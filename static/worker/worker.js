// One task, then this worker is ended: only that frees the blobs of a body at once. Cancelling is
// ending it early, which also breaks off its request.

import { digestOf } from '../encode/digest.js';
import { base } from '../lib/base.js';
import { throttled } from '../lib/throttled.js';
import { senderNamed } from '../send/index.js';
import { surveyOf } from '../what-if/survey.js';
import { weigh } from './weigh.js';

addEventListener('message', async ({ data }) => {
  if (data.task === 'survey') return postMessage({ kind: 'survey', survey: await surveyed(data.file) });
  if (data.task === 'digest') await takeDigest(data);
  else await weighOne(data);
  postMessage({ kind: 'finished' });
});

async function takeDigest({ file }) {
  postMessage({ kind: 'digest', digest: await digestOf(file) });
}

async function weighOne({ file, variant, sender }) {
  const send = await senderNamed(sender);
  const row = (patch) => postMessage({ kind: 'row', variant, patch });
  await weigh({ file, variant, send, endpoint: `${base}/inspect`, row });
}

/** Null where the browser cannot read the file; weighing it says why. */
function surveyed(file) {
  return surveyOf(file, throttled((done) => postMessage({ kind: 'read', done }))).catch(() => null);
}
