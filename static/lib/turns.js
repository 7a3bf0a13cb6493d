// Work that need not be done at once: each piece is a task of its own, so that the page answers in between.

const waiting = [];

/** Runs a job in a task of its own, after those that came before it. */
export function inTurn(job) {
  waiting.push(job);
  if (waiting.length === 1) schedule();
}

/** A function that asks for `job`: however often it is asked for, it runs once, in its turn. */
export function createTurn(job) {
  let isDue = false;
  return () => {
    if (isDue) return;
    isDue = true;
    inTurn(() => {
      isDue = false;
      job();
    });
  };
}

/**
 * Appends what `render` makes of `items` to `node`: so many at once, and as many in each further turn, for as long
 * as the node is on the page.
 */
export function appendInTurns(node, items, render, atOnce) {
  let done = 0;
  function more() {
    const piece = items.slice(done, done + atOnce);
    node.append(...piece.map((item, i) => render(item, done + i)));
    done += piece.length;
    if (done < items.length) inTurn(() => node.isConnected && more());
  }
  more();
}

function run() {
  const job = waiting[0];
  try {
    job();
  } finally {
    waiting.shift();
    if (waiting.length > 0) schedule();
  }
}

/** Where a browser can, tasks of this kind let keys and clicks pass. */
function schedule() {
  if (globalThis.scheduler?.postTask) scheduler.postTask(run);
  else setTimeout(run);
}
