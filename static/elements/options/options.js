// Which encodings, and what sends them.

import { one } from '../../lib/dom.js';

export function mountOptions(form, store, actions) {
  const boxes = [...form.elements.encoding];
  const senders = [...form.elements.sender];

  function read() {
    actions.setEncodings(boxes.filter((box) => box.checked).map((box) => box.value));
    actions.setSender(senders.find((sender) => sender.checked).value);
  }

  // The boxes belong to the form but do not stand in it, so its events do not pass by here.
  for (const control of [...boxes, ...senders]) control.addEventListener('change', read);
  // Enter in one of the boxes means: go on, weigh.
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    one('#weigh').click();
  });

  const { encodings, sender, run, source } = store.current;
  if (run || source) {
    for (const box of boxes) box.checked = encodings.includes(box.value);
    for (const button of senders) button.checked = button.value === sender;
  }
  // The browser may have kept what was chosen before a reload.
  read();
}
