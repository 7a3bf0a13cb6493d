// The scales of charts of bytes over time.

import { count, size } from '../../lib/format.js';
import { binaryMarks, decimalMarks, shorter, timeWords } from './axis.js';

/** Time from 0, in ms. */
export const TIME = {
  scale: { range: (u, least, most) => [0, most > 0 ? most : 1] },
  marks: (u, axis, least, most) => decimalMarks(most), format: timeWords, size: 32,
};

/** Bytes from 0. */
export const BYTES = {
  scale: { range: (u, least, most) => [0, Math.max(1, most ?? 1) * 1.06] },
  marks: (u, axis, least, most) => binaryMarks(most), format: shortSize, size: 67,
};

/** A size for an axis: "B" for "bytes", which would not fit; 0 has no unit. */
export function shortSize(n) {
  return n < 1024 ? `${count(n)}${n > 0 ? '\u00a0B' : ''}` : shorter(size(n));
}
