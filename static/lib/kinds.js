// The ledger's kinds in words, and the class that gives each its colour.

import { tOr } from './texts.js';

const KINDS = new Set([
  'payload', 'field-value', 'field-name', 'delimiter', 'part-header', 'preamble', 'epilogue', 'separator',
  'percent-expansion', 'base64-expansion', 'base64-padding', 'base64-whitespace', 'data-url-prefix',
  'json-syntax', 'json-escape', 'json-whitespace', 'decimal-expansion', 'invalid',
]);

/** What the bytes of a kind are there for. */
export function kindMeaning(kind) {
  return tOr(`kind-${kind}`, '');
}

/** The class that gives a kind its colour and its line. */
export function kindClass(kind) {
  return `kind-${KINDS.has(kind) ? kind : 'invalid'}`;
}
