// What the page weighs, and that nothing in it moves while results come.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { browser, weigh } from './support/page.js';
import { server } from './support/server.js';

const base = await server();
const open = await browser();

/** The most that a page load may take, compressed. */
const PAGE_BYTES = 150_000;

for (const path of ['/', '/types', '/findings', '/lab']) {
  test(`${path} is loaded from this server alone and stays light`, () => open('about:blank', {}, async (page) => {
    const responses = [];
    page.on('response', (response) => responses.push(response));
    await page.goto(base + path, { waitUntil: 'networkidle' });
    let bytes = 0;
    for (const response of responses) {
      assert.ok(response.url().startsWith(base), response.url());
      bytes += gzipSync(await response.body()).length;
    }
    assert.ok(bytes < PAGE_BYTES, `${bytes} bytes, compressed`);
  }));
}

for (const width of [360, 1280]) {
  test(`nothing moves while the results come, ${width} px wide`, () => open(base, { viewport: { width, height: 900 } }, async (page) => {
    await page.evaluate(() => {
      window.shifts = [];
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          if (!entry.hadRecentInput) window.shifts.push(entry.value);
        }
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.getByRole('button', { name: 'Korean text' }).click();
    await page.locator('#results').scrollIntoViewIfNeeded();
    await weigh(page);
    const moved = await page.evaluate(() => window.shifts.reduce((a, b) => a + b, 0));
    assert.equal(moved, 0);
  }));
}
