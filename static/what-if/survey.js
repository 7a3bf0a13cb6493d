// Everything that the what-if table must know of a file, in one pass. Knows no DOM and no worker.

import { SLICE_BYTES } from '../encode/slices.js';
import { createCounter } from './facts.js';
import { compressSample } from './gzip.js';

/** { facts, compressed } of a file; only one slice of it stands in memory. `onProgress` hears how many bytes were read. */
export async function surveyOf(file, onProgress = () => {}) {
  const counter = createCounter();
  for (let start = 0; start < file.size; start += SLICE_BYTES) {
    counter.push(new Uint8Array(await file.slice(start, start + SLICE_BYTES).arrayBuffer()));
    onProgress(Math.min(start + SLICE_BYTES, file.size), file.size);
  }
  return { facts: counter.finish(), compressed: await compressSample(file) };
}
