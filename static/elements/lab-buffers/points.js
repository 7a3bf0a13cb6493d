// The table of points: a body for each setting, the best range of each marked.

import { h } from '../../lib/dom.js';
import { t } from '../../lib/texts.js';
import { SETTINGS } from './settings.js';
import { calls, processor, range, stepSize, throughput } from './words.js';

export function mountPoints(table) {
  const columns = table.tHead.rows[0].cells.length;
  const bodies = SETTINGS.map(() => h('tbody', { role: 'rowgroup' }));
  let shown = null;

  return {
    /** Writes the bodies that changed. */
    show(known) {
      const before = shown;
      if (known === before) return;
      shown = known;
      if (known.sizes.length > 0 && !bodies[0].isConnected) table.append(...bodies);
      SETTINGS.forEach((setting, i) => {
        const isSame = known.points[i] === before?.points[i] && known.result === before?.result;
        if (!isSame) bodies[i].replaceChildren(...rowsOf(known, setting, i, columns));
      });
    },
  };
}

function rowsOf({ points, given, result }, setting, i, columns) {
  const measured = result?.settings[i];
  const best = measured?.best ?? null;
  const rows = [...points[i].values()].sort((a, b) => a.buffer_bytes - b.buffer_bytes).map((point) => pointRow(point, best));
  return [headRow(setting, given[i], measured, columns), ...rows];
}

function headRow({ name }, given, measured, columns) {
  const asked = measured && given && t('lab-given', { asked: stepSize(measured.asked_bytes), send: stepSize(given.send), recv: stepSize(given.recv) });
  const best = measured?.best && t('lab-best-range', { range: range(measured.best) });
  return h('tr', { role: 'row' }, h('th', { scope: 'rowgroup', role: 'rowheader', colspan: columns, class: 'lab-setting' },
    name, [asked, best].filter(Boolean).map((words) => h('span', { class: 'hint' }, words))));
}

function pointRow(point, best) {
  const isBest = best !== null && point.buffer_bytes >= best.from_bytes && point.buffer_bytes <= best.to_bytes;
  const cell = (words) => h('td', { role: 'cell', class: 'number' }, words);
  return h('tr', { role: 'row', class: isBest && 'best' },
    h('th', { scope: 'row', role: 'rowheader', class: 'number' },
      isBest && h('span', { 'aria-hidden': 'true' }, '★ '), stepSize(point.buffer_bytes),
      isBest && h('span', { class: 'visually-hidden' }, ` (${t('lab-best-mark')})`)),
    cell(throughput(point.bytes_per_second)),
    cell(t('lab-range', { from: throughput(point.least_bytes_per_second), to: throughput(point.most_bytes_per_second) })),
    cell(calls(point.calls_per_mib)), cell(processor(point.processor_ms_per_mib)), cell(stepSize(point.memory_bytes)));
}
