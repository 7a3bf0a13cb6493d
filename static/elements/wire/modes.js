// The switch between digits, text and bits.

import { h } from '../../lib/dom.js';
import { WORDS } from './words.js';

/** `name` is the group's, unlike any other on the page. */
export function renderModes(name, chosen, onChoose) {
  return h('fieldset', { class: 'modes' },
    h('legend', { class: 'visually-hidden' }, WORDS.mode),
    Object.entries(WORDS.modes).map(([mode, title]) => h('label', {},
      h('input', { type: 'radio', name, value: mode, checked: mode === chosen, onchange: () => onChoose(mode) }), ' ', title)));
}
