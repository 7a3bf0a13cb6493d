import assert from 'node:assert/strict';
import { test } from 'node:test';
import { browser } from './support/page.js';
import { downloadBoth, measure } from './support/lab.js';
import { server } from './support/server.js';

const base = await server();
const url = `${base}/lab`;
const open = await browser();

const numbers = (page, way) => page.$$eval(`[data-way="${way}"] td`, (cells) => cells.map((cell) => cell.textContent.replaceAll('\u00a0', ' ')));

/** A time or a size of the page as a number of ms or bytes. */
function value(words) {
  const [n, unit] = words.split(' ');
  return Number(n) * { ms: 1, s: 1000, KiB: 1024, bytes: 1 }[unit];
}

/** Presses Tab until the focus is on what `selector` names; fails after a round. */
async function tabTo(page, selector) {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((it) => document.activeElement.matches(it), selector)) return;
  }
  assert.fail(`Tab never reached ${selector}`);
}

test('both ways are downloaded: streamed the first byte is early, buffered it comes with the last', () => open(url, {}, async (page) => {
  await downloadBoth(page);
  assert.match(await page.textContent('#lab-download [role=status]'), /^Done\. The first byte came after .* streamed and after .* buffered/);
  const [streamFirst, streamLast, streamHeld] = (await numbers(page, 'stream')).map(value);
  const [bufferFirst, , bufferHeld] = (await numbers(page, 'buffer')).map(value);
  // Made in a quarter of a second.
  assert.ok(bufferFirst >= 200, `${bufferFirst}`);
  assert.ok(streamFirst < streamLast && streamLast >= 200, `${streamFirst} ${streamLast}`);
  assert.deepEqual([Math.round(streamHeld / 1000), Math.round(bufferHeld / 1000)], [5, 100]);
  for (const name of ['arrived', 'held']) await page.locator(`[data-plot="${name}"] canvas`).waitFor();

  await page.locator('#lab-download summary').click();
  await page.waitForFunction(() => document.querySelector('#lab-download details tbody tr:last-child')?.cells[1].textContent === 'held by the server');
  const rows = await page.$$eval('#lab-download details tbody tr', (all) => all.map((row) => [...row.cells].map((cell) => cell.textContent)));
  const of = (way, what) => rows.filter((row) => row[0] === way && row[1] === what).map((row) => row[3].replaceAll(',', '').replaceAll('\u00a0', ' '));
  assert.equal(of('stream', 'arrived').at(-1), '100000 bytes');
  assert.equal(of('buffer', 'arrived').at(-1), '100000 bytes');
  assert.ok(of('buffer', 'held by the server').includes('100000 bytes'));
  assert.equal(of('buffer', 'held by the server').at(-1), '0 bytes');
  assert.ok(of('stream', 'held by the server').every((it) => ['0 bytes', '5000 bytes'].includes(it)));
}));

test('a download is cancelled by keyboard, and the focus stays', () => open(url, {}, async (page) => {
  await page.locator('#rate').fill('2000');
  await page.locator('#rate').focus();
  await tabTo(page, '[data-part=both]');
  await page.keyboard.press('Enter');
  await page.locator('#lab-download [data-part=cancel]:not([aria-disabled])').waitFor();
  await tabTo(page, '#lab-download [data-part=cancel]');
  await page.keyboard.press('Space');
  await page.getByText('Cancelled.').waitFor();
  assert.ok(await page.evaluate(() => document.activeElement.matches('#lab-download [data-part=cancel]')));
}));

test('a download that the server refuses says why', () => open(url, {}, async (page) => {
  await page.evaluate(() => {
    const size = document.querySelector('#size');
    size.removeAttribute('max');
    size.value = '99999999999';
  });
  await page.locator('[data-part=both]').click();
  await page.getByText(/parameter-value/).waitFor();
  return [/400/];
}));

