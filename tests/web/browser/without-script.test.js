import assert from 'node:assert/strict';
import { test } from 'node:test';
import { browser } from './support/page.js';
import { server } from './support/server.js';
import { expectedSizes } from './support/sizes.js';

const base = await server();
const open = await browser();

test('without JavaScript the form is answered with the table', () => open(base, { javaScriptEnabled: false }, async (page) => {
  assert.equal(await page.locator('.needs-script').filter({ visible: true }).count(), 0);
  const file = { name: '안녕 "x".bin', type: 'application/x-thing', bytes: Buffer.from('안녕하세요!') };
  await page.setInputFiles('#file', { name: file.name, mimeType: file.type, buffer: file.bytes });
  await page.getByRole('button', { name: 'Weigh' }).click();
  await page.waitForURL('**/compare');
  const cells = await page.locator('[data-bytes]').all();
  const weighed = Object.fromEntries(await Promise.all(cells.map(async (cell) => [
    await cell.locator('xpath=..').getAttribute('data-encoding'), Number(await cell.getAttribute('data-bytes')),
  ])));
  const { raw, urlencoded } = expectedSizes(file);
  assert.deepEqual(Object.keys(weighed), ['multipart', 'raw', 'urlencoded', 'json']);
  assert.equal(weighed.raw, raw);
  assert.ok(Math.abs(weighed.urlencoded - urlencoded) <= 10, 'the name came here in multipart escapes');
  await page.locator('summary').getByText('base64 in JSON').click();
}));

test('without JavaScript the findings are readable', () => open(`${base}/findings`, { javaScriptEnabled: false }, async (page) => {
  assert.ok(await page.locator('.finding').count() > 20);
}));
