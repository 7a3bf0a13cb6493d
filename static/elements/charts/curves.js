// Overhead against file size: where each encoding's share goes as files grow, and what was measured.

import { one } from '../../lib/dom.js';
import { bytes, percent, signed, size } from '../../lib/format.js';
import { isSame } from '../../lib/same.js';
import { t } from '../../lib/texts.js';
import { reportsOf } from '../../lib/variants.js';
import { createPlot } from '../plot/plot.js';
import { SERIES, seriesLegend } from '../plot/series.js';
import { align } from './arrived.js';
import { powers, shorter } from './axis.js';
import { ceiling, drawn, FLOOR, growth, LARGEST, milestones } from './growth.js';
import { BETWEEN } from './said.js';
import { createChartTable, tableRow } from './tables.js';

const AT_FLOOR = '≈ 0';

const SIZES = {
  scale: { distr: 3, log: 2, range: () => [1, LARGEST] },
  marks: () => powers(1, LARGEST, 1024), format: (n) => (n === 1 ? bytes(n) : shorter(size(n))), size: 32,
};

export function mountCurves(root, store) {
  const legend = one('.series-legend', root);
  legend.append(...seriesLegend());
  const table = createChartTable(one('details', root));
  let top = 1;
  let own = 0;
  let rows = [];
  let shown = { known: null, reports: [] };
  const ratios = {
    scale: { distr: 3, log: 10, range: () => [FLOOR, top] },
    marks: () => powers(FLOOR, top, 100),
    format: (ratio) => (ratio <= FLOOR * 1.01 ? AT_FLOOR : shorter(percent(ratio))), size: 79,
  };
  const plot = createPlot(one('[data-plot]', root), one('[data-readout]', root), {
    lines: [...SERIES, ...SERIES.map((line) => ({ ...line, ring: true }))],
    x: SIZES, y: ratios, empty: t('curves-empty'),
    readout: (_, i) => (i === null ? ofTheFile(rows, own) : said(rows[i])),
  });

  store.subscribe(({ source, survey, run }) => {
    const known = survey && survey.source === source ? survey.known : null;
    const reports = run?.source === source ? reportsOf(run) : {};
    if (known === shown.known && isSame(Object.values(reports), shown.reports)) return;
    const isNew = known !== shown.known;
    shown = { known, reports: Object.values(reports) };
    if (!known) {
      for (const entry of legend.children) entry.classList.remove('is-absent');
      plot.show(null);
      table.write(() => []);
      return;
    }
    if (isNew) {
      own = source.size;
      rows = growth(source, known.facts, own);
      top = ceiling(rows);
    }
    for (const entry of legend.children) entry.classList.toggle('is-absent', rows.every(({ ratios: of }) => of[entry.dataset.series] === null));
    plot.show(pointsOf(rows, measuredOf(reports, own)));
    table.write(() => milestones(rows, own).map((row) => () => tableRow(size(row.bytes), SERIES.map(({ id }) => ({ text: signed(row.ratios[id], percent) })), 'number')));
  });
}

/** What is said while nothing is pointed at; a file beyond the axis has no place on it. */
function ofTheFile(rows, own) {
  if (own === 0) return t('curves-of-empty', { name: t('encoding-urlencoded.short') });
  const row = rows.find(({ bytes: n }) => n === own);
  return row ? said(row) : '';
}

function said(row) {
  const each = SERIES.map(({ id, name }) => `${name} ${signed(row.ratios[id], percent)}`);
  return t('curves-at', { size: size(row.bytes), said: each.join(BETWEEN) });
}

function pointsOf(rows, measured) {
  const curves = SERIES.map(({ id }) => rows.filter(({ ratios }) => ratios[id] !== null)
    .map(({ bytes: x, ratios }) => [x, drawn(ratios[id])]));
  return align([...curves, ...SERIES.map(({ id }) => measured[id] ?? [])]);
}

/** By encoding the one point that was weighed, where the whole file arrived, has any bytes and is on the axis. */
function measuredOf(reports, own) {
  const points = Object.entries(reports)
    .filter(([, { sizes }]) => sizes.payload_bytes === own && own > 0 && own <= LARGEST)
    .map(([id, { sizes }]) => [id, [[sizes.payload_bytes, drawn(sizes.overhead_ratio)]]]);
  return Object.fromEntries(points);
}
