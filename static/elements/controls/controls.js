// The buttons and the line that says what is going on.

import { one, setAttribute, setText } from '../../lib/dom.js';
import { outcome } from '../../lib/verdicts.js';
import { t } from '../../lib/texts.js';
import { variantName } from '../../lib/variant-names.js';

export function mountControls(form, store, actions) {
  const weigh = one('#weigh', form);
  const cancel = one('#cancel', form);
  const status = one('#status', form);
  form.noValidate = true;

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (actions.weigh()) bringIntoView(one('#results'));
    else if (!store.current.source) one('input[type=file]', form).focus();
  });
  cancel.addEventListener('click', () => actions.cancel());
  addEventListener('keydown', (event) => {
    if (event.key === 'Escape') actions.cancel();
  });

  store.subscribe((state) => {
    // aria-disabled and not disabled, so that the focus is not lost from under the keyboard.
    const weighing = state.run?.phase === 'weighing';
    setAttribute(weigh, 'aria-disabled', weighing ? 'true' : null);
    setAttribute(cancel, 'aria-disabled', weighing ? null : 'true');
    form.classList.toggle('has-problem', Boolean(state.problem) || cameToNothing(state));
    setText(status, state.problem ?? progressInWords(state));
  });
}

/** Whether all of a weighing failed. */
function cameToNothing({ run }) {
  return run?.phase === 'ended' && !run.cancelled && Object.values(run.rows).every(({ stage }) => stage === 'failed');
}

/** Few and calm words: a screen reader says each change. */
function progressInWords({ run }) {
  if (!run) return '';
  if (run.phase === 'ended') return outcome(run);
  if (!run.digest) return t('controls-reading');
  const rows = Object.entries(run.rows);
  const at = rows.findIndex(([, row]) => !['done', 'failed', 'cancelled'].includes(row.stage));
  return at < 0 ? t('controls-finishing') : t('controls-weighing', { n: at + 1, all: rows.length, name: variantName(rows[at][0]) });
}

function bringIntoView(node) {
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  node.scrollIntoView({ block: 'nearest', behavior: calm ? 'auto' : 'smooth' });
}
