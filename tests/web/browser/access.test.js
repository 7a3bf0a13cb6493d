import assert from 'node:assert/strict';
import { test } from 'node:test';
import { browser, ended, IDS, readTable, weigh } from './support/page.js';
import { server } from './support/server.js';

const base = await server();
const open = await browser();

/** Presses Tab until `matches` says that the focus is there; fails after a round. */
async function tabTo(page, matches) {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate(matches)) return;
  }
  assert.fail(`Tab never reached ${matches}`);
}

test('the whole main job is done by keyboard, and the focus is never lost', () => open(base, {}, async (page) => {
  await tabTo(page, () => document.activeElement.id === 'file');
  const asked = page.waitForEvent('filechooser');
  await page.keyboard.press('Space');
  await (await asked).setFiles({ name: 'k.bin', mimeType: 'application/x-thing', buffer: Buffer.from('keyboard') });
  await tabTo(page, () => document.activeElement.id === 'weigh');
  await page.keyboard.press('Enter');
  await ended(page, 1);
  assert.equal(await page.evaluate(() => document.activeElement.id), 'weigh');
  assert.equal((await readTable(page)).raw.body, 8);
  await tabTo(page, () => document.activeElement.matches('tr[data-encoding="multipart"] .toggle'));
  await page.keyboard.press('Enter');
  assert.ok(await page.isVisible('#report-multipart'));
  assert.ok(await page.evaluate(() => document.activeElement.matches('.toggle')));
}));

test('the focus is seen on everything that takes it', () => open(base, {}, async (page) => {
  const seen = new Set();
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab');
    const { key, outline } = await page.evaluate(() => {
      const { activeElement: node } = document;
      const style = getComputedStyle(node);
      return { key: node.outerHTML, outline: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2 };
    });
    if (key.startsWith('<body') || seen.has(key)) break;
    seen.add(key);
    assert.ok(outline, key.slice(0, 120));
  }
  assert.ok(seen.size > 15);
}));

test('a screen reader finds the table’s caption, headers and rows', () => open(base, { viewport: { width: 360, height: 740 } }, async (page) => {
  await page.getByRole('button', { name: 'Tiny PNG' }).click();
  await weigh(page);
  const table = page.getByRole('table').first();
  assert.match(await table.locator('caption').textContent(), /Overhead is the body without the file/);
  assert.equal(await table.getByRole('columnheader').count(), 8);
  assert.equal(await table.locator('tr[data-encoding]').getByRole('rowheader').count(), 4);
  for (const header of await table.locator('th').all()) assert.ok(await header.getAttribute('scope'));
}));

for (const width of [320, 360, 768, 1024, 1280]) {
  test(`at ${width} px the page never scrolls sideways`, () => open(base, { viewport: { width, height: 740 } }, async (page) => {
    const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    assert.equal(await overflow(), 0, 'idle');
    const name = `${'a-very-long-name-without-a-break'.repeat(8)}.bin`;
    await page.setInputFiles('#file', { name, mimeType: 'application/x-thing', buffer: Buffer.alloc(9000, 'x') });
    assert.equal(await overflow(), 0, 'chosen');
    await weigh(page);
    assert.equal(await overflow(), 0, 'weighed');
    for (const id of IDS) await page.locator(`tr[data-encoding="${id}"] .toggle`).click();
    assert.equal(await overflow(), 0, 'reports open');
  }));

  test(`at ${width} px nothing moves when results come`, () => open(base, { viewport: { width, height: 740 } }, async (page) => {
    await page.getByRole('button', { name: 'Tiny PNG' }).click();
    const places = () => page.$$eval('#weigh, #results, tr[data-encoding], #point-here', (nodes) => nodes.map((node) => {
      const { left, top, width: w, height } = node.getBoundingClientRect();
      return [left, top + scrollY, w, height].map(Math.round);
    }));
    const before = await places();
    await weigh(page);
    assert.deepEqual(await places(), before);
  }));
}
