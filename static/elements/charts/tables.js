// The table under a chart. It may be long, so it is only built while it is open.

import { h, one, setAttribute } from '../../lib/dom.js';
import { createTurn, inTurn } from '../../lib/turns.js';

/** Rows that are written for one frame; the timeline may have a thousand. */
const AT_ONCE = 100;

/** { write(rows) } over a details element with a table: `rows` gives a list of functions, each of which makes a row. */
export function createChartTable(details) {
  const body = one('tbody', details);
  let latest = () => [];
  let written = null;

  function build() {
    if (!details.open) return;
    written = latest();
    write(written, 0);
  }

  /**
   * Writes rows over those that stand there and are not the same, so that nothing jumps under the eyes; stops where
   * others came meanwhile. A frame lays out one piece: tasks between two frames would give it all of them.
   */
  function write(rows, from) {
    if (rows !== written) return;
    const piece = rows.slice(from, from + AT_ONCE);
    piece.forEach((make, i) => {
      const old = body.rows[from + i];
      const row = make();
      if (!old) body.append(row);
      else if (!old.isEqualNode(row)) old.replaceWith(row);
    });
    if (from + piece.length < rows.length) requestAnimationFrame(() => inTurn(() => write(rows, from + AT_ONCE)));
    else {
      while (body.rows.length > rows.length) body.lastElementChild.remove();
      setAttribute(body, 'aria-busy', null);
    }
  }

  const buildSoon = createTurn(build);
  details.addEventListener('toggle', build);
  return {
    write(rows) {
      latest = rows;
      if (!details.open) return;
      setAttribute(body, 'aria-busy', 'true');
      buildSoon();
    },
  };
}

/** A row, of a table to screen readers however it is laid out: a heading, and cells { text, isNumber }, of which numbers stand to the right. */
export function tableRow(heading, cells, headingClass = null) {
  return h('tr', { role: 'row' },
    h('th', { scope: 'row', role: 'rowheader', class: headingClass }, heading),
    cells.map(({ text, isNumber = true }) => h('td', { role: 'cell', class: isNumber && 'number' }, text)));
}
