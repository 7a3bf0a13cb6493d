// Marks of axes, and their words. Pure.

import { count, duration, size } from '../../lib/format.js';

/** An axis of milliseconds from 0, for createPlot. */
export const TIME = {
  scale: { range: (u, least, most) => [0, most > 0 ? most : 1] },
  marks: (u, axis, least, most) => decimalMarks(most), format: timeWords, size: 28,
};

/** An axis of bytes from 0. */
export const BYTES = {
  scale: { range: (u, least, most) => [0, Math.max(1, most ?? 1) * 1.06] },
  marks: (u, axis, least, most) => binaryMarks(most), format: shortSize, size: 64,
};

/** Marks for an axis of bytes from 0 to `most`: four or fewer beside 0, a power of two apart. */
export function binaryMarks(most) {
  const apart = 2 ** Math.max(0, Math.ceil(Math.log2(most / 4)));
  return Array.from({ length: Math.floor(most / apart) + 1 }, (_, i) => i * apart);
}

/** Marks for an axis of anything else from 0 to `most`: four or fewer beside 0, 1, 2 or 5 of a power of ten apart. */
export function decimalMarks(most) {
  const power = 10 ** Math.floor(Math.log10(most / 4));
  const apart = [1, 2, 5, 10].map((times) => times * power).find((it) => it * 4 >= most * 0.999999);
  return Array.from({ length: Math.floor(most / apart + 1e-6) + 1 }, (_, i) => i * apart);
}

/** Powers of `base` from `least` to `most`. */
export function powers(least, most, base) {
  const steps = Math.floor(Math.log(most / least) / Math.log(base) + 1e-9);
  return Array.from({ length: steps + 1 }, (_, step) => least * base ** step);
}

/** A time on an axis: in short steps two digits are not enough. */
export function timeWords(ms) {
  if (ms === 0) return '0';
  return shorter(ms < 1 ? `${Number(ms.toPrecision(3))}\u00a0ms` : duration(ms));
}

/** A number in words without the zeros that say nothing: "8.0 MiB" → "8 MiB". */
export function shorter(words) {
  return words.replace(/(\.\d*?)0+(?!\d)/, '$1').replace(/\.(?!\d)/, '');
}

/** A size for an axis: without "bytes", which would not fit. */
function shortSize(n) {
  return n < 1024 ? count(n) : shorter(size(n));
}
