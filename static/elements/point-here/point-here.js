// Commands that send a file to this very server, and what they bring, shown here. The page begins to watch when the
// commands come in view: a page that nobody sends anything to needs no connection of its own.

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

  function showCommands(watching) {
    for (const encoding of ['address', 'axios', ...IDS]) {
      setText(one(`code[data-command="${encoding}"]`, root), command(encoding, base, watching ? room : null));
    }
  }

  function turn(watching) {
    setAttribute(watch, 'aria-pressed', String(watching));
    showCommands(watching);
    if (watching) arrivals.watch(room);
    else arrivals.stop();
  }

  const firstSight = new IntersectionObserver((entries) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    firstSight.disconnect();
    turn(true);
  });

  watch.addEventListener('click', () => {
    firstSight.disconnect();
    turn(watch.getAttribute('aria-pressed') !== 'true');
  });
  for (const button of root.querySelectorAll('[data-copy]')) {
    const code = one(`code[data-command="${button.dataset.copy}"]`, root);
    button.addEventListener('click', () => copyFrom(code, one('#copied', root)));
  }
  showCommands(true);
  firstSight.observe(root);
}

/** A name that nobody guesses: 128 random bits. */
function newRoom() {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
