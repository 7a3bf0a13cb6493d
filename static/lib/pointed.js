// The byte that the reader points at, in one place, so that all views of the same file show it together.

import { createStore } from './store.js';

/** What tells a file from others: its digest, or without one its length and first bytes. */
export function fileKey(part) {
  return part.digest ? `${part.digest.algorithm}:${part.digest.hex}` : `${part.bytes}:${part.head_base64}`;
}

/**
 * A place is { view, index, key, at, from, to }: a byte that a view shows and, where it carries bytes of a file,
 * the file's key, the byte meant, and the range of those that are decoded together with it.
 *
 * A view is { node, show(place) } and is forgotten when its node has left the page.
 */
export function createPointed(schedule) {
  const store = createStore({ hovered: null, pinned: null }, schedule);
  const known = new Set();
  const wereShown = new WeakSet();

  function sweep() {
    for (const view of known) {
      if (view.node.isConnected) wereShown.add(view);
      else if (wereShown.has(view)) known.delete(view);
    }
  }

  store.subscribe(({ hovered, pinned }) => {
    sweep();
    for (const view of known) view.show(hovered ?? pinned);
  });

  return {
    /** Points for as long as the pointer is there; null when it has left. */
    hover(place) {
      if (place || store.current.hovered) store.set({ hovered: place });
    },
    /** Points until something else is pinned; null for no longer. */
    pin(place) {
      store.set({ pinned: place, hovered: null });
    },
    /** What is pointed at now. */
    get shown() {
      return store.current.hovered ?? store.current.pinned;
    },
    /** The views on the page, and those that will be. */
    get views() {
      return [...known];
    },
    join(view) {
      sweep();
      known.add(view);
    },
  };
}
