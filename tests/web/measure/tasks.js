// What the page's main thread does, by Chromium's own trace: each task's time by the clock, which has other programs'
// time in it, and its processor time, and of that the part in the page's functions.

const CATEGORIES = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'blink.user_timing'];
/** A mark that the page makes, which tells its main thread from others. */
const MARK = 'weighbridge-measure';
/** A task of this length or more is long, as the Long Tasks API counts; in ms. */
const LONG_MS = 50;
/** Shorter events are left out: they explain no long task, and a trace of minutes would be large. In µs. */
const SHORTEST_US = 1000;

/**
 * Records while `act` runs; `browser` is a DevTools session of the whole browser. Gives { longestMs, ranMs, oursMs,
 * long, functions, gapMs, shift }: of all tasks the longest time by the clock, the most processor time and the most
 * processor time in the page's functions; how many tasks were long; the functions that Chromium called in those, with
 * their ms of processor, the longest first; the longest time between two frames in ms; and the layout shift that no
 * key or click explains.
 */
export async function recorded(page, browser, act) {
  const stop = await trace(browser);
  await page.evaluate(beginObserving, MARK);
  await act();
  const { gapMs, shift } = await page.evaluate(endObserving);
  const { tasks, calls } = mainThreadOf(await stop());
  const most = (take) => Math.max(0, ...tasks.map(take)) / 1000;
  const own = tasks.map((task) => calls.filter((call) => isWithin(call, task)));
  const sum = (list) => list.reduce((us, { tdur }) => us + tdur, 0);
  return {
    longestMs: most(({ dur }) => dur),
    ranMs: most(({ tdur }) => tdur),
    oursMs: Math.max(0, ...own.map(sum)) / 1000,
    long: tasks.filter(isLong).length,
    functions: byName(own.filter((_, i) => isLong(tasks[i])).flat()),
    gapMs,
    shift,
  };
}

/** Begins a trace; the function that it gives ends it and gives its events. */
async function trace(browser) {
  const events = [];
  const take = ({ value }) => events.push(...value.filter(({ ph, dur }) => ph !== 'X' || dur >= SHORTEST_US));
  browser.on('Tracing.dataCollected', take);
  await browser.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { recordMode: 'recordContinuously', includedCategories: CATEGORIES } });
  return async () => {
    const complete = new Promise((resolve) => { browser.once('Tracing.tracingComplete', resolve); });
    await browser.send('Tracing.end');
    await complete;
    browser.off('Tracing.dataCollected', take);
    return events;
  };
}

/** { tasks, calls } of the page's main thread: its tasks, and the calls of functions that no other call holds. */
function mainThreadOf(events) {
  const { pid, tid } = events.find(({ name }) => name === MARK);
  const own = events.filter((event) => event.ph === 'X' && event.pid === pid && event.tid === tid).sort((a, b) => a.ts - b.ts || b.dur - a.dur);
  const calls = [];
  for (const event of own) {
    if (event.name === 'FunctionCall' && !(calls.length > 0 && isWithin(event, calls.at(-1)))) calls.push(event);
  }
  return { tasks: own.filter(({ name }) => name === 'RunTask'), calls };
}

function isWithin({ ts, dur }, outer) {
  return ts >= outer.ts && ts + dur <= outer.ts + outer.dur;
}

function isLong({ dur }) {
  return dur >= LONG_MS * 1000;
}

/** [name, ms] of calls of the same function together. */
function byName(calls) {
  const took = new Map();
  for (const { tdur, args: { data } } of calls) {
    const name = `${data.functionName || '(anonymous)'} ${data.url.split('/').slice(-2).join('/')}`;
    took.set(name, (took.get(name) ?? 0) + tdur / 1000);
  }
  return [...took].sort((a, b) => b[1] - a[1]);
}

function beginObserving(mark) {
  performance.mark(mark);
  const seen = { gapMs: 0, shift: 0, isOver: false };
  seen.take = (list) => list.getEntries().forEach(({ hadRecentInput, value }) => { seen.shift += hadRecentInput ? 0 : value; });
  seen.observer = new PerformanceObserver(seen.take);
  seen.observer.observe({ type: 'layout-shift' });
  let last = performance.now();
  requestAnimationFrame(function frame(now) {
    seen.gapMs = Math.max(seen.gapMs, now - last);
    last = now;
    if (!seen.isOver) requestAnimationFrame(frame);
  });
  window.measured = seen;
}

function endObserving() {
  const { measured: seen } = window;
  seen.isOver = true;
  seen.observer.takeRecords().forEach(({ hadRecentInput, value }) => { seen.shift += hadRecentInput ? 0 : value; });
  seen.observer.disconnect();
  return { gapMs: seen.gapMs, shift: seen.shift };
}
