// Bodies under gzip and bodies that the server collects first, beside the plain ones.

import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { violations } from './support/axe.js';
import { browser, ended, IDS, weigh } from './support/page.js';
import { server } from './support/server.js';

const base = await server();
const open = await browser();

const LINES = 'One lorry was weighed today, and it was not as heavy as we thought.\n'.repeat(6000);
const TEXT = { name: 'lines.txt', mimeType: 'text/plain', buffer: Buffer.from(LINES) };
const NOISE = { name: 'noise.bin', mimeType: 'application/octet-stream', buffer: randomBytes(400_000) };

async function choose(page, file, { gzip = false, modes = ['stream'] } = {}) {
  await page.setInputFiles('#file', file);
  await page.locator('input[name="gzip"]').setChecked(gzip);
  for (const mode of ['stream', 'buffer']) await page.locator(`input[name="mode"][value="${mode}"]`).setChecked(modes.includes(mode));
}

/** Sent bytes, overhead and standing of each row, by variant. */
async function readRows(page) {
  return Object.fromEntries(await page.$$eval('#results tr[data-encoding]', (rows) => rows.map((row) => {
    const text = (cell) => row.querySelector(`[data-cell="${cell}"]`).textContent;
    const number = (cell) => Number(text(cell).replace(/[+,]/g, '').replace('−', '-'));
    return [row.dataset.variant ?? row.dataset.encoding, {
      stage: row.dataset.stage, sent: number('body'), from: text('body-human'), overhead: number('overhead'), digest: text('digest'),
    }];
  })));
}

for (const sender of ['xhr', 'fetch', 'axios']) {
  test(`each body is sent under gzip too, with ${sender}`, () => open(base, {}, async (page) => {
    await choose(page, TEXT, { gzip: true });
    await page.locator(`input[name="sender"][value="${sender}"]`).check();
    const codings = [];
    page.on('request', (request) => request.url().includes('/inspect') && codings.push(request.headers()['content-encoding'] ?? null));
    await weigh(page);
    assert.deepEqual(codings, IDS.flatMap(() => [null, 'gzip']));
    const rows = await readRows(page);
    assert.deepEqual(Object.keys(rows), IDS.flatMap((id) => [id, `${id}-gzip`]));
    for (const id of IDS) {
      const [plain, gzipped] = [rows[id], rows[`${id}-gzip`]];
      assert.deepEqual([plain.stage, gzipped.stage, plain.digest, gzipped.digest], ['done', 'done', '✓ same', '✓ same']);
      assert.equal(gzipped.from, `from ${plain.sent.toLocaleString('en')}`);
      assert.equal(gzipped.overhead, gzipped.sent - TEXT.buffer.length);
      assert.ok(gzipped.sent < plain.sent / 20, `${id}: ${gzipped.sent} of ${plain.sent}`);
    }
    // Another compressor makes about the same of it.
    const expected = gzipSync(TEXT.buffer).length;
    assert.ok(Math.abs(rows['raw-gzip'].sent - expected) < expected / 4, `${rows['raw-gzip'].sent}, not ${expected}`);
  }));
}

test('of random bytes gzip takes back what base64 added, and no more', () => open(base, {}, async (page) => {
  await choose(page, NOISE, { gzip: true });
  await weigh(page);
  const rows = await readRows(page);
  const share = (id) => rows[id].overhead / NOISE.buffer.length;
  assert.ok(share('json') > 0.33);
  assert.ok(share('json-gzip') > 0 && share('json-gzip') < 0.02, `${share('json-gzip')}`);
  assert.ok(share('raw-gzip') > 0 && share('raw-gzip') < 0.001);
  assert.match(await page.textContent('#entropy'), /is 8\.00 bits a byte\. At 8 bits a byte nothing/);
}));

