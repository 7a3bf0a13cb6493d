// How widely used readers take this body where they differ: one table a question.

import { h } from '../../lib/dom.js';
import { english, inNodes, markedDetailOr, t } from '../../lib/texts.js';
import { apart, placesOf } from '../wire/whereabouts.js';

/** A table is named after its question by id, since an attribute cannot say in which language it is. */
let made = 0;

/** The tables; `null` where the body raises no question. `to` leads to where it is raised (see placesOf). */
export function renderSecondOpinions(report, to) {
  const { second_opinions: opinions } = report;
  if (opinions.length === 0) return null;
  return h('div', { class: 'second-opinions' }, opinions.map((opinion) => renderOpinion(opinion, report, to)));
}

/** Long tables are folded up, so that what follows stays in reach. */
function renderOpinion(opinion, report, to) {
  const { title, title_detail: detail, rows } = opinion;
  const places = placesOf(opinion, report, to);
  made += 1;
  const id = `question-${made}`;
  return h('details', { open: rows.length === 1 },
    h('summary', { id }, inNodes(markedDetailOr(detail, title))),
    places.length > 0 && h('p', { class: 'where' }, places.flatMap(apart)),
    h('div', { class: 'scroller', tabindex: '0', role: 'group', 'aria-labelledby': id },
      h('table', { class: 'plain', role: 'table' },
        h('thead', { role: 'rowgroup' }, h('tr', { role: 'row' }, ['reader', 'reads', 'source'].map((heading) => h('th', { scope: 'col', role: 'columnheader' }, t(`second-opinions-${heading}`))))),
        h('tbody', { role: 'rowgroup' }, rows.map(renderRow)))));
}

function renderRow({ reader, reads, detail, source }) {
  return h('tr', { role: 'row' },
    h('th', { scope: 'row', role: 'rowheader', lang: 'en' }, reader),
    h('td', { role: 'cell' }, inNodes(markedDetailOr(detail, reads))),
    h('td', { role: 'cell', class: 'quiet' }, english(source)));
}
