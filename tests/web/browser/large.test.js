import assert from 'node:assert/strict';
import { mkdtemp, open as openFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { browser, IDS, readTable, weigh } from './support/page.js';
import { server } from './support/server.js';

const MIB = 1024 * 1024;
const SIZE = 200 * MIB;
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
