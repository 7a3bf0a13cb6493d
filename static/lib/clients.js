// The clients that are recognised and that fixes are written for. Pure.

import { tOr } from './texts.js';

/** Those that are called the same in every language. */
const NAMES = { axios: 'axios', curl: 'curl', python: 'Python requests', node: 'Node.js' };

/** A client's name for people. */
export function clientInWords(client) {
  return NAMES[client] ?? tOr(`client-${client}`, client);
}
