// Requests of other clients on a page that is open: soon, many, and across a server that ends.

import assert from 'node:assert/strict';
import { once } from 'node:events';
import http from 'node:http';
import { after, test } from 'node:test';
import { countedNodes, countNodes } from './support/nodes.js';
import { browser } from './support/page.js';
import { start, startAt } from './support/program.js';
import { server } from './support/server.js';

const base = await server();
const open = await browser();

/** Lines that the page keeps. */
const KEPT = 50;

/** Has the page watch, as it does once the commands are in view, and gives the address that it shows to others. */
async function watch(page) {
  await page.locator('#point-here').scrollIntoViewIfNeeded();
  await page.getByText('Watching. Run one').waitFor();
  return (await page.textContent('code[data-command="multipart"]')).match(/http:[^']+/)[0];
}

/** Sends as curl would, by another connection than the page's; resolves when the answer has ended. */
function send(url, body = 'hello', agent = undefined) {
  return new Promise((resolve, reject) => {
    const request = http.request(url, { method: 'POST', agent, headers: { 'Content-Type': 'text/plain' } }, async (response) => {
      response.resume();
      await once(response, 'end');
      resolve(Date.now());
    });
    request.on('error', reject);
    request.end(body);
  });
}

const status = (page) => page.locator('#arrivals [role=status]').textContent();

test('what another client sends shows at once', (t) => open(base, {}, async (page) => {
  const url = await watch(page);
  await page.evaluate(() => {
    const list = document.querySelector('.arrivals');
    window.shownAt = new Promise((resolve) => { new MutationObserver(() => resolve(Date.now())).observe(list, { childList: true }); });
  });
  const answered = await send(url);
  const took = await page.evaluate(() => window.shownAt) - answered;
  t.diagnostic(`shown ${took} ms after the answer's end`);
  assert.ok(took < 5000, `${took} ms`);
}));

test('two hundred at once are counted, the last fifty are kept, and none is built with too many others', () => open(base, {}, async (page) => {
  const url = await watch(page);
  await countNodes(page);
  const agent = new http.Agent({ keepAlive: true, maxSockets: 20 });
  await Promise.all(Array.from({ length: 200 }, (_, i) => send(url, `request ${i}`, agent)));
  agent.destroy();
  await page.waitForFunction(() => {
    const [seen, missed = 0] = document.querySelector('#arrivals [role=status]').textContent.match(/\d+/g)?.map(Number) ?? [0];
    return seen + missed >= 200;
  });
  assert.equal(await page.locator('.arrival').count(), KEPT);
  const { most } = await countedNodes(page);
  assert.ok(most <= KEPT * 20, `${most} nodes in one task`);
  await page.locator('.arrival summary').first().click();
  await page.locator('.arrival .report').first().waitFor();
}));

test('reports of a thousand parts are read a few a frame, and opened piece by piece', () => open(base, {}, async (page) => {
  const url = await watch(page);
  const form = new FormData();
  for (let i = 0; i < 1000; i += 1) form.append('file', new File(['%PDF-1.7'], `picture ${i}.png`, { type: 'image/png' }));
  for (let i = 0; i < 3; i += 1) await (await fetch(url, { method: 'POST', body: form })).arrayBuffer();
  await page.getByText('Watching: 3 requests arrived so far.').waitFor();
  await countNodes(page);
  await page.locator('.arrival summary').first().click();
  await page.locator('.arrival .part').nth(999).waitFor({ state: 'attached' });
  const { most, all } = await countedNodes(page);
  assert.ok(all > 50_000, `${all} nodes`);
  assert.ok(most < 5000, `${most} nodes in one task`);
}));

test('a report that is being read stays where it is while others come', () => open(base, {}, async (page) => {
  const url = await watch(page);
  await send(url);
  await page.locator('.arrival summary').click();
  const heading = page.locator('.arrival h3').nth(3);
  await heading.scrollIntoViewIfNeeded();
  const before = (await heading.boundingBox()).y;
  for (let i = 0; i < 3; i += 1) await send(url);
  await page.getByText('Watching: 4 requests').waitFor();
  await page.evaluate(() => new Promise((resolve) => { requestAnimationFrame(() => requestAnimationFrame(resolve)); }));
  assert.ok(Math.abs((await heading.boundingBox()).y - before) < 1, 'whole pixels are scrolled');
}));

const { WEIGHBRIDGE_BIN: bin } = process.env;
test('a server that was killed and came back is watched again', { skip: !bin && 'needs WEIGHBRIDGE_BIN' }, async () => {
  const first = await start(bin);
  await open(first.url, {}, async (page) => {
    const url = await watch(page);
    await send(url);
    await page.getByText('Watching: one request arrived so far.').waitFor();
    first.stop('SIGKILL');
    await page.getByText('The connection broke; connecting again…').waitFor();
    const second = await startAt(bin, new URL(first.url).host);
    after(() => second.stop());
    await page.getByText('Watching: one request arrived so far.').waitFor();
    await send(url);
    await page.getByText('Watching: 2 requests arrived so far.').waitFor();
    assert.equal(await page.locator('.arrival').count(), 2);
    assert.match(await status(page), /^Watching/);
    return [/Failed to load resource/];
  });
});

test('an address copied before the page watches is watched too, and a page that was told to stop shows none', () => open(base, {}, async (page) => {
  const button = page.getByRole('button', { name: 'Show here what arrives' });
  assert.equal(await button.getAttribute('aria-pressed'), 'false');
  const early = await page.textContent('code[data-command="address"]');
  const url = await watch(page);
  assert.ok(url.endsWith(early.slice(early.indexOf('?'))), `${url} ${early}`);
  await send(`${early}&filename=a%22b.txt`);
  await page.locator('.arrivals').getByText('a"b.txt').waitFor();
  await button.click();
  assert.equal(await button.getAttribute('aria-pressed'), 'false');
  assert.doesNotMatch(await page.textContent('code[data-command="address"]'), /room/);
}));
