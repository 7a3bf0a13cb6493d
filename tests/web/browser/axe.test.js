// Every state of every page, looked over by axe-core.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { violations } from './support/axe.js';
import { browser, IDS, weigh } from './support/page.js';
import { downloadBoth, measure } from './support/lab.js';
import { server } from './support/server.js';

const base = await server();
const open = await browser();
const PNG = { name: 'a.png', mimeType: 'image/png', buffer: Buffer.from('\x89PNG\r\n\x1a\n', 'latin1') };

async function weighed(page) {
  await page.getByRole('button', { name: 'Korean text' }).click();
  await weigh(page);
}

/** Path, what is done there, and whether scripts run. */
const STATES = {
  'the page before anything is chosen': ['/', async () => {}],
  'the page after a weighing': ['/', weighed],
  'the page with every report open': ['/', async (page) => {
    await weighed(page);
    for (const id of IDS) await page.locator(`tr[data-encoding="${id}"] .toggle`).click();
  }],
  'the page that was asked to weigh nothing': ['/', (page) => page.getByRole('button', { name: 'Weigh', exact: true }).click()],
  'the comparison that the server made': ['/', async (page) => {
    await page.locator('#weigh-form input[type=file]').first().setInputFiles(PNG);
    await page.evaluate(() => document.querySelector('#weigh-form').submit());
    await page.waitForURL('**/compare');
  }],
  'a report of a plain form': ['/', async (page) => {
    await page.locator('#native-forms input[type=file]').first().setInputFiles(PNG);
    await Promise.all([page.waitForURL('**/inspect'), page.locator('#native-forms button').first().click()]);
  }],
  'the catalogue of findings': ['/findings', async () => {}],
  'the lab': ['/lab', async () => {}],
  'the lab after both experiments': ['/lab', async (page) => {
    await downloadBoth(page);
    await page.locator('#lab-download summary').click();
    await measure(page);
  }],
  'the experiment that a form started': ['/lab', async (page) => {
    await page.locator('#seconds').fill('1');
    await page.evaluate(() => document.querySelector('#lab-buffers form').submit());
    await page.waitForURL('**/lab/buffers');
    await page.locator('footer').waitFor();
  }],
  'the types before anything is chosen': ['/types', async () => {}],
  'the types of some files': ['/types', async (page) => {
    await page.locator('#files').setInputFiles([PNG, { name: 'b.txt', mimeType: 'text/plain', buffer: Buffer.from('hello') }]);
    await page.getByText('2 files').first().waitFor();
  }],
  'a page that is not there': ['/nothing', async () => {}],
};

for (const [state, [path, act]] of Object.entries(STATES)) {
  test(state, () => open(base + path, { colorScheme: 'light', reducedMotion: 'reduce', viewport: { width: 1024, height: 800 } }, async (page) => {
    await act(page);
    assert.deepEqual(await violations(page), []);
    return [/404/];
  }));
}
