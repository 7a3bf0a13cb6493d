// Which encodings, and what sends them.

import { one } from '../../lib/dom.js';

export function mountOptions(form, store, actions) {
  const boxes = [...form.elements.encoding];
  const senders = [...form.elements.sender];
  const hint = one('.sender-hint');

  form.addEventListener('change', () => {
    actions.setEncodings(boxes.filter((box) => box.checked).map((box) => box.value));
    actions.setSender(senders.find((sender) => sender.checked).value);
  });
  // Enter in one of the boxes means: go on, weigh.
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    one('#weigh').click();
  });

  // The browser may have kept what was chosen before a reload.
  form.dispatchEvent(new Event('change'));
  store.subscribe(({ sender }) => hint.classList.toggle('is-shown', sender === 'fetch'));
}
