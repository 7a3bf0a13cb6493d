// What the page's main thread does: how long, in processor time and in time that passes, and in which functions.

const SAMPLE_US = 1000;
/** The most that one sample counts. Where the next one comes later, the machine had other things to do. */
const COUNTED_US = 4 * SAMPLE_US;

/**
 * Records while `act` runs; `thread` is the page's main thread as `followMainThread` follows it. Gives { tasks,
 * longestMs, ranMs, oursMs, gapMs, shift, functions }: the tasks over 50 ms, the time that passed in the longest, the
 * most processor time that one of them had, and of that functions of the page, the longest time between two frames, the
 * layout shift that no key or click explains, and the page's functions in those tasks, with their ms.
 */
export async function recorded(page, session, thread, act) {
  await page.evaluate(beginObserving);
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: SAMPLE_US });
  await session.send('Profiler.start');
  const begun = await page.evaluate(() => performance.now());
  await act();
  const { profile } = await session.send('Profiler.stop');
  const { tasks, gapMs, shift, origin } = await page.evaluate(endObserving);
  const ran = ({ startTime, duration }) => Math.min(duration, thread.between(origin + startTime, origin + startTime + duration).ran);
  // The profile's clock and the page's tick alike; both began with the recording.
  const toProfile = (ms) => profile.startTime + (ms - begun) * 1000;
  return { tasks, gapMs, shift, longestMs: Math.max(0, ...tasks.map(({ duration }) => duration)), ranMs: Math.max(0, ...tasks.map(ran)), ...functionsIn(profile, tasks, toProfile, new URL(page.url()).origin) };
}

function beginObserving() {
  const seen = { tasks: [], gapMs: 0, shift: 0, isOver: false, observers: [] };
  const observe = (type, take) => {
    const observer = new PerformanceObserver((list) => list.getEntries().forEach(take));
    observer.observe({ type });
    seen.observers.push([observer, take]);
  };
  observe('longtask', ({ startTime, duration }) => seen.tasks.push({ startTime, duration }));
  observe('layout-shift', ({ hadRecentInput, value }) => { seen.shift += hadRecentInput ? 0 : value; });
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
  for (const [observer, take] of seen.observers) {
    observer.takeRecords().forEach(take);
    observer.disconnect();
  }
  return { tasks: seen.tasks, gapMs: seen.gapMs, shift: seen.shift, origin: performance.timeOrigin };
}

/** { oursMs, functions }: the most that the page's functions took of one long task, and which they were, the longest first. */
function functionsIn({ nodes, samples, timeDeltas, startTime }, tasks, toProfile, origin) {
  const names = namesOf(nodes, origin);
  const took = new Map();
  const ofTask = tasks.map(() => 0);
  let at = startTime;
  samples.forEach((id, i) => {
    at += timeDeltas[i];
    const task = tasks.findIndex(({ startTime: from, duration }) => at >= toProfile(from) && at < toProfile(from + duration));
    const name = names.get(id);
    if (task < 0 || !name) return;
    const ms = Math.min(Math.max(0, timeDeltas[i]), COUNTED_US) / 1000;
    took.set(name, (took.get(name) ?? 0) + ms);
    ofTask[task] += ms;
  });
  return { oursMs: Math.max(0, ...ofTask), functions: [...took].sort((a, b) => b[1] - a[1]) };
}

/** By node the function of the page that ran: the node's own or the next one that called it; null where there is none. */
function namesOf(nodes, origin) {
  const names = new Map();
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const walk = (id, above) => {
    const { callFrame: { functionName, url }, children = [] } = byId.get(id);
    const own = url.startsWith(origin) ? `${functionName || '(anonymous)'} ${url.split('/').slice(-2).join('/')}` : above;
    names.set(id, own);
    for (const child of children) walk(child, own);
  };
  walk(nodes[0].id, null);
  return names;
}
