import assert from 'node:assert/strict';
import { test } from 'node:test';
import { browser, drop, IDS, readTable, weigh } from './support/page.js';
import { server } from './support/server.js';
import { expectedSizes } from './support/sizes.js';

const base = await server();
const open = await browser();
const EVERY_BYTE = Uint8Array.from({ length: 256 }, (_, byte) => byte);
const PNG_HEAD = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR42mOoBwAAgQCAfhwpxwAAAABJRU5ErkJggg==', 'base64');

const bodies = (table) => Object.fromEntries(IDS.map((id) => [id, table[id].body]));

/** Chooses a file, weighs it, and holds every row against the independent sizes. */
async function checkFile(page, file) {
  await page.setInputFiles('#file', { name: file.name, mimeType: file.type, buffer: Buffer.from(file.bytes) });
  await weigh(page);
  const table = await readTable(page);
  assert.deepEqual(bodies(table), expectedSizes(file));
  for (const id of IDS) {
    assert.equal(table[id].digest, '✓ same', id);
    assert.equal(table[id].overhead, table[id].body - file.bytes.length, id);
  }
  return table;
}

test('a dropped file is weighed in all four encodings, to the byte', () => open(base, {}, async (page) => {
  const file = { name: 'every byte.bin', type: 'application/x-thing', bytes: EVERY_BYTE };
  await drop(page, file);
  await weigh(page);
  const table = await readTable(page);
  assert.deepEqual(bodies(table), expectedSizes(file));
  assert.deepEqual([table.raw.overhead, table.raw.ratio.replace('\u00a0', ' ')], [0, '0 %']);
  assert.match(await page.textContent('#status'), /^Done: 4 weighed\. Each carried exactly the file’s bytes/);
}));

for (const name of ['a "quoted" name.bin', '안녕하세요.bin', 'a%22b & c=d+e.bin', 'semi;colon\\back.bin']) {
  test(`the name ${name} is weighed to the byte`, () => open(base, {}, (page) =>
    checkFile(page, { name, type: 'application/x-thing', bytes: EVERY_BYTE }).then(() => [])));
}

test('an empty file is weighed: all of each body is overhead', () => open(base, {}, async (page) => {
  const table = await checkFile(page, { name: 'empty.dat', type: 'application/x-thing', bytes: Buffer.alloc(0) });
  assert.equal(table.raw.ratio, 'nothing at all');
  assert.equal(table.json.ratio, 'all of it');
}));

test('a file of one byte is weighed', () => open(base, {}, (page) =>
  checkFile(page, { name: 'one.dat', type: 'application/x-thing', bytes: Uint8Array.of(0) }).then(() => [])));

test('a file larger than one slice is weighed without a seam', () => open(base, {}, (page) => {
  const bytes = Buffer.alloc(3 * 1024 * 1024 + 1, EVERY_BYTE);
  return checkFile(page, { name: 'large.dat', type: 'application/x-thing', bytes }).then(() => []);
}));

for (const sender of ['XMLHttpRequest', 'axios', 'fetch']) {
  test(`${sender} sends the same bodies`, () => open(base, {}, async (page) => {
    await page.getByRole('radio', { name: sender }).check();
    await checkFile(page, { name: 'x.bin', type: 'application/x-thing', bytes: EVERY_BYTE });
  }));
}

test('a PNG that says it is one is detected in every encoding', () => open(base, {}, async (page) => {
  const table = await checkFile(page, { name: 'x.png', type: 'image/png', bytes: PNG_HEAD });
  for (const id of IDS) assert.equal(table[id].type, 'image/png', id);
}));

test('a JSON file is cargo in every encoding, raw too', () => open(base, {}, (page) =>
  checkFile(page, { name: 'x.json', type: 'application/json', bytes: Buffer.from('{"data":"aGVsbG8="}') }).then(() => [])));

test('a typed text is weighed', () => open(base, {}, async (page) => {
  await page.getByLabel('…or a text').fill('안녕하세요!');
  await weigh(page);
  const expected = expectedSizes({ name: 'text.txt', type: 'text/plain', bytes: Buffer.from('안녕하세요!') });
  assert.deepEqual(bodies(await readTable(page)), expected);
}));

test('each sample is weighed', () => open(base, {}, async (page) => {
  for (const [sample, size] of [['Korean text', 16], ['Tiny PNG', 67], ['All 256 bytes', 256]]) {
    await page.getByRole('button', { name: sample }).click();
    await weigh(page);
    const table = await readTable(page);
    assert.equal(table.raw.body, size, sample);
    for (const id of IDS) assert.equal(table[id].digest, '✓ same', id);
  }
}));

test('only the chosen encodings are sent', () => open(base, {}, async (page) => {
  await page.getByRole('checkbox', { name: 'base64 in JSON' }).uncheck();
  await page.getByRole('button', { name: 'Tiny PNG' }).click();
  await weigh(page);
  const table = await readTable(page);
  assert.deepEqual([table.json.stage, table.json.words, table.json.body], ['idle', 'not chosen', null]);
  assert.equal(table.raw.stage, 'done');
}));

test('several files dropped at once are refused in words', () => open(base, {}, async (page) => {
  const transfer = await page.evaluateHandle(() => {
    const dropped = new DataTransfer();
    dropped.items.add(new File(['a'], 'a'));
    dropped.items.add(new File(['b'], 'b'));
    return dropped;
  });
  await page.dispatchEvent('.drop', 'drop', { dataTransfer: transfer });
  await page.getByText('Drop one file at a time; these were 2.').waitFor();
}));
