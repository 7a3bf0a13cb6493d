// How long a thread had a processor, as Linux counts it: what passes by the clock has other programs' time in it.

import { readFile } from 'node:fs/promises';

const EACH_MS = 5;

/**
 * Follows the main thread of the process `pid` until `stop()`. `between(from, to)` then gives how many ms of that time
 * (in ms since 1970) it ran and how many it waited for a processor, both from the sample before to the one after.
 */
export function followMainThread(pid) {
  const samples = [];
  let isOver = false;

  async function follow() {
    while (!isOver) {
      const [ran, waited] = (await readFile(`/proc/${pid}/task/${pid}/schedstat`, 'utf8')).split(' ').map((ns) => Number(ns) / 1e6);
      samples.push({ at: performance.timeOrigin + performance.now(), ran, waited });
      await new Promise((resolve) => { setTimeout(resolve, EACH_MS); });
    }
  }

  const following = follow();
  return {
    async stop() {
      isOver = true;
      await following;
    },
    between(from, to) {
      const first = samples.findLast(({ at }) => at <= from) ?? samples[0];
      const last = samples.find(({ at }) => at >= to) ?? samples.at(-1);
      return { ran: last.ran - first.ran, waited: last.waited - first.waited };
    },
  };
}

/** The id of the process that shows `page`: of the browser's renderers the one that runs while the page is busy. */
export async function rendererOf(browserSession, page) {
  const busy = await times(browserSession);
  await page.evaluate(() => { const end = performance.now() + 200; while (performance.now() < end); });
  const now = await times(browserSession);
  return [...now].map(([id, ms]) => [id, ms - (busy.get(id) ?? 0)]).sort((a, b) => b[1] - a[1])[0][0];
}

async function times(browserSession) {
  const { processInfo } = await browserSession.send('SystemInfo.getProcessInfo');
  return new Map(processInfo.filter(({ type }) => type === 'renderer').map(({ id, cpuTime }) => [id, cpuTime]));
}
