// A real Chromium, and pages in it that must stay free of errors.

import assert from 'node:assert/strict';
import { after } from 'node:test';
import { launch } from './chromium.js';

export const IDS = ['multipart', 'raw', 'urlencoded', 'json'];

/** A function that opens pages; the browser is closed after this file's tests. */
export async function browser() {
  const chromiumBrowser = await launch();
  after(() => chromiumBrowser.close());
  return async (url, options = {}, use) => {
    const context = await chromiumBrowser.newContext(options);
    const page = await context.newPage();
    const complaints = [];
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });
    try {
      await page.goto(url);
      const expected = (await use(page)) ?? [];
      const unexpected = complaints.filter((text) => !expected.some((pattern) => pattern.test(text)));
      assert.deepEqual(unexpected, [], 'the console is quiet');
    } finally {
      await context.close();
    }
  };
}

/** Presses Weigh and waits for the end of that weighing. */
export async function weigh(page) {
  await ready(page);
  const before = await runNumber(page);
  await page.getByRole('button', { name: 'Weigh', exact: true }).click();
  await ended(page, before + 1);
}

/** Waits until the page's script is at work: before that the form is sent as a page without JavaScript sends it. */
export async function ready(page) {
  await page.locator('#results[aria-busy]').waitFor();
}

/** Waits for the end of the weighing with a number; they are counted from 1. */
export async function ended(page, number) {
  await page.locator(`#results[data-run="${number}"][aria-busy="false"]`).waitFor({ timeout: 0 });
}

async function runNumber(page) {
  return Number(await page.getAttribute('#results', 'data-run'));
}

/** The table as people read it, numbers as numbers. */
export async function readTable(page) {
  const rows = await page.$$eval('tr[data-encoding]', (all) => all.map((row) => {
    const text = (cell) => row.querySelector(`[data-cell="${cell}"]`).textContent;
    const number = (cell) => (text(cell) === '–' ? null : Number(text(cell).replace(/[+,]/g, '')));
    return [row.dataset.encoding, {
      stage: row.dataset.stage, words: text('stage'), body: number('body'), overhead: number('overhead'),
      ratio: text('ratio'), type: text('type'), digest: text('digest'),
    }];
  }));
  return Object.fromEntries(rows);
}

/** Drops a file on the zone as a person would; several, where more are given. */
export async function drop(page, ...files) {
  const contents = files.map(({ name, type, bytes }) => [name, type, [...bytes]]);
  const transfer = await page.evaluateHandle((given) => {
    const dropped = new DataTransfer();
    for (const [name, type, content] of given) dropped.items.add(new File([Uint8Array.from(content)], name, { type }));
    return dropped;
  }, contents);
  for (const event of ['dragenter', 'dragover', 'drop']) {
    await page.dispatchEvent('.drop', event, { dataTransfer: transfer });
  }
}
