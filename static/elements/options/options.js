// Which encodings, and what sends them.

import { one } from '../../lib/dom.js';

export function mountOptions(form, store, actions) {
  const boxes = [...form.elements.encoding];
  const senders = [...form.elements.sender];
  const hint = one('.sender-hint');

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

  // The browser may have kept what was chosen before a reload.
  read();
  store.subscribe(({ sender }) => hint.classList.toggle('is-shown', sender === 'fetch'));
}
