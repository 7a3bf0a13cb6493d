// The parts of the body: what each is called, carries and seems to be.

import { h } from '../../lib/dom.js';
import { bytes } from '../../lib/format.js';
import { t } from '../../lib/texts.js';
import { appendInTurns } from '../../lib/turns.js';
import { isNameAlone } from '../../lib/verdicts.js';
import { fact, renderOpinions } from '../opinions/opinions.js';

/** Parts that are written in one go: a report has a thousand at most. */
const AT_ONCE = 16;

/** `ids` are the parts' ids in the page; `pointerTo(part)` links a part's evidence to the wire view: see renderOpinions. */
export function renderParts(report, ids, pointerTo) {
  const { parts, parts_total: total } = report;
  if (parts.length === 0) return h('p', { class: 'quiet' }, t('parts-none'));
  const list = h('div', {});
  appendInTurns(list, parts, (part, i) => renderPart(part, report, ids[i], pointerTo), AT_ONCE);
  return h('div', {}, list,
    total > parts.length && h('p', { class: 'quiet' }, t('parts-more', { n: total - parts.length })));
}

function renderPart(part, report, id, pointerTo) {
  const role = isNameAlone(report, part) ? 'name-alone' : part.role;
  return h('div', { class: 'part', id },
    h('h4', {}, `${part.index} · ${t(`part-role-${role}`)}`, ' ', report.encoding !== 'raw' && (part.name === null ? quiet(t('part-nameless')) : named(part.name))),
    h('dl', { class: 'facts' },
      part.filename !== null && fact(t('part-filename'), named(part.filename)),
      part.filename_repaired !== null && fact(t('part-filename-repaired'), h('code', {}, part.filename_repaired)),
      fact(t(part.transforms.length > 0 ? 'part-decoded' : 'part-content'), bytes(part.bytes)),
      fact(t('part-in-body'), bytes(part.body_bytes)),
      part.entropy_bits_per_byte !== null && fact(t('part-entropy'), t('part-entropy-value', { bits: part.entropy_bits_per_byte.toFixed(2) })),
      part.transforms.length > 0 && fact(t('part-undone'), decodedFrom(part.transforms)),
      part.role === 'file' && part.digest && fact(t(`part-digest-${part.digest.algorithm}`), h('code', { class: 'wrap' }, part.digest.hex)),
      part.role === 'file' && part.mime.verdict !== null && fact(t('part-verdict'), h('strong', {}, part.mime.verdict)),
      part.text && fact(t('part-text'), h('code', { class: 'wrap' }, part.text))),
    part.role === 'file' && renderOpinions(part.mime, pointerTo(part)),
    part.headers.length > 0 && h('pre', { class: 'wrap', tabindex: '0', role: 'group', 'aria-label': t('part-headers', { index: part.index }) },
      part.headers.map(([name, value]) => `${name}: ${value}\n`).join('')));
}

/** A name that a request gives, which may be empty. */
function named(name) {
  return name === '' ? quiet(t('part-empty')) : h('code', {}, name);
}

function quiet(words) {
  return h('span', { class: 'quiet' }, words);
}

/** The layers that were undone, the outermost first. */
function decodedFrom(transforms) {
  return transforms.map((name) => t(`transform-${name}`)).reduce((before, next) => t('part-undone-then', { before, next }));
}
