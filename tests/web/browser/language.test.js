import assert from 'node:assert/strict';
import { test } from 'node:test';
import { THREE } from './support/files.js';
import { browser, ended, ready, weigh } from './support/page.js';
import { server } from './support/server.js';
import { look } from './support/types.js';

const base = await server();
const open = await browser();
const KOREAN = { locale: 'ko-KR' };
const hangul = /[가-힣]/;

test('a Korean browser is spoken to in Korean, in the page and in what scripts write', () => open(`${base}/types`, KOREAN, async (page) => {
  assert.equal(await page.getAttribute('html', 'lang'), 'ko');
  await look(page, THREE);
  assert.equal(await page.textContent('#count-line'), '파일 3개: 표기와 모순 1개, 내용 알 수 없음 1개, 표기와 일치 1개.');
  const first = page.locator('tr.file').first();
  assert.equal(await first.locator('.standing').textContent(), '✗ 표기와 모순');
  assert.equal(await first.locator('.number').textContent(), '16바이트');
  await page.getByRole('button', { name: '거짓말.png 자세히 보기' }).click();
  const terms = await page.locator('tr.details:not([hidden]) dt').allTextContents();
  assert.deepEqual(terms, ['선언된 타입', '확장자 기준', '내용 기준', '브라우저 기준']);
}));

test('a file is weighed in Korean', () => open(base, KOREAN, async (page) => {
  await ready(page);
  await page.getByLabel('…또는 텍스트').fill('안녕하세요!');
  await page.getByRole('button', { name: '측정', exact: true }).click();
  await ended(page, 1);
  assert.equal(await page.textContent('#status'), '완료: 4개를 측정했습니다. 모두 파일의 바이트를 그대로 담고 있습니다(브라우저와 서버에서 각각 SHA-256 계산).');
  const raw = page.locator('tr[data-encoding=raw]');
  assert.equal(await raw.locator('[data-cell=digest]').textContent(), '✓ 같음');
  await raw.getByRole('button', { name: '보고서' }).click();
  await page.getByRole('button', { name: '코드 복사' }).waitFor();
}));

test('a report is in Korean, what it says of this very request too', () => open(base, KOREAN, async (page) => {
  await ready(page);
  await page.setInputFiles('input[type=file]', { name: 'a.png', mimeType: 'image/png', buffer: Buffer.from('%PDF-1.7\n') });
  await page.getByRole('button', { name: '측정', exact: true }).click();
  await ended(page, 1);
  await page.locator('tr[data-encoding=multipart]').getByRole('button', { name: '보고서' }).click();
  const report = page.locator('#report-multipart');
  const finding = report.locator('.finding', { hasText: 'type-conflict' });
  assert.equal(await finding.locator('h4').textContent(), '▲ 경고 선언된 타입이 내용과 맞지 않습니다');
  assert.match(await finding.textContent(), /파일 확장자는 \.png, 선언된 타입은 image\/png입니다\. 실제 내용은 PDF입니다\. 실제 내용의 타입이/);
  for (const heading of await report.locator('h3').allTextContents()) assert.match(heading, /[가-힣]|^JSON$/);
  await report.locator('.dump').focus();
  await page.keyboard.press('Home');
  assert.match(await report.locator('.wire [role=status]').textContent(), /^오프셋 0, delimiter, 16진수 2d$/);
}));

test('what stays English is marked as English', () => open(`${base}/types`, KOREAN, async (page) => {
  await look(page, THREE);
  for (const toggle of await page.locator('.chevron').all()) await toggle.click();
  const unmarked = await page.evaluate(() => {
    const walker = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
    const found = [];
    while (walker.nextNode()) {
      const { parentElement: parent, data } = walker.currentNode;
      const isCode = parent.closest('[lang=en], code, .type, .name, .path, [data-label], script, noscript, .visually-hidden');
      if (!isCode && /[a-z]{3,} [a-z]{3,}/i.test(data)) found.push(data);
    }
    return found;
  });
  assert.deepEqual(unmarked, []);
}));

test('the switch changes the language of this page and of those after it', () => open(`${base}/types`, KOREAN, async (page) => {
  const chosen = page.getByRole('navigation', { name: '언어' });
  assert.equal(await chosen.locator('[aria-current]').textContent(), '한국어');
  await chosen.getByRole('link', { name: 'English' }).click();
  await page.getByRole('heading', { name: 'What are these files really?' }).waitFor();
  assert.equal(new URL(page.url()).pathname, '/types');
  await page.getByRole('link', { name: 'Lab' }).click();
  await page.getByRole('heading', { name: 'Lab' }).waitFor();
  assert.equal(await page.getAttribute('html', 'lang'), 'en');
  await page.getByRole('link', { name: '한국어' }).click();
  await page.getByRole('heading', { name: '실험실' }).waitFor();
}));

test('an English browser sees no Korean but the switch', () => open(`${base}/types`, { locale: 'en-US' }, async (page) => {
  const text = (await page.locator('body').innerText()).replace('한국어', '');
  assert.doesNotMatch(text, hangul);
}));

