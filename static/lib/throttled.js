// Progress at a pace that the page can follow. Pure but for the clock.

const EACH_MS = 50;

/** Lets a call through at most each 50 ms, and always the last one, where done equals total. */
export function throttled(call) {
  let last = -Infinity;
  return (done, total) => {
    const now = performance.now();
    if (done < total && now - last < EACH_MS) return;
    last = now;
    call(done, total);
  };
}
