import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { gzipped } from '../../../static/encode/gzip.js';
import { SendFailure } from '../../../static/send/failure.js';
import { readAnswer } from '../../../static/worker/answer.js';
import { createCrew } from '../../../static/worker/crew.js';
import { weigh } from '../../../static/worker/weigh.js';

const FILE = new File(['hello'], 'hello.txt', { type: 'text/plain' });
const REPORT = { sizes: { body_bytes: 5 } };
const answer = async () => ({ status: 200, text: JSON.stringify(REPORT) });

/** Weighs with `send` and gives back what the row was told. */
async function run({ variant = 'raw', send = answer, file = FILE }) {
  const told = [];
  await weigh({ file, variant, send, endpoint: 'http://h/inspect', row: (patch) => told.push(patch) });
  return told;
}

const stages = (told) => told.map((patch) => patch.stage).filter(Boolean);

test('a body is built, sent and done', async () => {
  const told = await run({});
  assert.deepEqual(stages(told), ['building', 'sending', 'done']);
  assert.deepEqual(told.at(-1).report, REPORT);
  assert.equal(told.at(-1).sentBytes, 5);
});

test('the request carries the type, asks for JSON and names the file', async () => {
  const sent = [];
  const send = (request) => { sent.push(request); return answer(); };
  await run({ variant: 'raw', send });
  await run({ variant: 'multipart', send });
  assert.equal(sent[0].url, 'http://h/inspect?filename=hello.txt');
  assert.deepEqual(sent[0].headers, { 'Accept': 'application/json', 'Content-Type': 'text/plain' });
  assert.equal(sent[0].body, FILE);
  assert.deepEqual(sent[1].headers, { Accept: 'application/json' });
});

test('a body under gzip says so, and the server is told when to collect it', async () => {
  const sent = [];
  const send = (request) => { sent.push(request); return answer(); };
  const file = new File(['hello '.repeat(1000)], 'hello.txt');
  for (const encoding of ['multipart', 'raw', 'urlencoded', 'json']) {
    const told = await run({ variant: `${encoding}-gzip-buffer`, send, file });
    const { url, headers, body } = sent.at(-1);
    assert.match(url, encoding === 'raw' ? /\?filename=hello\.txt&mode=buffer$/ : /\/inspect\?mode=buffer$/);
    assert.equal(headers['Content-Encoding'], 'gzip');
    assert.equal(told.at(-1).sentBytes, body.size);
    assert.ok(stages(told).includes('compressing'));
    const plain = gunzipSync(Buffer.from(await body.arrayBuffer())).toString();
    const [, boundary] = headers['Content-Type'].split('boundary=');
    assert.ok(boundary === undefined ? plain.length >= file.size : plain.trimEnd().endsWith(`--${boundary}--`), plain.slice(-80));
  }
});

test('what is compressed is kept in pieces, and is whole', async () => {
  const bytes = randomBytes(5 * 1024 * 1024 + 7);
  const told = [];
  const { body, size } = await gzipped({ body: new Blob([bytes]), size: bytes.length, contentType: 'a/b', query: '' }, bytes.length, (done, total) => told.push([done, total]));
  assert.equal(size, body.size);
  assert.deepEqual(gunzipSync(Buffer.from(await body.arrayBuffer())), bytes);
  assert.deepEqual(told.at(-1), [bytes.length, bytes.length]);
});

test('a size that only the browser knows is taken from its progress', async () => {
  const send = async ({ onProgress }) => { onProgress(123, 123); return answer(); };
  const told = await run({ variant: 'multipart', send });
  assert.equal(told.at(-1).sentBytes, 123);
  assert.deepEqual(stages(told), ['building', 'sending', 'answering', 'done']);
});

test('a lost connection, an unreadable file and the unforeseen are failures with their code', async () => {
  const code = async (options) => (await run(options)).at(-1).failure.code;
  const gone = Object.assign(new File(['x'], 'x'), { slice: () => { throw new DOMException('gone', 'NotReadableError'); } });
  assert.equal(await code({ send: async () => { throw new SendFailure('network'); } }), 'network');
  assert.equal(await code({ variant: 'json', file: gone }), 'unreadable');
  assert.equal(await code({ send: async () => { throw new TypeError('?'); } }), 'unexpected');
});

test('a refusal carries the limit, and what is no report is called so', () => {
  const refusal = { status: 413, text: '{"error":{"code":"body-too-large","message":"too large","limit":9,"detail":{"key":"large","values":{}}}}' };
  assert.throws(() => readAnswer(refusal), { code: 'refused', details: { status: 413, serverCode: 'body-too-large', message: 'too large', limit: 9, detail: { key: 'large', values: {} } } });
  assert.throws(() => readAnswer({ status: 502, text: '<html>' }), { code: 'answer', details: { status: 502 } });
  assert.deepEqual(readAnswer({ status: 200, text: JSON.stringify(REPORT) }), REPORT);
});

/** A crew whose workers are played by `play(task, worker)`. */
function crewOf(play) {
  const told = [];
  const log = [];
  const crew = createCrew(() => {
    const worker = {
      postMessage: (task) => { log.push(`${task.task} ${task.variant ?? ''}`.trim()); queueMicrotask(() => play(task, worker)); },
      terminate: () => log.push('ended'),
    };
    return worker;
  }, (message) => told.push(message));
  const weighing = () => crew.weigh({ run: 7, file: FILE, variants: ['raw', 'json'], sender: 'xhr' });
  return { crew, weighing, told, log };
}

const finish = (task, worker) => worker.onmessage({ data: { kind: 'finished' } });

test('each task has a worker of its own, ended before the next begins', async () => {
  const { weighing, told, log } = crewOf(finish);
  await weighing();
  assert.deepEqual(log, ['digest', 'ended', 'weigh raw', 'ended', 'weigh json', 'ended']);
  assert.deepEqual(told, [{ run: 7, kind: 'end', cancelled: false }]);
});

test('cancelling ends the worker under way and marks the rest', async () => {
  const { crew, weighing, told, log } = crewOf((task, worker) => {
    if (task.variant === 'raw') crew.cancel();
    else finish(task, worker);
  });
  await weighing();
  assert.deepEqual(log, ['digest', 'ended', 'weigh raw', 'ended']);
  assert.deepEqual(told.map(({ kind, variant, cancelled }) => [kind, variant ?? cancelled]), [['row', 'raw'], ['row', 'json'], ['end', true]]);
});

test('a worker that cannot be loaded ends the weighing', async () => {
  const { weighing, told } = crewOf((task, worker) => worker.onerror(new Error('404')));
  await weighing();
  assert.deepEqual(told.map((message) => message.kind), ['broken', 'end']);
});
