// How Chromium is started, for tests and for the walk.

import { chromium } from 'playwright-core';

const ARGUMENTS = [
  '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync',
];

/** A headless Chromium: the one that WEIGHBRIDGE_CHROMIUM names, or the system's. */
export function launch(...more) {
  const executablePath = process.env.WEIGHBRIDGE_CHROMIUM ?? '/usr/bin/chromium';
  return chromium.launch({ executablePath, args: [...ARGUMENTS, ...more] });
}
