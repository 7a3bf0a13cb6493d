// Clients of plain TCP: nc, Node's net and Python's sockets.

import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect } from 'node:net';
import { test } from 'node:test';
import { python } from './support/python.js';
import { run } from './support/run.js';
import { tcpServer } from './support/server.js';

const { host, port } = await tcpServer();
const FILE = Buffer.from(Uint8Array.from({ length: 100_000 }, (_, i) => (i * 7) % 256));

function holdTo(text) {
  assert.match(text, /^Weighbridge report /);
  assert.match(text, /^ {2}payload +100,000$/m);
  assert.match(text, /^ {2}overhead +0 +0 % of the payload$/m);
  assert.match(text, /^ {2}head +0$/m);
  assert.match(text, /^ {2}wire +100,000$/m);
  assert.doesNotMatch(text, /body-incomplete/);
}

test('nc with -N', async () => holdTo(await run('nc', ['-N', host, String(port)], { input: FILE })));

test('net of Node, which ends its side by end()', async () => {
  const socket = connect({ host, port, allowHalfOpen: true });
  const pieces = [];
  socket.on('data', (bytes) => pieces.push(bytes));
  socket.end(FILE);
  await once(socket, 'end');
  holdTo(Buffer.concat(pieces).toString());
});

test('sockets of Python', async () => {
  holdTo(await python('tcp.py', [host, String(port)], { input: FILE }));
});

test('curl, which came to the wrong port, is told so', async () => {
  const text = await run('curl', ['-s', '--data-binary', 'hello', `http://${host}:${port}/inspect`]);
  assert.match(text, /HTTP is spoken at http:\/\/127\.0\.0\.1:\d+/);
});
