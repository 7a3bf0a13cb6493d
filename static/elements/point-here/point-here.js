// Commands that send a file to this very server, and the switch that shows here what they bring.

import { base } from '../../lib/base.js';
import { copyFrom } from '../../lib/copy.js';
import { one, setAttribute, setText } from '../../lib/dom.js';
import { IDS } from '../../lib/encodings.js';
import { mountArrivals } from '../arrivals/arrivals.js';
import { command } from './commands.js';

export function mountPointHere(root) {
  const watch = one('#watch', root);
  const arrivals = mountArrivals(one('#arrivals', root));
  const room = newRoom();

  function show(watching) {
    setAttribute(watch, 'aria-pressed', String(watching));
    for (const encoding of ['address', 'axios', ...IDS]) {
      setText(one(`code[data-command="${encoding}"]`, root), command(encoding, base, watching ? room : null));
    }
  }

  watch.addEventListener('click', () => {
    const watching = watch.getAttribute('aria-pressed') !== 'true';
    show(watching);
    if (watching) arrivals.watch(room);
    else arrivals.stop();
  });
  for (const button of root.querySelectorAll('[data-copy]')) {
    const code = one(`code[data-command="${button.dataset.copy}"]`, root);
    button.addEventListener('click', () => copyFrom(code, one('#copied', root)));
  }
  show(false);
}

/** A name that nobody guesses: 128 random bits. */
function newRoom() {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
