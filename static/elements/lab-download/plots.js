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
    lines: LINES, x: TIME, y: BYTES, empty: t('lab-download-empty'),
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
      arrived.show(aligned(found, (it) => stairs(it.points)));
      held.show(aligned(found, (it) => it.held && stairs(it.held.timeline.map(([ms, , n]) => [ms, n]))));
    },
  };
}

/** Nothing where no way has any points. */
function aligned(found, pointsOf) {
  const lists = LINES.map(({ id }) => (found[id] && pointsOf(found[id])) || []);
  return lists.some((list) => list.length > 0) ? align(lists) : null;
}

/** Between two points nothing changed: each is a step, drawn a microsecond wide, since a place has one value. */
export function stairs(points) {
  const steps = [];
  for (const [ms, n] of points) {
    const last = steps.at(-1);
    if (last && ms > last[0]) steps.push([ms, last[1]]);
    steps.push([Math.max(ms, (steps.at(-1)?.[0] ?? -1) + 0.001), n]);
  }
  return steps;
}

function wordsAt([xs, ...columns], i) {
  const said = LINES.map(({ id }, line) => [id, reached(columns[line], i)])
    .filter(([, n]) => n !== null)
    .map(([id, n]) => t(`lab-at-${id}`, { n: bytes(n) })).join(BETWEEN);
  return at(xs[i], said);
}
