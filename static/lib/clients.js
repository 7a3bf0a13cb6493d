// The clients that are recognised and that fixes are written for. Pure.

import { t, tOr } from './texts.js';

/** Those that are called the same in every language. */
const NAMES = { axios: 'axios', curl: 'curl', python: 'Python requests', node: 'Node.js' };

/** A client's name for people. */
export function clientInWords(client) {
  return NAMES[client] ?? tOr(`client-${client}`, client);
}

/** What a request was sent by: of what a script in a page writes nobody can tell fetch from XMLHttpRequest. */
export function senderInWords(client) {
  return client === 'browser-fetch' ? t('client-browser-script') : clientInWords(client);
}
