// Many tasks, few at a time.

/** Requests in flight at most: browsers open six connections to one host, and others need some. */
export const LANES = 4;

/** Runs `task(i)` for each i below `many`, `lanes` at a time; ends early once `signal` is aborted. */
export async function inLanes(many, task, signal, lanes = LANES) {
  let next = 0;
  async function lane() {
    while (next < many && !signal.aborted) {
      const mine = next;
      next += 1;
      await task(mine);
    }
  }
  await Promise.all(Array.from({ length: lanes }, lane));
}
