// The report as the server wrote it, to read and to copy.

import { copyFrom } from '../../lib/copy.js';
import { h } from '../../lib/dom.js';

export function renderJson(report) {
  const text = JSON.stringify(report, null, 2);
  const pre = h('pre', { tabindex: '0', role: 'region', 'aria-label': 'Report as JSON' }, text);
  const shown = h('details', {}, h('summary', {}, 'Show it'), pre);
  const said = h('span', { role: 'status' });
  const copy = h('button', { type: 'button', class: 'small', onclick: () => {
    shown.open = true;
    copyFrom(pre, said);
  } }, 'Copy the JSON');
  return h('div', {}, h('p', { class: 'actions' }, copy, said), shown);
}
