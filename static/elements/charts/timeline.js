// How the bodies arrived: bytes so far and bytes at a time, every encoding from its own beginning.

import { one } from '../../lib/dom.js';
import { bytes, count, duration, size } from '../../lib/format.js';
import { t } from '../../lib/texts.js';
import { createPlot } from '../plot/plot.js';
import { SERIES, seriesLegend } from '../plot/series.js';
import { align, arrivalOf, reached, stepsOf } from './arrived.js';
import { binaryMarks, decimalMarks, shorter, timeWords } from './axis.js';
import { createChartTable, isSame, tableRow } from './tables.js';

const BETWEEN = ' · ';

const TIME = {
  scale: { range: (u, least, most) => [0, most > 0 ? most : 1] },
  marks: (u, axis, least, most) => decimalMarks(most), format: timeWords, size: 32,
};
const BYTES = {
  scale: { range: (u, least, most) => [0, Math.max(1, most ?? 1) * 1.06] },
  marks: (u, axis, least, most) => binaryMarks(most), format: shortSize, size: 67,
};

export function mountTimeline(root, store) {
  one('.series-legend', root).append(...seriesLegend());
  const table = createChartTable(one('details', root));
  const plot = (name, stem, whole, valueAt) => createPlot(one(`[data-plot="${name}"]`, root), one(`[data-readout="${name}"]`, root), {
    lines: SERIES.map((line) => ({ ...line, stem })),
    x: TIME, y: BYTES, empty: t('timeline-empty'),
    readout: (data, i) => (i === null ? whole(data) : at(data[0][i], listed((column) => valueAt(column, i), data))),
  });
  const sum = plot('sum', false, endings, reached);
  const step = plot('step', true, (data) => t('timeline-largest', { said: listed(greatest, data) }), (column, i) => column[i]);
  let shown = [];

  store.subscribe(({ run }) => {
    const now = SERIES.map(({ id }) => run?.rows[id]?.report ?? run?.rows[id]?.trace);
    if (isSame(now, shown)) return;
    shown = now;
    const arrivals = SERIES.map(({ id }) => arrivalOf(run?.rows[id]));
    const any = arrivals.some(Boolean);
    sum.show(any ? align(arrivals.map((it) => it?.points ?? [])) : null);
    step.show(any ? align(arrivals.map((it) => stepsOf(it?.points ?? [])), (a, b) => a + b) : null);
    table.write(() => arrivals.flatMap((it, s) => (it ? rowsOf(SERIES[s].name, it) : [])));
  });
}

function at(ms, said) {
  const time = duration(ms);
  return said ? t('timeline-at', { time, said }) : t('timeline-at-nothing', { time });
}

/** What each column has, named, of those that have anything. */
function listed(valueOf, [, ...columns]) {
  return columns
    .map((column, s) => [SERIES[s].name, valueOf(column)])
    .filter(([, n]) => n !== null)
    .map(([name, n]) => `${name} ${bytes(n)}`).join(BETWEEN);
}

function greatest(column) {
  const values = column.filter((n) => n !== null);
  return values.length > 0 ? Math.max(...values) : null;
}

/** How much each column came to, and when. */
function endings([xs, ...columns]) {
  return columns
    .map((column, s) => ({ name: SERIES[s].name, column, last: column.findLastIndex((n) => n !== null) }))
    .filter(({ last }) => last >= 0)
    .map(({ name, column, last }) => t('timeline-ended', { name, size: size(column[last]), time: duration(xs[last]) })).join(BETWEEN);
}

function rowsOf(name, { by, points }) {
  const steps = stepsOf(points);
  return points.slice(1).map(([ms, n], i) => tableRow(name, [
    { text: t(`timeline-by-${by}`), isNumber: false }, { text: duration(ms) }, { text: count(n) }, { text: count(steps[i][1]) },
  ]));
}

/** A size for an axis: without "bytes", which would not fit. */
function shortSize(n) {
  return n < 1024 ? count(n) : shorter(size(n));
}
