// The kinds of a body's bytes: how many there are, what they are for, and a switch for each.

import { h } from '../../lib/dom.js';
import { count } from '../../lib/format.js';
import { kindClass, kindMeaning } from '../../lib/kinds.js';
import { t } from '../../lib/texts.js';

/** Buttons for the rows of a legend; `onSwitch` hears the kinds that are switched off. */
export function renderLegend(rows, onSwitch) {
  const off = new Set();
  const button = ({ kind, shown, total }) => h('button', {
    type: 'button', class: `kind-switch ${kindClass(kind)}`, 'aria-pressed': 'true', 'data-kind': kind,
    title: `${kindMeaning(kind)}: ${shown === total ? t('wire-all-shown') : t('wire-some-shown', { n: shown, all: total })}`,
    onclick: ({ currentTarget }) => {
      if (!off.delete(kind)) off.add(kind);
      currentTarget.setAttribute('aria-pressed', String(!off.has(kind)));
      onSwitch([...off]);
    },
  }, h('span', { class: `byte ${kindClass(kind)}`, 'aria-hidden': 'true' }, '00'), ' ', kind, ' ', h('span', { class: 'amount' }, shown === total ? count(total) : t('wire-shown-of', { n: shown, all: total })));
  return h('div', { class: 'legend', role: 'group', 'aria-label': t('wire-kinds') }, rows.map(button));
}
