// What arrived and what the server held, each over time.

import { one } from '../../lib/dom.js';
import { bytes } from '../../lib/format.js';
import { t } from '../../lib/texts.js';
import { align, reached } from '../charts/arrived.js';
import { at, BETWEEN, endings } from '../charts/said.js';
import { BYTES, TIME } from '../charts/scales.js';
import { createPlot } from '../plot/plot.js';
import { seriesLegend } from '../plot/series.js';

const LINES = [
  { id: 'stream', name: t('lab-way-stream'), colour: '--series-stream', dash: [], mark: 'circle' },
  { id: 'buffer', name: t('lab-way-buffer'), colour: '--series-buffer', dash: [10, 4], mark: 'square' },
];

export function mountDownloadPlots(root) {
  one('.series-legend', root).append(...seriesLegend(LINES));
  const plot = (name, whole) => createPlot(one(`[data-plot="${name}"]`, root), one(`[data-readout="${name}"]`, root), {
    lines: LINES.map((line) => ({ ...line, step: true })), x: TIME, y: BYTES, empty: t('lab-download-empty'),
    readout: (data, i) => (i === null ? whole(data) : wordsAt(data, i)),
  });
  const arrived = plot('arrived', (data) => endings(LINES, data));
  const held = plot('held', () => '');
  let shown = {};

  return {
    /** Draws what was found so far, by way. */
    show(found) {
      if (found === shown) return;
      shown = found;
      arrived.show(arrivedOf(found));
      held.show(heldOf(found));
    },
  };
}

/** [xs, ys, …] of the bytes that have arrived, by way; null where no way has any. */
export function arrivedOf(found) {
  return aligned(found, (it) => it.points, Math.max);
}

/** The same of the bytes that the server held: where it let go of some within a moment, the most of it. */
export function heldOf(found) {
  return aligned(found, (it) => it.held?.timeline.map(([ms, , n]) => [ms, n]), Math.max);
}

function aligned(found, pointsOf, merge) {
  const lists = LINES.map(({ id }) => (found[id] && pointsOf(found[id])) || []);
  return lists.some((list) => list.length > 0) ? align(lists, merge) : null;
}

function wordsAt([xs, ...columns], i) {
  const said = LINES.map(({ id }, line) => [id, reached(columns[line], i)])
    .filter(([, n]) => n !== null)
    .map(([id, n]) => t(`lab-at-${id}`, { n: bytes(n) })).join(BETWEEN);
  return at(xs[i], said);
}
