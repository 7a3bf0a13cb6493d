// The four opinions on a file's type side by side, what each rests on, the verdict and the risk.

import { fromBase64, hexOf, printable } from '../../lib/bytes.js';
import { h, setType } from '../../lib/dom.js';
import { orDash } from '../../lib/format.js';
import {
  charsetInWords, evidenceOf, lineBreaksInWords, opinionsOf, riskInWords, riskSentence, standingInWords,
} from '../../lib/mime.js';
import { detailOr, english, t } from '../../lib/texts.js';
import { renderPlace } from '../wire/place.js';

/**
 * The opinions in `mime`. `pointer` links evidence to bytes that are shown elsewhere: it has
 * `has(offset, length)`, `point(offset, length)`, `leave()` and `go()`; without it evidence is text only.
 */
export function renderOpinions(mime, pointer = null) {
  return h('div', { class: 'opinions' },
    h('p', { class: 'summary' }, renderStanding(mime.agreement), ' ', detailOr(mime.summary_detail, english(mime.summary))),
    mime.risk !== null && renderRisk(mime, pointer),
    h('dl', { class: 'four' }, opinionsOf(mime).map((opinion) => renderOpinion(opinion, pointer))),
    (mime.charset !== null || mime.line_breaks !== null) && h('dl', { class: 'facts' },
      mime.charset !== null && fact(t('charset'), charsetInWords(mime.charset)),
      mime.line_breaks !== null && fact(t('line-breaks'), lineBreaksInWords(mime.line_breaks))));
}

/** The badge that says how claims and content stand to each other. */
export function renderStanding(agreement) {
  return h('span', { class: 'standing', 'data-agreement': agreement }, standingInWords(agreement));
}

function renderRisk(mime, pointer) {
  return h('div', { class: 'risk' },
    h('p', {}, h('strong', {}, `⚠ ${t('risk-title', { risk: riskInWords(mime.risk) })}`), ' ', riskSentence(mime.risk)),
    renderEvidence(evidenceOf(mime, 'risk'), pointer));
}

function renderOpinion({ title, type, nosniff, evidence }, pointer) {
  return h('div', {},
    h('dt', {}, title),
    renderType('dd', orDash(type)),
    nosniff !== null && h('dd', { class: 'nosniff' }, t('opinion-nosniff'), ' ', renderType('span', orDash(nosniff))),
    evidence.length > 0 && h('dd', {}, renderEvidence(evidence, pointer)));
}

function renderType(tag, type) {
  const node = h(tag, { class: 'type' });
  setType(node, type);
  return node;
}

function renderEvidence(evidence, pointer) {
  return h('ul', { class: 'evidence' }, evidence.map((piece) => renderPiece(piece, pointer)));
}

function renderPiece({ offset, bytes_base64: base64, says, detail }, pointer) {
  const said = detailOr(detail, english(says));
  if (offset === null) return h('li', {}, said);
  const bytes = [...fromBase64(base64 ?? '')];
  const shown = [
    h('span', { class: 'at' }, t('evidence-at', { offset })), ' ',
    bytes.length > 0 && [h('code', { class: 'hex' }, bytes.map(hexOf).join(' ')), ' ', h('code', { class: 'chars' }, bytes.map(printable).join(''))],
  ];
  if (!pointer) return h('li', {}, shown, ' ', said);
  if (!pointer.has(offset, bytes.length)) {
    return h('li', {}, shown, ' ', said, ' ', h('span', { class: 'quiet' }, t('evidence-unseen')));
  }
  const point = () => pointer.point(offset, bytes.length);
  return h('li', {}, renderPlace(shown, { ...pointer, point }), ' ', said);
}

/** A term and its description. */
export function fact(term, ...description) {
  return h('div', {}, h('dt', {}, term), h('dd', {}, description));
}
