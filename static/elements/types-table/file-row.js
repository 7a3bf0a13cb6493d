// One file's row, and under it the opinions with their evidence, made when they are first opened.

import { cutInMiddle } from '../../lib/cut.js';
import { h, setAttribute, setShortType, setText } from '../../lib/dom.js';
import { orDash, size } from '../../lib/format.js';
import { riskInWords, standingInWords } from '../../lib/mime.js';
import { setInNodes, t } from '../../lib/texts.js';
import { markedVerdict, stageInWords, verdictInWords } from '../../types/rows.js';
import { renderOpinions } from '../opinions/opinions.js';

const TYPES = [
  ['declared', t('types-column-declared')], ['by_extension', t('types-column-by-extension')],
  ['by_content', t('types-column-by-content')], ['by_browser', t('types-column-by-browser')],
];
/** Letters for which a name has room in the narrowest window. */
const NAME_PLACES = 50;
const COLUMNS = TYPES.length + 5;

/**
 * The two rows of the file with number `number`: `nodes`; `write(row)`, which tells whether anything was
 * new; `show(is)`.
 */
export function createFileRow(number, first) {
  const cells = {};
  const cell = (name, label, classes = '') => {
    cells[name] = h('span', { class: 'clamp' });
    return h('td', { role: 'cell', class: classes, 'data-label': label }, cells[name]);
  };
  const id = `file-${number}`;
  const toggle = h('button', { type: 'button', class: 'chevron', 'aria-expanded': 'false', 'aria-controls': id, 'aria-disabled': 'true' },
    h('span', { class: 'visually-hidden' }, t('types-details', { path: first.path })));
  cells.standing = h('span', { class: 'standing' });
  cells.verdict = h('span', { class: 'clamp' });
  const row = h('tr', { role: 'row', class: 'file' },
    h('td', { role: 'cell', class: 'open' }, toggle),
    h('th', { role: 'rowheader', scope: 'row', class: 'name' }, h('span', { class: 'clamp', title: first.path }, cutInMiddle(first.path, NAME_PLACES))),
    h('td', { role: 'cell', class: 'number', 'data-label': t('types-column-size') }, size(first.size)),
    TYPES.map(([name, label]) => cell(name, label)),
    h('td', { role: 'cell', class: 'verdict' }, cells.standing, ' ', cells.verdict),
    cell('risk', t('types-column-risk'), 'risk-cell'));
  const place = h('td', { role: 'cell', colspan: COLUMNS });
  const details = h('tr', { role: 'row', class: 'details', id, hidden: true }, place);
  let shown = null;
  let isVisible = true;
  let isOpen = false;

  toggle.addEventListener('click', () => {
    if (!shown?.mime) return;
    if (!place.hasChildNodes()) place.append(h('p', { class: 'path' }, first.path), renderOpinions(shown.mime));
    isOpen = !isOpen;
    details.hidden = !isOpen;
    toggle.setAttribute('aria-expanded', String(isOpen));
  });

  function write(state) {
    if (state === shown) return false;
    shown = state;
    const { mime } = state;
    setAttribute(row, 'data-stage', state.stage);
    setAttribute(toggle, 'aria-disabled', mime ? null : 'true');
    setShortType(cells.declared, orDash(mime ? mime.declared : state.type));
    for (const [name] of TYPES.slice(1)) setShortType(cells[name], orDash(mime?.[name]));
    setAttribute(cells.standing, 'data-agreement', mime?.agreement);
    setText(cells.standing, mime ? standingInWords(mime.agreement) : stageInWords(state.stage));
    setInNodes(cells.verdict, markedVerdict(state));
    setAttribute(cells.verdict, 'title', verdictInWords(state) || null);
    setText(cells.risk, mime?.risk ? `⚠ ${riskInWords(mime.risk)}` : '–');
    cells.risk.classList.toggle('risk-word', Boolean(mime?.risk));
    return true;
  }

  function show(is) {
    if (is === isVisible) return;
    isVisible = is;
    row.hidden = !is;
    details.hidden = !is || !isOpen;
  }

  write(first);
  return { nodes: [row, details], write, show };
}
