// The ledger's kinds in words, and the family whose colour each wears.

const KINDS = {
  'payload': ['cargo', 'the file’s own bytes'],
  'field-value': ['field', 'values of the fields beside the file'],
  'field-name': ['field', 'names of pairs and members'],
  'delimiter': ['frame', 'multipart delimiter lines with their line breaks'],
  'part-header': ['header', 'a part’s header lines and the empty line'],
  'preamble': ['lost', 'before the first delimiter; servers throw it away'],
  'epilogue': ['lost', 'after the closing delimiter; servers throw it away'],
  'separator': ['frame', '& and ='],
  'percent-expansion': ['expansion', 'two of the three bytes of each %XX'],
  'base64-expansion': ['expansion', 'one of each four base64 characters'],
  'base64-padding': ['padding', '= at the end of base64'],
  'base64-whitespace': ['padding', 'line breaks inside base64'],
  'data-url-prefix': ['header', 'data:…;base64, in front of base64'],
  'json-syntax': ['frame', 'braces, colons, commas, quotes'],
  'json-escape': ['expansion', 'what an escape costs beyond its character'],
  'json-whitespace': ['padding', 'white space between tokens'],
  'decimal-expansion': ['expansion', 'a byte written as a decimal number'],
  'invalid': ['invalid', 'bytes that the format does not allow'],
};

/** What the bytes of a kind are there for. */
export function kindMeaning(kind) {
  return KINDS[kind]?.[1] ?? '';
}

/** The class that gives a kind its colour. */
export function kindClass(kind) {
  return `kind-${KINDS[kind]?.[0] ?? 'frame'}`;
}
