import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PNG } from './support/files.js';
import { browser, IDS, weigh } from './support/page.js';
import { server } from './support/server.js';

const base = await server();
const open = await browser();

/** The report of one encoding, opened. */
async function openReport(page, id) {
  await page.locator(`tr[data-encoding="${id}"] .toggle`).click();
  return page.locator(`#report-${id}`);
}

/** The bytes that are marked in the wire view: each run of them stands there in digits and as text. */
async function marked(report) {
  const marks = await report.locator('.dump mark').allTextContents();
  const digits = marks.filter((text) => /^([0-9a-f]{2} )+$/.test(text));
  return Buffer.from(digits.join('').replaceAll(' ', ''), 'hex');
}

/** Opinions as every report of the page is made to have them. */
async function giveEvidence(page, evidence) {
  await page.route('**/inspect*', async (route) => {
    const report = await (await route.fetch()).json();
    for (const part of report.parts) if (part.role === 'file') Object.assign(part.mime, evidence);
    await route.fulfill({ json: report });
  });
}

const SIGNATURE = { opinion: 'by-content', offset: 0, bytes_base64: PNG.subarray(0, 8).toString('base64'), says: 'PNG signature' };
const AS_SENT = {
  multipart: PNG.subarray(0, 8),
  raw: PNG.subarray(0, 8),
  urlencoded: Buffer.from('%89PNG%0D%0A%1A%0A'),
  // Eight bytes end inside the third group; its first character belongs to both that it has begun.
  json: Buffer.from(PNG.toString('base64').slice(0, 11)),
};

test('evidence that has the focus marks its bytes in the body, in every encoding', () => open(base, {}, async (page) => {
  await giveEvidence(page, { evidence: [SIGNATURE] });
  await page.setInputFiles('#file', { name: 'x.png', mimeType: 'image/png', buffer: PNG });
  await weigh(page);
  for (const id of IDS) {
    const report = await openReport(page, id);
    const place = report.locator('button.place');
    await place.focus();
    assert.deepEqual(await marked(report), AS_SENT[id], id);
    await place.blur();
    assert.equal(await report.locator('.dump mark').count(), 0, id);
    await place.hover();
    assert.deepEqual(await marked(report), AS_SENT[id], id);
    await page.mouse.move(0, 0);
    assert.equal(await report.locator('.dump mark').count(), 0, id);
  }
}));

test('pressing evidence brings its bytes before the eyes, the last ones too', () => open(base, { reducedMotion: 'reduce' }, async (page) => {
  const file = Buffer.alloc(20_000, 'abcdefgh');
  const end = { opinion: 'risk', offset: 19_996, bytes_base64: file.subarray(-4).toString('base64'), says: 'the end' };
  await giveEvidence(page, { risk: 'polyglot', evidence: [end] });
  await page.setInputFiles('#file', { name: 'x.bin', mimeType: 'application/x-thing', buffer: file });
  await weigh(page);
  const report = await openReport(page, 'multipart');
  await report.locator('.part').getByText('Risk: more than its type.').waitFor();
  await report.locator('button.place').press('Enter');
  assert.equal((await marked(report)).toString(), 'efgh');
  const isSeen = await report.locator('.dump mark').first().evaluate((mark) => {
    const { top, bottom } = mark.getBoundingClientRect();
    const view = mark.closest('.dump').getBoundingClientRect();
    return top >= Math.max(0, view.top) && bottom <= Math.min(innerHeight, view.bottom);
  });
  assert.ok(isSeen);
}));

test('a click of the mouse marks bytes until something else has the focus', () => open(base, { viewport: { width: 1280, height: 500 } }, async (page) => {
  const file = Buffer.alloc(20_000, 'abcdefgh');
  const end = { opinion: 'by-content', offset: 19_996, bytes_base64: file.subarray(-4).toString('base64'), says: 'the end' };
  await giveEvidence(page, { evidence: [end] });
  await page.setInputFiles('#file', { name: 'x.bin', mimeType: 'application/x-thing', buffer: file });
  await weigh(page);
  const report = await openReport(page, 'raw');
  await report.locator('button.place').click();
  // The click scrolls, and the pointer is moved off the button.
  await page.mouse.move(0, 0);
  assert.equal((await marked(report)).toString(), 'efgh');
  await report.locator('button.place').blur();
  assert.equal(await report.locator('.dump mark').count(), 0);
}));

test('evidence whose bytes are not in the sample says so and leads nowhere', () => open(base, {}, async (page) => {
  await giveEvidence(page, { evidence: [{ ...SIGNATURE, offset: 9000 }] });
  await page.setInputFiles('#file', { name: 'x.bin', mimeType: 'application/x-thing', buffer: Buffer.alloc(20_000) });
  await weigh(page);
  const report = await openReport(page, 'raw');
  await report.getByText('(not in the sample below)').waitFor();
  assert.equal(await report.locator('button.place').count(), 0);
}));

test('a report tells what a browser that must not guess takes the file for', () => open(base, {}, async (page) => {
  await giveEvidence(page, { by_browser: 'text/html', by_browser_nosniff: 'text/plain' });
  await page.getByRole('button', { name: 'Tiny PNG' }).click();
  await weigh(page);
  const report = await openReport(page, 'raw');
  assert.equal(await report.locator('.nosniff').textContent(), 'with nosniff: text/plain');
}));

test('the rows tell how claim and content stand, and the risk', () => open(base, {}, async (page) => {
  await giveEvidence(page, { agreement: 'refines', risk: 'macro' });
  await page.getByRole('button', { name: 'Tiny PNG' }).click();
  await weigh(page);
  const row = page.locator('tr[data-encoding="raw"]');
  assert.equal(await row.locator('[data-cell="agreement"]').textContent(), 'fits the claim');
  assert.equal(await row.locator('[data-cell="risk"]').textContent(), '⚠ has macros');
}));
