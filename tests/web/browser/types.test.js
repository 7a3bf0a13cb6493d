import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { forInput, largeOle, THREE } from './support/files.js';
import { browser, drop } from './support/page.js';
import { server } from './support/server.js';
import { look, readFiles, settled } from './support/types.js';

const base = `${await server()}/types`;
const open = await browser();
const names = async (page) => (await readFiles(page)).map(({ name }) => name);

test('of three files the one that lies stands on top, with what it is and what it claims', () => open(base, {}, async (page) => {
  await look(page, THREE);
  const [liar, noise, honest] = await readFiles(page);
  assert.deepEqual(liar, {
    name: '거짓말.png', size: '16 bytes', declared: 'image/png', extension: 'image/png', content: 'application/pdf',
    standing: '✗ contradicts the claim', verdict: 'Named .png and declared image/png; the bytes are a PDF.', risk: '–',
  });
  assert.deepEqual([noise.name, noise.standing, noise.content], ['noise.bin', '? content unknown', '–']);
  assert.deepEqual([honest.name, honest.standing], ['true.png', '✓ as claimed']);
  assert.equal(await page.textContent('#count-line'), '3 files: 1 conflict, 1 of unknown content, 1 as claimed.');
}));

test('dropped files are looked at as chosen ones are', () => open(base, {}, async (page) => {
  await drop(page, ...THREE);
  await settled(page, 1);
  assert.deepEqual(await names(page), ['거짓말.png', 'noise.bin', 'true.png']);
  assert.equal(await page.locator('.drop.is-over').count(), 0);
}));

test('a row opens what each opinion rests on', () => open(base, {}, async (page) => {
  await look(page, THREE);
  const toggle = page.getByRole('button', { name: 'Details of 거짓말.png' });
  assert.equal(await toggle.getAttribute('aria-expanded'), 'false');
  await toggle.click();
  assert.equal(await toggle.getAttribute('aria-expanded'), 'true');
  const details = page.locator(`#${await toggle.getAttribute('aria-controls')}`);
  const evidence = await details.locator('.evidence').allTextContents();
  assert.ok(evidence.some((text) => text.includes('at byte 0') && text.includes('25 50 44 46') && text.includes('%PDF')), evidence.join('\n'));
  assert.deepEqual(await details.locator('dt').allTextContents(), ['declared', 'by extension', 'by content', 'by a browser']);
  await toggle.click();
  assert.equal(await details.isVisible(), false);
}));

test('of a long file only windows are sent, and the one that its head names', () => open(base, {}, async (page) => {
  const sent = [];
  page.on('request', (request) => { if (request.method() === 'POST') sent.push(request); });
  await look(page, [{ name: 'old.doc', type: 'application/msword', bytes: largeOle() }]);
  const told = sent.map((request) => [new URL(request.url()).searchParams.get('directed'), request.postDataBuffer().length]);
  assert.deepEqual(told, [[null, 131_072], ['154112', 135_168]]);
  assert.equal((await readFiles(page))[0].size, '390.6 KiB');
}));

test('while answers come nothing moves, and at the end the rows are put in order', () => open(base, { viewport: { width: 1280, height: 900 } }, async (page) => {
  const held = [];
  await page.route('**/types/windows?*', (route) => { held.push(route); });
  await page.setInputFiles('#files', forInput(THREE));
  await page.locator('tr.file').nth(2).waitFor();
  await page.waitForFunction(() => document.querySelectorAll('tr.file').length === 3);
  const places = () => page.$$eval('#cancel, #show, .files, tr.file, footer', (nodes) => nodes.map((node) => {
    const { left, top, width, height } = node.getBoundingClientRect();
    return [left, top + scrollY, width, height].map(Math.round);
  }));
  const before = await places();
  for (const route of held.splice(0, 2)) await route.continue();
  await page.waitForFunction(() => document.querySelectorAll('tr.file[data-stage="done"]').length === 2);
  assert.deepEqual(await names(page), ['true.png', '거짓말.png', 'noise.bin']);
  assert.deepEqual(await places(), before);
  await held[0].continue();
  await settled(page, 1);
  assert.deepEqual(await names(page), ['거짓말.png', 'noise.bin', 'true.png']);
  assert.deepEqual(await places(), before);
}));

test('the rows are sorted by any column, both ways', () => open(base, {}, async (page) => {
  await look(page, THREE);
  const header = page.getByRole('columnheader', { name: 'Name' });
  await header.getByRole('button').click();
  await page.waitForFunction(() => document.querySelector('tr.file .name').textContent === 'noise.bin');
  assert.equal(await header.getAttribute('aria-sort'), 'ascending');
  assert.deepEqual(await names(page), ['noise.bin', 'true.png', '거짓말.png']);
  await header.getByRole('button').click();
  await page.waitForFunction(() => document.querySelector('tr.file .name').textContent === '거짓말.png');
  assert.equal(await header.getAttribute('aria-sort'), 'descending');
  assert.equal(await page.locator('[aria-sort]').count(), 1);
}));

test('the rows are chosen by kind and by words', () => open(base, {}, async (page) => {
  await look(page, THREE);
  await page.getByLabel('Show').selectOption('alarming');
  await page.waitForFunction(() => document.querySelectorAll('tr.file:not([hidden])').length === 1);
  assert.deepEqual(await names(page), ['거짓말.png']);
  await page.getByLabel('Show').selectOption('all');
  await page.getByRole('searchbox').fill('OCTET');
  await page.waitForFunction(() => document.querySelectorAll('tr.file:not([hidden])').length === 1);
  assert.deepEqual(await names(page), ['noise.bin']);
  await page.getByRole('searchbox').fill('no such thing');
  await page.getByText('No file matches.').waitFor();
}));

