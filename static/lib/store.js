// The page's one place for state. Elements read it and are told when it changed; only actions write.

/**
 * A store that tells its subscribers of changes once a frame at most, however many there were.
 * `schedule` is for tests, which have no frames.
 */
export function createStore(initial, schedule = requestAnimationFrame.bind(globalThis)) {
  let state = initial;
  let pending = false;
  const subscribers = [];

  function publish() {
    pending = false;
    for (const subscriber of subscribers) subscriber(state);
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
