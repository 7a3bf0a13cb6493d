import assert from 'node:assert/strict';
import { test } from 'node:test';
import { browser, ended, IDS, readTable, weigh } from './support/page.js';
import { server } from './support/server.js';
import { expectedSizes } from './support/sizes.js';

const base = await server();
const open = await browser();

const EVERY_BYTE = Uint8Array.from({ length: 256 }, (_, byte) => byte);
const FILE = { name: 'every byte.bin', type: 'application/x-thing', bytes: Buffer.concat(Array(2000).fill(EVERY_BYTE)) };

async function choose(page, file = FILE) {
  await page.setInputFiles('#file', { name: file.name, mimeType: file.type, buffer: Buffer.from(file.bytes) });
  await page.getByText(`For ${file.name}.`).waitFor();
}

/** The what-if table as people read it, in its order. */
function readWhatIf(page) {
  return page.$$eval('[data-way]', (rows) => rows.map((row) => {
    const text = (cell) => row.querySelector(`[data-cell="${cell}"]`).textContent;
    return { way: row.dataset.way, body: Number(text('body').replaceAll(',', '')), known: text('known') };
  }));
}

/** How many pixels of each colour a chart's canvas has, the ground left out; waits until there are any. */
async function coloursOf(page, plot) {
  const counted = await page.waitForFunction((name) => {
    const canvas = document.querySelector(`[data-plot="${name}"]:not([aria-busy]) canvas`);
    if (!canvas) return null;
    const copy = new OffscreenCanvas(canvas.width, canvas.height).getContext('2d', { willReadFrequently: true });
    copy.drawImage(canvas, 0, 0);
    const { data } = copy.getImageData(0, 0, canvas.width, canvas.height);
    const counts = {};
    for (let i = 0; i < data.length; i += 4) {
      if (data[i + 3] < 255) continue;
      const colour = `rgb(${data[i]}, ${data[i + 1]}, ${data[i + 2]})`;
      counts[colour] = (counts[colour] ?? 0) + 1;
    }
    return Object.keys(counts).length > 0 ? counts : null;
  }, plot);
  return counted.jsonValue();
}

function seriesColours(page) {
  return page.$$eval('#curves .key line', (lines) => lines.map((line) => getComputedStyle(line).stroke));
}

async function readChartTable(page, chart) {
  await page.locator(`${chart} summary`).click();
  await page.locator(`${chart} tbody:not([aria-busy]) tr`).first().waitFor();
  return page.$$eval(`${chart} tbody tr`, (rows) => rows.map((row) => [...row.cells].map((cell) => cell.textContent.trim().replaceAll('\u00a0', ' '))));
}

test('the chosen file is shown in fourteen ways before it is sent, the lightest first', () => open(base, {}, async (page) => {
  await choose(page);
  const rows = await readWhatIf(page);
  assert.equal(rows.length, 14);
  assert.deepEqual(rows.map((row) => row.body), rows.map((row) => row.body).sort((a, b) => a - b));
  const sizes = Object.fromEntries(rows.map((row) => [row.way, row.body]));
  const expected = expectedSizes(FILE);
  for (const id of IDS) assert.equal(sizes[id], expected[id], id);
  assert.equal(sizes.tcp, FILE.bytes.length);
  assert.equal(sizes.hex, 2 * FILE.bytes.length);
  const object = { filename: FILE.name, type: FILE.type, data: [...FILE.bytes] };
  assert.equal(sizes['json-decimals'], JSON.stringify(object).length);
  for (const { way, known } of rows) assert.equal(known, way.endsWith('-gzip') ? '≈ estimated' : 'computed', way);
}));

test('what was sent is marked as measured, and weighs what was computed', () => open(base, {}, async (page) => {
  await choose(page);
  const before = await readWhatIf(page);
  await page.getByRole('checkbox', { name: 'base64 in JSON' }).uncheck();
  await weigh(page);
  const after = await readWhatIf(page);
  assert.deepEqual(after.map((row) => [row.way, row.body]), before.map((row) => [row.way, row.body]));
  const measured = after.filter((row) => row.known === '● measured').map((row) => row.way);
  assert.deepEqual(measured.sort(), ['multipart', 'raw', 'urlencoded']);
  await choose(page, { ...FILE, name: 'another.bin' });
  assert.ok((await readWhatIf(page)).every((row) => row.known !== '● measured'));
}));

test('a small file is compressed whole', () => open(base, {}, async (page) => {
  await choose(page, { name: 'x.txt', type: 'text/plain', bytes: Buffer.from('a line\r\n'.repeat(99)) });
  const rows = await readWhatIf(page);
  assert.deepEqual(new Set(rows.filter((row) => row.way.endsWith('-gzip')).map((row) => row.known)), new Set(['compressed']));
}));

