// The switch between digits, text and bits.

import { h } from '../../lib/dom.js';
import { t } from '../../lib/texts.js';

const MODES = ['hex', 'text', 'bits'];

/** `name` is the group's, unlike any other on the page. */
export function renderModes(name, chosen, onChoose) {
  return h('fieldset', { class: 'modes' },
    h('legend', { class: 'visually-hidden' }, t('wire-mode')),
    MODES.map((mode) => h('label', {},
      h('input', { type: 'radio', name, value: mode, checked: mode === chosen, onchange: () => onChoose(mode) }), ' ', t(`wire-mode-${mode}`))));
}
