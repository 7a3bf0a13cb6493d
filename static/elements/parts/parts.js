// The parts of the body: what each is called, carries and seems to be.

import { h } from '../../lib/dom.js';
import { bytes, count, orDash, plural } from '../../lib/format.js';

export function renderParts({ parts, parts_total: total }) {
  if (parts.length === 0) return h('p', { class: 'quiet' }, 'The body has no part.');
  return h('div', {}, parts.map(renderPart),
    total > parts.length && h('p', { class: 'quiet' }, `And ${plural(total - parts.length, 'more part')}, counted but not described.`));
}

function renderPart(part) {
  return h('div', { class: 'part' },
    h('h4', {}, `${part.index} · ${part.role}`, ' ', part.name !== null && h('code', {}, part.name)),
    h('dl', { class: 'facts' },
      part.filename !== null && fact('file name', h('code', {}, part.filename)),
      fact('decoded', bytes(part.bytes)),
      fact('in the body', bytes(part.body_bytes)),
      part.transforms.length > 0 && fact('undone', part.transforms.join(', then ')),
      part.role === 'file' && part.digest && fact(part.digest.algorithm, h('code', { class: 'wrap' }, part.digest.hex)),
      part.role === 'file' && mimeFacts(part.mime),
      part.text !== null && fact('text', h('code', { class: 'wrap' }, part.text))),
    part.headers.length > 0 && h('pre', { tabindex: '0', role: 'region', 'aria-label': `Headers of part ${count(part.index)}` },
      part.headers.map(([name, value]) => `${name}: ${value}\n`).join('')));
}

function mimeFacts(mime) {
  return [
    fact('declared type', orDash(mime.declared)),
    fact('by extension', orDash(mime.by_extension)),
    fact('by content', orDash(mime.by_content)),
    fact('as a browser', orDash(mime.by_browser)),
    fact('verdict', h('strong', {}, orDash(mime.verdict)), ` (${mime.agreement})`),
  ];
}

/** A term and its description. */
export function fact(term, ...description) {
  return h('div', {}, h('dt', {}, term), h('dd', {}, description));
}
