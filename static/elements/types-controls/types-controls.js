// How far it is, the count line, what is shown, and taking the result along.

import { copyText } from '../../lib/copy.js';
import { CSV_BOM } from '../../lib/csv.js';
import { one, setAttribute, setText } from '../../lib/dom.js';
import { download } from '../../lib/download.js';
import { t } from '../../lib/texts.js';
import { toCsv, toJson } from '../../types/export.js';
import { MOST_FILES } from '../../types/chosen.js';
import { countLine, isMissing, orderOf, shareLookedAt } from '../../types/rows.js';

const FORMS = {
  csv: { write: toCsv, name: 'types.csv', type: 'text/csv;charset=utf-8', prefix: CSV_BOM },
  json: { write: toJson, name: 'types.json', type: 'application/json', prefix: '' },
};

export function mountTypesControls(root, store, actions) {
  const bar = one('progress', root);
  const cancel = one('#cancel', root);
  const again = one('#again', root);
  const trouble = one('#trouble', root);
  const line = one('#count-line', root);
  const status = one('#status', root);
  const show = one('#show', root);
  const search = one('#search', root);

  cancel.addEventListener('click', () => actions.cancel());
  again.addEventListener('click', () => actions.lookAgain());
  addEventListener('keydown', (event) => {
    if (event.key === 'Escape') actions.cancel();
  });
  show.addEventListener('change', () => actions.filter({ show: show.value }));
  search.addEventListener('input', () => actions.filter({ search: search.value }));
  for (const button of root.querySelectorAll('[data-export]')) {
    button.addEventListener('click', () => takeAlong(button.dataset, store.current, one('#exported', root)));
  }

  store.subscribe(({ run, filter, problem }) => {
    root.hidden = !run && !problem;
    setAttribute(root, 'aria-busy', run?.phase === 'looking' ? 'true' : 'false');
    setAttribute(root, 'data-run', run?.number ?? 0);
    setAttribute(cancel, 'aria-disabled', run?.phase === 'looking' ? null : 'true');
    setAttribute(again, 'aria-disabled', run?.phase === 'ended' && run.rows.some(isMissing) ? null : 'true');
    bar.value = run ? shareLookedAt(run.rows) : 0;
    // They are reset for a new choice, and a browser keeps them over a reload.
    if (show.value !== filter.show) show.value = filter.show;
    if (search.value !== filter.search) search.value = filter.search;
    trouble.hidden = !problem;
    setText(trouble, problem ?? '');
    setText(line, run ? words(run) : '');
    setText(status, [problem, spoken(run)].filter(Boolean).join(' '));
  });
}

function words(run) {
  const more = run.isMore ? ` ${t('types-more', { most: MOST_FILES })}` : '';
  return countLine(run.rows) + more;
}

/** A screen reader is told the beginning and the end, not each file. */
function spoken(run) {
  if (!run) return '';
  return run.phase === 'looking' ? t('types-looking', { n: run.rows.length }) : words(run);
}

/** Copies or downloads all rows, in the order in which they are shown. */
function takeAlong({ export: form, by }, { run, sort, isSorted }, said) {
  if (!run) return;
  const { write, name, type, prefix } = FORMS[form];
  const order = isSorted ? orderOf(run.rows, sort) : run.rows.map((_, i) => i);
  const text = write(order.map((i) => run.rows[i]));
  if (by === 'copy') {
    copyText(text, said);
  } else {
    download(new Blob([prefix, text], { type }), name);
    setText(said, t('downloaded', { name }));
  }
}
