// The parts of the body: what each is called, carries and seems to be.

import { h } from '../../lib/dom.js';
import { bytes, count, plural } from '../../lib/format.js';
import { fact, renderOpinions } from '../opinions/opinions.js';

/** `ids` are the parts' ids in the page; `pointerTo(part)` links a part's evidence to the wire view: see renderOpinions. */
export function renderParts({ parts, parts_total: total }, ids, pointerTo) {
  if (parts.length === 0) return h('p', { class: 'quiet' }, 'The body has no part.');
  return h('div', {}, parts.map((part, i) => renderPart(part, ids[i], pointerTo)),
    total > parts.length && h('p', { class: 'quiet' }, `And ${plural(total - parts.length, 'more part')}, counted but not described.`));
}

function renderPart(part, id, pointerTo) {
  return h('div', { class: 'part', id },
    h('h4', {}, `${part.index} · ${part.role}`, ' ', part.name !== null && h('code', {}, part.name)),
    h('dl', { class: 'facts' },
      part.filename !== null && fact('file name', h('code', {}, part.filename)),
      part.filename_repaired !== null && fact('file name, probably', h('code', {}, part.filename_repaired)),
      fact('decoded', bytes(part.bytes)),
      fact('in the body', bytes(part.body_bytes)),
      part.transforms.length > 0 && fact('undone', part.transforms.join(', then ')),
      part.role === 'file' && part.digest && fact(part.digest.algorithm, h('code', { class: 'wrap' }, part.digest.hex)),
      part.role === 'file' && part.mime.verdict !== null && fact('verdict', h('strong', {}, part.mime.verdict)),
      part.text && fact('text', h('code', { class: 'wrap' }, part.text))),
    part.role === 'file' && renderOpinions(part.mime, pointerTo(part)),
    part.headers.length > 0 && h('pre', { tabindex: '0', role: 'region', 'aria-label': `Headers of part ${count(part.index)}` },
      part.headers.map(([name, value]) => `${name}: ${value}\n`).join('')));
}
