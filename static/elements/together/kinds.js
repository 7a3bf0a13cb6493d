// The legend of several bodies: a switch for each kind, that dims its bytes in all of them.

import { h, setAttribute } from '../../lib/dom.js';
import { count } from '../../lib/format.js';
import { kindClass, kindMeaning } from '../../lib/kinds.js';
import { t } from '../../lib/texts.js';

/** Over the switches that stand in `node`; kinds that they lack are added. `onSwitch` hears the kinds that are off. */
export function createKinds(node, onSwitch) {
  const off = new Set();
  const known = new Map([...node.children].map((button) => [button.dataset.kind, button]));

  node.addEventListener('click', ({ target }) => {
    const button = target.closest('.kind-switch');
    if (!button || button.hasAttribute('aria-disabled')) return;
    const { kind } = button.dataset;
    if (!off.delete(kind)) off.add(kind);
    button.setAttribute('aria-pressed', String(!off.has(kind)));
    onSwitch([...off]);
  });

  function switchOf(kind) {
    if (!known.has(kind)) {
      const button = h('button', { type: 'button', class: `kind-switch ${kindClass(kind)}`, 'data-kind': kind, 'aria-pressed': 'true' },
        h('span', { class: `byte ${kindClass(kind)}`, 'aria-hidden': 'true' }, '00'), ' ', kind);
      node.append(button);
      known.set(kind, button);
    }
    return known.get(kind);
  }

  return {
    /** `reports` by encoding: their kinds can be switched, and are told with their counts. */
    write(reports) {
      const counts = new Map();
      for (const [id, { ledger }] of Object.entries(reports)) {
        for (const { kind, bytes } of ledger) {
          counts.set(kind, [...(counts.get(kind) ?? []), `${t(`encoding-${id}.short`)} ${count(bytes)}`]);
        }
      }
      for (const kind of counts.keys()) switchOf(kind);
      for (const [kind, button] of known) {
        setAttribute(button, 'aria-disabled', counts.has(kind) ? null : 'true');
        setAttribute(button, 'title', [kindMeaning(kind), ...(counts.get(kind) ?? [])].join(' · '));
      }
    },
  };
}
