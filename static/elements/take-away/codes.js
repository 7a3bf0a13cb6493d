// The code that sends a file in an encoding, for each client. Pure.

import { t } from '../../lib/texts.js';
import { htmlForm } from './html.js';
import { java } from './java.js';
import { javascript } from './javascript.js';
import { python } from './python.js';
import { curl } from './shell.js';

/** The clients in the order in which they are shown. */
export const CLIENTS = [
  { id: 'form', name: t('take-away-form') },
  { id: 'fetch', name: 'fetch' },
  { id: 'axios', name: 'axios' },
  { id: 'xhr', name: 'XMLHttpRequest' },
  { id: 'curl', name: 'curl' },
  { id: 'python', name: 'Python requests' },
  { id: 'java', name: 'Java HttpClient' },
];

/**
 * What sends the file in `encoding` by `client`: { code } or, where the client cannot, { reason }.
 * `label`: { url, filename, type, rawType }, the address without a query and the type under which the
 * file goes as it is.
 */
export function codeFor(client, encoding, label) {
  switch (client) {
    case 'form': {
      const code = htmlForm(encoding, label);
      return code === null ? { reason: t(`without-form-${encoding}`) } : { code };
    }
    case 'fetch':
    case 'axios':
    case 'xhr':
      return { code: javascript(client, encoding, label) };
    case 'curl':
      return { code: curl(encoding, label) };
    case 'python':
      return { code: python(encoding, label) };
    case 'java':
      return { code: java(encoding, label) };
    default:
      throw new Error(`no client is called ${client}`);
  }
}
