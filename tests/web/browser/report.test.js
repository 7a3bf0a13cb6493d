import assert from 'node:assert/strict';
import { test } from 'node:test';
import { browser, IDS, readTable, weigh } from './support/page.js';
import { server } from './support/server.js';

const base = await server();
const open = await browser();

test('each row opens its full report, whose ledger sums to the body', () => open(base, {}, async (page) => {
  await page.getByRole('button', { name: 'All 256 bytes' }).click();
  await weigh(page);
  const table = await readTable(page);
  for (const id of IDS) {
    const toggle = page.locator(`tr[data-encoding="${id}"] .toggle`);
    assert.equal(await toggle.getAttribute('aria-expanded'), 'false');
    await toggle.click();
    assert.equal(await toggle.getAttribute('aria-expanded'), 'true');
    const kinds = await page.$$eval(`#report-${id} .ledger tbody .number:nth-child(2)`, (cells) =>
      cells.map((cell) => Number(cell.textContent.replaceAll(',', ''))));
    assert.equal(kinds.reduce((a, b) => a + b, 0), table[id].body, id);
    await toggle.click();
    assert.equal(await page.isVisible(`#report-${id}`), false);
  }
}));

test('the bytes of the body are shown as they were sent', () => open(base, {}, async (page) => {
  await page.getByRole('button', { name: 'Korean text' }).click();
  await weigh(page);
  await page.locator('tr[data-encoding="raw"] .toggle').click();
  const hex = await page.locator('#report-raw .dump-row').first().locator('.dump-digits').textContent();
  assert.ok(hex.startsWith(Buffer.from('안녕하세요!').toString('hex').replace(/../g, '$& ').slice(0, 48)));
}));

test('the JSON can be copied', () => open(base, { permissions: ['clipboard-read', 'clipboard-write'] }, async (page) => {
  await page.getByRole('button', { name: 'Tiny PNG' }).click();
  await weigh(page);
  await page.locator('tr[data-encoding="raw"] .toggle').click();
  await page.locator('#report-raw').getByRole('button', { name: 'Copy the JSON' }).click();
  await page.locator('#report-raw').getByText('Copied.').waitFor();
  const copied = JSON.parse(await page.evaluate(() => navigator.clipboard.readText()));
  assert.equal(copied.sizes.body_bytes, 67);
}));

test('a command can be copied', () => open(base, { permissions: ['clipboard-read', 'clipboard-write'] }, async (page) => {
  await page.getByRole('button', { name: 'Copy the raw command' }).click();
  await page.getByText('Copied.').waitFor();
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), await page.textContent('code[data-command="raw"]'));
}));

test('the commands name this very server', () => open(base, {}, async (page) => {
  for (const command of await page.locator('code[data-command]').allTextContents()) {
    assert.ok(command.includes(`${base}/inspect`), command);
  }
}));

test('a request of another client shows on the page that watches', () => open(base, {}, async (page) => {
  await page.locator('#point-here').scrollIntoViewIfNeeded();
  await page.getByText('Watching. Run one').waitFor();
  const command = await page.textContent('code[data-command="multipart"]');
  const [url] = command.match(/http:[^']+/);
  const form = new FormData();
  form.append('file', new File(['hello'], 'hello.txt'));
  const answer = await fetch(url, { method: 'POST', body: form });
  const report = await answer.json();
  await page.getByText('Watching: one request arrived so far.').waitFor();
  const line = page.locator('.arrival').first();
  assert.ok((await line.textContent()).includes(`multipart POST ${report.sizes.body_bytes}\u00a0bytes\u00a0· hello.txt\u00a0· `));
  await line.locator('summary').click();
  await line.getByText(`report ${report.id}.`).waitFor();
  assert.notEqual(url.match(/room=(.*)/)[1].length, 0);
}));