test('a body is streamed and collected, and what was held of it is drawn and told', () => open(base, {}, async (page) => {
  await choose(page, { ...NOISE, buffer: randomBytes(4_000_000) }, { modes: ['stream', 'buffer'] });
  await weigh(page);
  await page.locator('#held canvas').waitFor();
  const told = await page.$$eval('#held [data-part="numbers"] tr', (rows) => rows.map((row) => [...row.cells].map((cell) => cell.textContent.replaceAll('\u00a0', ' '))));
  assert.equal(told.length, 8);
  for (const [streamed, collected] of [0, 2, 4, 6].map((i) => [told[i], told[i + 1]])) {
    assert.equal(collected[0], `${streamed[0]} · collected first`);
    const [little, all] = [streamed, collected].map((row) => Number(row[1].replace(/[^0-9]/g, '')));
    assert.ok(little < 1_000_000 && all >= 4_000_000, `${little} and ${all}`);
  }
  const plot = page.locator('#held [data-plot]');
  await plot.focus();
  await page.keyboard.press('End');
  assert.match(await page.textContent('#held .readout'), /^At .*: .*bytes/);
  await page.locator('#held summary').click();
  assert.ok(await page.locator('#held .chart-table tbody tr').count() > 16);
}));

test('collected alone, each encoding has one row, and the charts are drawn from it', () => open(base, {}, async (page) => {
  await choose(page, TEXT, { modes: ['buffer'] });
  assert.deepEqual(Object.keys(await readRows(page)), IDS.map((id) => `${id}-buffer`));
  await weigh(page);
  assert.ok(Object.values(await readRows(page)).every(({ stage }) => stage === 'done'));
  assert.equal(await page.locator('#composition .stack span').count() > 4, true);
  await choose(page, TEXT);
  await weigh(page);
  assert.deepEqual(Object.keys(await readRows(page)), IDS);
}));

test('nothing is sent where no mode is chosen', () => open(base, {}, async (page) => {
  await choose(page, TEXT, { modes: [] });
  await page.getByRole('button', { name: 'Weigh', exact: true }).click();
  await page.getByText('Choose at least one way for the server to read').waitFor();
}));

test('a body that is too large to be collected says so in its row', async () => {
  const small = await server('--max-buffered', '100KB');
  await open(small, {}, async (page) => {
    await choose(page, TEXT, { modes: ['stream', 'buffer'] });
    await weigh(page);
    const rows = await readRows(page);
    assert.deepEqual([rows.raw.stage, rows['raw-buffer'].stage], ['done', 'failed']);
    assert.match(await page.textContent('tr[data-variant="raw-buffer"] [data-cell="stage"]'), /^Too large to be collected first.*100,000.bytes.*--max-buffered/);
    return [/413/];
  });
});

test('a browser that cannot compress says so instead', () => open('about:blank', {}, async (page) => {
  await page.addInitScript(() => { delete globalThis.CompressionStream; });
  await page.goto(base);
  const box = page.locator('input[name="gzip"]');
  assert.ok(await box.isDisabled());
  assert.match(await page.textContent('#gzip-hint'), /no CompressionStream/);
}));

test('a weighing in all ways is done by keyboard, is told in the exports and fits 360 pixels', () => open(base, { viewport: { width: 360, height: 800 } }, async (page) => {
  await choose(page, { ...TEXT, buffer: Buffer.from('hello '.repeat(2000)) });
  for (const box of ['input[name="mode"][value="buffer"]', 'input[name="gzip"]']) {
    await page.locator(box).focus();
    await page.keyboard.press('Space');
  }
  await page.locator('#weigh').focus();
  await page.keyboard.press('Enter');
  await ended(page, 1);
  assert.equal(Object.keys(await readRows(page)).length, 16);
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'it is as wide as the window');
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('[data-export="csv"]').click()]);
  const csv = await readFile(await download.path(), 'utf8');
  assert.match(csv, /\r\nlines\.txt,base64 in JSON,gzip,buffer,/);
  assert.equal(csv.trimEnd().split('\r\n').length, 17);
}));

test('nothing is wrong with the page of all ways', () => open(base, { colorScheme: 'light', reducedMotion: 'reduce' }, async (page) => {
  await choose(page, TEXT, { gzip: true, modes: ['stream', 'buffer'] });
  await weigh(page);
  await page.locator('tr[data-variant="json-gzip-buffer"] .toggle').click();
  await page.locator('#held canvas').waitFor();
  assert.deepEqual(await violations(page), []);
}));
