// What scenes do on the page, whatever language it speaks.

import { ended } from '../browser/support/page.js';

/** Chooses a file on the page of weighing, and waits until it was read through. */
export async function choose(page, file) {
  await page.setInputFiles('#file', file);
  await page.waitForFunction(() => document.querySelectorAll('#what-if tbody tr:not([data-known])').length === 0);
}

/** Weighs a file to the end. */
export async function weighed(page, file) {
  await choose(page, file);
  await page.locator('#weigh').click();
  await ended(page, 1);
}

/** Opens the report of an encoding, and waits until its bytes are written. */
export async function openReport(page, id) {
  await page.locator(`tr[data-encoding="${id}"] .toggle`).click();
  await page.locator(`#report-${id} .dump .byte`).first().waitFor();
}

/** Frames that a browser takes to write what had been out of its sight. */
const FRAMES = 4;

/** All that is in sight has been drawn. */
export function drawn(page) {
  return page.evaluate(async (frames) => {
    for (let frame = 0; frame < frames; frame += 1) await new Promise(requestAnimationFrame);
  }, FRAMES);
}

/** Goes to `url` as a form or client would that sends `body`, so that the server's page for it is shown. */
export async function post(page, url, { type, body }) {
  await page.route(url, (route) => route.continue({
    method: 'POST', headers: { ...route.request().headers(), 'content-type': type }, postData: body,
  }), { times: 1 });
  await page.goto(url);
}
