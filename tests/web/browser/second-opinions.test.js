import assert from 'node:assert/strict';
import { test } from 'node:test';
import { browser, drop, weigh } from './support/page.js';
import { server } from './support/server.js';

const base = await server();
const open = await browser();

test('how other servers read a form is told in tables that unfold', () => open(base, {}, async (page) => {
  await drop(page, { name: '한.txt', type: 'text/plain', bytes: Buffer.from('hello') });
  await weigh(page);
  await page.locator('tr[data-encoding="multipart"] .toggle').click();
  const section = page.locator('#report-multipart .report-section', { hasText: 'How other servers read it' });
  const charset = section.locator('details', { hasText: 'In which charset the file name "한.txt" is read' });
  assert.equal(await charset.locator('table').isVisible(), false);
  await charset.locator('summary').click();
  const row = charset.locator('tr', { hasText: 'Express with multer' });
  assert.match(await row.locator('td').first().textContent(), /^Latin-1, which garbles it/);
  const own = section.locator('details', { hasText: 'What actix-multipart makes of this body' });
  assert.equal(await own.locator('tbody td').first().textContent(), '1 part: "file", file name "한.txt" (5 bytes)');
}));

test('where nothing is read differently, nothing is said of it', () => open(base, {}, async (page) => {
  await page.getByRole('button', { name: 'Tiny PNG' }).click();
  await weigh(page);
  await page.locator('tr[data-encoding="json"] .toggle').click();
  assert.equal(await page.locator('#report-json .second-opinions').count(), 0);
}));

test('the page without JavaScript has the same tables', () => open(base, { javaScriptEnabled: false }, async (page) => {
  const answer = await page.request.post(`${base}/inspect`, {
    headers: { 'Accept': 'text/html', 'Content-Type': 'multipart/form-data; boundary=B' },
    data: '--B\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n',
  });
  const html = await answer.text();
  assert.match(html, /<details>\s*<summary><span lang="en">What becomes of a body without its closing delimiter/);
  assert.match(html, /<details open>\s*<summary><span lang="en">What actix-multipart makes of this body/);
}));
