import assert from 'node:assert/strict';
import { test } from 'node:test';
import { forInput, THREE } from './support/files.js';
import { browser } from './support/page.js';
import { server } from './support/server.js';
import { look, settled } from './support/types.js';

const base = `${await server()}/types`;
const open = await browser();

/** Presses Tab until `matches` says that the focus is there; fails after a round. */
async function tabTo(page, matches) {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate(matches)) return;
  }
  assert.fail(`Tab never reached ${matches}`);
}

test('files are chosen, sorted and opened by keyboard, and the focus is never lost', () => open(base, {}, async (page) => {
  await tabTo(page, () => document.activeElement.id === 'files');
  const asked = page.waitForEvent('filechooser');
  await page.keyboard.press('Space');
  await (await asked).setFiles(forInput(THREE));
  await settled(page, 1);
  assert.equal(await page.evaluate(() => document.activeElement.id), 'files');
  await tabTo(page, () => document.activeElement.matches('[data-sort="name"] button'));
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.querySelector('tr.file .name').textContent === 'noise.bin');
  assert.ok(await page.evaluate(() => document.activeElement.matches('.sort')));
  await tabTo(page, () => document.activeElement.matches('.chevron'));
  await page.keyboard.press('Enter');
  assert.ok(await page.locator('tr.details').first().isVisible());
  assert.ok(await page.evaluate(() => document.activeElement.matches('.chevron[aria-expanded="true"]')));
}));

test('a row that has the focus keeps it when the rows are put in order', () => open(base, {}, async (page) => {
  const held = [];
  await page.route(/filename=noise/, (route) => { held.push(route); });
  await page.setInputFiles('#files', forInput(THREE));
  await page.waitForFunction(() => document.querySelectorAll('tr.file[data-stage="done"]').length === 2);
  await page.getByRole('button', { name: 'Details of true.png' }).focus();
  await held[0].continue();
  await settled(page, 1);
  assert.equal(await page.evaluate(() => document.activeElement.textContent), 'Details of true.png');
}));

test('the focus is seen on everything that takes it', () => open(base, { viewport: { width: 360, height: 740 } }, async (page) => {
  await look(page, THREE);
  const seen = new Set();
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab');
    const { key, isSeen } = await page.evaluate(() => {
      const { activeElement: node } = document;
      const style = getComputedStyle(node);
      const { width, height } = node.getBoundingClientRect();
      return { key: node.outerHTML, isSeen: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2 && width > 8 && height > 8 };
    });
    if (key.startsWith('<body') || seen.has(key)) break;
    seen.add(key);
    assert.ok(isSeen, key.slice(0, 120));
  }
  assert.ok(seen.size > 20, `${seen.size}`);
}));

test('a screen reader finds headers, rows and what is going on', () => open(base, { viewport: { width: 360, height: 740 } }, async (page) => {
  await look(page, THREE);
  assert.equal(await page.getByRole('columnheader').count(), 8);
  assert.equal(await page.getByRole('rowheader').count(), 3);
  assert.match(await page.textContent('#status'), /^3 files: 1 conflict/);
  assert.equal(await page.getByRole('progressbar', { name: 'Files looked at' }).count(), 1);
}));

for (const width of [320, 360, 768, 1024, 1280]) {
  test(`at ${width} px the page never scrolls sideways`, () => open(base, { viewport: { width, height: 740 } }, async (page) => {
    const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    assert.equal(await overflow(), 0, 'empty');
    const long = 'a-very-long-name-without-a-break'.repeat(7);
    await look(page, [{ name: `${long}.bin`, type: `application/${'x'.repeat(100)}`, bytes: Buffer.from('%PDF-1.7') }, ...THREE]);
    assert.equal(await overflow(), 0, 'looked at');
    for (const toggle of await page.locator('.chevron').all()) await toggle.click();
    assert.equal(await overflow(), 0, 'open');
  }));
}
