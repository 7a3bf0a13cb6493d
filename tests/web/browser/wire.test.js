import assert from 'node:assert/strict';
import { test } from 'node:test';
import { browser, IDS, weigh } from './support/page.js';
import { server } from './support/server.js';
import { longestTask } from './support/tasks.js';

const base = await server();
const open = await browser();

const KOREAN = Buffer.from('안녕하세요, 저울입니다. '.repeat(400));
const MIXED = Buffer.from(Array.from({ length: 20_000 }, (_, i) => (i * 7) % 256));

/** The reports of a file, opened; the wire views of those named. */
async function openWires(page, file, ...ids) {
  await page.setInputFiles('#file', { mimeType: 'application/octet-stream', ...file });
  await weigh(page);
  const wires = [];
  for (const id of ids) {
    await page.locator(`tr[data-encoding="${id}"] .toggle`).click();
    wires.push(page.locator(`#report-${id} .wire`));
  }
  return wires;
}

const line = (wire, name) => wire.locator(`.readout [data-line="${name}"]`).textContent();
/** The bytes pointed at, as the first column has them. */
const pointedAt = (wire, column = '.dump-digits') => wire.locator(`${column} .is-at`).allTextContents().then((texts) => texts.join('').trim());
const together = (wire) => wire.locator('.dump-letters .is-together').allTextContents().then((texts) => texts.join(''));
/** Points at the byte with an index, in the column of digits. */
const byteOf = (wire, index) => wire.locator(`.dump .byte[data-index="${index}"]`).first();
/** Waits for what was pointed at to be shown, which takes a frame. */
const frame = (page) => page.evaluate(() => new Promise((resolve) => { requestAnimationFrame(() => requestAnimationFrame(resolve)); }));

test('pointing at a byte tells all that is known of it', () => open(base, {}, async (page) => {
  const [wire] = await openWires(page, { name: 'k.txt', buffer: KOREAN }, 'urlencoded');
  const begin = 'filename=k.txt&type=application%2Foctet-stream&file='.length;
  await byteOf(wire, begin + 1).hover();
  await frame(page);
  assert.match(await line(wire, 'kind'), /percent-expansion/);
  assert.match(await line(wire, 'place'), new RegExp(`^${begin + 1} 0x${(begin + 1).toString(16)}$`));
  assert.match(await line(wire, 'value'), /hex 45 decimal 69 binary 01000101/);
  assert.match(await line(wire, 'part'), /2 · file k\.txt offset 0 in the file/);
  assert.match(await line(wire, 'decodes'), /%EC → ec → 안 U\+C548 percent escape/);
  assert.equal(await pointedAt(wire), '45');
  assert.equal(await together(wire), '%EC%95%88');
  await page.mouse.move(0, 0);
  await frame(page);
  assert.equal(await pointedAt(wire), '');
}));

test('the same byte is pointed at in all four encodings at once', () => open(base, {}, async (page) => {
  const wires = Object.fromEntries((await openWires(page, { name: 'k.txt', buffer: KOREAN }, ...IDS)).map((wire, i) => [IDS[i], wire]));
  await byteOf(wires.raw, 3).click();
  await frame(page);
  assert.equal(await pointedAt(wires.raw), 'eb');
  assert.equal(await pointedAt(wires.multipart), 'eb');
  assert.equal(await pointedAt(wires.urlencoded, '.dump-letters'), '%EB');
  assert.equal(await pointedAt(wires.json, '.dump-letters'), KOREAN.toString('base64').slice(4, 6));
  for (const id of IDS) {
    const twins = await wires[id].locator('.twin').allTextContents();
    assert.deepEqual(twins.map((text) => text.split(' ')[0]), ['multipart', 'raw', 'urlencoded', 'JSON'], id);
    assert.ok(twins.some((text) => /^urlencoded %EB at \d+$/.test(text)), String(twins));
  }
  await page.keyboard.press('Escape');
  await frame(page);
  for (const id of IDS) assert.equal(await pointedAt(wires[id]), '', id);
}));

