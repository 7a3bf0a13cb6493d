// A report opened on the page of weighing: findings, ledger, take-away, and its bytes.

import { drawn, openReport, weighed } from '../acts.js';
import { KOREAN, LIAR, MANY, PICTURE } from '../files.js';

/** Points at the byte at an offset of the body's head, and keeps pointing. */
async function pin(page, id, index) {
  await page.locator(`#report-${id} .dump .byte[data-index="${index}"]`).first().click();
  await drawn(page);
}

export const REPORTS = [
  {
    name: 'report',
    async act({ page, base, shot }) {
      await page.goto(base);
      await weighed(page, PICTURE);
      await openReport(page, 'multipart');
      await shot('clean', '#report-multipart');
      const clients = page.locator('#report-multipart .choices label');
      for (let client = 0; client < await clients.count(); client += 1) {
        await clients.nth(client).click();
        await shot(`take-away-${await clients.nth(client).locator('input').inputValue()}`, '#report-multipart .take-away');
      }
    },
  },
  {
    name: 'report-json',
    async act({ page, base, shot }) {
      await page.goto(base);
      await weighed(page, LIAR);
      await openReport(page, 'json');
      await shot('conflict', '#report-json');
      await page.locator('#report-json .choices input[value="form"]').check({ force: true });
      await shot('take-away-form', '#report-json .take-away');
    },
  },
  {
    name: 'wire',
    async act({ page, base, shot }) {
      await page.goto(base);
      await weighed(page, KOREAN);
      await openReport(page, 'urlencoded');
      await openReport(page, 'json');
      const wire = '#report-urlencoded .wire';
      const begin = await page.evaluate((name) => `filename=${encodeURIComponent(name)}&type=text%2Fplain&file=`.length, KOREAN.name);
      await pin(page, 'urlencoded', begin + 1);
      await shot('hex-percent', wire);
      await shot('json-twin', '#report-json .wire');
      await page.locator(`${wire} input[value="text"]`).check();
      await drawn(page);
      await shot('text-percent', wire);
      await page.locator(`${wire} input[value="bits"]`).check();
      await drawn(page);
      await shot('bits-percent', wire);
      const json = '#report-json .wire';
      const data = await page.evaluate((name) => new TextEncoder().encode(`{"filename":"${name}","type":"text/plain","data":"`).length, KOREAN.name);
      await pin(page, 'json', data + 5);
      await shot('base64-group', json);
      await page.locator(`${json} .kind-switch[data-kind="payload"]`).click();
      await page.locator(`${json} .kind-switch[data-kind="json-syntax"]`).click();
      await shot('kinds-off', json);
    },
  },
  {
    name: 'wire-multibyte',
    async act({ page, base, shot }) {
      await page.goto(base);
      await weighed(page, KOREAN);
      await openReport(page, 'multipart');
      const wire = '#report-multipart .wire';
      await page.locator(`${wire} input[value="text"]`).check();
      const first = page.locator(`${wire} .dump .byte`, { hasText: '안' }).first();
      await first.click();
      await drawn(page);
      await shot('text-character', wire);
      await page.locator(`${wire} .dump`).focus();
      await page.keyboard.press('Control+End');
      await page.locator(`${wire} .dump`).evaluate((node) => { node.scrollTop = node.querySelector('.dump-gap').offsetTop - node.clientHeight / 2; });
      await drawn(page);
      await shot('gap', wire);
    },
  },
  {
    name: 'empty-file',
    async act({ page, base, shot }) {
      await page.goto(base);
      await page.setInputFiles('#file', MANY.find(({ name }) => name === 'empty.txt'));
      await page.locator('#weigh').click();
      await page.locator('#results[data-run="1"][aria-busy="false"]').waitFor();
      await shot('table', '#results');
      await page.locator('tr[data-encoding="raw"] .toggle').click();
      await shot('report', '#report-raw');
      await shot('charts', '#charts');
    },
  },
];
