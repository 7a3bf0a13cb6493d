// What each body is made of: one bar an encoding, its ledger in colours and patterns.

import { h, one, setText } from '../../lib/dom.js';
import { IDS } from '../../lib/encodings.js';
import { bytes, count, percent, size } from '../../lib/format.js';
import { kindClass } from '../../lib/kinds.js';
import { isSame } from '../../lib/same.js';
import { t } from '../../lib/texts.js';
import { reportsOf } from '../../lib/variants.js';
import { byKind, composed, lengths } from './composed.js';
import { createChartTable, tableRow } from './tables.js';

const NONE = '–';

export function mountComposition(root, store) {
  const table = createChartTable(one('details', root));
  const legend = one('.legend', root);
  let reports = {};

  function draw() {
    const of = chosen('composition-of');
    const scale = chosen('composition-in');
    const bars = composed(reports, of);
    const long = lengths(bars, scale);
    for (const id of IDS) drawBar(id, bars[id], long[id]);
    const hasAny = Object.keys(reports).length > 0;
    const drawn = new Set(Object.values(bars).flatMap(({ runs }) => runs.map(({ kind }) => kind)));
    for (const entry of legend.children) entry.classList.toggle('is-absent', hasAny && !drawn.has(entry.dataset.kind));
    setText(one('[data-part="scale"]', root), hasAny ? t(`composition-${scale}-${of}`) : t('composition-nothing'));
    table.write(() => byKind(bars).map(([kind, n]) => () => tableRow(
      [h('span', { class: `swatch ${kindClass(kind)}` }), ' ', kind],
      IDS.map((id) => ({ text: cellText(n[id], bars[id], scale) })))));
  }

  function chosen(name) {
    return one(`input[name="${name}"]:checked`, root).value;
  }

  function drawBar(id, bar, length) {
    const stack = one(`.stack[data-encoding="${id}"]`, root);
    stack.replaceChildren(...(bar?.runs ?? []).map(({ kind, bytes: n }) => {
      const run = h('span', { class: kindClass(kind), title: `${kind}: ${bytes(n)}, ${percent(n / bar.total)}` });
      run.style.setProperty('--share', String(n / bar.total * length));
      return run;
    }));
    setText(one(`[data-total="${id}"]`, root), bar ? size(bar.total) : NONE);
  }

  root.addEventListener('change', draw);
  store.subscribe(({ run }) => {
    const now = reportsOf(run);
    if (isSame(Object.values(now), Object.values(reports))) return;
    reports = now;
    draw();
  });
}

function cellText(n, bar, scale) {
  if (n === undefined) return NONE;
  return scale === 'share' ? percent(n / bar.total) : count(n);
}
