import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SendFailure } from '../../../static/send/failure.js';
import { ask } from '../../../static/types/ask.js';
import { MOST_FILES, takeDropped, takeFiles, walk } from '../../../static/types/chosen.js';
import { inLanes } from '../../../static/types/lanes.js';
import { createTypesActions } from '../../../static/types/state.js';
import { createStore } from '../../../static/lib/store.js';
import { windowsOf } from '../../../static/types/windows.js';

const KIB = 1024;
const MIME = { verdict: 'text/plain', agreement: 'agree', risk: null, evidence: [] };

/** A file in which each byte tells where it stands. */
function counting(size, name = 'a.bin') {
  return new File([Uint8Array.from({ length: size }, (_, at) => (at * 7 + (at >> 8)) & 255)], name, { type: 'text/plain' });
}

const bytesOf = async (blob) => Buffer.from(await blob.arrayBuffer());

test('a file of up to 128 KiB is sent whole, a longer one as its windows', async () => {
  for (const size of [0, 1, 128 * KIB]) assert.equal(windowsOf(counting(size)).size, size);
  const file = counting(300 * KIB);
  const all = await bytesOf(file);
  const [head, tail] = [all.subarray(0, 64 * KIB), all.subarray(-64 * KIB)];
  assert.deepEqual(await bytesOf(windowsOf(file)), Buffer.concat([head, tail]));
  const middle = all.subarray(100_000, 104_096);
  assert.deepEqual(await bytesOf(windowsOf(file, { offset: 100_000, bytes: 4096 })), Buffer.concat([head, middle, tail]));
});

/** Asks with answers played in turn; gives back what came of it and what was sent. */
async function asked(file, answers, signal = new AbortController().signal) {
  const sent = [];
  const send = async (request) => {
    sent.push(request);
    const answer = answers[sent.length - 1];
    if (answer instanceof Error) throw answer;
    return { status: 200, text: JSON.stringify(answer) };
  };
  return { patch: await ask({ file, send, endpoint: 'http://h/types/windows', signal }), sent };
}

test('a file is asked for by name, type and size', async () => {
  const { patch, sent } = await asked(counting(5, '한 글&.txt'), [{ mime: MIME, directed: null }]);
  assert.deepEqual(patch, { stage: 'done', mime: MIME });
  const { searchParams } = new URL(sent[0].url);
  assert.deepEqual([...searchParams], [['filename', '한 글&.txt'], ['type', 'text/plain'], ['bytes', '5']]);
  assert.equal(sent[0].body.byteLength, 5);
  assert.equal(sent[0].headers['Content-Type'], 'application/octet-stream');
});

test('where the head names a window the second answer counts, which has seen it', async () => {
  const finer = { ...MIME, verdict: 'application/msword' };
  const answers = [{ mime: MIME, directed: { offset: 100_000, bytes: 4096 } }, { mime: finer, directed: null }];
  const { patch, sent } = await asked(counting(300 * KIB), answers);
  assert.equal(patch.mime.verdict, 'application/msword');
  assert.deepEqual(sent.map(({ url }) => new URL(url).searchParams.get('directed')), [null, '100000']);
  assert.deepEqual(sent.map(({ body }) => body.byteLength), [128 * KIB, 132 * KIB]);
});

test('what fails says how: the line, the file, the server', async () => {
  const code = async (file, answers) => (await asked(file, answers)).patch.failure.code;
  assert.equal(await code(counting(5), [new SendFailure('network')]), 'network');
  assert.equal(await code(counting(5), [{ error: { code: 'busy', message: 'x', limit: null } }]), 'refused');
  assert.equal(await code(counting(5), [{ other: 1 }]), 'answer');
  const gone = Object.assign(counting(5), { arrayBuffer: () => Promise.reject(new DOMException('gone', 'NotFoundError')) });
  assert.equal(await code(gone, []), 'unreadable');
});

test('what was broken off is left out and no failure', async () => {
  const breaking = new AbortController();
  breaking.abort();
  assert.deepEqual((await asked(counting(5), [], breaking.signal)).patch, { stage: 'left-out' });
});

test('never more tasks run than there are lanes, and each runs once', async () => {
  let running = 0;
  let most = 0;
  const ran = [];
  await inLanes(50, async (i) => {
    running += 1;
    most = Math.max(most, running);
    await new Promise((resolve) => { setTimeout(resolve, i % 3); });
    running -= 1;
    ran.push(i);
  }, new AbortController().signal);
  assert.equal(most, 4);
  assert.deepEqual(ran.sort((a, b) => a - b), Array.from({ length: 50 }, (_, i) => i));
});

