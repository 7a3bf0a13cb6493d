// The report as the server wrote it, to read and to copy.

import { copyFrom } from '../../lib/copy.js';
import { h } from '../../lib/dom.js';
import { t } from '../../lib/texts.js';

export function renderJson(report) {
  const text = JSON.stringify(report, null, 2);
  const pre = h('pre', { tabindex: '0', role: 'group', 'aria-label': t('report-json-text') }, text);
  const shown = h('details', {}, h('summary', {}, t('report-json-show')), pre);
  const said = h('span', { role: 'status' });
  const copy = h('button', { type: 'button', class: 'small', onclick: () => {
    shown.open = true;
    copyFrom(pre, said);
  } }, t('report-json-copy'));
  return h('div', {}, h('p', { class: 'actions' }, copy, said), shown);
}
