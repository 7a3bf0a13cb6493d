import assert from 'node:assert/strict';
import { test } from 'node:test';
import zlib from 'node:zlib';
import { browser } from './support/page.js';
import { server } from './support/server.js';

const base = await server();
const open = await browser();
const LIMIT = 150_000; // bytes

test('a page load is under 150 kB compressed, all of it from this server', () => open(base, {}, async (page) => {
  const answers = [];
  const fresh = await page.context().newPage();
  fresh.on('response', (response) => answers.push(response));
  await fresh.goto(base, { waitUntil: 'networkidle' });
  assert.ok(answers.every((answer) => answer.url().startsWith(base)));
  const sizes = await Promise.all(answers.map(async (answer) => zlib.gzipSync(await answer.body()).length));
  const total = sizes.reduce((sum, size) => sum + size, 0);
  assert.ok(total > 1000 && total < LIMIT, `${total} bytes in ${sizes.length} answers`);
}));
