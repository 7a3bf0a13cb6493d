import assert from 'node:assert/strict';
import { test } from 'node:test';
import { browser, IDS, weigh } from './support/page.js';
import { server } from './support/server.js';

const base = await server();
const open = await browser();

/** Named and declared as what it is not, so that each encoding has two warnings. */
const LIAR = { name: 'a.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('%PDF-1.7\n1 0 obj') };

test('each row counts its findings by severity, for eyes and for ears', () => open(base, {}, async (page) => {
  for (const id of IDS) assert.equal(await page.textContent(`tr[data-encoding="${id}"] .counts`), '');
  await page.setInputFiles('#file', LIAR);
  await weigh(page);
  for (const id of IDS) {
    const counts = page.locator(`tr[data-encoding="${id}"] .counts`);
    assert.equal((await counts.textContent()).trim(), '▲ 22 warnings', id);
    assert.equal(await counts.locator('[aria-hidden]').textContent(), '▲ 2', id);
    assert.equal(await counts.locator('.count').getAttribute('title'), '2 warnings', id);
  }
  await page.getByRole('button', { name: 'Tiny PNG' }).click();
  await weigh(page);
  assert.equal(await page.textContent('tr[data-encoding="raw"] .counts'), 'no findings');
}));

test('so does the comparison without JavaScript', () => open(base, { javaScriptEnabled: false }, async (page) => {
  await page.setInputFiles('#file', LIAR);
  await page.getByRole('button', { name: 'Weigh', exact: true }).click();
  await page.waitForURL('**/compare');
  for (const id of IDS) {
    assert.equal((await page.textContent(`tr[data-encoding="${id}"] .counts`)).trim(), '▲ 22 warnings', id);
  }
  const ids = await page.$$eval('[id]', (nodes) => nodes.map((node) => node.id));
  assert.equal(new Set(ids).size, ids.length, 'no id stands twice');
  assert.equal(await page.locator('details.report-details').count(), IDS.length);
}));

test('and the comparison as text', async () => {
  const form = new FormData();
  form.append('file', new File([LIAR.buffer], LIAR.name, { type: LIAR.mimeType }));
  const answer = await fetch(`${base}/compare`, { method: 'POST', body: form, headers: { Accept: 'text/plain' } });
  const text = await answer.text();
  for (const id of IDS) assert.match(text, new RegExp(`^ {2}${id} +2 warnings$`, 'm'));
});
