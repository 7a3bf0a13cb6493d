// What to weigh: a dropped or picked file, a typed text, or a sample. The last one chosen counts.

import { takeSameAgain } from '../../lib/again.js';
import { one, setText } from '../../lib/dom.js';
import { acceptDrops } from '../../lib/drops.js';
import { bytes, size } from '../../lib/format.js';
import { t } from '../../lib/texts.js';
import { KOREAN_TEXT, sampleFile, textFile } from '../../lib/samples.js';

/** `kept`: the text that stood there in another language. */
export function mountSource(root, store, actions, kept = '') {
  const input = one('input[type=file]', root);
  const text = one('textarea');
  const { source: already } = store.current;
  if (kept !== '') text.value = kept;
  else if (already) input.files = filesOf(already);

  takeSameAgain(input);
  input.addEventListener('change', () => {
    text.value = '';
    actions.choose(input.files[0] ?? null);
  });
  text.addEventListener('input', () => {
    input.value = '';
    actions.choose(text.value === '' ? null : textFile(text.value));
  });
  for (const button of document.querySelectorAll('[data-sample]')) {
    button.addEventListener('click', () => {
      input.value = '';
      text.value = button.dataset.sample === 'korean' ? KOREAN_TEXT : '';
      actions.choose(sampleFile(button.dataset.sample));
    });
  }
  acceptDrops(one('.drop', root), (dropped) => takeOne(dropped, (file) => {
    input.value = '';
    text.value = '';
    actions.choose(file);
  }, actions.object));

  const chosen = one('.chosen', root);
  store.subscribe(({ source }) => setText(chosen, source ? describe(source) : t('source-none')));
}

/** A file as an input holds it. */
function filesOf(file) {
  const transfer = new DataTransfer();
  transfer.items.add(file);
  return transfer.files;
}

function describe(file) {
  const exact = file.size < 1024 ? bytes(file.size) : `${size(file.size)} (${bytes(file.size)})`;
  return `${file.name} · ${exact} · ${file.type || t('source-no-type')}`;
}

/** The one file of a drop, or why it is not taken. */
function takeOne({ files, items }, take, object) {
  if (items[0]?.webkitGetAsEntry?.()?.isDirectory) object(t('source-folder'));
  else if (files.length > 1) object(t('source-several', { n: files.length }));
  else if (files[0]) take(files[0]);
}
