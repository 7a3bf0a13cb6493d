// The pages as they are without JavaScript.

import { post } from '../acts.js';
import { BROKEN, KOREAN, LIAR, MANY, PICTURE, VERY_BROKEN } from '../files.js';

const script = false;

export const WITHOUT_SCRIPT = [
  {
    name: 'plain-home',
    script,
    async act({ page, base, shot }) {
      await page.goto(base);
      await shot('whole');
    },
  },
  {
    name: 'plain-comparison',
    script,
    async act({ page, base, shot }) {
      for (const [name, file] of Object.entries({ picture: PICTURE, korean: KOREAN, conflict: LIAR })) {
        await page.goto(base);
        await page.setInputFiles('#file', file);
        await Promise.all([page.waitForURL('**/compare'), page.locator('#weigh').click()]);
        await shot(name);
      }
      const third = '.report-details:nth-of-type(3)';
      await page.locator(`${third} > summary`).click();
      await shot('report-open', third);
    },
  },
  {
    name: 'plain-forms',
    script,
    async act({ page, base, shot }) {
      for (const enctype of ['multipart/form-data', 'application/x-www-form-urlencoded', 'text/plain']) {
        await page.goto(base);
        const form = page.locator(`#native-forms form[enctype="${enctype}"]`);
        await form.locator('input[type=file]').setInputFiles(MANY[9]);
        await Promise.all([page.waitForURL('**/inspect'), form.locator('button').click()]);
        await shot(enctype.replace('/', '-'));
      }
    },
  },
  {
    name: 'plain-report',
    script,
    async act({ page, base, shot }) {
      await post(page, `${base}/inspect`, BROKEN);
      await shot('broken');
      await shot('findings', 'header.site', '.report-section');
      await post(page, `${base}/inspect`, VERY_BROKEN);
      await shot('very-broken');
    },
  },
  {
    name: 'plain-types',
    script,
    async act({ page, base, shot }) {
      await page.goto(`${base}/types`);
      await shot('empty');
      await page.setInputFiles('#files', MANY);
      await Promise.all([page.waitForNavigation(), page.locator('#files-form button[type=submit]').click()]);
      await shot('files');
    },
  },
];
