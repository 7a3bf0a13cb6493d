// The clients that are recognised and that fixes are written for. Pure.

const CLIENTS = {
  'browser-fetch': 'fetch in a browser',
  'browser-form': 'HTML form',
  'axios': 'axios',
  'curl': 'curl',
  'python': 'Python requests',
  'node': 'Node.js',
};

/** A client's name for people. */
export function clientInWords(client) {
  return CLIENTS[client] ?? client;
}
