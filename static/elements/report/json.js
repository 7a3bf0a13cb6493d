// The report as the server wrote it, to read and to copy.

import { copyFrom } from '../../lib/copy.js';
import { h, setText } from '../../lib/dom.js';
import { t } from '../../lib/texts.js';

export function renderJson(report) {
  const pre = h('pre', { tabindex: '0', role: 'group', 'aria-label': t('report-json-text') });
  const write = () => setText(pre, JSON.stringify(report, null, 2));
  // It may have a million characters, and few people look at it.
  const shown = h('details', { ontoggle: write }, h('summary', {}, t('report-json-show')), pre);
  const said = h('span', { role: 'status' });
  const copy = h('button', { type: 'button', class: 'small', onclick: () => {
    shown.open = true;
    write();
    copyFrom(pre, said);
  } }, t('report-json-copy'));
  return h('div', {}, h('p', { class: 'actions' }, copy, said), shown);
}
