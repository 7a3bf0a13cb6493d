// The lab as a person uses it, in little time.

/** Downloads a few bytes both ways; resolves when both are there. */
export async function downloadBoth(page) {
  await page.locator('#size').fill('100000');
  await page.locator('#chunk').fill('5000');
  await page.locator('#rate').fill('400000');
  await page.locator('#lab-download [data-part=both]').click();
  await page.locator('#lab-download [data-part=both][aria-disabled]').waitFor();
  await page.locator('#lab-download [data-part=both]:not([aria-disabled])').waitFor();
}

/** Measures with few bytes; resolves with the result on the page. */
export async function measure(page) {
  await page.locator('#trial-size').selectOption('1048576');
  await page.locator('#seconds').fill('3');
  await page.locator('#lab-buffers [type=submit]').click();
  await page.locator('#lab-buffers [type=submit][aria-disabled]').waitFor();
  await page.locator('#lab-buffers [type=submit]:not([aria-disabled])').waitFor();
}
