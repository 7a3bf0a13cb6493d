// Which encodings, gzipped too or not, how the server reads them, and what sends them.

import { canGzip } from '../../encode/gzip.js';
import { one, setText } from '../../lib/dom.js';
import { t } from '../../lib/texts.js';

export function mountOptions(form, store, actions) {
  const boxes = [...form.elements.encoding];
  const senders = [...form.elements.sender];
  const modes = [...form.elements.mode];
  const { gzip } = form.elements;
  if (!canGzip()) {
    gzip.checked = false;
    gzip.disabled = true;
    setText(one('#gzip-hint'), t('options-gzip-missing'));
  }

  function read() {
    actions.setEncodings(chosenOf(boxes));
    actions.setModes(chosenOf(modes));
    actions.setGzip(gzip.checked);
    actions.setSender(senders.find((sender) => sender.checked).value);
  }

  // The boxes belong to the form but do not stand in it, so its events do not pass by here.
  for (const control of [...boxes, ...modes, gzip, ...senders]) control.addEventListener('change', read);
  // Enter in one of the boxes means: go on, weigh.
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    one('#weigh').click();
  });

  const { encodings, modes: modesNow, gzip: isGzipped, sender, run, source } = store.current;
  if (run || source) {
    for (const box of boxes) box.checked = encodings.includes(box.value);
    for (const button of senders) button.checked = button.value === sender;
    for (const box of modes) box.checked = modesNow.includes(box.value);
    gzip.checked = isGzipped;
  }
  // The browser may have kept what was chosen before a reload.
  read();
}

function chosenOf(boxes) {
  return boxes.filter((box) => box.checked).map((box) => box.value);
}
