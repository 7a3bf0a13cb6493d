// The ledger's kinds in words, and the class that gives each its colour.

import { t, tOr } from './texts.js';
import { hasNamesAlone } from './verdicts.js';

const KINDS = new Set([
  'payload', 'field-value', 'field-name', 'delimiter', 'part-header', 'preamble', 'epilogue', 'separator',
  'percent-expansion', 'base64-expansion', 'base64-padding', 'base64-whitespace', 'data-url-prefix',
  'json-syntax', 'json-escape', 'json-whitespace', 'decimal-expansion', 'invalid',
]);

/** What the bytes of a kind are there for. */
export function kindMeaning(kind) {
  return tOr(`kind-${kind}`, '');
}

/** The same in the body of a report: of a file's name alone the payload is no file's. */
export function kindMeaningIn(report, kind) {
  return kind === 'payload' && hasNamesAlone(report) ? t('kind-payload-name-alone') : kindMeaning(kind);
}

/** The class that gives a kind its colour and its line. */
export function kindClass(kind) {
  return `kind-${KINDS.has(kind) ? kind : 'invalid'}`;
}
