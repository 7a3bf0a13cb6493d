// Hands a blob to the browser to keep as a file.

import { h } from './dom.js';

/** For how long the browser is given to begin with it before its address is taken back. */
const BEGIN_MS = 60_000;

/** Has the browser keep `blob` as a file called `name`. */
export function download(blob, name) {
  const url = URL.createObjectURL(blob);
  h('a', { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), BEGIN_MS);
}
