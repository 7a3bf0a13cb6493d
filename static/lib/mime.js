// What a part's `mime` object says, in words. The same words as the server's pages. Pure.

import { t, tOr } from './texts.js';

const SIGNS = { agree: '✓', refines: '≈', unclaimed: '○', unknown: '?', conflict: '✗' };

/** How the claims stand to the content. */
export function agreementInWords(agreement) {
  return tOr(`agreement-${agreement}`, agreement);
}

/** The same with a sign in front, for eyes that do not tell the colours apart. */
export function standingInWords(agreement) {
  return `${SIGNS[agreement] ?? ''} ${agreementInWords(agreement)}`.trim();
}

/** What makes a file dangerous, in a few words; empty for none. */
export function riskInWords(risk) {
  return risk === null || risk === undefined ? '' : tOr(`risk-${risk}`, risk);
}

/** The same as a sentence. */
export function riskSentence(risk) {
  return tOr(`risk-${risk}.sentence`, '');
}

/** How a text's lines end. */
export function lineBreaksInWords(lineBreaks) {
  return tOr(`line-breaks-${lineBreaks}`, lineBreaks);
}

/** A text's charset by its three witnesses. */
export function charsetInWords({ declared, bom, detected }) {
  return [
    t('charset-detected', { name: detected }),
    bom && t('charset-bom', { name: bom }),
    declared && t('charset-declared', { name: declared }),
  ].filter(Boolean).join(', ');
}

/** The four opinions in the order in which they are shown: { title, type, nosniff, evidence }. */
export function opinionsOf(mime) {
  const opinion = (id, type) => ({ title: t(`opinion-${id}`), type, nosniff: null, evidence: evidenceOf(mime, id) });
  const browser = opinion('by-browser', mime.by_browser);
  if (mime.by_browser_nosniff !== mime.by_browser) browser.nosniff = mime.by_browser_nosniff;
  return [
    opinion('declared', mime.declared),
    opinion('by-extension', mime.by_extension),
    opinion('by-content', mime.by_content),
    browser,
  ];
}

/** What one opinion, or the risk, rests on. */
export function evidenceOf(mime, id) {
  return mime.evidence.filter((evidence) => evidence.opinion === id);
}
