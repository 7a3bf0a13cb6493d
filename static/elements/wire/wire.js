// The wire view: the body's first and last bytes, sixteen a line, each in the colour of its kind.

import { fromBase64 } from '../../lib/bytes.js';
import { h } from '../../lib/dom.js';
import { bytes } from '../../lib/format.js';
import { kindClass, kindMeaning } from '../../lib/kinds.js';
import { dumpLines, lineOf } from './dump.js';

/**
 * The view of a report's sample, null where the body is empty: `node` to show; `mark(ranges)` marks bytes
 * by their body offsets and unmarks all others; `show()` brings what is marked before the eyes.
 */
export function createWire({ sample, sizes }) {
  const head = fromBase64(sample.head_base64);
  if (head.length === 0) return null;
  const dumps = [createDump(head, 0, sample.spans)];
  const blocks = [dumps[0].node];
  if (sample.tail_base64 !== null) {
    dumps.push(createDump(fromBase64(sample.tail_base64), sample.tail_offset, sample.spans));
    blocks.push(h('p', { class: 'dump-gap' }, `… ${bytes(sample.tail_offset - head.length)} not shown …`), dumps[1].node);
  }
  const scroller = h('div', { class: 'dump', tabindex: '0', role: 'region', 'aria-label': `First and last bytes of ${bytes(sizes.body_bytes)}` }, blocks);

  return {
    node: h('div', {}, renderLegend(sample.spans), scroller),
    mark(ranges) {
      for (const dump of dumps) dump.mark(ranges);
      const first = scroller.querySelector('mark');
      // Inside the view only: the page stays where the reader is.
      if (first) scroller.scrollTop += first.getBoundingClientRect().top - scroller.getBoundingClientRect().top - scroller.clientHeight / 3;
    },
    show() {
      const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
      scroller.scrollIntoView({ block: 'nearest', behavior: calm ? 'auto' : 'smooth' });
    },
  };
}

function renderLegend(spans) {
  const kinds = [...new Set(spans.map((span) => span.kind))];
  return h('ul', { class: 'legend' }, kinds.map((kind) =>
    h('li', {}, h('span', { class: `swatch ${kindClass(kind)}` }), ' ', kind, ' ', h('span', { class: 'quiet' }, kindMeaning(kind)))));
}

/** Consecutive bytes. Lines are written anew only where marks come or go. */
function createDump(body, start, spans) {
  const lines = dumpLines(body, start, spans).map((line) => h('span', {}, renderLine(line)));
  let marked = [];
  return {
    node: h('pre', {}, lines),
    mark(ranges) {
      const here = ranges.filter(({ start: from, end }) => end > start && from < start + body.length);
      const touched = new Set([...marked, ...here].flatMap((range) => linesOf(range, start, lines.length)));
      if (touched.size === 0) return;
      const written = dumpLines(body, start, spans, here);
      for (const number of touched) lines[number].replaceChildren(...renderLine(written[number]));
      marked = here;
    },
  };
}

function linesOf({ start: from, end }, start, most) {
  const first = Math.max(0, lineOf(from, start));
  const last = Math.min(most - 1, lineOf(end - 1, start));
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

function renderLine(line) {
  const run = (text) => ({ kind, marked, [text]: shown }) =>
    h(marked ? 'mark' : 'span', { class: kindClass(kind), title: kind }, shown);
  return [
    h('span', { class: 'dump-offset' }, line.offset.toString(16).padStart(8, '0')), '  ',
    ...line.runs.map(run('hex')),
    ' '.repeat(line.padding), '  ',
    ...line.runs.map(run('text')),
    '\n',
  ];
}