test('the library of charts comes with the first chart, and once', () => open(base, {}, async (page) => {
  const asked = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.reload();
  await page.waitForLoadState('networkidle');
  const ofPlots = () => asked.filter((url) => url.includes('uplot')).length;
  assert.equal(ofPlots(), 0);
  await choose(page);
  await weigh(page);
  await coloursOf(page, 'curves');
  assert.equal(ofPlots(), 2);
}));

test('every chart draws every encoding, in the colours of its legend', () => open(base, { colorScheme: 'dark' }, async (page) => {
  await choose(page);
  await weigh(page);
  for (const scheme of ['dark', 'light']) {
    await page.emulateMedia({ colorScheme: scheme });
    await page.waitForTimeout(200);
    const colours = await seriesColours(page);
    assert.equal(new Set(colours).size, 4);
    for (const plot of ['sum', 'curves']) {
      const drawn = await coloursOf(page, plot);
      for (const colour of colours) assert.ok(drawn[colour] > 20, `${scheme} ${plot} ${colour}`);
    }
    assert.ok(Object.keys(await coloursOf(page, 'step')).length > 4);
  }
}));

test('charts are read by keyboard', () => open(base, {}, async (page) => {
  await choose(page);
  await weigh(page);
  await coloursOf(page, 'curves');
  const said = async (name) => (await page.textContent(`[data-readout="${name}"]`)).replaceAll('\u00a0', ' ');
  assert.match(await said('curves'), /^A file of 500\.0 KiB: multipart \+0\.\d+ % · raw 0 % · urlencoded \+.* · JSON \+33\.3 %$/);
  await page.locator('[data-plot="curves"]').focus();
  await page.keyboard.press('Home');
  assert.match(await said('curves'), /^A file of 1 byte:/);
  await page.keyboard.press('ArrowRight');
  assert.match(await said('curves'), /^A file of 2 bytes:/);
  await page.keyboard.press('End');
  assert.match(await said('curves'), /^A file of 16\.0 GiB: multipart \+0\.0000011 % · raw 0 %/);
  await page.keyboard.press('ArrowLeft');
  assert.match(await said('curves'), /^A file of 13\.5 GiB/);
  assert.equal(await page.getAttribute('[data-readout="curves"]', 'aria-live'), 'polite');

  await page.locator('[data-plot="sum"]').focus();
  assert.match(await said('curves'), /^A file of 500\.0 KiB/);
  await page.keyboard.press('Home');
  assert.equal(await said('sum'), 'At 0.00 ms: multipart 0 bytes · raw 0 bytes · urlencoded 0 bytes · JSON 0 bytes');
  await page.keyboard.press('ArrowRight');
  assert.match(await said('sum'), /^At .* ms: .*bytes/);
}));

test('pointing at a chart says what is there', () => open(base, {}, async (page) => {
  await choose(page);
  await coloursOf(page, 'curves');
  const plot = page.locator('[data-plot="curves"]');
  await plot.scrollIntoViewIfNeeded();
  const { x, y, width, height } = await plot.boundingBox();
  await page.mouse.move(x + width / 2, y + height / 2);
  await page.getByText(/^A file of [0-9.,]+.(KiB|MiB):/).waitFor();
}));

test('the composition is switched by keyboard, and its table sums to the bodies', () => open(base, { reducedMotion: 'reduce' }, async (page) => {
  await choose(page);
  await weigh(page);
  const rows = await readChartTable(page, '#composition');
  const table = await readTable(page);
  IDS.forEach((id, i) => {
    const sum = rows.reduce((total, row) => total + Number(row[i + 1].replaceAll(',', '').replace('–', '0')), 0);
    assert.equal(sum, table[id].body, id);
  });
  // Of the bar's room, from its beginning to the end of its last strip.
  const length = (id) => page.locator(`.stack[data-encoding="${id}"]`).evaluate((node) => {
    const { left, width } = node.getBoundingClientRect();
    return (node.lastElementChild.getBoundingClientRect().right - left) / width;
  });
  const cargoEnds = await page.locator('.stack .kind-payload').evaluateAll((all) => all.map((run) => run.getBoundingClientRect().right));
  assert.equal(cargoEnds.length, IDS.length);
  assert.ok(Math.max(...cargoEnds) - Math.min(...cargoEnds) < 0.1, `the same cargo is as long in each: ${cargoEnds}`);
  assert.ok(Math.abs(await length('raw') - table.raw.body / table.urlencoded.body) < 0.01);

  await page.getByRole('radio', { name: 'whole body' }).focus();
  await page.keyboard.press('ArrowRight');
  assert.ok(await page.getByRole('radio', { name: 'overhead alone' }).isChecked());
  assert.equal(await page.locator('.stack[data-encoding="raw"] span').count(), 0);
  assert.deepEqual(await page.locator('.stack[data-encoding="multipart"] span').evaluateAll((all) => all.map((run) => run.className)),
    ['kind-part-header', 'kind-delimiter']);
  assert.ok(await length('multipart') < 0.01);
  await page.getByRole('radio', { name: 'in bytes' }).focus();
  await page.keyboard.press('ArrowRight');
  assert.ok(await length('multipart') > 0.99);
  assert.match(await page.textContent('#composition tbody'), /%/);
}));

