// What to weigh: a dropped or picked file, a typed text, or a sample. The last one chosen counts.

import { one, setText } from '../../lib/dom.js';
import { bytes, size } from '../../lib/format.js';
import { KOREAN_TEXT, sampleFile, textFile } from '../../lib/samples.js';

export function mountSource(root, store, actions) {
  const input = one('input[type=file]', root);
  const text = one('textarea');

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
  acceptDrops(one('.drop', root), (file) => {
    input.value = '';
    text.value = '';
    actions.choose(file);
  }, actions.object);

  const chosen = one('.chosen', root);
  store.subscribe(({ source }) => setText(chosen, source ? describe(source) : 'Nothing chosen yet.'));
}

function describe(file) {
  const exact = file.size < 1024 ? bytes(file.size) : `${size(file.size)} (${bytes(file.size)})`;
  return `${file.name} · ${exact} · ${file.type || 'no type known'}`;
}

/** Takes files dropped anywhere on the page; the zone shows that they will be taken. */
function acceptDrops(zone, take, object) {
  let depth = 0;
  const show = (change) => {
    depth = Math.max(0, depth + change);
    zone.classList.toggle('is-over', depth > 0);
  };
  addEventListener('dragenter', (event) => {
    if (carriesFiles(event)) show(1);
  });
  addEventListener('dragleave', (event) => {
    if (carriesFiles(event)) show(-1);
  });
  addEventListener('dragover', (event) => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
  });
  addEventListener('drop', (event) => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    show(-depth);
    const { files, items } = event.dataTransfer;
    if (items[0]?.webkitGetAsEntry?.()?.isDirectory) object('That is a folder; drop a file.');
    else if (files.length > 1) object(`Drop one file at a time; these were ${files.length}.`);
    else if (files[0]) take(files[0]);
  });
}

function carriesFiles(event) {
  return event.dataTransfer?.types.includes('Files') ?? false;
}
