// An example of the catalogue: sent by its form, and its report opened beneath it, the finding that it is meant to
// make shown up.

import { h, one, setAttribute, setText } from '../../lib/dom.js';
import { markedFailure } from '../../lib/failures.js';
import { loadDetails, setInNodes, t } from '../../lib/texts.js';
import { renderCounts } from '../findings/findings.js';
import { renderReport } from '../report/report.js';

export function mountTry(form) {
  const { finding } = form.dataset;
  const button = one('button', form);
  const status = one('[role=status]', form);
  const close = h('button', { type: 'button', class: 'small', hidden: true, onclick: hide }, t('try-close'));
  button.after(close);
  let shown = null;

  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    if (button.hasAttribute('aria-disabled')) return;
    setAttribute(button, 'aria-disabled', 'true');
    setText(status, t('try-sending'));
    try {
      const [report] = await Promise.all([send(form.action), loadDetails()]);
      show(report);
    } catch (failure) {
      setInNodes(status, failure.message);
    }
    setAttribute(button, 'aria-disabled', null);
  });

  function show(report) {
    const opened = h('div', { class: 'card tried', role: 'region', 'aria-label': t('try-report', { finding }) }, renderReport(report, { meant: finding }));
    shown?.remove();
    form.after(opened);
    shown = opened;
    close.hidden = false;
    status.replaceChildren(t('try-sent'), ' ', ...renderCounts(report));
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
    throw new Error(markedFailure({ code: 'network' }));
  }
  const json = await answer.json().catch(() => null);
  if (answer.ok && json) return json;
  const { code: serverCode, message, detail } = json?.error ?? {};
  await loadDetails();
  throw new Error(markedFailure({ code: 'refused', status: answer.status, serverCode, message, detail }));
}