test('while a body is sent the page tells how far it is, then the server tells how it came', () => open(base, {}, async (page) => {
  const transfer = await page.evaluateHandle(() => {
    const dropped = new DataTransfer();
    dropped.items.add(new File([new Uint8Array(64 * 1024 * 1024)], 'large.bin'));
    return dropped;
  });
  await page.dispatchEvent('.drop', 'drop', { dataTransfer: transfer });
  await page.locator('#timeline summary').click();
  const told = page.waitForFunction(() => [...document.querySelectorAll('#timeline tbody td')].some((cell) => cell.textContent === 'this browser'));
  await page.getByRole('button', { name: 'Weigh', exact: true }).click();
  await told;
  await ended(page, 1);
  await page.locator('#timeline tbody:not([aria-busy])').waitFor();
  const rows = await page.$$eval('#timeline tbody tr', (all) => all.map((row) => [...row.cells].map((cell) => cell.textContent.replaceAll(',', ''))));
  assert.deepEqual(new Set(rows.map((row) => row[1])), new Set(['server']));
  const table = await readTable(page);
  for (const [id, name] of [['multipart', 'multipart'], ['json', 'JSON']]) {
    const own = rows.filter((row) => row[0] === name);
    assert.equal(Number(own.at(-1)[3]), table[id].body);
    assert.equal(own.reduce((sum, row) => sum + Number(row[4]), 0), table[id].body);
  }
}));

test('a chart takes the focus only while it shows something', () => open(base, {}, async (page) => {
  const stops = () => page.locator('[data-plot][tabindex="0"]').count();
  await page.locator('.plot-words').first().waitFor();
  assert.equal(await stops(), 0);
  await choose(page);
  await coloursOf(page, 'curves');
  assert.equal(await stops(), 1);
  await weigh(page);
  await coloursOf(page, 'sum');
  await page.waitForFunction(() => document.querySelectorAll('[data-plot][tabindex="0"]').length === 4);
}));

test('the table of the curves has the file itself in it', () => open(base, {}, async (page) => {
  await choose(page);
  const rows = await readChartTable(page, '#curves');
  const own = rows.find(([size]) => size === '500.0 KiB');
  assert.deepEqual([own[2], own[4]], ['0 %', '+33.3 %']);
  assert.deepEqual([rows[0][0], rows.at(-1)[0]], ['1 byte', '1.0 GiB']);
}));

test('an empty file has a table and charts too', () => open(base, {}, async (page) => {
  await choose(page, { name: 'empty', type: '', bytes: Buffer.alloc(0) });
  await weigh(page);
  const rows = await readWhatIf(page);
  assert.deepEqual(rows.filter((row) => row.body === 0).map((row) => row.way).sort(), ['base64-wrapped', 'hex', 'quoted-printable', 'raw', 'tcp']);
  const drawn = await coloursOf(page, 'curves');
  const [multipart, , urlencoded] = await seriesColours(page);
  assert.ok(drawn[multipart] > 20);
  assert.equal(drawn[urlencoded], undefined);
  assert.match(await page.textContent('[data-readout="curves"]'), /^The file is empty\. How it would grow as urlencoded/);
  const table = await readChartTable(page, '#curves');
  assert.deepEqual(new Set(table.map((row) => row[3])), new Set(['–']));
}));

for (const width of [320, 360, 1280]) {
  test(`at ${width} px nothing moves and nothing scrolls sideways when charts are drawn`, () => open(base, { viewport: { width, height: 740 } }, async (page) => {
    // From the weights down: the line above that names the chosen file may take more room.
    const places = () => page.$$eval('#results, #bytes, .pane, .bytes-readout, #what-if, #charts, .chart, .plot, .chart .readout, .chart-legend, #point-here', (nodes) => {
      const from = nodes[0].getBoundingClientRect().top;
      return nodes.map((node) => {
        const { left, top, width: w, height } = node.getBoundingClientRect();
        return [node.id || node.className, ...[left, top - from, w, height].map(Math.round)];
      });
    });
    const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    const before = await places();
    await choose(page);
    await coloursOf(page, 'curves');
    assert.deepEqual(await places(), before, 'chosen');
    await weigh(page);
    await coloursOf(page, 'sum');
    assert.deepEqual(await places(), before, 'weighed');
    for (const summary of await page.locator('#charts summary').all()) await summary.click();
    assert.equal(await overflow(), 0);
    await page.setViewportSize({ width: 400, height: 740 });
    await page.waitForTimeout(100);
    assert.equal(await overflow(), 0);
  }));
}