test('a byte of the file’s end is pointed at in all four encodings too', () => open(base, {}, async (page) => {
  const wires = await openWires(page, { name: 'm.bin', buffer: MIXED }, ...IDS);
  const [, raw] = wires;
  await raw.locator('.dump').focus();
  await page.keyboard.press('Control+End');
  await frame(page);
  assert.equal(await pointedAt(raw), MIXED.at(-1).toString(16).padStart(2, '0'));
  for (const wire of wires) assert.match(await line(wire, 'part'), /offset 19,999 in the file \(20,000 bytes\)/);
  for (const wire of wires) assert.match(await line(wire, 'decodes'), new RegExp(`${MIXED.at(-1).toString(16)}`));
}));

test('one report alone, and reports of other files, are pointed at by themselves', () => open(base, {}, async (page) => {
  for (const id of ['raw', 'urlencoded', 'json']) await page.locator(`input[value="${id}"]`).uncheck();
  const [wire] = await openWires(page, { name: 'm.bin', buffer: MIXED }, 'multipart');
  await byteOf(wire, 0).click();
  await frame(page);
  assert.match(await line(wire, 'kind'), /delimiter/);
  assert.match(await line(wire, 'part'), /none/);
  assert.match(await line(wire, 'everywhere'), /only bytes of a file/);
}));

test('the keyboard walks over bytes from one tab stop, and each step is heard', () => open(base, {}, async (page) => {
  const [wire] = await openWires(page, { name: 'm.bin', buffer: MIXED }, 'raw');
  const dump = wire.locator('.dump');
  await wire.locator('.kind-switch').last().focus();
  await page.keyboard.press('Tab');
  assert.ok(await dump.evaluate((node) => node === document.activeElement));
  const at = async () => (await line(wire, 'place')).split(' ')[0];
  const press = async (key) => {
    await page.keyboard.press(key);
    await frame(page);
    return at();
  };
  await frame(page);
  assert.equal(await at(), '0');
  assert.equal(await press('ArrowRight'), '1');
  assert.equal(await press('ArrowDown'), '17');
  assert.equal(await press('End'), '31');
  assert.equal(await press('Home'), '16');
  assert.equal(await press('PageDown'), '208');
  assert.equal(await press('ArrowUp'), '192');
  assert.equal(await press('Control+End'), '19,999');
  assert.match(await wire.locator('[role=status]').textContent(), /^Offset 19,999, payload, hex d9; multipart d9 at 20,\d+; urlencoded %D9 at \d\d,\d+; JSON \S+ at 26,\d+$/);
  const isSeen = await wire.locator('.is-at').first().evaluate((node) => {
    const view = node.closest('.dump').getBoundingClientRect();
    const { top, bottom } = node.getBoundingClientRect();
    return top >= view.top && bottom <= view.bottom;
  });
  assert.ok(isSeen);
  assert.equal(await press('PageUp'), (20_000 - 1 - 192).toLocaleString('en'));
  assert.equal(await press('Control+Home'), '0');
  await page.keyboard.press('Escape');
  await frame(page);
  assert.equal(await wire.locator('[role=status]').textContent(), '');
  await page.keyboard.press('Tab');
  assert.ok(await dump.evaluate((node) => node !== document.activeElement));
}));

test('a wire whose sample lacks the byte says so, and where the others have it', () => open(base, {}, async (page) => {
  const [raw, urlencoded] = await openWires(page, { name: 'm.bin', buffer: MIXED }, 'raw', 'urlencoded');
  await raw.locator('.dump').focus();
  for (let step = 0; step < 20; step += 1) await page.keyboard.press('PageDown');
  await frame(page);
  assert.equal(await line(urlencoded, 'kind'), 'This byte is not in the sample shown here.');
  assert.match(await line(urlencoded, 'everywhere'), /raw \S+ at 3,840/);
  await page.keyboard.press('Escape');
  await frame(page);
  assert.match(await line(urlencoded, 'kind'), /^Point at a byte/);
}));

