// The page by a path of a real nginx, with the configuration of docs/proxy.md.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { documented, nginx } from '../../clients/support/nginx.js';
import { browser, IDS, readTable, weigh } from './support/page.js';
import { server } from './support/server.js';

const [, byPath] = await documented();
const port = await nginx(byPath, await server('--prefix', '/weigh', '--trusted-proxy', '127.0.0.1'));
const base = `http://127.0.0.1:${port}/weigh`;
const open = await browser();

/** Every answer that the page gets is kept under its path, and none may be an error. */
function watchAnswers(page) {
  const answers = [];
  page.on('response', (response) => answers.push([response.url(), response.status()]));
  return () => {
    for (const [url, status] of answers) {
      assert.ok(status < 400, `${url}: ${status}`);
      assert.ok(url.startsWith(base) || url.startsWith('blob:') || url.startsWith('data:'), url);
    }
    return answers.length;
  };
}

test('behind a path, the page weighs and hears reports', () => open('about:blank', {}, async (page) => {
  const check = watchAnswers(page);
  await page.goto(`${base}/`);
  await page.getByRole('button', { name: 'Korean text' }).click();
  await weigh(page);
  const table = await readTable(page);
  for (const id of IDS) assert.ok(table[id].body > 0, id);
  await page.locator('#watch').click();
  const command = page.locator('code[data-command="address"]', { hasText: 'room=' });
  const address = await command.textContent();
  assert.ok(address.startsWith(`${base}/inspect?room=`), address);
  await page.getByText('Watching', { exact: false }).first().waitFor();
  await fetch(address, { method: 'POST', body: 'hello' });
  await page.locator('.arrivals li').first().waitFor({ timeout: 10_000 });
  assert.ok(check() > 20);
}));

for (const path of ['/types', '/findings', '/lab']) {
  test(`behind a path, ${path} finds all that it needs and every link stays there`, () => open('about:blank', {}, async (page) => {
    const check = watchAnswers(page);
    await page.goto(base + path, { waitUntil: 'networkidle' });
    const links = await page.$$eval('a[href], form[action]', (all) => all.map((it) => it.href ?? it.action));
    assert.ok(links.length > 3);
    for (const link of links) assert.ok(link.startsWith(base), link);
    check();
  }));
}

test('behind a path, an example is sent and its report is read', () => open(`${base}/findings`, {}, async (page) => {
  await page.waitForLoadState('networkidle');
  await page.locator('#bom form.try button[type=submit]').click();
  await page.locator('#bom .report').first().waitFor();
}));

test('behind a path, the form works without a script', () => open(`${base}/`, { javaScriptEnabled: false }, async (page) => {
  await page.setInputFiles('#file', { name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from('hello') });
  await page.getByRole('button', { name: 'Weigh', exact: true }).click();
  await page.getByText('raw TCP').waitFor();
  assert.equal(new URL(page.url()).pathname, '/weigh/compare');
}));
