// A button behind a piece of code that copies it.

import { copyFrom } from '../../lib/copy.js';
import { h, one } from '../../lib/dom.js';
import { t } from '../../lib/texts.js';

export function mountCopying(pre) {
  const said = h('span', { role: 'status' });
  const label = pre.getAttribute('aria-label');
  const copy = h('button', { type: 'button', class: 'small', onclick: () => copyFrom(one('code', pre), said) },
    t('copy'), h('span', { class: 'visually-hidden' }, `: ${label}`));
  pre.after(h('p', { class: 'actions' }, copy, said));
}