test('kinds are counted, and switched off and on', () => open(base, {}, async (page) => {
  const [wire] = await openWires(page, { name: 'm.bin', buffer: MIXED }, 'multipart');
  const payload = wire.locator('.kind-switch[data-kind="payload"]');
  const shown = Number((await payload.locator('.amount').textContent()).split(' of ')[0].replace(',', ''));
  const others = (await wire.locator('.kind-switch:not([data-kind="payload"]) .amount').allTextContents()).map((text) => Number(text));
  assert.equal(others.reduce((sum, n) => sum + n, shown), 4096 + 1024);
  assert.match(await payload.textContent(), /of 20,000$/);
  const ground = () => wire.locator('.dump .kind-payload').first().evaluate((node) => getComputedStyle(node).backgroundColor);
  const before = await ground();
  await payload.focus();
  await page.keyboard.press('Space');
  assert.equal(await payload.getAttribute('aria-pressed'), 'false');
  assert.notEqual(await ground(), before);
  await payload.click();
  assert.equal(await payload.getAttribute('aria-pressed'), 'true');
  assert.equal(await ground(), before);
}));

test('text has characters that span their bytes, and bits are bits', () => open(base, {}, async (page) => {
  const [wire] = await openWires(page, { name: 'k.txt', buffer: KOREAN }, 'raw');
  await wire.getByText('Text (UTF-8)').click();
  const [first, comma] = [byteOf(wire, 0), wire.locator('.dump .byte', { hasText: ',' }).first()];
  assert.equal(await first.textContent(), '안');
  const [wide, narrow] = [await first.boundingBox(), await comma.boundingBox()];
  assert.ok(Math.abs(wide.width - 3 * narrow.width) < 1);
  await page.mouse.move(wide.x + wide.width - 2, wide.y + 5);
  await frame(page);
  assert.match(await line(wire, 'place'), /^2 /);
  await wire.getByText('Bits').click();
  assert.equal((await byteOf(wire, 0).textContent()).trim(), '11101100');
  await wire.getByText('Hex').click();
  assert.equal((await byteOf(wire, 0).textContent()).trim(), 'ec');
}));

test('the gap says how many bytes are not shown', () => open(base, {}, async (page) => {
  const [wire] = await openWires(page, { name: 'm.bin', buffer: MIXED }, 'raw');
  assert.match(await wire.locator('.dump-gap').textContent(), /14,880\u00a0bytes not shown/);
  for (const [length, gap] of [[4096, null], [4097, null], [5119, null], [5120, null], [5121, /1\u00a0byte not shown/]]) {
    await page.setInputFiles('#file', { name: 'm.bin', mimeType: '', buffer: MIXED.subarray(0, length) });
    await weigh(page);
    await page.locator('tr[data-encoding="raw"] .toggle').click();
    const shown = page.locator('#report-raw .dump-gap');
    assert.equal(await shown.count(), gap ? 1 : 0, `${length} bytes`);
    if (gap) assert.match(await shown.textContent(), gap);
    await page.locator('#report-raw .dump').focus();
    await page.keyboard.press('Control+End');
    await frame(page);
    assert.match(await line(wire, 'place'), new RegExp(`^${(length - 1).toLocaleString('en')} `));
    const last = await page.locator('#report-raw .dump-row').last().locator('.dump-digits').textContent();
    assert.match(last, new RegExp(`${MIXED[length - 1].toString(16).padStart(2, '0')} $`));
  }
}));

test('without JavaScript too, every byte of up to 5 KiB is shown, in one piece', () => open(base, { javaScriptEnabled: false }, async (page) => {
  for (const [length, pieces] of [[4096, 1], [4097, 1], [5119, 1], [5120, 1], [5121, 2]]) {
    await page.goto(base);
    await page.setInputFiles('#file', { name: 'm.bin', mimeType: '', buffer: MIXED.subarray(0, length) });
    await page.getByRole('button', { name: 'Weigh' }).click();
    await page.waitForURL('**/compare');
    const dump = page.locator('.sample').nth(1);
    assert.equal(await dump.locator('p').count(), pieces - 1, `${length} bytes`);
    const digits = (await dump.locator('.sample-hex').allTextContents()).map((row) => row.trim());
    const shown = digits.join(' ').split(' ').length;
    assert.equal(shown, Math.min(length, 5120), `${length} bytes`);
  }
}));

