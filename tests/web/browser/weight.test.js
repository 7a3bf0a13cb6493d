// What the page weighs, and that nothing in it moves while results come.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { browser, weigh } from './support/page.js';
import { server } from './support/server.js';

const base = await server();
const open = await browser();

/** The most that a page load may take, compressed. */
const PAGE_BYTES = 150_000;

for (const locale of ['en', 'ko']) {
  for (const path of ['/', '/types', '/findings', '/lab']) {
    test(`${path} is loaded from this server alone and stays light, in ${locale}`, (t) => open('about:blank', { locale }, async (page) => {
      const responses = [];
      page.on('response', (response) => responses.push(response));
      await page.goto(base + path, { waitUntil: 'networkidle' });
      assert.equal(await page.getAttribute('html', 'lang'), locale);
      let bytes = 0;
      for (const response of responses) {
        assert.ok(response.url().startsWith(base), response.url());
        bytes += (await response.request().sizes()).responseBodySize;
      }
      t.diagnostic(`${responses.length} answers, ${bytes} bytes as they came`);
      assert.ok(bytes < PAGE_BYTES, `${bytes} bytes, as they came`);
    }));
  }
}

for (const path of ['/', '/types', '/findings']) {
  test(`${path} names all modules that its script needs, and no others`, () => open(base + path, {}, async (page) => {
    const named = await page.$$eval('link[rel=modulepreload], script[type=module]', (nodes) => nodes.map((node) => node.href || node.src));
    const loaded = await page.evaluate(async () => {
      const entries = performance.getEntriesByType('resource').map(({ name }) => name).filter((name) => name.endsWith('.js'));
      const texts = await Promise.all(entries.map(async (name) => [name, await (await fetch(name)).text()]));
      // Read here in another way than by the server: all addresses of statements that end in their quotes.
      return texts.flatMap(([name, text]) => [name, ...[...text.matchAll(/^(?:import|export|\}).*["'](\.[^"']+)["'];$/gm)].map(([, address]) => new URL(address, name).href)]);
    });
    assert.deepEqual([...new Set(loaded)].sort(), [...new Set(named)].sort());
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
