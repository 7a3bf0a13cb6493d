// The table under a chart. It may be long, so it is only built while it is open.

import { h, one } from '../../lib/dom.js';
import { byEncoding } from '../../lib/variants.js';

/** { write(rows) } over a details element with a table: `rows` is a function that gives them. */
export function createChartTable(details) {
  const body = one('tbody', details);
  let latest = () => [];

  function build() {
    if (details.open) body.replaceChildren(...latest());
  }

  details.addEventListener('toggle', build);
  return {
    write(rows) {
      latest = rows;
      build();
    },
  };
}

/** A row: a heading, and cells of which those in `numbers` stand to the right. */
export function tableRow(heading, cells, headingClass = null) {
  return h('tr', {},
    h('th', { scope: 'row', class: headingClass }, heading),
    cells.map(({ text, isNumber = true }) => h('td', { class: isNumber && 'number' }, text)));
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
