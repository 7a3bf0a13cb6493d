// The other sections and pages: other people's clients, many files, the catalogue, the lab, errors.

import { request } from 'node:http';

import { downloadBoth, measure } from '../../browser/support/lab.js';
import { post } from '../acts.js';
import { BROKEN, MANY, PICTURE, VERY_BROKEN } from '../files.js';

/** Sends a body as some client elsewhere would, and waits for the end of the answer. */
function sendFromElsewhere(url, { type, body }) {
  return new Promise((resolve, reject) => {
    const asked = request(url, { method: 'POST', headers: { 'Content-Type': type } }, (answer) => {
      answer.resume().on('end', resolve);
    });
    asked.on('error', reject);
    asked.end(body);
  });
}

export const OTHERS = [
  {
    name: 'point-here',
    async act({ page, base, shot }) {
      await page.goto(base, { waitUntil: 'networkidle' });
      await page.locator('#point-here').scrollIntoViewIfNeeded();
      // Connecting, then watching: the status says the one and the other.
      await page.waitForFunction(() => /^(Watching|기다리고)/.test(document.querySelector('#arrivals [role=status]').textContent));
      const address = await page.textContent('[data-command="address"]');
      await sendFromElsewhere(address, BROKEN);
      await page.locator('.arrival').first().waitFor();
      await sendFromElsewhere(address, VERY_BROKEN);
      await page.locator('.arrival').nth(1).waitFor();
      await page.locator('.arrival summary').first().click();
      await page.locator('.arrival .dump .byte').first().waitFor();
      await shot('arrived', '#point-here');
    },
  },
  {
    name: 'native-forms',
    async act({ page, base, shot }) {
      await page.goto(base, { waitUntil: 'networkidle' });
      await shot('forms', '#native-forms');
    },
  },
  {
    name: 'types',
    async act({ page, base, shot }) {
      await page.goto(`${base}/types`, { waitUntil: 'networkidle' });
      await shot('empty');
      await page.setInputFiles('#files', MANY);
      await page.locator('table[data-settled="1"]').waitFor();
      await shot('files');
      await page.locator('.chevron').nth(0).click();
      await page.locator('.chevron').nth(1).click();
      await shot('details', '#typed');
      await page.locator('#search').fill('nothing is called so');
      await page.locator('#none-shown').waitFor();
      await shot('none-shown', '#typed');
    },
  },
  {
    name: 'findings',
    async act({ page, base, shot }) {
      await page.goto(`${base}/findings`, { waitUntil: 'networkidle' });
      await page.locator('.contents summary').click();
      await shot('top', 'header.site', '.group .finding:nth-child(3)');
      await page.locator('#boundary-mismatch form button[type=submit]').click();
      await page.locator('#boundary-mismatch .tried').waitFor();
      await page.locator('#boundary-mismatch .as-code summary').first().click();
      await shot('sent', '#boundary-mismatch');
      await page.goto(`${base}/findings#only-warning`);
      await shot('only-warnings', 'header.site', '.entry.warning');
    },
  },
  {
    name: 'lab',
    async act({ page, base, shot }) {
      await page.goto(`${base}/lab`, { waitUntil: 'networkidle' });
      await shot('whole');
      await downloadBoth(page);
      await shot('downloaded', '#lab-download');
      await measure(page);
      await shot('measured', '#lab-buffers');
    },
  },
  {
    name: 'errors',
    expected: [/status of (404|405|413|400)/],
    async act({ page, base, small, shot }) {
      await page.goto(`${base}/nothing/is/here`);
      await shot('404');
      await page.goto(`${base}/inspect`);
      await shot('405');
      await post(page, `${small}/inspect`, { type: 'application/octet-stream', body: PICTURE.buffer });
      await shot('413');
      await post(page, `${base}/compare`, { type: 'text/plain', body: 'no form' });
      await shot('400');
    },
  },
];
