import assert from 'node:assert/strict';
import { test } from 'node:test';
import { browser, IDS, weigh } from './support/page.js';
import { server } from './support/server.js';
import { longestTask } from './support/tasks.js';

const base = await server();
const open = await browser();

const KOREAN = Buffer.from('안녕하세요, 저울입니다. '.repeat(400));
const MIXED = Buffer.from(Array.from({ length: 20_000 }, (_, i) => (i * 7) % 256));

const choose = (page, buffer, name = 'k.txt') => page.setInputFiles('#file', { name, mimeType: 'application/octet-stream', buffer });
const pane = (page, id) => page.locator(`#bytes-${id}`);
const byteOf = (page, id, index) => pane(page, id).locator(`.dump .byte[data-index="${index}"]`).first();
const told = (page, name) => page.locator(`#bytes .readout [data-line="${name}"]`).textContent();
const spoken = (page) => page.locator('#bytes > [role=status]').textContent();
const pointedAt = (page, id) => pane(page, id).locator('.dump-letters .is-at').allTextContents().then((texts) => texts.join(''));
const frame = (page) => page.evaluate(() => new Promise((resolve) => { requestAnimationFrame(() => requestAnimationFrame(resolve)); }));

/** Whether the byte pointed at in a box stands within the part of it that is seen. */
function isInSight(page, id) {
  return pane(page, id).locator('.is-at').first().evaluate((node) => {
    const box = node.closest('.dump').getBoundingClientRect();
    const { top, bottom } = node.getBoundingClientRect();
    return top >= box.top - 1 && bottom <= box.bottom + 1;
  });
}

test('a byte pointed at is seen in all four bodies at once, and neither page nor focus moves', () => open(base, { viewport: { width: 1280, height: 720 } }, async (page) => {
  await choose(page, KOREAN);
  await weigh(page);
  await page.locator('tr[data-encoding="raw"] .see-bytes').click();
  await page.locator('#bytes-raw .dump .byte').first().waitFor();
  for (const id of IDS) assert.ok(await pane(page, id).locator('.dump').evaluate((node) => node.getBoundingClientRect().bottom <= innerHeight), id);
  await byteOf(page, 'raw', 0).click();
  for (let step = 0; step < 6; step += 1) await page.keyboard.press('PageDown');
  const before = await page.evaluate(() => scrollY);
  await frame(page);
  await frame(page);
  assert.match(await told(page, 'place'), /^1,152 0x480 in application\/octet-stream \(raw\)$/);
  assert.match(await told(page, 'decodes'), /^8b → 다 U\+B2E4/);
  assert.equal((await pointedAt(page, 'urlencoded')).length, 3);
  assert.equal((await pointedAt(page, 'multipart')).length, 1);
  for (const id of IDS) assert.ok(await isInSight(page, id), id);
  const twins = await page.locator('#bytes .twin').allTextContents();
  assert.deepEqual(twins.map((text) => text.split(' ')[0]), ['multipart', 'raw', 'urlencoded', 'JSON']);
  assert.equal(await page.evaluate(() => scrollY), before);
  assert.ok(await pane(page, 'raw').locator('.dump').evaluate((node) => node === document.activeElement));
  const readout = await page.locator('#bytes .readout').boundingBox();
  assert.ok(readout.y >= 0 && readout.y + readout.height <= 720);
}));

test('reports and the bytes together point at the same byte', () => open(base, {}, async (page) => {
  await choose(page, KOREAN);
  await weigh(page);
  await page.locator('tr[data-encoding="json"] .toggle').click();
  const wire = page.locator('#report-json .wire');
  assert.equal(await wire.getByRole('link', { name: 'See the four bodies together' }).getAttribute('href'), '#bytes');
  await byteOf(page, 'raw', 3).click();
  await frame(page);
  assert.match(await wire.locator('.readout [data-line="decodes"]').textContent(), /녕/);
  await wire.locator('.dump').focus();
  await page.keyboard.press('ArrowRight');
  await frame(page);
  assert.match(await told(page, 'place'), /in base64 in JSON$/);
  assert.match(await told(page, 'decodes'), /녕/);
}));

