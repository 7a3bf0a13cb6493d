import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createActions, createState } from '../../../static/state.js';
import { surveyOf } from '../../../static/what-if/survey.js';
import { createSurveyor } from '../../../static/worker/surveyor.js';

globalThis.requestAnimationFrame ??= () => {};

const FILE = new File(['hello\r\n'], 'hello.txt', { type: 'text/plain' });
const soon = () => new Promise((resolve) => { setTimeout(resolve, 5); });

/** A surveyor whose workers answer by `play(file, worker)`. */
function surveyorOf(play) {
  const heard = [];
  const log = [];
  const startWorker = () => {
    const worker = {
      postMessage: ({ task, file }) => { log.push(`${task} ${file.name}`); queueMicrotask(() => play(file, worker)); },
      terminate: () => log.push('ended'),
    };
    return worker;
  };
  const hear = { onRead: (file, done) => heard.push([file.name, `${done} read`]), onEnd: (file, survey) => heard.push([file.name, survey]) };
  return { surveyor: createSurveyor(startWorker, hear, 0), heard, log };
}

test('a survey counts a file and compresses its sample', async () => {
  const { facts, compressed } = await surveyOf(FILE);
  assert.deepEqual(facts, { bytes: 7, formExpanded: 2, decimalDigits: 19, quotedBytes: 7 });
  assert.equal(compressed.raw.body, 7);
});

test('a file is told of after each slice, and a slice is what stands in memory', async () => {
  const slices = [];
  const file = { size: 7_000_000, name: 'a', type: '', slice: (start, end) => {
    slices.push([start, end]);
    return new Blob([new Uint8Array(Math.min(end, 7_000_000) - start)]);
  } };
  const read = [];
  await surveyOf(file, (done, total) => read.push([done, total]));
  assert.deepEqual(read, [[3_145_728, 7_000_000], [6_291_456, 7_000_000], [7_000_000, 7_000_000]]);
  assert.ok(slices.every(([start, end]) => end - start <= 3_145_728));
});

test('how much is read is heard of before the survey', async () => {
  const { surveyor, heard } = surveyorOf((file, worker) => {
    worker.onmessage({ data: { kind: 'read', done: 3 } });
    worker.onmessage({ data: { kind: 'survey', survey: 1 } });
  });
  surveyor.look({ name: 'first' });
  await soon();
  assert.deepEqual(heard, [['first', '3 read'], ['first', 1]]);
});

test('only the last file chosen is surveyed, and its worker is ended', async () => {
  const { surveyor, heard, log } = surveyorOf((file, worker) => worker.onmessage({ data: { kind: 'survey', survey: 1 } }));
  surveyor.look({ name: 'first' });
  surveyor.look({ name: 'second' });
  await soon();
  assert.deepEqual(heard, [['second', 1]]);
  assert.deepEqual(log, ['survey second', 'ended']);
});

test('a survey that is stopped is not heard of, and a worker that breaks knows nothing', async () => {
  const silent = surveyorOf(() => {});
  silent.surveyor.look(FILE);
  await soon();
  silent.surveyor.stop();
  assert.deepEqual([silent.heard, silent.log], [[], ['survey hello.txt', 'ended']]);
  const broken = surveyorOf((file, worker) => worker.onerror(new Error('404')));
  broken.surveyor.look(FILE);
  await soon();
  assert.deepEqual(broken.heard, [['hello.txt', null]]);
});

/** Actions over a crew and a surveyor that only note what they are asked for. */
function page() {
  const asked = [];
  const store = createState();
  const crew = { weigh: () => asked.push('weigh'), cancel: () => {} };
  const surveyor = { look: (file) => asked.push(`look ${file.name}`), stop: () => asked.push('stop') };
  return { store, asked, actions: createActions(store, crew, surveyor) };
}

test('a file is not read through beside a weighing, but after it', () => {
  const { actions, asked } = page();
  actions.choose(FILE);
  actions.weigh();
  actions.choose(FILE);
  assert.deepEqual(asked, ['look hello.txt', 'stop', 'weigh', 'stop']);
  actions.hear({ run: 1, kind: 'end', cancelled: false });
  assert.equal(asked.at(-1), 'look hello.txt');
});

test('a file that was read through is not read again', () => {
  const { actions, asked, store } = page();
  actions.choose(FILE);
  actions.learn(FILE, { facts: 1 });
  actions.weigh();
  actions.hear({ run: 1, kind: 'end', cancelled: false });
  assert.deepEqual(asked.filter((it) => it.startsWith('look')), ['look hello.txt']);
  assert.deepEqual(store.current.survey, { source: FILE, known: { facts: 1 } });
});

test('how far a file is read is known until it is, and only of the file chosen', () => {
  const { actions, store } = page();
  const other = new File(['x'], 'other');
  actions.choose(FILE);
  assert.deepEqual(store.current.reading, { source: FILE, done: 0 });
  actions.follow(FILE, 5);
  assert.deepEqual(store.current.reading, { source: FILE, done: 5 });
  actions.choose(other);
  assert.deepEqual(store.current.reading, { source: other, done: 0 });
  actions.weigh();
  assert.equal(store.current.reading, null);
  actions.hear({ run: 1, kind: 'end', cancelled: false });
  actions.learn(other, null);
  assert.equal(store.current.reading, null);
});

test('what is sent leaves a trace, and a new stage keeps it', () => {
  const { actions, store } = page();
  actions.choose(FILE);
  actions.weigh();
  const row = (patch) => actions.hear({ run: 1, kind: 'row', variant: 'raw', patch });
  row({ stage: 'sending', done: null, total: null });
  row({ stage: 'sending', done: 3, total: 7, sentAt: 10 });
  row({ stage: 'answering', done: 7, total: 7, sentAt: 20 });
  row({ stage: 'done' });
  assert.deepEqual(store.current.run.rows.raw, { stage: 'done', done: 7, total: 7, trace: [[10, 3], [20, 7]] });
});
