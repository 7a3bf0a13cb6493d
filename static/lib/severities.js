// How bad a finding is, as a sign and in words. Pure.

import { t, tOr } from './texts.js';

const SIGNS = { error: '✖', warning: '▲', info: '●' };

/** The severities, the worst first. */
export const WORST_FIRST = Object.keys(SIGNS);

/** The sign, for eyes that do not tell the colours apart. */
export function severitySign(severity) {
  return SIGNS[severity] ?? '';
}

/** The word. */
export function severityInWords(severity) {
  return tOr(`severity-${severity}`, severity);
}

/** How many there are of one severity: "one error", "3 notes". */
export function severitiesInWords(severity, n) {
  return t(`severity-count-${severity}`, { n });
}
