// Pointer and keys over the rows, as indexes of bytes.

import { byteInCell, stepFrom } from './dump.js';

/** Rows that a page key goes over. */
const PAGE_ROWS = 12;

/**
 * Listens on `dump`: `hover(index)` while the pointer is over a byte and `hover(null)` when it leaves, `goTo(index)` on
 * a press or a step, `leave()` on Escape. `here()` tells where steps begin; `rows()` how the bytes are laid out now.
 */
export function steer(dump, { here, rows, hover, goTo, leave }) {
  let last = { x: null, y: null, index: null };

  dump.addEventListener('pointermove', (event) => {
    // Rows that scroll under a pointer at rest are not pointed at.
    if (event.clientX === last.x && event.clientY === last.y) return;
    const index = indexUnder(event);
    const isNew = index !== null && index !== last.index;
    last = { x: event.clientX, y: event.clientY, index: index ?? last.index };
    if (isNew) hover(index);
  });
  dump.addEventListener('pointerleave', () => {
    last.index = null;
    hover(null);
  });
  dump.addEventListener('click', (event) => {
    const index = indexUnder(event);
    if (index !== null) goTo(index);
  });
  dump.addEventListener('focus', () => {
    // A press of the pointer says itself where it goes.
    if (dump.matches(':focus-visible')) goTo(here());
  });
  dump.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') leave();
    if (event.altKey || event.shiftKey) return;
    const to = stepFrom(here(), event, { ...rows(), page: PAGE_ROWS });
    if (to === null) return;
    event.preventDefault();
    goTo(to);
  });
}

/** The byte under the pointer, null where there is none; a character may stand for several. */
function indexUnder({ target, clientX }) {
  const cell = target.closest('.byte');
  if (!cell) return null;
  const { left, width } = cell.getBoundingClientRect();
  return byteInCell(Number(cell.dataset.index), Number(cell.dataset.length ?? 1), (clientX - left) / width);
}
