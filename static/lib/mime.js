// What a part's `mime` object says, in words. The same words as the server's pages. Pure.

const AGREEMENTS = {
  agree: ['✓', 'as claimed'],
  refines: ['≈', 'fits the claim'],
  unclaimed: ['○', 'nothing claimed'],
  unknown: ['?', 'content unknown'],
  conflict: ['✗', 'contradicts the claim'],
};

const RISKS = {
  'scriptable': ['may run as script', 'A browser could run it, though nothing that is claimed of it says so.'],
  'polyglot': ['more than its type', 'It holds more than a file of its type does: bytes behind its end, or another type’s, so that two programs may read it as two different things.'],
  'archive-bomb-like': ['expands enormously', 'Unpacked it would be more than a thousand times as large, enough to fill a disk.'],
  'macro': ['has macros', 'It is an Office document that carries macros, programs that it may run.'],
};

const LINE_BREAKS = {
  lf: 'LF, as on Unix',
  crlf: 'CR LF, as on Windows',
  cr: 'CR alone, as on old Macs',
  mixed: 'mixed',
};

/** How the claims stand to the content. */
export function agreementInWords(agreement) {
  return AGREEMENTS[agreement]?.[1] ?? agreement;
}

/** The same with a sign in front, for eyes that do not tell the colours apart. */
export function standingInWords(agreement) {
  return `${AGREEMENTS[agreement]?.[0] ?? ''} ${agreementInWords(agreement)}`.trim();
}

/** What makes a file dangerous, in a few words; empty for none. */
export function riskInWords(risk) {
  return risk === null || risk === undefined ? '' : RISKS[risk]?.[0] ?? risk;
}

/** The same as a sentence. */
export function riskSentence(risk) {
  return RISKS[risk]?.[1] ?? '';
}

/** How a text's lines end. */
export function lineBreaksInWords(lineBreaks) {
  return LINE_BREAKS[lineBreaks] ?? lineBreaks;
}

/** A text's charset by its three witnesses. */
export function charsetInWords({ declared, bom, detected }) {
  return [
    `${detected} by the bytes`,
    bom && `${bom} by the byte order mark`,
    declared && `${declared} declared`,
  ].filter(Boolean).join(', ');
}

/** The four opinions in the order in which they are shown: { title, type, nosniff, evidence }. */
export function opinionsOf(mime) {
  const opinion = (title, id, type) => ({ title, type, nosniff: null, evidence: evidenceOf(mime, id) });
  const browser = opinion('by a browser', 'by-browser', mime.by_browser);
  if (mime.by_browser_nosniff !== mime.by_browser) browser.nosniff = mime.by_browser_nosniff;
  return [
    opinion('declared', 'declared', mime.declared),
    opinion('by extension', 'by-extension', mime.by_extension),
    opinion('by content', 'by-content', mime.by_content),
    browser,
  ];
}

/** What one opinion, or the risk, rests on. */
export function evidenceOf(mime, id) {
  return mime.evidence.filter((evidence) => evidence.opinion === id);
}
