// The ledger's kinds in words, and the class that gives each its colour.

const MEANINGS = {
  'payload': 'the file’s own bytes',
  'field-value': 'values of the fields beside the file',
  'field-name': 'names of pairs and members',
  'delimiter': 'multipart delimiter lines with their line breaks',
  'part-header': 'a part’s header lines and the empty line',
  'preamble': 'before the first delimiter; servers throw it away',
  'epilogue': 'after the closing delimiter; servers throw it away',
  'separator': '& and =',
  'percent-expansion': 'two of the three bytes of each %XX',
  'base64-expansion': 'one of each four base64 characters',
  'base64-padding': '= at the end of base64',
  'base64-whitespace': 'line breaks inside base64',
  'data-url-prefix': 'data:…;base64, in front of base64',
  'json-syntax': 'braces, colons, commas, quotes',
  'json-escape': 'what an escape costs beyond its character',
  'json-whitespace': 'white space between tokens',
  'decimal-expansion': 'a byte written as a decimal number',
  'invalid': 'bytes that the format does not allow',
};

/** What the bytes of a kind are there for. */
export function kindMeaning(kind) {
  return MEANINGS[kind] ?? '';
}

/** The class that gives a kind its colour and its line. */
export function kindClass(kind) {
  return `kind-${kind in MEANINGS ? kind : 'invalid'}`;
}
