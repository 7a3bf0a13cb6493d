// How much memory the browser's processes hold, as Linux counts it.

import { readFile } from 'node:fs/promises';

const EACH_MS = 250;

/** Follows the processes of a browser until `stop()`; `most` is what each type of them held at most, in bytes: { renderer, browser, … }. */
export async function followMemory(browserSession) {
  const most = {};
  let isOver = false;

  async function look() {
    const { processInfo } = await browserSession.send('SystemInfo.getProcessInfo');
    const now = {};
    for (const { id, type } of processInfo) now[type] = Math.max(now[type] ?? 0, await residentBytes(id));
    for (const [type, bytes] of Object.entries(now)) most[type] = Math.max(most[type] ?? 0, bytes);
  }

  async function follow() {
    while (!isOver) {
      await look();
      await new Promise((resolve) => { setTimeout(resolve, EACH_MS); });
    }
  }

  const following = follow();
  return {
    most,
    async stop() {
      isOver = true;
      await following;
    },
  };
}

/** Memory of its own that a process holds, without the pages of files that it shares; 0 of one that has just gone. */
async function residentBytes(pid) {
  try {
    const status = await readFile(`/proc/${pid}/status`, 'utf8');
    return Number(status.match(/^RssAnon:\s+(\d+) kB$/m)?.[1] ?? 0) * 1024;
  } catch (error) {
    if (error.code === 'ENOENT' || error.code === 'ESRCH') return 0;
    throw error;
  }
}
