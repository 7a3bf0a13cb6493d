import assert from 'node:assert/strict';
import { mkdtemp, open as openFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { writeHole } from '../measure/file.js';
import { followMemory } from '../measure/memory.js';
import { countedNodes, countNodes } from './support/nodes.js';
import { browser, IDS, readTable, weigh } from './support/page.js';
import { server } from './support/server.js';

const MIB = 1024 * 1024;
const SIZE = 200 * MIB;
/** More than the page may hold. The browser takes no digest of it, for which it would have to hold all of it. */
const LARGER = 400 * MIB;
/** What the page with its worker may hold: twice what was measured, and less than the file. */
const HELD = 300 * MIB;
/** Nodes that the page builds in one task: what a frame has time for. */
const NODES_AT_ONCE = 3000;
const base = await server();
const open = await browser();
const folder = await mkdtemp(join(tmpdir(), 'weighbridge-'));
after(() => rm(folder, { recursive: true }));

/** A file of 200 MiB that has each byte value equally often. */
async function writeLargeFile() {
  const path = join(folder, 'large.dat');
  const file = await openFile(path, 'w');
  const piece = Buffer.alloc(MIB, Uint8Array.from({ length: 256 }, (_, byte) => byte));
  for (let written = 0; written < SIZE; written += MIB) await file.write(piece);
  await file.close();
  return path;
}

/** A file of a size that takes no room, under a name. */
async function hole(name, size) {
  const path = join(folder, name);
  await writeHole(path, size, true);
  return path;
}

test('a large file is neither held nor built at once, and its reports come piece by piece', async (t) => open(base, {}, async (page) => {
  const path = await hole('hole.bin', LARGER);
  await page.setInputFiles('#file', path);
  for (const encoding of ['multipart', 'urlencoded']) await page.locator(`input[name=encoding][value=${encoding}]`).uncheck();
  await countNodes(page);
  const memory = await followMemory(await page.context().browser().newBrowserCDPSession());
  await weigh(page).finally(memory.stop);
  const table = await readTable(page);
  assert.equal(table.raw.body, LARGER);
  assert.equal(table.json.body, 4 * Math.ceil(LARGER / 3) + '{"filename":"hole.bin","type":"application/octet-stream","data":""}'.length);
  const { most } = await countedNodes(page);
  t.diagnostic(`the page held ${Math.round(memory.most.renderer / MIB)} MiB and built ${most} nodes at most in one task`);
  assert.ok(memory.most.renderer > 0 && memory.most.renderer < HELD, `${memory.most.renderer} bytes`);
  assert.ok(most < NODES_AT_ONCE, `${most} nodes in one task`);
}));

test('how far a large file is read through is shown, moves nothing, and ends with another choice', () => open(base, {}, async (page) => {
  const places = () => page.$$eval('#what-if > *', (nodes) => nodes.map((node) => [node.offsetTop, node.offsetHeight]));
  const bar = page.locator('.what-if-reading progress');
  const before = await places();
  assert.equal(await bar.isVisible(), false);
  await page.setInputFiles('#file', await hole('read through.bin', 2048 * MIB));
  await bar.waitFor();
  const first = await bar.evaluate((node) => node.value);
  assert.match(await page.locator('.what-if-reading .amount').textContent(), /^\d+\.\d\u00a0[MG]iB of 2\.0\u00a0GiB$/);
  await page.waitForFunction((value) => document.querySelector('.what-if-reading progress').value > value, first);
  assert.deepEqual(await places(), before);
  assert.equal(page.workers().length, 1);
  await page.getByRole('button', { name: 'Tiny PNG' }).click();
  await page.getByText('For pixel.png.').waitFor();
  assert.equal(await bar.isVisible(), false);
  assert.deepEqual(await places(), before);
  assert.equal(page.workers().length, 0);
}));

test('200 MiB are weighed in all four encodings', () => open(base, {}, async (page) => {
  await page.setInputFiles('#file', await writeLargeFile());
  await weigh(page);
  const table = await readTable(page);
  const pairs = 'filename=large.dat&type=application%2Foctet-stream&file='.length;
  assert.equal(table.raw.body, SIZE);
  assert.equal(table.urlencoded.body, pairs + SIZE + (SIZE / 256) * 189 * 2);
  assert.equal(table.json.body, 4 * Math.ceil(SIZE / 3) + '{"filename":"large.dat","type":"application/octet-stream","data":""}'.length);
  for (const id of IDS) assert.equal(table[id].digest, '✓ same', id);
}));
