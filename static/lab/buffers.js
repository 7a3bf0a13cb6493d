// An experiment on buffer sizes, told line by line.

import { SendFailure } from '../send/failure.js';
import { answerTo, eachPiece } from './answers.js';

/** Starts one by `form`, a URLSearchParams, and calls `hear` with each event that the server tells, to the last. */
export async function runExperiment(form, { signal, hear }) {
  const response = await answerTo('/lab/buffers', { method: 'POST', body: form, signal, headers: { Accept: 'application/x-ndjson' } });
  const lines = createLines((line) => hear(JSON.parse(line)));
  await eachPiece(response, lines.push);
}

/** Cuts pieces of UTF-8 at line breaks and calls `take` with each whole line. */
export function createLines(take) {
  const decoder = new TextDecoder();
  let rest = '';
  return {
    push(piece) {
      const lines = (rest + decoder.decode(piece, { stream: true })).split('\n');
      rest = lines.pop();
      lines.filter((line) => line !== '').forEach(take);
    },
  };
}

/** What is known before the first event: no points under any of the four settings. */
export function nothingYet() {
  return { trial: 0, trials: 0, sizes: [], given: [null, null, null, null], points: [new Map(), new Map(), new Map(), new Map()], result: null };
}

/** What is known after one more event; throws the SendFailure that one tells. */
export function after(known, event) {
  switch (event.event) {
    case 'plan': return { ...known, trials: event.trials, sizes: event.buffer_bytes };
    case 'trial': return afterTrial(known, event);
    case 'result': return { ...known, result: event.result };
    case 'failed': throw new SendFailure('refused', { serverCode: event.code, message: event.message, detail: event.detail });
    default: return known;
  }
}

function afterTrial(known, { trial, setting, send_buffer_bytes: send, recv_buffer_bytes: recv, point }) {
  const points = known.points.map((map, i) => (i === setting ? new Map(map).set(point.buffer_bytes, point) : map));
  const given = known.given.map((it, i) => (i === setting ? { send, recv } : it));
  return { ...known, trial, points, given };
}

/** [xs, ys of each setting] of what `valueOf` takes of each point; null where there is none yet. */
export function columnsOf({ sizes, points }, valueOf) {
  return [sizes, ...points.map((map) => sizes.map((size) => (map.has(size) ? valueOf(map.get(size)) : null)))];
}