test('boxes are tab stops of their own, and a byte is followed from one to another', () => open(base, {}, async (page) => {
  await choose(page, KOREAN);
  await weigh(page);
  await pane(page, 'multipart').locator('.dump').focus();
  await page.keyboard.press('Control+Home');
  assert.match(await spoken(page), /^Offset 0, delimiter, hex 2d$/);
  await page.keyboard.press('Tab');
  assert.ok(await pane(page, 'raw').locator('.dump').evaluate((node) => node === document.activeElement));
  for (let step = 0; step < 4; step += 1) await page.keyboard.press('ArrowRight');
  assert.match(await spoken(page), /^Offset 4, payload, hex 85; 녕; multipart 85 at \d+; urlencoded %85 at \d+; JSON 64WV at \d+$/);
  await page.keyboard.press('Tab');
  await frame(page);
  assert.match(await spoken(page), /^Offset \d+, percent-expansion, hex 25; %85 decodes to 85; 녕; multipart 85/);
  await page.keyboard.press('Escape');
  await frame(page);
  assert.equal(await spoken(page), '');
  assert.match(await told(page, 'kind'), /^Point at a byte/);
  for (const id of IDS) assert.equal(await pointedAt(page, id), '', id);
}));

test('one legend and one switch are for all bodies', () => open(base, {}, async (page) => {
  await choose(page, MIXED, 'm.bin');
  const payload = page.locator('#bytes .kind-switch[data-kind="payload"]');
  assert.equal(await payload.getAttribute('aria-disabled'), 'true');
  await weigh(page);
  assert.equal(await payload.getAttribute('aria-disabled'), null);
  assert.match(await payload.getAttribute('title'), /multipart 20,000 · raw 20,000 · urlencoded 20,000 · JSON 20,000$/);
  for (const id of IDS) assert.match(await pane(page, id).locator('.pane-kinds').textContent(), /payload 20,000/);
  const ground = (id) => pane(page, id).locator('.dump .kind-payload').first().evaluate((node) => getComputedStyle(node).backgroundColor);
  const before = await ground('raw');
  await payload.press('Enter');
  assert.equal(await payload.getAttribute('aria-pressed'), 'false');
  for (const id of IDS) assert.notEqual(await ground(id), before, id);
  await payload.click();
  assert.equal(await ground('raw'), before);
  await page.locator('#bytes').getByRole('radio', { name: 'Bits' }).check();
  await frame(page);
  for (const id of IDS) assert.match(await byteOf(page, id, 0).textContent(), /^[01]{8} $/);
}));

test('a body whose sample lacks the byte says so', () => open(base, {}, async (page) => {
  await choose(page, MIXED, 'm.bin');
  await weigh(page);
  await pane(page, 'raw').locator('.dump').focus();
  for (let step = 0; step < 30; step += 1) await page.keyboard.press('PageDown');
  await page.keyboard.press('Control+End');
  for (let step = 0; step < 5; step += 1) await page.keyboard.press('PageUp');
  await frame(page);
  const note = (id) => pane(page, id).locator('.pane-note').textContent();
  assert.equal(await note('urlencoded'), 'This byte is not in the sample shown here.');
  assert.match(await note('raw'), /^20,000\u00a0bytes$/);
  assert.match(await told(page, 'everywhere'), /urlencoded not in the sample/);
}));

test('findings are marked in the boxes, and a list leads to them', () => open(base, {}, async (page) => {
  await page.route('**/inspect*', async (route) => {
    const report = await (await route.fetch()).json();
    report.findings = [{ id: 'x', severity: 'error', title: 'Something is odd here', explanation: '', fix: '', offset: 3, part: null, reference: null }];
    await route.fulfill({ json: { ...report, findings_total: 1 } });
  });
  await choose(page, KOREAN);
  await weigh(page);
  await pane(page, 'raw').getByRole('button', { name: 'error: Something is odd here at 3' }).click();
  await frame(page);
  assert.match(await told(page, 'finding'), /error Something is odd here/);
  assert.match(await told(page, 'place'), /^3 /);
}));

