// How the bodies arrived: bytes so far and bytes at a time, every encoding from its own beginning.

import { one } from '../../lib/dom.js';
import { count, duration } from '../../lib/format.js';
import { isSame } from '../../lib/same.js';
import { t } from '../../lib/texts.js';
import { byEncoding } from '../../lib/variants.js';
import { createPlot } from '../plot/plot.js';
import { SERIES, seriesLegend } from '../plot/series.js';
import { align, arrivalOf, soFar, stepsOf } from './arrived.js';
import { at, endings, named } from './said.js';
import { BYTES, TIME } from './scales.js';
import { createChartTable, tableRow } from './tables.js';

/** While bodies are sent there is news twenty times a second; eyes need less. */
const EACH_MS = 250;
/** The same of the table, which may have a thousand rows, unless a body begins to come or has arrived. */
const LIST_EACH_MS = 2000;

export function mountTimeline(root, store) {
  one('.series-legend', root).append(...seriesLegend());
  const table = createChartTable(one('details', root));
  const plot = (name, stem, whole, valueAt) => createPlot(one(`[data-plot="${name}"]`, root), one(`[data-readout="${name}"]`, root), {
    lines: SERIES.map((line) => ({ ...line, stem, step: !stem })),
    x: TIME, y: BYTES, empty: t('timeline-empty'),
    readout: (data, i) => (i === null ? whole(data) : at(data[0][i], named(SERIES, data.slice(1).map((column) => valueAt(column, i))))),
  });
  const sum = plot('sum', false, (data) => endings(SERIES, data), soFar);
  const step = plot('step', true, () => t('timeline-largest', { said: named(SERIES, arrivals.map((it) => it?.largest ?? null)) }), (column, i) => column[i]);
  let shown = [];
  let arrivals = [];
  let listed = [];
  let listedAt = -Infinity;
  let drawnAt = -Infinity;

  store.subscribe(({ run }) => {
    const rows = byEncoding(run?.rows ?? {});
    const now = [run?.phase, ...SERIES.map(({ id }) => rows[id]?.report ?? rows[id]?.trace)];
    if (isSame(now, shown)) return;
    if (run?.phase === 'weighing' && performance.now() - drawnAt < EACH_MS) return;
    drawnAt = performance.now();
    shown = now;
    arrivals = SERIES.map(({ id }) => arrivalOf(rows[id]));
    const any = arrivals.some(Boolean);
    sum.show(any ? align(arrivals.map((it) => it?.points ?? [])) : null);
    step.show(any ? align(arrivals.map((it) => stepsOf(it?.points ?? [])), (a, b) => a + b) : null);
    const standing = arrivals.map((it, s) => rows[SERIES[s].id]?.report ?? it?.points.length > 1);
    if (run?.phase === 'weighing' && isSame(standing, listed) && drawnAt - listedAt < LIST_EACH_MS) return;
    if (any) listedAt = drawnAt;
    listed = standing;
    table.write(() => arrivals.flatMap((it, s) => (it ? rowsOf(SERIES[s].name, it) : [])));
  });
}

function rowsOf(name, { by, points }) {
  const steps = stepsOf(points);
  return points.slice(1).map(([ms, n], i) => () => tableRow(name, [
    { text: t(`timeline-by-${by}`), isNumber: false }, { text: duration(ms) }, { text: count(n) }, { text: count(steps[i][1]) },
  ]));
}
