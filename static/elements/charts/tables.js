// The table under a chart. It may be long, so it is only built while it is open.

import { h, one, setAttribute } from '../../lib/dom.js';
import { createTurn, inTurn } from '../../lib/turns.js';
import { byEncoding } from '../../lib/variants.js';

/** Rows that are written in one go; the timeline may have a thousand. */
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

  /** Writes rows over those that stand there, so that nothing jumps under the eyes; stops where others came meanwhile. */
  function write(rows, from) {
    if (rows !== written) return;
    const piece = rows.slice(from, from + AT_ONCE);
    piece.forEach((make, i) => {
      const old = body.rows[from + i];
      if (old) old.replaceWith(make());
      else body.append(make());
    });
    if (from + piece.length < rows.length) inTurn(() => write(rows, from + AT_ONCE));
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

/** A row, of a table to screen readers however it is laid out: a heading, and cells of which those in `numbers` stand to the right. */
export function tableRow(heading, cells, headingClass = null) {
  return h('tr', { role: 'row' },
    h('th', { scope: 'row', role: 'rowheader', class: headingClass }, heading),
    cells.map(({ text, isNumber = true }) => h('td', { role: 'cell', class: isNumber && 'number' }, text)));
}

/** Reports by encoding, of its first row that has one: whether it was gzipped or collected changes no body. */
export function reportsOf(run) {
  const weighed = byEncoding(run?.rows ?? {}, (row) => row.report);
  return Object.fromEntries(Object.entries(weighed).map(([id, row]) => [id, row.report]));
}

/** Whether two lists hold the very same things. */
export function isSame(list, other) {
  return list.length === other.length && list.every((item, i) => item === other[i]);
}