/** Has every report of the page find something odd at an offset. */
async function giveFinding(page, offset) {
  await page.route('**/inspect*', async (route) => {
    const report = await (await route.fetch()).json();
    report.findings = [{ id: 'x', severity: 'warning', title: 'Something is odd here', explanation: '', fix: '', offset, part: null, reference: null }];
    await route.fulfill({ json: { ...report, findings_total: 1 } });
  });
}

test('a finding is marked at its byte, in a list that leads there, and where the byte is told of', () => open(base, {}, async (page) => {
  await giveFinding(page, 2);
  const [wire] = await openWires(page, { name: 'k.txt', buffer: KOREAN }, 'raw');
  const mark = wire.locator('.dump-digits .has-finding');
  assert.equal(await mark.count(), 1);
  const fill = (node) => node.evaluate((it) => getComputedStyle(it).backgroundImage);
  assert.match(await fill(mark), /gradient/);
  assert.equal(await fill(byteOf(wire, 5)), 'none');
  await wire.getByRole('list', { name: 'Marked bytes' }).getByRole('button', { name: 'warning: Something is odd here at 2' }).press('Enter');
  await frame(page);
  assert.equal(await line(wire, 'place'), '2 0x2');
  assert.match(await line(wire, 'finding'), /warning Something is odd here/);
  assert.match(await wire.locator('[role=status]').textContent(), /warning: Something is odd here/);
}));

test('a finding about a header line is marked over the line, in forced colours too', () => open(base, { forcedColors: 'active' }, async (page) => {
  await giveFinding(page, 0);
  const [wire] = await openWires(page, { name: 'k.txt', buffer: KOREAN }, 'multipart');
  const marked = (await wire.locator('.dump-letters .has-finding').allTextContents()).join('');
  assert.match(marked, /^------WebKitFormBoundary\w{16}··$/);
  assert.equal(await byteOf(wire, 0).evaluate((node) => getComputedStyle(node).outlineStyle), 'double');
}));

for (const [what, options] of [['in the dark', { colorScheme: 'dark' }], ['at 360 px', { viewport: { width: 360, height: 740 } }]]) {
  test(`${what} nothing moves or scrolls sideways while bytes are pointed at`, () => open(base, options, async (page) => {
    const [wire] = await openWires(page, { name: 'a-name-that-is-rather-long-for-a-narrow-place.txt', buffer: KOREAN }, 'json');
    const height = () => wire.evaluate((node) => node.getBoundingClientRect().height);
    await byteOf(wire, 0).click();
    await frame(page);
    const before = await height();
    for (const index of [3, 20, 60, 100, 101, 102, 103]) {
      await byteOf(wire, index).hover();
      await frame(page);
      assert.equal(await height(), before, String(index));
    }
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), 0);
    assert.equal(await wire.locator('.dump').evaluate((node) => node.scrollWidth - node.clientWidth), 0);
  }));
}

test('opening views, walking over them and changing them keeps the page at hand', () => open(base, {}, async (page) => {
  const [json] = await openWires(page, { name: 'm.bin', buffer: MIXED }, 'json');
  const tasks = {};
  const measure = async (what, act) => {
    tasks[what] = await longestTask(page, async () => {
      await act();
      await frame(page);
    });
  };
  for (const id of ['multipart', 'raw', 'urlencoded']) await measure(`opening ${id}`, () => page.locator(`tr[data-encoding="${id}"] .toggle`).click());
  await json.locator('.dump').focus();
  for (const key of ['PageDown', 'ArrowRight', 'Control+End']) await measure(key, () => page.keyboard.press(key));
  await measure('pointing', () => json.locator('.dump-letters .is-at').hover());
  for (const mode of ['Text (UTF-8)', 'Bits']) await measure(mode, () => json.getByText(mode).click());
  await measure('switching', () => json.locator('.kind-switch').first().click());
  const long = Object.entries(tasks).filter(([, ms]) => ms > 100);
  assert.deepEqual(long, [], JSON.stringify(tasks));
}));
