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
  return { surveyor: createSurveyor(startWorker, (file, survey) => heard.push([file.name, survey]), 0), heard, log };
}

test('a survey counts a file and compresses its sample', async () => {
  const { facts, compressed } = await surveyOf(FILE);
  assert.deepEqual(facts, { bytes: 7, formExpanded: 2, decimalDigits: 19, quotedBytes: 7 });
  assert.equal(compressed.raw.body, 7);
});

test('only the last file chosen is surveyed, and its worker is ended', async () => {
  const { surveyor, heard, log } = surveyorOf((file, worker) => worker.onmessage({ data: { survey: 1 } }));
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
