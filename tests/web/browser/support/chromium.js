// How Chromium is started, for tests and for the walk.

import { chromium } from 'playwright-core';

export const ARGUMENTS = [
  '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync',
];

/** The browser's program: the one that WEIGHBRIDGE_CHROMIUM names, or the system's. */
export const executablePath = process.env.WEIGHBRIDGE_CHROMIUM ?? '/usr/bin/chromium';

/** A headless Chromium. */
export function launch(...more) {
  return chromium.launch({ executablePath, args: [...ARGUMENTS, ...more] });
}
