// The rows of the what-if table: every way with its weight and how that is known, the lightest first. Pure.

import { IDS } from '../lib/encodings.js';
import { gzippedWhole, SAMPLE_BYTES } from './gzip.js';
import { bodySizes } from './sizes.js';

/**
 * Rows { id, body, overhead, ratio, known } of a file. `survey` is { facts, compressed } or null before
 * the file was read; `measured` has the body bytes that arrived, by encoding. `known` is `measured`,
 * `computed`, `compressed` or `estimated`; rows of which nothing is known are left out.
 */
export function whatIfRows(label, survey, measured) {
  const rows = [];
  const add = (id, body, known) => rows.push(weighed(id, body, known, label.size));
  const sizes = survey ? bodySizes(label, survey.facts) : {};
  for (const [id, body] of Object.entries({ ...sizes, ...measured })) {
    add(id, body, id in measured ? 'measured' : 'computed');
  }
  const isWhole = label.size <= SAMPLE_BYTES;
  for (const id of survey?.compressed ? IDS : []) {
    const sample = survey.compressed[id];
    add(`${id}-gzip`, isWhole ? sample.gzipped : gzippedWhole(sample, sizes[id]), isWhole ? 'compressed' : 'estimated');
  }
  return rows.sort((a, b) => a.body - b.body);
}

function weighed(id, body, known, payload) {
  const overhead = body - payload;
  return { id, body, overhead, ratio: payload > 0 ? overhead / payload : null, known };
}
