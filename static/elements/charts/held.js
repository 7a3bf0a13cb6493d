// What the server held of each body over time: little of a stream, all of a body that is collected first.

import { h, one } from '../../lib/dom.js';
import { bytes, count, duration } from '../../lib/format.js';
import { isSame } from '../../lib/same.js';
import { t } from '../../lib/texts.js';
import { variantName } from '../../lib/variant-names.js';
import { idOf, planOf } from '../../lib/variants.js';
import { createPlot } from '../plot/plot.js';
import { SERIES, seriesLegend } from '../plot/series.js';
import { align, fromStart, reached } from './arrived.js';
import { named } from './said.js';
import { BYTES, TIME } from './scales.js';
import { createChartTable, tableRow } from './tables.js';

const THICK = 5; // pixels

/** A line for each encoding in each mode; one that is collected is thick. */
const LINES = [
  ...SERIES,
  ...SERIES.map((line) => ({ ...line, id: idOf(line.id, false, 'buffer'), name: `${line.name} (${t('variant-buffer')})`, width: THICK })),
];

export function mountHeld(root, store) {
  one('.series-legend', root).append(...seriesLegend());
  const numbers = one('[data-part="numbers"]', root);
  const table = createChartTable(one('details', root));
  const plot = createPlot(one('[data-plot]', root), one('[data-readout]', root), {
    lines: LINES.map((line) => ({ ...line, step: true })), x: TIME, y: BYTES, empty: t('timeline-empty'),
    readout: (data, i) => (i === null ? t('held-most', { said: named(LINES, data.slice(1).map(greatest)) })
      : t('timeline-at', { time: duration(data[0][i]), said: named(LINES, data.slice(1).map((column) => reached(column, i))) || t('held-nothing') })),
  });
  let shown = [];

  // The rows are there before their numbers, so that nothing moves when those come.
  store.subscribe((state) => {
    const { run } = state;
    const plan = run ? Object.keys(run.rows) : planOf(state);
    const now = plan.flatMap((id) => [id, run?.rows[id].report]);
    if (isSame(now, shown)) return;
    shown = now;
    const rows = plan.map((id) => [id, run?.rows[id].report]).filter(([, report]) => report);
    numbers.replaceChildren(...plan.map((id) => rowOf(id, run?.rows[id].report)));
    const lists = LINES.map(({ id }) => pointsOf(run?.rows[id]?.report));
    plot.show(lists.some((list) => list.length > 0) ? align(lists, Math.max) : null);
    table.write(() => rows.flatMap(([id, report]) => report.stream.held_timeline
      .map(([ms, n]) => () => tableRow(variantName(id), [{ text: duration(ms) }, { text: count(n) }]))));
  });
}

function pointsOf(report) {
  return report ? fromStart(report.stream.held_timeline) : [];
}

function rowOf(id, report) {
  const { stream } = report ?? {};
  const cells = [bytes(stream?.peak_buffered_bytes), duration(stream?.first_payload_ms), duration(stream?.duration_ms)];
  return h('tr', {}, h('th', { scope: 'row' }, variantName(id)), cells.map((cell) => h('td', { class: 'number' }, cell)));
}

function greatest(column) {
  const values = column.filter((n) => n !== null);
  return values.length > 0 ? Math.max(...values) : null;
}
