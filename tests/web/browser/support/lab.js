// The lab as a person uses it, in little time.

/** Downloads a few bytes both ways; resolves when both are there. */
export async function downloadBoth(page) {
  await page.locator('#size').fill('100000');
  await page.locator('#chunk').fill('5000');
  await page.locator('#rate').fill('400000');
  await press(page, '#lab-download [data-part=both]');
}

/** Measures with few bytes; resolves with the result on the page. */
export async function measure(page) {
  await page.locator('#trial-size').selectOption('1048576');
  await page.locator('#seconds').fill('3');
  await press(page, '#lab-buffers [type=submit]');
}

/** Presses a button that is disabled while what it began runs, and waits until it may be pressed again. */
async function press(page, selector) {
  await page.locator(selector).evaluate((button) => {
    window.hasEnded = false;
    const changes = new MutationObserver(() => {
      if (button.hasAttribute('aria-disabled')) return;
      changes.disconnect();
      window.hasEnded = true;
    });
    changes.observe(button, { attributeFilter: ['aria-disabled'] });
  });
  await page.locator(selector).click();
  await page.waitForFunction(() => window.hasEnded);
}
