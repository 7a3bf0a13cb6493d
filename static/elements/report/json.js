// The report as the server wrote it, to read and to copy.

import { h, setText } from '../../lib/dom.js';

export function renderJson(report) {
  const text = JSON.stringify(report, null, 2);
  const pre = h('pre', { tabindex: '0', role: 'region', 'aria-label': 'Report as JSON' }, text);
  const said = h('span', { class: 'said', role: 'status' });
  const copy = h('button', { type: 'button', class: 'small', onclick: () => copyText(text, pre, said) }, 'Copy the JSON');
  return h('div', {}, h('p', { class: 'actions' }, copy, said), h('details', {}, h('summary', {}, 'Show it'), pre));
}

async function copyText(text, pre, said) {
  try {
    await navigator.clipboard.writeText(text);
    setText(said, 'Copied.');
  } catch {
    // Not allowed, or no secure context: mark it, so that one key copies it.
    pre.closest('details').open = true;
    getSelection().selectAllChildren(pre);
    setText(said, 'Marked: press Ctrl+C to copy.');
  }
}
