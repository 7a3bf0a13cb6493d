// The overhead of each encoding if a file were larger or smaller, as numbers to draw and to list. Pure.

import { encodingSizes } from '../../what-if/sizes.js';

/** The sizes that are drawn: 1 byte to 16 GiB, the most that the server takes unless told otherwise. */
export const LARGEST = 2 ** 34;

/** Overhead ratios below this are drawn at it, for a logarithm of nothing has no place: 0.0001 %. */
export const FLOOR = 1e-6;

const STEPS = 4; // to a doubling

/**
 * Rows { bytes, ratios } with the overhead ratio by encoding, at steps of file sizes and at `size` itself. Of an empty
 * file no mix of bytes is known, so what depends on it is null.
 */
export function growth(label, facts, size) {
  const share = facts.bytes > 0 ? facts.formExpanded / facts.bytes : NaN;
  const sizesOf = encodingSizes(label);
  return fileSizes(size).map((bytes) => ({
    bytes,
    ratios: ratiosOf(bytes, sizesOf({ bytes, formExpanded: share * bytes })),
  }));
}

function ratiosOf(bytes, sizes) {
  return Object.fromEntries(Object.entries(sizes).map(([id, body]) => [id, Number.isNaN(body) ? null : (body - bytes) / bytes]));
}

function fileSizes(own) {
  const steps = Math.log2(LARGEST) * STEPS;
  const sizes = Array.from({ length: steps + 1 }, (_, step) => Math.round(2 ** (step / STEPS)));
  const within = own >= 1 && own <= LARGEST ? [own] : [];
  return [...new Set([...sizes, ...within])].sort((a, b) => a - b);
}

/** The rows that a table shows: one for each thousandfold, and the file's own. */
export function milestones(rows, own) {
  return rows.filter(({ bytes }) => bytes === own || Number.isInteger(Math.log2(bytes) / 5));
}

/** Where a ratio is drawn. */
export function drawn(ratio) {
  return Math.max(FLOOR, ratio);
}

/** The power of ten that has room for all ratios. */
export function ceiling(rows) {
  const most = Math.max(1, ...rows.flatMap(({ ratios }) => Object.values(ratios).filter((ratio) => ratio !== null)));
  return 10 ** Math.ceil(Math.log10(most));
}