test('an experiment grows point by point and ends with its verdict, by keyboard', () => open(url, {}, async (page) => {
  await page.locator('#trial-size').selectOption('1048576');
  await page.locator('#seconds').fill('3');
  await page.locator('#seconds').focus();
  const grows = page.waitForFunction(() => {
    const rows = document.querySelectorAll('.lab-points tbody tr:not(:first-child)').length;
    return rows > 0 && rows < 56 && document.querySelector('#lab-buffers progress').value > 0;
  });
  await page.keyboard.press('Enter');
  await grows;
  await page.locator('#lab-buffers [type=submit]:not([aria-disabled])').waitFor();
  assert.match(await page.textContent('#lab-buffers [role=status]'), /^1.MiB a trial, small buffers less; \d+ of 280 trials in \d+\.\d s\.$/);
  assert.match(await page.textContent('[data-part=verdict]'), /Best here, in the mean of all settings: (buffers of .* to |a buffer of ).*Buffers of 8.KiB to 64.KiB reach \d+.% to \d+.% of the best/);
  assert.equal(await page.locator('.lab-points tbody tr:not(:first-child)').count(), 56);
  for (const body of await page.locator('.lab-points tbody').all()) {
    assert.ok(await body.locator('tr.best').count() >= 1);
    assert.match(await body.locator('.lab-setting').textContent(), /Asked of the kernel: .*Marked: the best range/);
  }
  for (const name of ['throughput', 'calls', 'memory']) assert.equal(await page.locator(`[data-plot="${name}"] canvas`).count(), 1);

  assert.match(await page.textContent('[data-readout="calls"]'), /^\d.*: Small socket buffers/, 'the smallest of the best sizes');
  await page.locator('[data-plot="throughput"]').focus();
  await page.keyboard.press('Home');
  assert.match(await page.textContent('[data-readout="throughput"]'), /^512.bytes: Small socket buffers, TCP_NODELAY on .*\/s\u00a0· /);
  await page.keyboard.press('End');
  assert.match(await page.textContent('[data-readout="throughput"]'), /^4.MiB: /);
}));

test('an experiment is cancelled, which frees its place for the next one', () => open(url, {}, async (page) => {
  await page.locator('#lab-buffers [type=submit]').click();
  await page.locator('.lab-points tbody tr').nth(3).waitFor();
  await page.locator('#lab-buffers [data-part=cancel]').click();
  await page.getByText('Cancelled.').waitFor();
  const before = await page.locator('.lab-points tbody tr').count();
  assert.ok(before > 3, 'what was measured stays');
  await page.waitForTimeout(1500);
  await measure(page);
  assert.match(await page.textContent('#lab-buffers [role=status]'), /of 280 trials/);
}));

test('a second experiment is refused while one runs, and says so', () => open(url, {}, async (page) => {
  await page.locator('#lab-buffers [type=submit]').click();
  await page.locator('.lab-points tbody tr').nth(3).waitFor();
  const other = await page.context().newPage();
  await other.goto(url);
  await other.locator('#lab-buffers [type=submit]').click();
  await other.getByText(/Another experiment is running/).waitFor();
  await page.locator('#lab-buffers [data-part=cancel]').click();
  await page.getByText('Cancelled.').waitFor();
}));

test('where experiments are off the page says so and how to switch them on, and downloads go on', async () => {
  const off = await server('--lab', 'off');
  await open(`${off}/lab`, {}, async (page) => {
    await page.getByText('Experiments are switched off').waitFor();
    assert.equal(await page.locator('#lab-buffers form').count(), 0);
    await downloadBoth(page);
  });
});

test('without JavaScript the experiment is a form, and its answer a page with table and bars', () => open(url, { javaScriptEnabled: false }, async (page) => {
  assert.equal(await page.locator('.needs-script').filter({ visible: true }).count(), 0);
  await page.locator('#trial-size').selectOption('1048576');
  await page.locator('#seconds').fill('2');
  await page.locator('#lab-buffers [type=submit]').click();
  await page.waitForURL('**/lab/buffers');
  await page.getByRole('heading', { name: 'Verdict' }).waitFor();
  assert.equal(await page.locator('.lab-points tbody tr').count(), 56);
  const widths = await page.$$eval('.lab-bar rect', (bars) => bars.map((bar) => bar.getBoundingClientRect().width));
  assert.ok(Math.max(...widths) > 50 && Math.min(...widths) < Math.max(...widths) / 2, widths.join());
  assert.ok(await page.locator('tr.best').count() >= 4);
}));

test('in Korean all that scripts write is Korean', () => open(url, { locale: 'ko-KR' }, async (page) => {
  await downloadBoth(page);
  await measure(page);
  assert.match(await page.textContent('#lab-download [role=status]'), /^완료: 첫 바이트는 스트리밍에서/);
  assert.match(await page.textContent('[data-part=verdict]'), /가장 좋은 버퍼는/);
  const words = await page.locator('#lab-buffers .lab-found').innerText();
  assert.doesNotMatch(words.replaceAll('TCP_NODELAY', ''), /[a-z]{3,} [a-z]{3,}/i);
}));

for (const width of [320, 360, 1280]) {
  test(`at ${width} px nothing scrolls sideways`, () => open(url, { viewport: { width, height: 740 } }, async (page) => {
    const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    assert.equal(await overflow(), 0, 'idle');
    await downloadBoth(page);
    await page.locator('#lab-download summary').click();
    await measure(page);
    assert.equal(await overflow(), 0, 'measured');
  }));
}