test('cancelling keeps what is known and begins nothing more', async () => {
  const store = createStore({ run: null }, () => {});
  let asks = 0;
  const actions = createTypesActions(store, async (file, signal) => {
    asks += 1;
    if (asks === 6) actions.cancel();
    await Promise.resolve();
    return signal.aborted ? { stage: 'left-out' } : { stage: 'done', mime: MIME };
  });
  await actions.look(takeFiles(Array.from({ length: 100 }, () => counting(1))));
  const { rows, phase } = store.current.run;
  assert.equal(phase, 'ended');
  assert.ok(asks < 12, `${asks}`);
  assert.ok(rows.some((row) => row.stage === 'done') && rows.every((row) => row.stage !== 'waiting'));
});

test('a second choice replaces the first, whose late answers are dropped', async () => {
  const store = createStore({ run: null }, () => {});
  const answers = [];
  const actions = createTypesActions(store, () => new Promise((resolve) => { answers.push(resolve); }));
  const first = actions.look(takeFiles([counting(1, 'first')]));
  const second = actions.look(takeFiles([counting(1, 'second')]));
  answers[0]({ stage: 'failed', failure: { code: 'network' } });
  answers[1]({ stage: 'done', mime: MIME });
  await Promise.all([first, second]);
  assert.deepEqual(store.current.run.rows.map(({ path, stage }) => [path, stage]), [['second', 'done']]);
});

test('a server that is gone is asked no more, and what is left may be looked at again', async () => {
  const store = createStore({ run: null }, () => {});
  let asks = 0;
  let isGone = true;
  const actions = createTypesActions(store, async () => {
    asks += 1;
    await Promise.resolve();
    return isGone && asks > 5 ? { stage: 'failed', failure: { code: 'network' } } : { stage: 'done', mime: MIME };
  });
  await actions.look(takeFiles(Array.from({ length: 100 }, () => counting(1))));
  assert.ok(asks < 15, `${asks}`);
  assert.match(store.current.problem, /does not answer/);
  const { rows } = store.current.run;
  assert.deepEqual([rows[99].stage, rows[99].why], ['left-out', 'unreachable']);
  isGone = false;
  await actions.lookAgain();
  assert.equal(store.current.problem, null);
  assert.ok(store.current.run.rows.every(({ stage, failure }) => stage === 'done' && failure === null));
});

test('a new choice is shown whole, whatever was searched for before', async () => {
  const store = createStore({ run: null, filter: { show: 'failed', search: 'x' } }, () => {});
  await createTypesActions(store, async () => ({ stage: 'done', mime: MIME })).look(takeFiles([counting(1)]));
  assert.deepEqual(store.current.filter, { show: 'all', search: '' });
});

/** A folder as a browser gives it out: some of its entries at a time. */
function folder(path, children) {
  return {
    isDirectory: true, fullPath: path,
    createReader: () => {
      const left = [...children];
      return { readEntries: (resolve) => resolve(left.splice(0, 100)) };
    },
  };
}

function entry(path) {
  return { isDirectory: false, fullPath: path, name: path.split('/').at(-1), file: (resolve) => resolve(new File(['x'], path.split('/').at(-1))) };
}

test('folders are walked through in depth, in their order', async () => {
  const tree = [folder('/a', [entry('/a/1'), folder('/a/b', [entry('/a/b/2')]), entry('/a/3')]), entry('/4')];
  const { files, isMore } = await walk(tree);
  assert.deepEqual(files.map(({ path, file }) => [path, file.name]), [['a/1', '1'], ['a/b/2', '2'], ['a/3', '3'], ['4', '4']]);
  assert.equal(isMore, false);
});

test('of more than a thousand files the first are taken, and it is said', async () => {
  const many = folder('/m', Array.from({ length: 2500 }, (_, i) => entry(`/m/${i}`)));
  const walked = await walk([many]);
  assert.deepEqual([walked.files.length, walked.isMore, walked.files.at(-1).path], [MOST_FILES, true, 'm/999']);
  const chosen = takeFiles(Array.from({ length: MOST_FILES + 1 }, () => counting(0)));
  assert.deepEqual([chosen.files.length, chosen.isMore], [MOST_FILES, true]);
  assert.equal(takeFiles(Array.from({ length: MOST_FILES }, () => counting(0))).isMore, false);
});

test('a file that the browser does not hand out becomes a row that says so', async () => {
  const { files: [{ file }] } = await walk([{ ...entry('/x'), file: (_, reject) => reject(new Error('?')) }]);
  assert.equal((await asked(file, [])).patch.failure.code, 'unreadable');
});

test('a drop without folders is a list of files', async () => {
  const files = [counting(1, 'a'), counting(2, 'b')];
  const taken = await takeDropped({ items: [{ webkitGetAsEntry: () => null }], files });
  assert.deepEqual(taken.files.map(({ path }) => path), ['a', 'b']);
});
