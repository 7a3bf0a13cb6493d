import assert from 'node:assert/strict';
import { request } from 'node:http';
import { test } from 'node:test';
import { browser } from './support/page.js';
import { server } from './support/server.js';

const base = await server();
const open = await browser();
const CLIPBOARD = { permissions: ['clipboard-read', 'clipboard-write'] };
const LIST = `${base}/findings`;

const { findings: catalogue } = await (await fetch(LIST)).json();

/** Presses the button under an entry and gives the report that opens. */
async function tried(page, id) {
  await page.locator(`#${id} form button[type=submit]`).click();
  const report = page.locator(`#${id} .tried`);
  await report.waitFor();
  return report;
}

/** The severities of the findings that are shown, from top to bottom. */
function severitiesIn(report) {
  return report.locator('.findings > li').evaluateAll((items) =>
    items.map((item) => ['error', 'warning', 'info'].findIndex((severity) => item.classList.contains(severity))));
}

/** A report in a form, of a body in which errors come after notes, with `fields` beside its type. */
function sent(accept, fields = {}) {
  const body = '--B\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\nhello\r\n'
    + '--B\r\nContent-Disposition: form-data; name=""\r\n\r\nhello\r\n--B\r\n\r\nx';
  return new Promise((resolve, reject) => {
    const headers = { 'Content-Type': 'multipart/form-data; boundary="B"', 'Accept': accept, ...fields };
    const asked = request(`${base}/inspect`, { method: 'POST', headers }, async (answer) => {
      resolve((await answer.setEncoding('utf8').toArray()).join(''));
    });
    asked.on('error', reject);
    asked.end(body);
  });
}

test('an example is sent and its report opens in place, the finding meant shown up', () => open(LIST, {}, async (page) => {
  const report = await tried(page, 'boundary-mismatch');
  assert.equal(await page.evaluate(() => location.pathname), '/findings');
  const meant = report.locator('.finding.meant');
  assert.equal(await meant.count(), 1);
  assert.match(await meant.textContent(), /boundary-mismatch/);
  assert.match(await page.locator('#boundary-mismatch .try [role=status]').textContent(), /one error/);
  await page.locator('#boundary-mismatch').getByRole('button', { name: 'Close the report' }).click();
  assert.equal(await report.count(), 0);
}));

test('every example of the catalogue can be sent from the page', () => open(LIST, {}, async (page) => {
  for (const { id } of catalogue) {
    const report = await tried(page, id);
    assert.ok(await report.locator('.finding.meant').count() > 0, id);
    const severities = await severitiesIn(report);
    assert.deepEqual(severities, severities.toSorted(), `${id}: the worst first`);
    await page.locator(`#${id}`).getByRole('button', { name: 'Close the report' }).click();
  }
}));

test('without JavaScript the example’s report is a page, aimed at the finding meant', () => open(LIST, { javaScriptEnabled: false }, async (page) => {
  await page.locator('#boundary-mismatch form button').click();
  await page.waitForURL('**/findings/boundary-mismatch/send#boundary-mismatch');
  assert.equal(await page.locator('.finding:target').count(), 1);
  await page.getByRole('link', { name: 'at body offset 0', exact: true }).click();
  assert.equal(await page.locator('.sample mark:target').textContent(), '2d ');
  await page.getByText('The same for').first().click();
  assert.ok(await page.getByText('requests.post(url, files=').first().isVisible());
}));

test('a refusal is said in words', () => open(LIST, {}, async (page) => {
  await page.route('**/send', (route) => route.fulfill({
    status: 503, contentType: 'application/json', body: '{"error":{"code":"busy","message":"Other examples are being sent.","limit":null}}',
  }));
  await page.locator('#bom form button[type=submit]').click();
  await page.getByText('Other examples are being sent.').waitFor();
  return [/503/];
}));

test('a place in the body marks its byte, by pointer and by keyboard', () => open(LIST, { reducedMotion: 'reduce' }, async (page) => {
  const report = await tried(page, 'extra-line-break');
  const place = report.locator('.finding.meant button.place');
  const offset = Number((await place.textContent()).match(/offset ([\d,]+)/)[1].replaceAll(',', ''));
  const entry = catalogue.find(({ id }) => id === 'extra-line-break');
  const byte = Buffer.from(entry.example.body_base64, 'base64')[offset];
  const marked = () => report.locator('.dump mark').allTextContents();
  assert.deepEqual(await marked(), []);
  await place.hover();
  assert.equal((await marked())[0], `${byte.toString(16).padStart(2, '0')} `);
  await page.mouse.move(0, 0);
  assert.deepEqual(await marked(), []);
  await place.focus();
  await page.keyboard.press('Enter');
  assert.equal((await marked()).length, 2, 'the byte as digits and as text');
  await report.locator('.dump mark').first().waitFor();
  assert.ok(await report.locator('.dump mark').first().evaluate((mark) => {
    const { top, bottom } = mark.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  }), 'and before the eyes');
  const number = await report.locator('.finding.meant').getByRole('link', { name: 'part 0' }).getAttribute('href');
  assert.equal(await page.locator(number).count(), 1);
}));

test('a place behind the last byte is said and leads nowhere', () => open(LIST, {}, async (page) => {
  const report = await tried(page, 'closing-delimiter-missing');
  const meant = report.locator('.finding.meant');
  assert.match(await meant.locator('.where').textContent(), /the body’s end/);
  assert.equal(await meant.locator('button.place').count(), 0);
}));

