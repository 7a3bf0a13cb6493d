// Numbers of the experiment as people read them. Pure.

import { count, orDash, size } from '../../lib/format.js';
import { t } from '../../lib/texts.js';
import { shorter } from '../charts/axis.js';

const MIB = 1024 * 1024;

/** A power of two, or a sum of some: "8 KiB", "1.1 MiB". */
export function stepSize(n) {
  return n < 1024 ? size(n) : shorter(size(n));
}

/** Calls for each MiB; few keep a digit that says something. */
export function calls(perMib) {
  return inTenths(perMib);
}

/** Bytes a second in one unit, so that a column of them can be read down: "9.3 MiB/s", "1,034 MiB/s". */
export function throughput(bytesPerSecond) {
  return `${inTenths(bytesPerSecond / MIB)}\u00a0MiB/s`;
}

/** A number with its tenths where it is below ten. */
function inTenths(n) {
  return n < 9.95 ? n.toFixed(1) : count(n);
}

/** Processor time for each MiB, in ms. */
export function processor(ms) {
  return orDash(ms?.toFixed(3));
}

/** A share from 0 to 1 as a whole percentage. */
export function share(n) {
  return `${Math.round(n * 100)}\u00a0%`;
}

/** Neighbouring sizes, or the one that stands alone. */
export function range({ from_bytes: from, to_bytes: to }) {
  return from === to ? stepSize(from) : t('lab-range', { from: stepSize(from), to: stepSize(to) });
}
