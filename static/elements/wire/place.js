// A place in the body as a button that leads to its bytes in the wire view.

import { h } from '../../lib/dom.js';
import { t } from '../../lib/texts.js';

/**
 * The place `shown` as a button: pointing at it or coming to it by keyboard has `point()` mark the bytes, leaving it
 * calls `leave()`, pressing it goes there with `go()`. What has the focus keeps its mark when the pointer leaves, for
 * going there moves it from under the pointer.
 */
export function renderPlace(shown, { point, leave, go }) {
  return h('button', {
    type: 'button', class: 'place', title: t('evidence-show'),
    onpointerenter: point, onfocus: point, onblur: leave,
    onpointerleave: ({ currentTarget }) => { if (currentTarget !== document.activeElement) leave(); },
    onclick: ({ currentTarget }) => {
      // Not every browser gives the focus to a button that is clicked.
      currentTarget.focus({ preventScroll: true });
      point();
      go();
    },
  }, shown);
}
