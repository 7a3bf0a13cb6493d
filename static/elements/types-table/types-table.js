// The table of files. Rows are made in batches, filled in place as answers come, and put in order once
// all have come, so that nothing moves while somebody reads.

import { one, setAttribute } from '../../lib/dom.js';
import { isShown, orderOf } from '../../types/rows.js';
import { createFileRow } from './file-row.js';

/** Rows made or filled in one turn: some milliseconds of work on a slow machine. */
const BATCH = 40;

export function mountTypesTable(root, store, actions) {
  const table = one('table', root);
  const body = one('tbody', table);
  const none = one('#none-shown', root);
  const headers = [...table.querySelectorAll('[data-sort]')];
  let run = null;
  let made = [];
  let order = [];
  let arranged = null;
  let pending = false;

  for (const header of headers) {
    one('button', header).addEventListener('click', () => actions.sortBy(header.dataset.sort));
  }

  function begin(next) {
    run = next.number;
    made = [];
    order = [];
    arranged = null;
    body.replaceChildren();
  }

  /** Makes some of the missing rows and fills some of those that changed; true where nothing is left. */
  function fill(rows) {
    let left = BATCH;
    for (let i = 0; i < made.length && left > 0; i += 1) {
      if (made[i].write(rows[i])) left -= 1;
    }
    const added = [];
    while (made.length < rows.length && left > 0) {
      const row = createFileRow(made.length, rows[made.length]);
      made.push(row);
      order.push(made.length - 1);
      added.push(...row.nodes);
      left -= 1;
    }
    body.append(...added);
    return left > 0;
  }

  /**
   * Puts the rows in order once for each wish and once at the end, not with each answer; what has the
   * focus keeps it.
   */
  function arrange(rows, sort, phase) {
    if (arranged?.sort === sort && arranged.phase === phase) return;
    arranged = { sort, phase };
    const wanted = orderOf(rows, sort);
    if (wanted.every((row, place) => row === order[place])) return;
    const focused = document.activeElement;
    body.append(...wanted.flatMap((i) => made[i].nodes));
    order = wanted;
    if (body.contains(focused)) focused.focus({ preventScroll: true });
  }

  function showSome(rows, filter) {
    let shown = 0;
    for (const [i, row] of rows.entries()) {
      const is = isShown(row, filter);
      made[i].show(is);
      if (is) shown += 1;
    }
    none.hidden = shown > 0;
  }

  function render() {
    pending = false;
    const { run: now, sort, isSorted, filter } = store.current;
    if (!now) return;
    if (now.number !== run) begin(now);
    const isFilled = fill(now.rows);
    if (!isFilled) later();
    // Before all rows are there only what was asked for is done, not the order that waits for the end.
    if (made.length < now.rows.length) return;
    showSome(now.rows, filter);
    if (!isFilled) return;
    if (isSorted) arrange(now.rows, sort, now.phase);
    setAttribute(table, 'data-settled', now.phase === 'ended' ? now.number : null);
  }

  function later() {
    if (pending) return;
    pending = true;
    setTimeout(render);
  }

  store.subscribe(({ sort, isSorted }) => {
    for (const header of headers) {
      const direction = sort.descending ? 'descending' : 'ascending';
      setAttribute(header, 'aria-sort', isSorted && header.dataset.sort === sort.key ? direction : null);
    }
    later();
  });
}