test('the result is copied and downloaded, as CSV and as JSON', () => open(base, { permissions: ['clipboard-read', 'clipboard-write'] }, async (page) => {
  await look(page, THREE);
  await page.getByRole('button', { name: 'Copy all as CSV' }).click();
  await page.getByText('Copied.').waitFor();
  const csv = await page.evaluate(() => navigator.clipboard.readText());
  assert.match(csv.split(/\r?\n/)[1], /^거짓말\.png,16,image\/png,image\/png,application\/pdf,/);
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download all as JSON' }).click();
  const { files } = JSON.parse(await readFile(await (await downloading).path(), 'utf8'));
  assert.deepEqual(files.map(({ filename, mime }) => [filename, mime.agreement]), [['거짓말.png', 'conflict'], ['noise.bin', 'unknown'], ['true.png', 'agree']]);
}));

test('a row that failed says why, and the others go on', () => open(base, {}, async (page) => {
  await page.route(/filename=noise/, (route) => route.abort('connectionrefused'));
  await page.route(/filename=true/, (route) => route.fulfill({ status: 413, json: { error: { code: 'body-too-large', message: 'x', limit: 1000 } } }));
  await look(page, THREE);
  const rows = Object.fromEntries((await readFiles(page)).map((row) => [row.name, row]));
  assert.match(rows['noise.bin'].verdict, /connection broke/);
  assert.match(rows['true.png'].verdict, /^Too large/);
  assert.equal(rows['거짓말.png'].standing, '✗ contradicts the claim');
  assert.match(await page.textContent('#count-line'), /2 failed/);
  return [/ERR_CONNECTION_REFUSED|413/];
}));

test('looking is cancelled by button and by Escape; what is known stays', () => open(base, {}, async (page) => {
  await page.route(/filename=noise/, () => {});
  for (const cancel of [() => page.getByRole('button', { name: 'Cancel' }).click(), () => page.keyboard.press('Escape')]) {
    const run = Number(await page.getAttribute('#typed', 'data-run'));
    await page.setInputFiles('#files', []);
    await page.setInputFiles('#files', forInput(THREE));
    await page.locator(`#typed[data-run="${run + 1}"]`).waitFor();
    await page.waitForFunction(() => document.querySelectorAll('tr.file[data-stage="done"]').length === 2);
    await cancel();
    await settled(page, run + 1);
    assert.equal((await readFiles(page)).find(({ name }) => name === 'noise.bin').verdict, 'Cancelled.');
    assert.match(await page.textContent('#count-line'), /1 conflict, 1 as claimed, 1 not looked at/);
    assert.ok(await page.$eval('progress', (bar) => bar.value) < 0.7);
  }
}));

test('the same files can be chosen again, and a cancelled choice changes nothing', () => open(base, {}, async (page) => {
  const choose = async () => {
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.locator('#files').click()]);
    return chooser;
  };
  await (await choose()).setFiles(forInput(THREE));
  await settled(page, 1);
  await choose();
  await page.dispatchEvent('#files', 'cancel');
  assert.equal(await page.$eval('#files', (input) => input.files.length), 3);
  assert.equal((await readFiles(page)).length, 3);
  await page.getByLabel('Show').selectOption('conflict');
  await (await choose()).setFiles(forInput(THREE));
  await settled(page, 2);
  assert.equal((await readFiles(page)).length, 3);
}));

test('when the server does not answer it is said once, and the rest can be looked at again', () => open(base, {}, async (page) => {
  await page.route('**/types/windows?*', (route) => route.abort('connectionrefused'));
  const many = Array.from({ length: 20 }, (_, i) => ({ ...THREE[0], name: `${i}.png` }));
  await look(page, many);
  await page.getByText('The server does not answer').first().waitFor();
  const failed = await page.locator('tr.file[data-stage="failed"]').count();
  assert.ok(failed >= 3 && failed <= 6, `${failed}`);
  await page.unroute('**/types/windows?*');
  await page.getByRole('button', { name: 'Look again' }).click();
  await page.getByText('20 files: 20 as claimed.').first().waitFor();
  assert.equal(await page.locator('#trouble').isVisible(), false);
  return [/ERR_CONNECTION_REFUSED/];
}));

test('names and types are shown as text, whatever they say', () => open(base, {}, async (page) => {
  const name = '<img src=x onerror="document.title=1">‮.png';
  const type = 'text/<script>document.title=1</script>';
  await page.route('**/types/windows?*', async (route) => {
    const answer = await (await route.fetch()).json();
    Object.assign(answer.mime, { declared: type, by_content: type, summary: type, risk: type, agreement: type });
    answer.mime.evidence.push({ opinion: 'risk', offset: 0, bytes_base64: 'PA==', says: type });
    await route.fulfill({ json: answer });
  });
  await look(page, [{ name, type, bytes: Buffer.from('x') }]);
  await page.locator('.chevron').click();
  assert.ok(await page.getByText('document.title=1').count() > 5);
  assert.equal(await page.locator('#typed img, #typed script').count(), 0);
  assert.notEqual(await page.title(), '1');
}));

test('without JavaScript the form is answered with the table', () => open(base, { javaScriptEnabled: false }, async (page) => {
  assert.equal(await page.locator('.needs-script').filter({ visible: true }).count(), 0);
  await page.setInputFiles('#files', forInput(THREE));
  await page.getByRole('button', { name: 'Look at them' }).click();
  await page.getByRole('heading', { name: 'What these files really are' }).waitFor();
  assert.deepEqual((await readFiles(page)).map(({ name, standing }) => [name, standing]), [
    ['거짓말.png', '✗ contradicts the claim'], ['noise.bin', '? content unknown'], ['true.png', '✓ as claimed'],
  ]);
  await page.locator('summary').first().click();
  await page.getByText('25 50 44 46').waitFor();
}));
