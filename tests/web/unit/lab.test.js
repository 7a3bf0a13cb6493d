import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { after, columnsOf, createLines, nothingYet } from '../../../static/lab/buffers.js';
import { runDownload } from '../../../static/lab/download.js';
import { arrivedOf, heldOf } from '../../../static/elements/lab-download/plots.js';
import { calls, processor, range, share, stepSize, throughput } from '../../../static/elements/lab-buffers/words.js';

const nodeFetch = globalThis.fetch;
afterEach(() => {
  globalThis.fetch = nodeFetch;
});

const KIB = 1024;
const point = (bytes, rate) => ({ buffer_bytes: bytes, bytes_per_second: rate });

test('lines are the same however the stream is cut', () => {
  const bytes = new TextEncoder().encode('{"a":"안"}\n\n{"b":2}\n{"cut":');
  for (let size = 1; size <= bytes.length; size += 1) {
    const lines = [];
    const cutter = createLines((line) => lines.push(line));
    for (let at = 0; at < bytes.length; at += size) cutter.push(bytes.subarray(at, at + size));
    assert.deepEqual(lines, ['{"a":"안"}', '{"b":2}'], `pieces of ${size}`);
  }
});

test('events add up to the points of each setting, the newest for each size', () => {
  const trial = (number, setting, its) => ({ event: 'trial', trial: number, setting, send_buffer_bytes: 1, recv_buffer_bytes: 2, point: its });
  const known = [
    { event: 'plan', trials: 280, buffer_bytes: [512, KIB] },
    trial(1, 0, point(512, 10)), trial(2, 3, point(KIB, 20)), trial(3, 0, point(512, 30)),
  ].reduce(after, nothingYet());
  assert.deepEqual(columnsOf(known, (it) => it.bytes_per_second), [[512, KIB], [30, null], [null, null], [null, null], [null, 20]]);
  assert.deepEqual([known.trial, known.trials, known.given[3], known.given[1]], [3, 280, { send: 1, recv: 2 }, null]);
  assert.equal(after(known, { event: 'result', result: 'it' }).result, 'it');
  assert.equal(after(known, { event: 'of a later version' }), known);
  assert.throws(() => after(known, { event: 'failed', code: 'experiment-failed', message: 'No.', detail: null }), { code: 'refused', details: { serverCode: 'experiment-failed', message: 'No.', detail: null } });
});

test('a download is drawn from what was told of it, and nothing is made up between', () => {
  const stream = { points: [[0, 0], [10, 5], [10, 8], [20, 9]], held: { timeline: [[1, 4, 4], [10, 8, 4], [20, 9, 0]] } };
  const buffer = { points: [[0, 0], [30, 9]], held: { timeline: [[2, 9, 9], [30, 9, 9], [30, 9, 0]] } };
  assert.deepEqual(arrivedOf({ stream, buffer }), [[0, 10, 20, 30], [0, 8, 9, null], [0, null, null, 9]]);
  assert.deepEqual(heldOf({ stream, buffer }), [[1, 2, 10, 20, 30], [4, null, 4, 0, null], [null, 9, null, null, 9]]);
});

test('a way that is not there, or of which the server has told nothing, draws nothing', () => {
  assert.equal(arrivedOf({}), null);
  assert.deepEqual(arrivedOf({ buffer: { points: [[0, 0]] } }), [[0], [null], [0]]);
  assert.equal(heldOf({ buffer: { points: [[0, 0]], held: null } }), null);
});

test('a download is told by its first and last byte, and asked after until the server has ended it', async () => {
  const pieces = [new Uint8Array(10), new Uint8Array(20)];
  const accounts = [{ ended: false }, { ended: true, peak_held_bytes: 20 }];
  const asked = [];
  globalThis.fetch = async (url) => {
    asked.push(url);
    if (!url.startsWith('/lab/download?')) return Response.json(accounts.shift());
    const body = new ReadableStream({ pull: (c) => (pieces.length > 0 ? c.enqueue(pieces.shift()) : c.close()) });
    return new Response(body, { headers: { 'Weighbridge-Download': 'an-id' } });
  };
  let clock = 0;
  const told = [];
  const found = await runDownload(new URLSearchParams({ mode: 'stream' }), { tell: (so) => told.push(so.bytes), now: () => (clock += 5) });
  assert.deepEqual(told, [10, 30]);
  assert.deepEqual([found.first, found.last, found.bytes, found.reads], [5, 10, 30, 2]);
  assert.deepEqual(found.points, [[0, 0], [5, 10], [10, 30]]);
  assert.equal(found.held.peak_held_bytes, 20);
  assert.deepEqual(asked, ['/lab/download?mode=stream', '/lab/download/an-id', '/lab/download/an-id']);
});

test('a download of nothing ends too', async () => {
  globalThis.fetch = async () => new Response(null);
  const found = await runDownload(new URLSearchParams(), { tell: assert.fail });
  assert.deepEqual([found.first, found.bytes, found.held], [null, 0, null]);
});

test('a refusal and a broken connection are failures, a cancelled one is not', async () => {
  const error = { error: { code: 'busy', message: 'Another one is running.', limit: null, detail: { key: 'running', values: {} } } };
  globalThis.fetch = async () => Response.json(error, { status: 503 });
  await assert.rejects(runDownload(new URLSearchParams(), { tell() {} }), { code: 'refused', details: { status: 503, serverCode: 'busy', message: 'Another one is running.', limit: null, detail: { key: 'running', values: {} } } });
  globalThis.fetch = async () => { throw new TypeError('fetch failed'); };
  await assert.rejects(runDownload(new URLSearchParams(), { tell() {} }), { code: 'network' });
  globalThis.fetch = async () => { throw new DOMException('stopped', 'AbortError'); };
  await assert.rejects(runDownload(new URLSearchParams(), { tell() {} }), { name: 'AbortError' });
});

test('numbers of the experiment keep what matters', () => {
  assert.deepEqual([stepSize(512), stepSize(8 * KIB), stepSize(1.5 * KIB * KIB)].map((it) => it.replaceAll('\u00a0', ' ')), ['512 bytes', '8 KiB', '1.5 MiB']);
  assert.deepEqual([calls(4096.5), calls(64.25), processor(1.2), processor(null)], ['4,097', '64', '1.200', '–']);
  assert.deepEqual([9.26, 97.04, 1034.4].map((mib) => throughput(mib * KIB * KIB).replace('\u00a0', ' ')), ['9.3 MiB/s', '97 MiB/s', '1,034 MiB/s']);
  assert.equal(share(0.666), '67\u00a0%');
  assert.equal(range({ from_bytes: KIB, to_bytes: 2 * KIB }).replaceAll('\u00a0', ' '), '1 KiB to 2 KiB');
  assert.equal(range({ from_bytes: KIB, to_bytes: KIB }).replaceAll('\u00a0', ' '), '1 KiB');
});

