// One download read piece by piece, and what the server held of it.

import { extendTrace } from '../lib/trace.js';
import { answerTo, eachPiece } from './answers.js';

const ASK_AGAIN_MS = 100;
const ASK_TIMES = 20;

/**
 * Downloads by `query`, a URLSearchParams, and resolves with { first, last, bytes, reads, points, held }: times
 * in ms since the request, points [ms, bytes so far], and the server's account, null where it tells none. `tell`
 * is called with the same, held aside, after each piece.
 */
export async function runDownload(query, { signal, tell, now = () => performance.now() }) {
  const started = now();
  let found = { first: null, last: null, bytes: 0, reads: 0, points: [[0, 0]] };
  const response = await answerTo(`/lab/download?${query}`, { signal });
  await eachPiece(response, (piece) => {
    const ms = now() - started;
    const bytes = found.bytes + piece.length;
    found = { first: found.first ?? ms, last: ms, bytes, reads: found.reads + 1, points: extendTrace(found.points, [ms, bytes]) };
    tell(found);
  });
  const ended = now() - started;
  const points = withEnd(found.points, [found.last ?? ended, found.bytes]);
  return { ...found, points, held: await heldOf(response.headers.get('Weighbridge-Download'), signal) };
}

/** A trace that was thinned may lack its last point and its first. */
function withEnd(points, end) {
  const whole = points[0][0] === 0 ? points : [[0, 0], ...points];
  return whole.at(-1)[1] === end[1] ? whole : [...whole, end];
}

/** The server's account of a download. It ends its account a moment after the last byte. */
async function heldOf(id, signal) {
  if (!id) return null;
  for (let times = 0; times < ASK_TIMES; times += 1) {
    const held = await (await answerTo(`/lab/download/${id}`, { signal })).json();
    if (held.ended) return held;
    await new Promise((resolve) => { setTimeout(resolve, ASK_AGAIN_MS); });
  }
  return null;
}
