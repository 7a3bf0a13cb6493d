// The wire view: the body's first and last bytes, each in the colour of its kind, to point at and to walk over.

import { h, setText } from '../../lib/dom.js';
import { bytes } from '../../lib/format.js';
import { createPointed } from '../../lib/pointed.js';
import { t } from '../../lib/texts.js';
import { bytesPerRow } from './dump.js';
import { createGrid } from './grid.js';
import { renderLegend } from './legend.js';
import { createModel } from './model.js';
import { renderModes } from './modes.js';
import { createReadout, sentenceOf } from './readout.js';
import { steer } from './steering.js';

/** What all views of the page point at. */
const pagePointed = createPointed();

/** Numbers the views, whose help and switches need names of their own. */
let made = 0;

/** The width of a character of fixed width, in ems. */
const CHARACTER_EMS = 0.603;

/**
 * The view of a report's sample, null where the body is empty: `node` to show; `mark(ranges)` marks bytes
 * by their body offsets and unmarks all others; `show()` brings what is marked before the eyes.
 */
export function createWire(report, pointed = pagePointed) {
  if (report.sample.head_base64 === '') return null;
  made += 1;
  const name = `wire-${made}`;
  const model = createModel(report);
  const dump = renderDump(model.total, name);
  const readout = createReadout(model);
  const spoken = h('p', { class: 'visually-hidden', role: 'status' });
  let mode = 'hex';
  let perRow = bytesPerRow(mode, Infinity, model.total);
  let marked = [];
  let cursor = 0;
  let grid;

  function layOut() {
    perRow = bytesPerRow(mode, roomIn(dump), model.total);
    grid?.leave();
    grid = createGrid(model, { mode, perRow });
    const [head, tail] = grid.nodes;
    const gap = model.gap && h('p', { class: 'dump-gap' }, `… ${t('wire-gap', { size: bytes(model.gap.bytes) })} …`);
    dump.replaceChildren(...[head, gap, tail].filter(Boolean));
    dump.setAttribute('data-mode', mode);
    grid.show('marked', marked);
    view.show(pointed.shown);
    if (pointed.shown?.view === view) bringNear(pointed.shown.index);
  }

  const view = {
    node: h('div', { class: 'wire' }),
    encoding: model.encoding,
    wordingOf: model.wordingOf,
    show(place) {
      const isOwn = place?.view === view;
      const at = isOwn ? [place.index] : model.findByte(place);
      const description = at.length > 0 ? model.describe(at[0]) : null;
      grid.show('at', at);
      grid.show('together', isOwn ? model.together(description) : model.find(place));
      readout.show(description, description && place.key ? twinsOf(place) : []);
      if (description && !isOwn) bringNear(at[0]);
    },
  };

  /** How the byte stands in each body on the page that carries the same file, one an encoding, this one first. */
  function twinsOf(place) {
    const twins = new Map();
    for (const { encoding, wordingOf } of [view, ...pointed.views]) {
      const wording = wordingOf(place);
      if (wording && !twins.has(encoding)) twins.set(encoding, wording);
    }
    return [...twins].map(([encoding, wording]) => ({ encoding, ...wording }));
  }

  /** Scrolls inside the view only: the page stays where the reader is. */
  function bringNear(index) {
    const { top, height } = grid.placeOf(index);
    if (top < dump.scrollTop) dump.scrollTop = top;
    else if (top + height > dump.scrollTop + dump.clientHeight) dump.scrollTop = top + height - dump.clientHeight;
  }

  /** Where steps begin: what is pointed at is known at once, and shown a frame later. */
  function here() {
    const { shown } = pointed;
    return shown?.view === view ? shown.index : model.findByte(shown)[0] ?? cursor;
  }

  function goTo(index) {
    cursor = index;
    bringNear(index);
    pointed.pin({ view, index, ...model.describe(index).place });
    setText(spoken, sentenceOf(model.describe(index)));
  }

  steer(dump, {
    here,
    rows: () => ({ length: model.length, perRow, rowOf: grid.rowOf }),
    hover: (index) => pointed.hover(index === null ? null : { view, index, ...model.describe(index).place }),
    goTo,
    leave: () => pointed.pin(null),
  });
  view.node.append(
    h('div', { class: 'wire-head' },
      renderModes(name, mode, (chosen) => {
        mode = chosen;
        layOut();
      }),
      h('p', { class: 'hint', id: `${name}-help` }, t('wire-help'))),
    renderLegend(model.legend, (off) => dump.setAttribute('data-off', off.join(' '))),
    h('div', { class: 'wire-body' }, dump, readout.node),
    spoken);
  layOut();
  pointed.join(view);
  // A view is made out of sight, and has a width when it is seen.
  new ResizeObserver(() => {
    if (dump.clientWidth === 0) return;
    if (bytesPerRow(mode, roomIn(dump), model.total) !== perRow) layOut();
    else view.show(pointed.shown);
    grid.write([0]);
  }).observe(dump);

  return {
    node: view.node,
    mark(ranges) {
      marked = model.indexesOf(ranges);
      grid.write(marked);
      grid.show('marked', marked);
      if (marked.length > 0) dump.scrollTop = grid.placeOf(marked[0]).top - dump.clientHeight / 3;
    },
    show() {
      const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
      dump.scrollIntoView({ block: 'nearest', behavior: calm ? 'auto' : 'smooth' });
    },
  };
}

/** One stop for the tab key, within which the arrow keys walk; its status tells where they are. */
function renderDump(total, name) {
  return h('div', {
    class: 'dump', tabindex: '0', role: 'application', 'aria-roledescription': t('wire-role'),
    'aria-label': t('wire-view', { size: bytes(total) }), 'aria-describedby': `${name}-help`,
  });
}

/** How many characters a row has room for; any number while the view is out of sight. */
function roomIn(dump) {
  if (dump.clientWidth === 0) return Infinity;
  const { fontSize, paddingLeft, paddingRight } = getComputedStyle(dump);
  const [em, left, right] = [fontSize, paddingLeft, paddingRight].map(Number.parseFloat);
  return (dump.clientWidth - left - right) / em / CHARACTER_EMS;
}
