// The server under test: the one at WEIGHBRIDGE_URL, or WEIGHBRIDGE_BIN started on a free port.

import { after } from 'node:test';
import { start } from './program.js';

/** The base URL of a running server; it is stopped after this file's tests. */
export async function server(...options) {
  const { WEIGHBRIDGE_URL: url, WEIGHBRIDGE_BIN: bin } = process.env;
  if (url && options.length === 0) return url.replace(/\/$/, '');
  if (!bin) throw new Error('set WEIGHBRIDGE_BIN to the program, or WEIGHBRIDGE_URL to a running one');
  const { url: started, stop } = await start(bin, ...options);
  after(() => stop());
  return started;
}
