// An example of the catalogue: sent by its form, and its report opened beneath it, the finding that it is meant to
// make shown up.

import { h, one, setAttribute, setText } from '../../lib/dom.js';
import { renderCounts } from '../findings/findings.js';
import { renderReport } from '../report/report.js';

export function mountTry(form) {
  const { finding } = form.dataset;
  const button = one('button', form);
  const status = one('[role=status]', form);
  const close = h('button', { type: 'button', class: 'small', hidden: true, onclick: hide }, 'Close the report');
  button.after(close);
  let shown = null;

  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    if (button.hasAttribute('aria-disabled')) return;
    setAttribute(button, 'aria-disabled', 'true');
    setText(status, 'Sending…');
    try {
      show(await send(form.action));
    } catch (failure) {
      setText(status, failure.message);
    }
    setAttribute(button, 'aria-disabled', null);
  });

  function show(report) {
    const opened = h('div', { class: 'card tried', role: 'region', 'aria-label': `Report on the example of ${finding}` }, renderReport(report, { meant: finding }));
    shown?.remove();
    form.after(opened);
    shown = opened;
    close.hidden = false;
    status.replaceChildren('Sent, and this is its report: ', ...renderCounts(report));
  }

  function hide() {
    shown?.remove();
    shown = null;
    close.hidden = true;
    setText(status, '');
    button.focus();
  }
}

/** The report of the example; throws an error with the words of a refusal. */
async function send(action) {
  let answer;
  try {
    answer = await fetch(action, { method: 'POST', headers: { Accept: 'application/json' } });
  } catch {
    throw new Error('The server cannot be reached.');
  }
  const json = await answer.json().catch(() => null);
  if (answer.ok && json) return json;
  throw new Error(json?.error?.message ?? `The server answered with status ${answer.status}.`);
}
