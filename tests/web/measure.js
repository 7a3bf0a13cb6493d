// Weighs a file of 1 GiB in a real Chromium and prints how long the page was not at hand meanwhile, what moved, and
// how much memory that took. WEIGHBRIDGE_URL names a running server; arguments are the MiB of the file and the senders.
// `--mbit` is how much the browser may send in a second, in 10^6 bits. Without it the page fights with the server and
// both ends of the network for one machine's processors, as no page does whose server is elsewhere.
//
//     npm run measure -- 1024 xhr fetch axios --mbit 400

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';

import { ARGUMENTS, executablePath } from './browser/support/chromium.js';
import { ended, IDS } from './browser/support/page.js';
import { writeHole } from './measure/file.js';
import { followMemory } from './measure/memory.js';
import { recorded } from './measure/tasks.js';

const MIB = 1024 * 1024;
const COLUMNS = [['phase', 34], ['s', 7], ['longest task', 14], ['processor', 11], ['our functions', 15], ['over 50', 9], ['frame gap', 10], ['shift', 7], ['renderer', 9], ['browser', 8]];

const url = process.env.WEIGHBRIDGE_URL;
if (!url) throw new Error('WEIGHBRIDGE_URL must name a running server, such as http://127.0.0.1:8080');
const { values: { mbit }, positionals: [mebibytes = '1024', ...named] } = parseArgs({ allowPositionals: true, options: { mbit: { type: 'string' } } });
const senders = named.length > 0 ? named : ['xhr', 'fetch', 'axios'];

const folder = await mkdtemp(join(tmpdir(), 'weighbridge-'));
try {
  console.log(`${mebibytes} MiB${mbit ? ` at ${mbit} Mbit/s` : ''}; times in ms, memory in MiB\n${row(COLUMNS.map(([name]) => name))}`);
  for (const isNoisy of [false, true]) {
    const path = join(folder, isNoisy ? 'noise-at-both-ends.bin' : 'zeros.bin');
    await writeHole(path, Number(mebibytes) * MIB, isNoisy);
    for (const sender of isNoisy ? senders : senders.slice(0, 1)) await measure(path, sender, isNoisy);
  }
} finally {
  await rm(folder, { recursive: true });
}

/** One weighing in a browser of its own. Its profile lies on disk: a private window would keep bodies in memory. */
async function measure(path, sender, isNoisy) {
  console.log(`\n${sender}, ${isNoisy ? 'noise at both ends' : 'zeros'}`);
  const profile = await mkdtemp(join(folder, 'profile-'));
  const context = await chromium.launchPersistentContext(profile, { executablePath, args: ARGUMENTS, acceptDownloads: true });
  try {
    const page = await context.newPage();
    const whole = await context.browser().newBrowserCDPSession();
    await page.goto(url);
    if (mbit) await slowDown(await context.newCDPSession(page));
    const phase = async (name, act) => {
      const memory = await followMemory(whole);
      const begun = performance.now();
      const seen = await recorded(page, whole, act).finally(() => memory.stop());
      print(name, (performance.now() - begun) / 1000, seen, memory.most);
    };
    await visit(page, path, sender, phase);
  } finally {
    await context.close();
  }
}

/** Gives the page a network that takes so much and no more. */
async function slowDown(session) {
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: Number(mbit) * 125_000 });
}

/** What a person does with the page, from choosing a file to its reports. */
async function visit(page, path, sender, phase) {
  await phase('choose, what-if', async () => {
    await page.setInputFiles('#file', path);
    await page.locator('#what-if tr[data-known="computed"]').first().waitFor({ timeout: 0 });
  });
  await page.locator(`input[name=sender][value=${sender}]`).check();
  await phase('weigh', async () => {
    await press(page, '#weigh');
    await ended(page, 1);
  });
  for (const id of IDS) await phase(`open ${id}`, () => press(page, `tr[data-encoding="${id}"] .toggle`));
  for (const id of IDS) await phase(`walk ${id}`, () => walk(page, id));
  await phase('tables of charts', async () => {
    for (const name of ['composition', 'timeline', 'curves']) await press(page, `#${name} details > summary`);
  });
  await phase('weigh again, reports open', async () => {
    await page.locator('input[name=encoding][value=urlencoded]').uncheck();
    await press(page, '#weigh');
    await ended(page, 2);
  });
  for (const id of ['multipart', 'json']) {
    await press(page, `tr[data-encoding="${id}"] .toggle`);
    await phase(`body of ${id} as a file`, async () => {
      const download = page.waitForEvent('download', { timeout: 0 });
      await press(page, `#report-${id} .take-away > :last-child button`);
      await (await download).cancel();
    });
  }
}

/** Goes over a wire view by keys and by its ways of writing. */
async function walk(page, id) {
  await focus(page, `#report-${id} .dump`);
  for (const key of ['Home', 'PageDown', 'ArrowRight', 'Control+End', 'Control+Home']) await page.keyboard.press(key);
  await focus(page, `#report-${id} .wire-head input`);
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight']) await page.keyboard.press(key);
  await quiet(page);
}

/** Presses a button by keyboard: looking for where to click takes time on the page's own thread. */
async function press(page, selector) {
  await focus(page, selector);
  await page.keyboard.press('Enter');
  await quiet(page);
}

function focus(page, selector) {
  return page.evaluate((chosen) => document.querySelector(chosen).focus(), selector);
}

/** Two frames later all that an action made is drawn. */
function quiet(page) {
  return page.evaluate(() => new Promise((resolve) => { requestAnimationFrame(() => requestAnimationFrame(resolve)); }));
}

function print(name, seconds, { longestMs, ranMs, oursMs, long, functions, gapMs, shift }, memory) {
  const mib = (bytes) => (bytes === undefined ? '–' : Math.round(bytes / MIB));
  console.log(row([
    name, seconds.toFixed(1), Math.round(longestMs), Math.round(ranMs), Math.round(oursMs), long, Math.round(gapMs), shift.toFixed(4),
    mib(memory.renderer), mib(memory.browser),
  ]));
  for (const [functionName, ms] of functions.slice(0, 5)) console.log(`    ${Math.round(ms)} ms ${functionName}`);
}

function row(cells) {
  return cells.map((cell, i) => (i === 0 ? String(cell).padEnd(COLUMNS[i][1]) : String(cell).padStart(COLUMNS[i][1]))).join('');
}
