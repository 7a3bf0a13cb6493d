import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { browser, IDS, weigh } from './support/page.js';
import { server } from './support/server.js';

const base = await server();
const open = await browser();
const allowed = { permissions: ['clipboard-read', 'clipboard-write'] };

async function weighed(page, sample) {
  await page.getByRole('button', { name: sample }).click();
  await weigh(page);
}

test('the code of each client is a key away, and copied', () => open(base, allowed, async (page) => {
  await weighed(page, 'Korean text');
  await page.locator('tr[data-encoding="multipart"] .toggle').click();
  const report = page.locator('#report-multipart');
  await report.getByRole('radio', { name: 'fetch', exact: true }).focus();
  await page.keyboard.press('ArrowRight');
  assert.match(await report.locator('.take-away code').first().textContent(), /axios\.post/);
  await report.getByRole('button', { name: 'Copy the code' }).click();
  await report.getByText('Copied.').waitFor();
  assert.match(await page.evaluate(() => navigator.clipboard.readText()), /"안녕\.txt"/);
}));

test('a client that cannot send an encoding says why', () => open(base, {}, async (page) => {
  await weighed(page, 'Tiny PNG');
  await page.locator('tr[data-encoding="json"] .toggle').click();
  await page.locator('#report-json').getByRole('radio', { name: 'HTML form' }).check({ force: true });
  assert.equal(await page.locator('#report-json .take-away pre').first().isVisible(), false);
  assert.ok(await page.locator('#report-json').getByText('A form cannot send JSON.').isVisible());
}));

test('XMLHttpRequest sends the same bytes by the code of the page', () => open(base, {}, async (page) => {
  await weighed(page, 'All 256 bytes');
  for (const id of IDS) {
    await page.locator(`tr[data-encoding="${id}"] .toggle`).click();
    await page.locator(`#report-${id}`).getByRole('radio', { name: 'XMLHttpRequest' }).check({ force: true });
    const code = await page.locator(`#report-${id} .take-away code`).first().textContent();
    const reports = await page.evaluate((text) => new Promise((resolve) => {
      const bytes = Uint8Array.from({ length: 256 }, (_, byte) => byte);
      const file = new File([bytes], 'every-byte.bin', { type: 'application/octet-stream' });
      const stub = { querySelector: () => ({ files: [file] }) };
      const AsyncFunction = (async () => {}).constructor;
      new AsyncFunction('document', 'console', text)(stub, { log: (_, body) => resolve(body) });
    }), code);
    const sent = JSON.parse(reports).parts.find((part) => part.role === 'file');
    const shown = await page.locator(`tr[data-encoding="${id}"] [data-cell=hex]`).getAttribute('title');
    assert.equal(sent.digest.hex, shown, id);
  }
}));

test('the body comes back byte for byte, and sent again weighs the same', () => open(base, {}, async (page) => {
  await weighed(page, 'All 256 bytes');
  for (const id of IDS) {
    await page.locator(`tr[data-encoding="${id}"] .toggle`).click();
    const report = page.locator(`#report-${id}`);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      report.getByRole('button', { name: 'Download the body' }).click(),
    ]);
    assert.equal(download.suggestedFilename(), `body.${id}`);
    const body = await readFile(await download.path());
    const command = await report.locator('.take-away code').nth(1).textContent();
    const type = command.match(/Content-Type: ([^']+)'/)[1];
    const again = await fetch(`${base}/inspect?filename=x`, { method: 'POST', headers: { 'Content-Type': type }, body });
    const shown = Number((await page.locator(`tr[data-encoding="${id}"] [data-cell=body]`).textContent()).replaceAll(',', ''));
    assert.equal((await again.json()).sizes.body_bytes, shown, id);
  }
}));

test('the comparison is downloaded as CSV and copied as Markdown', () => open(base, allowed, async (page) => {
  const csv = page.getByRole('button', { name: 'Download as CSV' });
  assert.equal(await csv.getAttribute('aria-disabled'), 'true');
  await weighed(page, 'Korean text');
  const [download] = await Promise.all([page.waitForEvent('download'), csv.click()]);
  const text = await readFile(await download.path(), 'utf8');
  assert.equal(text.trimEnd().split('\r\n').length, 5);
  await page.getByRole('button', { name: 'Copy as Markdown' }).click();
  await page.getByText('Copied.').waitFor();
  assert.equal((await page.evaluate(() => navigator.clipboard.readText())).trimEnd().split('\n').length, 6);
}));
