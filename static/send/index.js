// Which function sends, by the name that the page gives it. axios is loaded only when it is used.

import { sendWithFetch } from './fetch.js';
import { sendWithXhr } from './xhr.js';

/** The sender called `name`: (request) → Promise of { status, text }. */
export async function senderNamed(name) {
  switch (name) {
    case 'xhr': return sendWithXhr;
    case 'fetch': return sendWithFetch;
    case 'axios': return (await import('./axios.js')).sendWithAxios;
    default: throw new Error(`no sender is called ${name}`);
  }
}