test('the other language is a change of words: file, choices and results stay, and go on working', () => open(base, {}, async (page) => {
  await ready(page);
  await page.setInputFiles('#file', { name: 'a.bin', mimeType: 'application/x-thing', buffer: Buffer.alloc(3000, 9) });
  await page.locator('input[value=urlencoded]').uncheck();
  await page.getByRole('radio', { name: 'axios' }).check();
  await page.getByRole('button', { name: 'Weigh', exact: true }).click();
  await ended(page, 1);
  await page.locator('#what-if [data-known=computed]').first().waitFor();
  const cells = () => page.locator('[data-cell=body], [data-cell=hex]').allTextContents();
  const before = await cells();
  await page.getByRole('link', { name: '한국어' }).click();
  await page.getByRole('button', { name: '측정', exact: true }).waitFor();
  await ended(page, 1);
  await page.locator('#what-if [data-known=computed]').first().waitFor();
  assert.deepEqual(await cells(), before);
  assert.equal(await page.locator('#file').evaluate((input) => input.files[0].name), 'a.bin');
  assert.equal(await page.locator('input[value=urlencoded]').isChecked(), false);
  assert.equal(await page.locator('input[name=sender][value=axios]').isChecked(), true);
  assert.equal(await page.locator('[data-known=measured]').count(), 3, 'the measured are known of the same file');
  await page.locator('tr[data-encoding=raw]').getByRole('button', { name: '보고서' }).click();
  await page.getByRole('button', { name: '명령 복사' }).first().waitFor();
  await page.locator('#weigh').click();
  await ended(page, 2);
  assert.deepEqual(await cells(), before);
  await page.reload();
  assert.equal(await page.getAttribute('#results', 'data-run'), '0', 'and are kept for that one time');
}));

test('a text stays where it was typed', () => open(base, {}, async (page) => {
  await ready(page);
  await page.locator('#text').fill('words');
  await page.getByRole('link', { name: '한국어' }).click();
  await page.getByRole('button', { name: '측정', exact: true }).waitFor();
  await page.waitForFunction(() => document.querySelector('#text').value === 'words');
  await page.locator('#weigh').click();
  await ended(page, 1);
}));

test('where a change of language would lose something, it is asked about', () => open(`${base}/types`, {}, async (page) => {
  await look(page, THREE);
  const answer = (isYes) => page.once('dialog', (dialog) => (isYes ? dialog.accept() : dialog.dismiss()));
  answer(false);
  await page.getByRole('link', { name: '한국어' }).click();
  assert.equal(await page.locator('tr.file').count(), 3);
  answer(true);
  await page.getByRole('link', { name: '한국어' }).click();
  await page.waitForURL('**/types?language=ko');
}));

/** The names of the files of texts that the page asks for from now on. */
function textsOf(page) {
  const fetched = [];
  page.on('request', (request) => { if (request.url().endsWith('.ftl')) fetched.push(request.url().split('/texts/')[1]); });
  return fetched;
}

test('the texts are fetched once, those for details when they are needed', () => open('about:blank', KOREAN, async (page) => {
  const fetched = textsOf(page);
  await page.goto(`${base}/types`, { waitUntil: 'networkidle' });
  assert.deepEqual(fetched, ['ko.ftl']);
  await look(page, THREE);
  assert.deepEqual(fetched, ['ko.ftl', 'ko-details.ftl']);
}));

test('in English details need no texts', () => open('about:blank', {}, async (page) => {
  const fetched = textsOf(page);
  await page.goto(base);
  await page.getByRole('button', { name: 'Tiny PNG' }).click();
  await weigh(page);
  assert.deepEqual(fetched, ['en.ftl']);
}));

/** Weighs a file whose type is wrong, and opens the report of its form. */
async function weighWrongType(page) {
  await ready(page);
  await page.setInputFiles('input[type=file]', { name: 'a.png', mimeType: 'image/png', buffer: Buffer.from('%PDF-1.7\n') });
  await page.getByRole('button', { name: '측정', exact: true }).click();
  await ended(page, 1);
  await page.locator('tr[data-encoding=multipart]').getByRole('button', { name: '보고서' }).click();
}

test('a report waits for the words for its details, and is Korean from the first', () => open(base, KOREAN, async (page) => {
  let letThrough;
  const held = new Promise((resolve) => { letThrough = resolve; });
  await page.route('**/ko-details.ftl', async (route) => {
    await held;
    await route.continue();
  });
  await weighWrongType(page);
  assert.equal(await page.locator('#report-multipart').isHidden(), true);
  assert.equal(await page.locator('.report').count(), 0);
  letThrough();
  const finding = page.locator('#report-multipart .finding', { hasText: 'type-conflict' });
  await finding.waitFor();
  assert.match(await finding.textContent(), /실제 내용은 PDF입니다\./);
}));

test('where the words for details cannot be had, the server’s English stands and is marked', () => open(base, KOREAN, async (page) => {
  await page.route('**/ko-details.ftl', (route) => route.abort('connectionrefused'));
  await weighWrongType(page);
  const finding = page.locator('#report-multipart .finding', { hasText: 'type-conflict' });
  assert.match(await finding.locator('p > [lang=en]').last().textContent(), /^Named \.png and declared image\/png; the bytes are a PDF\./);
  await page.goto(`${base}/types`);
  await look(page, THREE);
  const verdicts = page.locator('td.verdict [lang=en]');
  assert.equal(await verdicts.count(), 3);
  return [/ERR_CONNECTION_REFUSED/];
}));

for (const width of [320, 360, 1024]) {
  test(`in Korean, at ${width} px, no page scrolls sideways`, () => open(`${base}/types`, { ...KOREAN, viewport: { width, height: 740 } }, async (page) => {
    const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    await look(page, THREE);
    for (const toggle of await page.locator('.chevron').all()) await toggle.click();
    assert.equal(await overflow(), 0, 'types');
    for (const path of ['/', '/lab', '/findings']) {
      await page.goto(base + path);
      assert.equal(await overflow(), 0, path);
    }
  }));
}
