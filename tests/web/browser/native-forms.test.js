import assert from 'node:assert/strict';
import { test } from 'node:test';
import { browser } from './support/page.js';
import { server } from './support/server.js';

const base = await server();
const open = await browser();

const BYTES = 'these bytes are the file';
const WAYS = {
  'multipart/form-data': { encoding: 'multipart', arrives: true },
  'application/x-www-form-urlencoded': { encoding: 'urlencoded', arrives: false },
  'text/plain': { encoding: 'raw', arrives: false },
};

for (const [enctype, { encoding, arrives }] of Object.entries(WAYS)) {
  for (const javaScriptEnabled of [true, false]) {
    test(`a plain form with ${enctype} ${arrives ? 'sends the bytes' : 'sends the name alone'}, ${javaScriptEnabled ? 'with' : 'without'} script`, () =>
      open(base, { javaScriptEnabled }, async (page) => {
        const form = page.locator(`#native-forms form[enctype="${enctype}"]`);
        await form.locator('input[type=file]').setInputFiles({ name: 'cargo.txt', mimeType: 'text/plain', buffer: Buffer.from(BYTES) });
        await Promise.all([page.waitForNavigation(), form.locator('button').click()]);
        assert.match(await page.title(), new RegExp(`${encoding} upload`));
        const text = await page.locator('.report').textContent();
        assert.equal(text.includes(BYTES), arrives);
        assert.ok(text.includes('cargo.txt'));
        assert.equal(text.includes('text in place of a file'), !arrives);
        assert.equal(text.includes('the file’s own bytes'), arrives);
      }));
  }
}
