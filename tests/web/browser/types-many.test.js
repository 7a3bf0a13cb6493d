import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { browser } from './support/page.js';
import { server } from './support/server.js';
import { settled } from './support/types.js';

const base = `${await server()}/types`;
const open = await browser();

/** Twice what a task may take and some, since tests run beside others on few cores. */
const LONGEST_TASK_MS = 250;

/** `many` small files that are made in the page, each seventh of which lies. */
function makeFiles(page, many) {
  return page.evaluateHandle((count) => {
    const made = new DataTransfer();
    for (let i = 0; i < count; i += 1) {
      made.items.add(new File([i % 7 === 0 ? '%PDF-1.7\n' : `line ${i}\n`], `file ${i}.txt`, { type: 'text/plain' }));
    }
    return made;
  }, many);
}

function choose(page, made) {
  return page.evaluate(({ files }) => {
    const input = document.querySelector('#files');
    input.files = files;
    input.dispatchEvent(new Event('change'));
  }, made);
}

test('a thousand files are looked at without a long task, four at a time', { timeout: 180_000 }, () => open(base, {}, async (page) => {
  let flying = 0;
  let most = 0;
  page.on('request', () => { flying += 1; most = Math.max(most, flying); });
  page.on('requestfinished', () => { flying -= 1; });
  const files = await makeFiles(page, 1001);
  await page.evaluate(() => {
    globalThis.tasks = [];
    new PerformanceObserver((list) => globalThis.tasks.push(...list.getEntries().map((entry) => entry.duration))).observe({ entryTypes: ['longtask'] });
  });
  const begun = Date.now();
  await choose(page, files);
  await settled(page, 1);
  const seconds = (Date.now() - begun) / 1000;
  await page.locator('#show').selectOption('conflict');
  await page.waitForFunction(() => document.querySelectorAll('tr.file:not([hidden])').length === 143);
  await page.locator('#show').selectOption('all');
  await page.locator('[data-sort="name"] button').click();
  await page.waitForFunction(() => document.querySelector('tr.file .name').textContent === 'file 0.txt');
  const tasks = await page.evaluate(() => globalThis.tasks);
  const longest = Math.round(Math.max(0, ...tasks));
  console.log(`1,000 files in ${seconds.toFixed(1)} s, longest task ${longest} ms, ${tasks.length} of 50 ms and more`);
  assert.ok(most <= 4, `${most} in flight`);
  assert.ok(longest < LONGEST_TASK_MS, `${longest} ms`);
  assert.equal(await page.locator('tr.file').count(), 1000);
  assert.equal(
    await page.textContent('#count-line'),
    '1,000 files: 143 conflicts, 857 as claimed. There were more: the first 1,000 are taken.',
  );
}));

test('a folder is chosen with its subfolders, each file under its path', () => open(base, {}, async (page) => {
  const folder = await mkdtemp(join(tmpdir(), 'weighbridge-'));
  after(() => rm(folder, { recursive: true }));
  await mkdir(join(folder, 'sub'));
  await writeFile(join(folder, 'a.txt'), 'text');
  await writeFile(join(folder, 'sub', 'b.png'), 'no picture');
  await page.setInputFiles('#folder', folder);
  await settled(page, 1);
  const names = await page.locator('tr.file .name').allTextContents();
  assert.equal(names.length, 2);
  assert.ok(names[0].endsWith('/sub/b.png') && names[1].endsWith('/a.txt'), names.join());
}));

test('nobody scrolls sideways among a thousand files on a telephone', { timeout: 180_000 }, () => open(base, { viewport: { width: 360, height: 740 } }, async (page) => {
  await choose(page, await makeFiles(page, 1000));
  await settled(page, 1);
  const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  assert.equal(await overflow(), 0);
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight / 2));
  assert.equal(await overflow(), 0);
}));
