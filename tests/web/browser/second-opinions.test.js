import assert from 'node:assert/strict';
import { test } from 'node:test';
import { browser, drop, ended, ready, weigh } from './support/page.js';
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
  // Behind the delimiter: two hyphens, the browser's 38 characters, CR LF.
  assert.equal(await charset.locator('.where .place').textContent(), 'at body offset 42');
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
  assert.match(html, /<details>\s*<summary>What becomes of a body without its closing delimiter/);
  assert.match(html, /<details open>\s*<summary>What actix-multipart makes of this body/);
}));

test('a Korean page asks and answers in Korean, and marks what stays English', () => open(base, { locale: 'ko-KR' }, async (page) => {
  await ready(page);
  await page.setInputFiles('input[type=file]', { name: '한.txt', mimeType: 'text/plain', buffer: Buffer.from('hello') });
  await page.getByRole('button', { name: '측정', exact: true }).click();
  await ended(page, 1);
  await page.locator('tr[data-encoding="multipart"] .toggle').click();
  const section = page.locator('#report-multipart .report-section', { hasText: '다른 서버가 읽는 방식' });
  const charset = section.locator('details', { hasText: '파일 이름 "한.txt" 값을 읽는 문자 집합' });
  await charset.locator('summary').click();
  assert.equal(await charset.getByRole('group', { name: '파일 이름 "한.txt" 값을 읽는 문자 집합', exact: true }).count(), 1);
  const row = charset.locator('tr', { hasText: 'Express with multer' });
  assert.match(await row.locator('td').first().textContent(), /^Latin-1로 읽어 글자가 깨집니다: .* defParamCharset 옵션을 "utf8" 값으로/);
  assert.equal(await row.locator('th[lang=en], td[lang=en], td > [lang=en]').count(), 2, 'the reader and the source');
  const own = section.locator('details', { hasText: 'actix-multipart가 이 본문을 읽은 결과' });
  assert.equal(await own.locator('tbody td').first().textContent(), '파트 1개: "file", 파일 이름 "한.txt" (5바이트)');
}));
