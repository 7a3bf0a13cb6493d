import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dumpLines, lineOf } from '../../../static/elements/wire/dump.js';

const SPANS = [
  { start: 0, end: 4, kind: 'delimiter' },
  { start: 4, end: 20, kind: 'payload' },
  { start: 1000, end: 1003, kind: 'epilogue' },
];

test('a line is cut where the kind changes, and runs go over lines', () => {
  const [first, second] = dumpLines(new TextEncoder().encode('--AB0123456789abcdef'), 0, SPANS);
  assert.deepEqual(first.runs.map((run) => [run.kind, run.text]), [['delimiter', '--AB'], ['payload', '0123456789ab']]);
  assert.deepEqual(second, { offset: 16, runs: [{ kind: 'payload', hex: '63 64 65 66 ', text: 'cdef', marked: false }], padding: 36 });
});

test('the tail finds its spans by the offset in the body', () => {
  const [line] = dumpLines(Uint8Array.of(0x2d, 0x0d, 0xff), 1000, SPANS);
  assert.deepEqual(line.runs, [{ kind: 'epilogue', hex: '2d 0d ff ', text: '-··', marked: false }]);
});

test('bytes without a span are shown all the same', () => {
  const [line] = dumpLines(Uint8Array.of(0x41, 0x42), 500, SPANS);
  assert.equal(line.runs.map((run) => run.text).join(''), 'AB');
});

test('marks cut runs where they begin and end, over lines too', () => {
  const marks = [{ start: 2, end: 6 }, { start: 15, end: 17 }];
  const lines = dumpLines(new TextEncoder().encode('--AB0123456789abcdef'), 0, SPANS, marks);
  const told = (line) => line.runs.map((run) => `${run.marked ? '!' : ''}${run.text}`);
  assert.deepEqual(told(lines[0]), ['--', '!AB', '!01', '23456789a', '!b']);
  assert.deepEqual(told(lines[1]), ['!c', 'def']);
});

test('a byte stands in the line of its sixteen', () => {
  assert.equal(lineOf(16, 0), 1);
  assert.equal(lineOf(1015, 1000), 0);
});

test('nothing has no lines', () => assert.deepEqual(dumpLines(new Uint8Array(), 0, []), []));
