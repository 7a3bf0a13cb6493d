// What charts over time say in words of their columns. A chart's lines are { name }, one for each column.

import { bytes, duration, size } from '../../lib/format.js';
import { t } from '../../lib/texts.js';

/** Between the lines of which one sentence tells; it ends a line rather than begin one. */
export const BETWEEN = '\u00a0· ';

/** The bytes of each line, named, of those that have any. */
export function named(lines, values) {
  return values
    .map((n, line) => [lines[line].name, n])
    .filter(([, n]) => n !== null)
    .map(([name, n]) => `${name} ${bytes(n)}`).join(BETWEEN);
}

/** How much each line came to, and when. */
export function endings(lines, [xs, ...columns]) {
  return columns
    .map((column, line) => ({ name: lines[line].name, column, last: column.findLastIndex((n) => n !== null) }))
    .filter(({ last }) => last >= 0)
    .map(({ name, column, last }) => (column[last] === 0 ? t('timeline-nothing', { name }) : t('timeline-ended', { name, size: size(column[last]), time: duration(xs[last]) }))).join(BETWEEN);
}

/** What was said of a time. */
export function at(ms, said) {
  const time = duration(ms);
  return said ? t('timeline-at', { time, said }) : t('timeline-at-nothing', { time });
}
