// The wire view: the body's first and last bytes, sixteen a line, each in the colour of its kind.

import { h } from '../../lib/dom.js';
import { bytes } from '../../lib/format.js';
import { kindClass, kindMeaning } from '../../lib/kinds.js';
import { dumpLines } from './dump.js';

export function renderWire({ sample, sizes }) {
  const head = decode(sample.head_base64);
  if (head.length === 0) return null;
  const kinds = [...new Set(sample.spans.map((span) => span.kind))];
  const blocks = [renderDump(head, 0, sample.spans)];
  if (sample.tail_base64 !== null) {
    const skipped = sample.tail_offset - head.length;
    blocks.push(h('p', { class: 'dump-gap' }, `… ${bytes(skipped)} not shown …`));
    blocks.push(renderDump(decode(sample.tail_base64), sample.tail_offset, sample.spans));
  }
  return h('div', {},
    h('ul', { class: 'legend' }, kinds.map((kind) =>
      h('li', {}, h('span', { class: `swatch ${kindClass(kind)}` }), ' ', kind, ' ', h('span', { class: 'quiet' }, kindMeaning(kind))))),
    h('div', { class: 'dump', tabindex: '0', role: 'region', 'aria-label': `First and last bytes of ${bytes(sizes.body_bytes)}` }, blocks));
}

function renderDump(body, offset, spans) {
  return h('pre', {}, dumpLines(body, offset, spans).map((line) => [
    h('span', { class: 'dump-offset' }, line.offset.toString(16).padStart(8, '0')), '  ',
    line.runs.map((run) => h('span', { class: kindClass(run.kind), title: run.kind }, run.hex)),
    ' '.repeat(line.padding), '  ',
    line.runs.map((run) => h('span', { class: kindClass(run.kind), title: run.kind }, run.text)),
    '\n',
  ]));
}

function decode(base64) {
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}
