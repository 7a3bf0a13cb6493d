// One body's bytes in a box that scrolls by itself: the first and last of them, each in the colour of its kind, to
// point at and to walk over. What is around it (kinds, switches, what is known of a byte) is its owner's.

import { h } from '../../lib/dom.js';
import { bytes } from '../../lib/format.js';
import { t } from '../../lib/texts.js';
import { bytesPerRow } from './dump.js';
import { createGrid } from './grid.js';
import { modelOf } from './model.js';
import { steer } from './steering.js';

/** The width of a character of fixed width, in ems. */
const CHARACTER_EMS = 0.603;

/**
 * The bytes of a report's sample, which must have some. `helpId` names what tells how to walk, `label` the body where
 * there are several. `stepped(description, place)` hears of presses and steps. `shown(description, place, isUnseen)` hears
 * of what is pointed at: a description or null, the place that views share or null, and whether it is a byte of a file
 * that this body carries and its sample lacks.
 */
export function createPane(report, pointed, { helpId, label = null, stepped, shown }) {
  const model = modelOf(report);
  const dump = renderDump(model.total, helpId, label);
  let mode = 'hex';
  let perRow = bytesPerRow(mode, Infinity, model.total);
  let marked = [];
  let cursor = 0;
  let isSeen = true;
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
    if (pointed.shown?.view === view) bringNear(pointed.shown.index, false);
  }

  const view = {
    node: dump,
    encoding: model.encoding,
    wordingOf: model.wordingOf,
    describe: model.describe,
    show(place) {
      if (!isSeen) return;
      const isOwn = place?.view === view;
      const at = isOwn ? [place.index] : model.findByte(place);
      const description = at.length > 0 ? model.describe(at[0]) : null;
      grid.show('at', at);
      grid.show('together', isOwn ? model.together(description) : model.find(place));
      shown(description, place, model.wordingOf(place)?.offset === null);
      if (description && !isOwn) bringNear(at[0], false);
    },
  };

  /**
   * Scrolls inside the box only: the page stays where the reader is. A step moves it by no more than the row; what
   * is brought from elsewhere stands in its middle.
   */
  function bringNear(index, isStep) {
    const { top, height } = grid.placeOf(index);
    const over = top + height - dump.clientHeight;
    if (top >= dump.scrollTop && over <= dump.scrollTop) return;
    if (!isStep) dump.scrollTop = (top + over) / 2;
    else dump.scrollTop = top < dump.scrollTop ? top : over;
    // What is in the box now is written at once, not only when the browser has seen it.
    const half = Math.ceil(dump.clientHeight / height / 2) * perRow;
    grid.write([-2, -1, 0, 1, 2].map((n) => Math.min(model.length - 1, Math.max(0, index + n * half))));
  }

  /** Where steps begin: what is pointed at is known at once, and shown a frame later. */
  function here() {
    const { shown: place } = pointed;
    return place?.view === view ? place.index : model.findByte(place)[0] ?? cursor;
  }

  function placeAt(index) {
    return { view, index, ...model.describe(index).place };
  }

  function goTo(index) {
    cursor = index;
    bringNear(index, true);
    const place = placeAt(index);
    pointed.pin(place);
    stepped(model.describe(index), place);
  }

  steer(dump, {
    here,
    rows: () => ({ length: model.length, perRow, rowOf: grid.rowOf }),
    hover: (index) => pointed.hover(index === null ? null : placeAt(index)),
    goTo,
    leave: () => pointed.pin(null),
  });
  layOut();
  pointed.join(view);
  // A box is made out of sight, and has a width when it is seen.
  const sight = new ResizeObserver(() => {
    isSeen = dump.clientWidth > 0;
    if (!isSeen) return;
    if (bytesPerRow(mode, roomIn(dump), model.total) !== perRow) layOut();
    else view.show(pointed.shown);
    grid.write([0]);
  });
  sight.observe(dump);

  return {
    node: dump,
    view,
    model,
    goTo,
    setMode(next) {
      mode = next;
      layOut();
    },
    mark(ranges) {
      marked = model.indexesOf(ranges);
      grid.write(marked);
      grid.show('marked', marked);
      if (marked.length > 0) dump.scrollTop = grid.placeOf(marked[0]).top - dump.clientHeight / 3;
    },
    /** Brings the box before the eyes. */
    reveal() {
      const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
      dump.scrollIntoView({ block: 'nearest', behavior: calm ? 'auto' : 'smooth' });
    },
    leave() {
      sight.disconnect();
      grid.leave();
    },
  };
}

/** One stop for the tab key, within which the arrow keys walk; its owner's status tells where they are. */
function renderDump(total, helpId, label) {
  const words = t('wire-view', { size: bytes(total) });
  return h('div', {
    class: 'dump', tabindex: '0', role: 'application', 'aria-roledescription': t('wire-role'),
    'aria-label': label ? `${label}: ${words}` : words, 'aria-describedby': helpId,
  });
}

/** How many characters a row has room for; any number while the box is out of sight. */
function roomIn(dump) {
  if (dump.clientWidth === 0) return Infinity;
  const { fontSize, paddingLeft, paddingRight } = getComputedStyle(dump);
  const [em, left, right] = [fontSize, paddingLeft, paddingRight].map(Number.parseFloat);
  return (dump.clientWidth - left - right) / em / CHARACTER_EMS;
}
