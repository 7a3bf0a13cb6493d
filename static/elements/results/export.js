// The weights taken along: as a table for a spreadsheet or for a text.

import { toCsv, toMarkdown } from '../../lib/comparison.js';
import { copyText } from '../../lib/copy.js';
import { CSV_BOM } from '../../lib/csv.js';
import { one, setAttribute, setText } from '../../lib/dom.js';
import { download } from '../../lib/download.js';
import { t } from '../../lib/texts.js';

const CSV_NAME = 'comparison.csv';

export function mountExport(root, store) {
  const said = one('[role=status]', root);
  const buttons = { csv: one('[data-export=csv]', root), markdown: one('[data-export=markdown]', root) };
  const any = () => Object.values(store.current.run?.rows ?? {}).some((row) => row.report);

  buttons.csv.addEventListener('click', () => {
    if (!any()) return;
    download(new Blob([CSV_BOM, toCsv(store.current.run)], { type: 'text/csv;charset=utf-8' }), CSV_NAME);
    setText(said, t('downloaded', { name: CSV_NAME }));
  });
  buttons.markdown.addEventListener('click', () => {
    if (any()) copyText(toMarkdown(store.current.run), said);
  });
  store.subscribe(() => {
    for (const button of Object.values(buttons)) setAttribute(button, 'aria-disabled', any() ? null : 'true');
    if (!any()) setText(said, '');
  });
}
