// The page's one place for state. Elements read it and are told when it changed; only actions write.

import { inTurn } from './turns.js';

/** Work of subscribers in one task, in ms: who has not been told by then is told in the next. */
const AT_ONCE_MS = 15;

/**
 * A store that tells its subscribers of changes once a frame at most, however many there were: one state to all of
 * them, in their order, before the next one. `schedule` is for tests, which have no frames.
 */
export function createStore(initial, schedule = requestAnimationFrame.bind(globalThis)) {
  let state = initial;
  let pending = false;
  const subscribers = [];
  /** What is being told, to whom, and whether there is news after it. */
  let told = initial;
  let untold = [];
  let isLater = false;

  function publish() {
    pending = false;
    if (untold.length > 0) isLater = true;
    else begin();
  }

  function begin() {
    isLater = false;
    told = state;
    untold = [...subscribers];
    tell();
  }

  function tell() {
    const until = performance.now() + AT_ONCE_MS;
    try {
      while (untold.length > 0 && performance.now() < until) untold.shift()(told);
    } finally {
      if (untold.length > 0) inTurn(tell);
      else if (isLater) inTurn(begin);
    }
  }

  return {
    /** The state as it is now. */
    get current() {
      return state;
    },
    /** Replaces some keys of the state. */
    set(patch) {
      state = { ...state, ...patch };
      if (pending) return;
      pending = true;
      schedule(publish);
    },
    /** Calls `subscriber` now and after each change. */
    subscribe(subscriber) {
      subscribers.push(subscriber);
      subscriber(state);
    },
  };
}