test('encodings that were not chosen, and an empty body, are said in words', () => open(base, {}, async (page) => {
  await page.locator('input[value="json"]').uncheck();
  await pane(page, 'json').getByText('not chosen').waitFor();
  await choose(page, Buffer.alloc(0), 'empty');
  await weigh(page);
  assert.equal(await pane(page, 'raw').locator('.pane-words').textContent(), 'The body is empty.');
  assert.equal(await pane(page, 'multipart').locator('.pane-words').count(), 0);
}));

test('another file takes the place of the first, and nothing is pointed at', () => open(base, {}, async (page) => {
  await choose(page, KOREAN);
  await weigh(page);
  await byteOf(page, 'raw', 3).click();
  await choose(page, MIXED, 'm.bin');
  await weigh(page);
  await frame(page);
  assert.match(await told(page, 'kind'), /^Point at a byte/);
  assert.equal((await byteOf(page, 'raw', 1).textContent()).trim(), '07');
}));

for (const [width, columns] of [[320, 1], [360, 1], [944, 1], [960, 2], [1280, 2]]) {
  test(`at ${width} px boxes stand in ${columns === 1 ? 'one column' : 'two columns'}, and nothing moves or scrolls sideways`, () => open(base, { viewport: { width, height: 740 } }, async (page) => {
    const places = () => page.$$eval('#bytes, #bytes > *, .pane, #what-if', (nodes) => nodes.map((node) => {
      const { left, top, width: w, height } = node.getBoundingClientRect();
      return [left, top + scrollY, w, height].map(Math.round);
    }));
    await page.getByRole('button', { name: 'Korean text' }).click();
    await pane(page, 'raw').scrollIntoViewIfNeeded();
    const before = await places();
    await weigh(page);
    await page.evaluate(() => scrollTo(0, 0));
    assert.deepEqual(await places(), before);
    assert.equal(new Set(await page.$$eval('.pane', (nodes) => nodes.map((node) => node.getBoundingClientRect().left))).size, columns);
    await byteOf(page, 'json', 2).click();
    for (const mode of ['Text (UTF-8)', 'Bits', 'Hex']) {
      await page.locator('#bytes').getByRole('radio', { name: mode, exact: true }).click();
      await frame(page);
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), 0, mode);
      for (const id of IDS) assert.equal(await pane(page, id).locator('.dump').evaluate((node) => node.scrollWidth - node.clientWidth), 0, `${mode} ${id}`);
    }
  }));
}

test('four bodies of 5 KiB keep the page at hand', () => open(base, { viewport: { width: 1280, height: 720 } }, async (page) => {
  await choose(page, MIXED, 'm.bin');
  await pane(page, 'raw').scrollIntoViewIfNeeded();
  const tasks = {};
  const measure = async (what, act) => {
    tasks[what] = await longestTask(page, async () => {
      await act();
      await frame(page);
    });
  };
  await measure('weighing', async () => {
    await page.evaluate(() => document.querySelector('#weigh').click());
    await page.locator('#results[data-run="1"][aria-busy="false"]').waitFor();
  });
  await pane(page, 'raw').locator('.dump').focus();
  for (const key of ['PageDown', 'Control+End', 'Control+Home']) await measure(key, () => page.keyboard.press(key));
  await measure('pointing', () => byteOf(page, 'json', 40).hover());
  for (const mode of ['Text (UTF-8)', 'Bits', 'Hex']) await measure(mode, () => page.locator('#bytes').getByRole('radio', { name: mode, exact: true }).click());
  await measure('switching', () => page.locator('#bytes .kind-switch').first().click());
  const long = Object.entries(tasks).filter(([, ms]) => ms > 100);
  assert.deepEqual(long, [], JSON.stringify(tasks));
}));
