// The ledger: every byte of the body has one kind, and the kinds sum to the body.

import { h } from '../../lib/dom.js';
import { bytes, count, percent } from '../../lib/format.js';
import { t } from '../../lib/texts.js';
import { kindClass, kindMeaning } from '../../lib/kinds.js';

export function renderLedger({ ledger, sizes }) {
  if (ledger.length === 0) return h('p', { class: 'quiet' }, t('ledger-empty'));
  const total = sizes.body_bytes;
  return h('div', {},
    renderBar(ledger, total),
    h('div', { class: 'scroller', tabindex: '0', role: 'group', 'aria-label': t('ledger') },
      h('table', { class: 'plain ledger' },
        h('thead', {}, h('tr', {},
          heading(t('ledger-kind')), heading(t('ledger-bytes'), 'number'), heading(t('ledger-share'), 'number'), heading(t('ledger-purpose')))),
        h('tbody', {}, ledger.map((row) => renderRow(row, total))),
        h('tfoot', {}, h('tr', {},
          h('th', { scope: 'row' }, t('ledger-body')), h('td', { class: 'number' }, count(total)), h('td', {}), h('td', {}))))));
}

function heading(title, kind) {
  return h('th', { scope: 'col', class: kind }, title);
}

function renderRow({ kind, bytes: n }, total) {
  return h('tr', {},
    h('th', { scope: 'row' }, h('span', { class: `swatch ${kindClass(kind)}` }), ' ', kind),
    h('td', { class: 'number' }, count(n)),
    h('td', { class: 'number' }, percent(n / total)),
    h('td', {}, kindMeaning(kind)));
}

/** A picture of the table under it, so readers of screens are spared it. */
function renderBar(ledger, total) {
  return h('div', { class: 'ledger-bar', 'aria-hidden': 'true' }, ledger.map(({ kind, bytes: n }) => {
    const run = h('span', { class: kindClass(kind), title: `${kind}: ${bytes(n)}` });
    run.style.setProperty('--share', String(n / total));
    return run;
  }));
}
