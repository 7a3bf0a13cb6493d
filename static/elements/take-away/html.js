// A page's form without a script. Pure.

import { attribute } from './quote.js';

/** The form for `encoding`; null where HTML has none. */
export function htmlForm(encoding, { url }) {
  if (encoding !== 'multipart') return null;
  return `<form method="post" action=${attribute(url)} enctype="multipart/form-data">
  <input type="file" name="file" required>
  <button>Send</button>
</form>`;
}
