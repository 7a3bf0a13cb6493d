import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SendFailure } from '../../../static/send/failure.js';
import { readAnswer } from '../../../static/worker/answer.js';
import { weigh } from '../../../static/worker/weigh.js';

globalThis.location = { origin: 'http://weighbridge.test' };

const FILE = new File(['hello'], 'hello.txt', { type: 'text/plain' });
const REPORT = { sizes: { body_bytes: 5 } };

/** Runs a weighing with `send` and gives back what was told, stage by stage. */
async function run({ encodings, send, controller = new AbortController(), file = FILE }) {
  const told = [];
  await weigh({ file, encodings, send, endpoint: '/inspect', signal: controller.signal, tell: (message) => told.push(message) });
  return told;
}

const answers = () => async () => ({ status: 200, text: JSON.stringify(REPORT) });
const stages = (told, encoding) => told.filter((m) => m.encoding === encoding && m.patch.stage).map((m) => m.patch.stage);

test('each encoding is built, sent and done, one after the other', async () => {
  const told = await run({ encodings: ['raw', 'json'], send: answers() });
  assert.equal(told[0].kind, 'digest');
  assert.deepEqual(stages(told, 'raw'), ['building', 'sending', 'done']);
  assert.ok(told.findLastIndex((m) => m.encoding === 'raw') < told.findIndex((m) => m.encoding === 'json'));
});

test('the request carries the type, asks for JSON and names the file', async () => {
  const sent = [];
  await run({ encodings: ['raw', 'multipart'], send: async (request) => { sent.push(request); return answers()(); } });
  assert.equal(sent[0].url, 'http://weighbridge.test/inspect?filename=hello.txt');
  assert.deepEqual(sent[0].headers, { 'Accept': 'application/json', 'Content-Type': 'text/plain' });
  assert.equal(sent[0].body, FILE);
  assert.deepEqual(sent[1].headers, { Accept: 'application/json' });
});

test('a size that only the browser knows is taken from its progress', async () => {
  const send = async ({ onProgress }) => { onProgress(123, 123); return answers()(); };
  const told = await run({ encodings: ['multipart'], send });
  assert.equal(told.at(-1).patch.sentBytes, 123);
  assert.deepEqual(stages(told, 'multipart'), ['building', 'sending', 'answering', 'done']);
});

test('one failure does not stop the others', async () => {
  const send = async ({ headers }) => {
    if (headers['Content-Type'] === 'text/plain') throw new SendFailure('network');
    return answers()();
  };
  const told = await run({ encodings: ['raw', 'json'], send });
  assert.deepEqual(stages(told, 'raw').at(-1), 'failed');
  assert.deepEqual(stages(told, 'json').at(-1), 'done');
});

test('cancelling stops the one under way and those to come', async () => {
  const controller = new AbortController();
  const send = async () => { controller.abort(); throw new SendFailure('cancelled'); };
  const told = await run({ encodings: ['raw', 'json'], send, controller });
  assert.deepEqual(stages(told, 'raw').at(-1), 'cancelled');
  assert.deepEqual(stages(told, 'json'), ['cancelled']);
});

test('a file that can no longer be read is said to be so', async () => {
  const gone = () => { throw new DOMException('gone', 'NotReadableError'); };
  const file = Object.assign(new File(['x'], 'x'), { slice: gone, arrayBuffer: gone });
  const told = await run({ encodings: ['json'], send: answers(), file });
  assert.equal(told[0].digest.hex, null);
  assert.equal(told.at(-1).patch.failure.code, 'unreadable');
});

test('a refusal carries the limit, and what is no report is called so', () => {
  const refusal = { status: 413, text: '{"error":{"code":"body-too-large","message":"too large","limit":9}}' };
  assert.throws(() => readAnswer(refusal), { code: 'refused', details: { status: 413, serverCode: 'body-too-large', message: 'too large', limit: 9 } });
  assert.throws(() => readAnswer({ status: 502, text: '<html>' }), { code: 'answer', details: { status: 502 } });
  assert.deepEqual(readAnswer({ status: 200, text: JSON.stringify(REPORT) }), REPORT);
});
