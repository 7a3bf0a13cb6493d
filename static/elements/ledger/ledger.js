// The ledger: every byte of the body has one kind, and the kinds sum to the body.

import { h } from '../../lib/dom.js';
import { bytes, count, percent } from '../../lib/format.js';
import { t } from '../../lib/texts.js';
import { kindClass, kindMeaningIn } from '../../lib/kinds.js';

export function renderLedger(report) {
  const { ledger, sizes } = report;
  if (ledger.length === 0) return h('p', { class: 'quiet' }, t('ledger-empty'));
  const total = sizes.body_bytes;
  return h('div', {},
    renderBar(ledger, total),
    h('div', { class: 'scroller', tabindex: '0', role: 'group', 'aria-label': t('ledger') },
      h('table', { class: 'plain ledger', role: 'table' },
        h('thead', { role: 'rowgroup' }, h('tr', { role: 'row' },
          heading(t('ledger-kind')), heading(t('ledger-bytes'), 'number'), heading(t('ledger-share'), 'number'), heading(t('ledger-purpose')))),
        h('tbody', { role: 'rowgroup' }, ledger.map((row) => renderRow(row, total, kindMeaningIn(report, row.kind)))),
        h('tfoot', { role: 'rowgroup' }, h('tr', { role: 'row' },
          h('th', { scope: 'row', role: 'rowheader' }, t('ledger-body')), cell(count(total), 'number'), cell(), cell())))));
}

function heading(title, kind) {
  return h('th', { scope: 'col', role: 'columnheader', class: kind }, title);
}

function cell(content, kind) {
  return h('td', { role: 'cell', class: kind }, content);
}

function renderRow({ kind, bytes: n }, total, meaning) {
  return h('tr', { role: 'row' },
    h('th', { scope: 'row', role: 'rowheader' }, h('span', { class: `swatch ${kindClass(kind)}` }), ' ', kind),
    cell(count(n), 'number'),
    cell(percent(n / total), 'number'),
    cell(meaning));
}

/** A picture of the table under it, so readers of screens are spared it. */
function renderBar(ledger, total) {
  return h('div', { class: 'ledger-bar', 'aria-hidden': 'true' }, ledger.map(({ kind, bytes: n }) => {
    const run = h('span', { class: kindClass(kind), title: `${kind}: ${bytes(n)}` });
    run.style.setProperty('--share', String(n / total));
    return run;
  }));
}