test('a fix is copied as code, and other clients’ code is a key away', () => open(LIST, CLIPBOARD, async (page) => {
  const report = await tried(page, 'boundary-missing');
  const meant = report.locator('.finding.meant');
  const code = meant.locator('.code pre');
  await meant.getByRole('tab', { selected: true }).focus();
  for (const [key, part] of [['ArrowRight', 'enctype='], ['End', 'openAsBlob'], ['Home', 'new FormData()'], ['ArrowLeft', 'openAsBlob']]) {
    await page.keyboard.press(key);
    assert.ok((await code.textContent()).includes(part), key);
  }
  await meant.getByRole('tab', { name: 'curl' }).click();
  await meant.getByRole('button', { name: 'Copy' }).click();
  await meant.getByText('Copied.').waitFor();
  const { snippets } = catalogue.find(({ id }) => id === 'boundary-missing');
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), snippets.find(({ client }) => client === 'curl').code);
}));

test('the sender’s own code comes first', async () => {
  const report = JSON.parse(await sent('application/json', { 'User-Agent': 'python-requests/2.32.5' }));
  assert.equal(report.client, 'python');
  for (const { id, snippets } of report.findings) if (snippets.length > 0) assert.equal(snippets[0].client, 'python', id);
  const text = await sent('text/plain', { 'User-Agent': 'python-requests/2.32.5' });
  assert.match(text, /Sent by {3}Python requests/);
  assert.match(text, /With Python requests:\n {8}import requests/);
  const page = await sent('text/html', { 'User-Agent': 'python-requests/2.32.5' });
  assert.match(page, /<p class="code-title">Python requests, which fits the sender<\/p>/);
});

test('the worst comes first on the page without script and as text', async () => {
  const text = await sent('text/plain');
  const words = [...text.matchAll(/^ {2}(error|warning|note) /gm)].map(([, word]) => word);
  assert.deepEqual(new Set(words), new Set(['error', 'warning', 'note']));
  const rank = (word) => ['error', 'warning', 'note'].indexOf(word);
  assert.deepEqual(words.map(rank), words.map(rank).toSorted());
  const page = await sent('text/html');
  const classes = [...page.matchAll(/<li class="finding (error|warning|info)"/g)].map(([, it]) => it);
  assert.deepEqual(classes.map((it) => rank(it.replace('info', 'note'))), words.map(rank));
  assert.ok(text.indexOf('Findings:') < text.indexOf('Sizes in bytes'));
});

test('the list is filtered by severity, and a link to one shows all again', () => open(LIST, { javaScriptEnabled: false }, async (page) => {
  const shown = () => page.locator('.catalogue > .finding').filter({ visible: true }).count();
  assert.equal(await shown(), catalogue.length);
  for (const severity of ['error', 'warning', 'info']) {
    await page.locator(`.filters a[href="#only-${severity}"]`).click();
    assert.equal(await shown(), catalogue.filter((entry) => entry.severity === severity).length, severity);
    assert.equal(await page.locator('section.group').filter({ visible: true }).filter({ hasNot: page.locator(`.finding.${severity}`) }).count(), 0);
  }
  await page.goto(`${LIST}#bom`);
  assert.equal(await shown(), catalogue.length);
  assert.equal(await page.locator('.finding:target').getAttribute('id'), 'bom');
}));

for (const width of [320, 360, 768, 1280]) {
  test(`at ${width} px neither the list nor a report in it scrolls sideways`, () => open(LIST, { viewport: { width, height: 740 } }, async (page) => {
    const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    assert.equal(await overflow(), 0);
    await page.locator('.contents summary').click();
    for (const details of await page.locator('#boundary-missing details, #body-incomplete details').all()) {
      await details.evaluate((node) => { node.open = true; });
    }
    assert.equal(await overflow(), 0, 'code shown');
    for (const id of ['boundary-missing', 'type-conflict', 'body-incomplete']) await tried(page, id);
    assert.equal(await overflow(), 0, 'reports shown');
  }));
}

for (const colorScheme of ['light', 'dark']) {
  test(`in the ${colorScheme} scheme all words of a finding stand out from their ground`, () => open(LIST, { colorScheme }, async (page) => {
    await tried(page, 'type-conflict');
    await tried(page, 'boundary-missing');
    await tried(page, 'bom');
    const faint = await page.evaluate(() => {
      const parse = (color) => color.match(/[\d.]+/g).map(Number);
      const light = ([r, g, b]) => [r, g, b].map((it) => it / 255)
        .map((it) => (it <= 0.03928 ? it / 12.92 : ((it + 0.055) / 1.055) ** 2.4))
        .reduce((sum, it, i) => sum + it * [0.2126, 0.7152, 0.0722][i], 0);
      const ground = (node) => {
        for (let at = node; at; at = at.parentElement) {
          const [r, g, b, alpha = 1] = parse(getComputedStyle(at).backgroundColor);
          if (alpha === 1) return [r, g, b];
        }
        return [255, 255, 255];
      };
      return [...document.querySelectorAll('.tried .finding *, .filters *, .catalogue > .finding > *')]
        .filter((node) => node.getClientRects().length > 0 && [...node.childNodes].some((it) => it.nodeType === 3 && it.data.trim()))
        .map((node) => {
          const [a, b] = [light(parse(getComputedStyle(node).color)), light(ground(node))].sort((x, y) => y - x);
          return { words: node.textContent.slice(0, 40), ratio: (a + 0.05) / (b + 0.05) };
        })
        .filter(({ ratio }) => ratio < 4.5);
    });
    assert.deepEqual(faint, []);
  }));
}
