// How bad a finding is, as a sign and in words. Pure.

import { plural } from './format.js';

const SEVERITIES = {
  error: ['✖', 'error'],
  warning: ['▲', 'warning'],
  info: ['●', 'note'],
};

/** The severities, the worst first. */
export const WORST_FIRST = Object.keys(SEVERITIES);

/** The sign, for eyes that do not tell the colours apart. */
export function severitySign(severity) {
  return SEVERITIES[severity]?.[0] ?? '';
}

/** The word; `n` of them where a number is given: "one error", "3 notes". */
export function severityInWords(severity, n = null) {
  const word = SEVERITIES[severity]?.[1] ?? severity;
  return n === null ? word : plural(n, word);
}
