import assert from 'node:assert/strict';
import { test } from 'node:test';
import { browser, IDS, readTable, weigh } from './support/page.js';
import { server } from './support/server.js';

const base = await server();
const open = await browser();

const choosePng = (page) => page.getByRole('button', { name: 'Tiny PNG' }).click();
const pressWeigh = (page) => page.getByRole('button', { name: 'Weigh', exact: true }).click();

test('without a file the page says what it wants and puts the focus there', () => open(base, {}, async (page) => {
  await pressWeigh(page);
  await page.getByText('Choose a file, type a text or take a sample first.').waitFor();
  assert.equal(await page.evaluate(() => document.activeElement.id), 'file');
}));

test('without an encoding the page says so', () => open(base, {}, async (page) => {
  await choosePng(page);
  for (const box of await page.getByRole('checkbox').all()) await box.uncheck();
  await pressWeigh(page);
  await page.getByText('Choose at least one encoding.').waitFor();
}));

for (const sender of ['XMLHttpRequest', 'axios', 'fetch']) {
  test(`a weighing with ${sender} can be cancelled, and begun again`, () => open(base, {}, async (page) => {
    let holding = true;
    await page.context().route('**/inspect*', (route) => (holding ? undefined : route.continue()));
    await page.getByRole('radio', { name: sender }).check();
    await choosePng(page);
    const asked = page.context().waitForEvent('request', (request) => request.url().includes('/inspect'));
    await pressWeigh(page);
    await asked;
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByText('Cancelled. 0 of 4 weighed.').waitFor();
    const table = await readTable(page);
    for (const id of IDS) assert.equal(table[id].stage, 'cancelled');

    holding = false;
    await weigh(page);
    assert.equal((await readTable(page)).json.stage, 'done');
  }));
}

test('Escape cancels too', () => open(base, {}, async (page) => {
  await page.context().route('**/inspect*', () => {});
  await choosePng(page);
  const asked = page.context().waitForEvent('request', (request) => request.url().includes('/inspect'));
  await pressWeigh(page);
  await asked;
  await page.keyboard.press('Escape');
  await page.getByText('Cancelled.').waitFor();
}));

for (const sender of ['XMLHttpRequest', 'axios', 'fetch']) {
  test(`a server that is gone is said to be, with ${sender}`, () => open(base, {}, async (page) => {
    await page.context().route('**/inspect*', (route) => route.abort('connectionrefused'));
    await page.getByRole('radio', { name: sender }).check();
    await choosePng(page);
    await weigh(page);
    const table = await readTable(page);
    for (const id of IDS) assert.match(table[id].words, /connection broke .* server is running/, id);
    return [/ERR_CONNECTION_REFUSED/];
  }));
}

test('a body beyond the limit is refused with the limit, and the others go on', () => open(base, {}, async (page) => {
  const refusal = { error: { code: 'body-too-large', message: 'too large', limit: 1048576 } };
  await page.context().route('**/inspect', (route) => route.fulfill({ status: 413, json: refusal }));
  await choosePng(page);
  await weigh(page);
  const table = await readTable(page);
  assert.equal(table.json.words.replaceAll('\u00a0', ' '), 'Too large: this server takes bodies of up to 1.0 MiB, 1,048,576 bytes.');
  assert.equal(table.raw.stage, 'done');
  return [/413/];
}));

test('an answer that is no report is called so', () => open(base, {}, async (page) => {
  await page.context().route('**/inspect*', (route) => route.fulfill({ status: 502, body: '<html>' }));
  await choosePng(page);
  await weigh(page);
  assert.match((await readTable(page)).raw.words, /status 502.* is not a report/);
  return [/502/];
}));

test('what a report says is shown as text, whatever it says', () => open(base, {}, async (page) => {
  const hostile = '<img src=x onerror="document.title=1"><script>document.title=1</script>';
  await page.context().route('**/inspect*', async (route) => {
    const report = await (await route.fetch()).json();
    report.parts[0].filename = hostile;
    report.parts[0].mime.verdict = hostile;
    report.request.headers.push([hostile, hostile]);
    report.findings = [{ id: hostile, severity: hostile, title: hostile, explanation: hostile, fix: hostile, offset: 1, part: 0, reference: hostile }];
    report.findings_total = 1;
    await route.fulfill({ json: report });
  });
  await choosePng(page);
  await weigh(page);
  for (const button of await page.getByRole('button', { name: /^Report of/ }).all()) await button.click();
  assert.ok(await page.getByText(hostile).count() > 10);
  assert.equal(await page.locator('#results img, #results script').count(), 0);
  assert.notEqual(await page.title(), '1');
}));

test('missing bytes are told of', () => open(base, {}, async (page) => {
  await page.context().route('**/inspect*', async (route) => {
    const report = await (await route.fetch()).json();
    report.sizes.coded_bytes -= 7;
    await route.fulfill({ json: report });
  });
  await choosePng(page);
  await weigh(page);
  const table = await readTable(page);
  for (const id of IDS) assert.equal(table[id].words.replace('\u00a0', ' '), '7 bytes fewer arrived than were sent!', id);
}));

test('different bytes are told of', () => open(base, {}, async (page) => {
  await page.context().route('**/inspect?*', async (route) => {
    const report = await (await route.fetch()).json();
    report.parts[0].digest.hex = '0'.repeat(64);
    await route.fulfill({ json: report });
  });
  await choosePng(page);
  await weigh(page);
  assert.equal((await readTable(page)).raw.digest, '✗ differs');
  assert.match(await page.textContent('#status'), /1 did not carry the same bytes/);
}));

test('a second weighing replaces the first', () => open(base, {}, async (page) => {
  await choosePng(page);
  await weigh(page);
  await page.getByRole('button', { name: 'All 256 bytes' }).click();
  await weigh(page);
  assert.equal((await readTable(page)).raw.body, 256);
}));
