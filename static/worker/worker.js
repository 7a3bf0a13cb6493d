// The worker's ends of the wire: takes `weigh` and `cancel`, answers with what happens.

import { senderNamed } from '../send/index.js';
import { weigh } from './weigh.js';

let running = null;

addEventListener('message', ({ data }) => {
  if (data.kind === 'cancel') running?.abort();
  else start(data);
});

async function start({ run, file, encodings, sender }) {
  running?.abort();
  const controller = new AbortController();
  running = controller;
  const tell = (message) => postMessage({ run, ...message });
  try {
    const send = await senderNamed(sender);
    await weigh({ file, encodings, send, endpoint: '/inspect', signal: controller.signal, tell });
  } catch (error) {
    tell({ kind: 'broken', message: String(error) });
  }
  tell({ kind: 'end', cancelled: controller.signal.aborted });
}
