import assert from 'node:assert/strict';
import { test } from 'node:test';
import { align, arrivalOf, reached, stepsOf } from '../../../static/elements/charts/arrived.js';
import { binaryMarks, decimalMarks, powers, shorter, timeWords } from '../../../static/elements/charts/axis.js';
import { byKind, composed, lengths } from '../../../static/elements/charts/composed.js';
import { ceiling, drawn, FLOOR, growth, LARGEST, milestones } from '../../../static/elements/charts/growth.js';
import { endings } from '../../../static/elements/charts/said.js';
import { shortSize } from '../../../static/elements/charts/scales.js';
import { thinned } from '../../../static/elements/plot/marks.js';
import { extendTrace, TRACE_POINTS } from '../../../static/lib/trace.js';
import { encodingSizes } from '../../../static/what-if/sizes.js';

const REPORTS = {
  raw: { ledger: [{ kind: 'payload', bytes: 100 }] },
  multipart: { ledger: [{ kind: 'part-header', bytes: 120 }, { kind: 'payload', bytes: 100 }, { kind: 'delimiter', bytes: 80 }] },
};

test('a body is composed of its ledger, the cargo before all', () => {
  const bars = composed(REPORTS, 'body');
  assert.equal(bars.multipart.total, 300);
  assert.deepEqual(bars.multipart.runs.map(({ kind }) => kind), ['payload', 'part-header', 'delimiter']);
});

test('overhead alone leaves the cargo out, and nothing is left of raw', () => {
  const bars = composed(REPORTS, 'overhead');
  assert.deepEqual(bars.multipart, { total: 200, runs: [{ kind: 'part-header', bytes: 120 }, { kind: 'delimiter', bytes: 80 }] });
  assert.deepEqual(bars.raw, { total: 0, runs: [] });
});

test('bars are as long as their bytes, or all of the room for shares', () => {
  assert.deepEqual(lengths(composed(REPORTS, 'body'), 'bytes'), { raw: 1 / 3, multipart: 1 });
  assert.deepEqual(lengths(composed(REPORTS, 'body'), 'share'), { raw: 1, multipart: 1 });
  assert.deepEqual(lengths(composed(REPORTS, 'overhead'), 'share'), { raw: 0, multipart: 1 });
});

test('kinds are listed once, with their bytes in each encoding', () => {
  assert.deepEqual(byKind(composed(REPORTS, 'body')), [
    ['part-header', { multipart: 120 }], ['payload', { raw: 100, multipart: 100 }], ['delimiter', { multipart: 80 }],
  ]);
});

test('the server’s timeline takes the place of what the page was told', () => {
  const trace = [[5, 10], [9, 30]];
  assert.equal(arrivalOf(undefined), null);
  assert.equal(arrivalOf({ stage: 'waiting' }), null);
  assert.deepEqual(arrivalOf({ trace }), { by: 'page', points: [[0, 0], ...trace], largest: 20 });
  const report = { stream: { timeline: [[0, 4], [2, 30]], largest_chunk_bytes: 9 } };
  assert.deepEqual(arrivalOf({ trace, report }), { by: 'server', points: [[0, 4], [2, 30]], largest: 9 });
});

test('steps are what came between two points', () => {
  assert.deepEqual(stepsOf([[0, 0], [5, 10], [9, 30]]), [[5, 10], [9, 20]]);
  assert.deepEqual(stepsOf([]), []);
});

test('lists are put on one axis, with what is twice at an instant taken together', () => {
  const lists = [[[1, 10], [3, 20]], [[2, 5], [3, 6], [3, 7]]];
  assert.deepEqual(align(lists), [[1, 2, 3], [10, null, 20], [null, 5, 7]]);
  assert.deepEqual(align(lists, (a, b) => a + b)[2], [null, 5, 13]);
  assert.deepEqual(align([[], []]), [[], [], []]);
});

test('a column has reached its last value until it ends', () => {
  const column = [null, 5, null, 9, null];
  assert.deepEqual([0, 1, 2, 3, 4].map((i) => reached(column, i)), [null, 5, 5, 9, null]);
});

test('a trace keeps its ends and a bounded number of points', () => {
  let trace = [];
  for (let i = 1; i <= 10_000; i += 1) {
    trace = extendTrace(trace, [i, i * 10]);
    assert.ok(trace.length <= TRACE_POINTS);
    assert.deepEqual(trace.at(-1), [i, i * 10]);
  }
  assert.ok(trace.every(([ms], i) => i === 0 || ms > trace[i - 1][0]));
  assert.ok(trace.length > TRACE_POINTS / 2 - 1);
});

const LABEL = { name: 'r.bin', type: '' };
const FACTS = { bytes: 1000, formExpanded: 400 };

test('curves run from a byte to 16 GiB and go through the file’s own size', () => {
  const rows = growth(LABEL, FACTS, 1000);
  assert.deepEqual([rows[0].bytes, rows.at(-1).bytes], [1, LARGEST]);
  assert.ok(rows.every(({ bytes }, i) => i === 0 || bytes > rows[i - 1].bytes));
  const own = rows.find(({ bytes }) => bytes === 1000);
  const sizes = encodingSizes(LABEL)(FACTS);
  for (const [id, ratio] of Object.entries(own.ratios)) assert.equal(ratio, (sizes[id] - 1000) / 1000);
});

test('multipart’s share goes to nothing, base64’s third stays, raw has none', () => {
  const { ratios } = growth(LABEL, FACTS, 1000).at(-1);
  assert.ok(ratios.multipart < FLOOR);
  assert.ok(Math.abs(ratios.json - 1 / 3) < 1e-6);
  assert.ok(Math.abs(ratios.urlencoded - 0.8) < 1e-6);
  assert.equal(ratios.raw, 0);
  assert.deepEqual([drawn(ratios.raw), drawn(0.5)], [FLOOR, 0.5]);
});

test('an empty file has the curves that need no bytes of it, and no point of its own', () => {
  const rows = growth(LABEL, { bytes: 0, formExpanded: 0 }, 0);
  assert.equal(rows[0].bytes, 1);
  assert.deepEqual(new Set(rows.map(({ ratios }) => ratios.urlencoded)), new Set([null]));
  assert.ok(rows.every(({ ratios: { multipart, raw, json } }) => [multipart, raw, json].every(Number.isFinite)));
  assert.ok(Number.isFinite(ceiling(rows)));
});

test('the table shows each step of 32 and the file itself', () => {
  const shown = milestones(growth(LABEL, FACTS, 1000), 1000).map(({ bytes }) => bytes);
  assert.deepEqual(shown, [1, 32, 1000, 1024, 32768, 2 ** 20, 2 ** 25, 2 ** 30]);
});

test('an axis has room for every ratio', () => {
  const top = ceiling(growth(LABEL, FACTS, 1000));
  assert.equal(top, 1000);
  assert.equal(ceiling([]), 1);
});

test('marks of axes are round, and their words short', () => {
  assert.deepEqual(binaryMarks(100), [0, 32, 64, 96]);
  assert.deepEqual(binaryMarks(1), [0, 1]);
  assert.deepEqual(decimalMarks(0.17).map(timeWords), ['0', '0.05\u00a0ms', '0.1\u00a0ms', '0.15\u00a0ms']);
  assert.deepEqual(decimalMarks(4), [0, 1, 2, 3, 4]);
  assert.deepEqual(decimalMarks(900), [0, 500]);
  assert.deepEqual(decimalMarks(60_000).map(timeWords), ['0', '20\u00a0s', '40\u00a0s', '1\u00a0min 00\u00a0s']);
  assert.deepEqual(binaryMarks(9 * 2 ** 20), [0, 4 * 2 ** 20, 8 * 2 ** 20]);
  assert.deepEqual(powers(1, LARGEST, 1024), [1, 1024, 2 ** 20, 2 ** 30]);
  assert.equal(powers(FLOOR, 1000, 100).length, 5);
  assert.deepEqual(['8.0 MiB', '1.5 KiB', '0.010 %', '0.00010 %', '100.0 %', '10,000 %', '100'].map(shorter),
    ['8 MiB', '1.5 KiB', '0.01 %', '0.0001 %', '100 %', '10,000 %', '100']);
});

test('marks do not stand nearer than they may', () => {
  assert.deepEqual(thinned([[0, 1], [5, 1], [10, 1], [11, 1], [21, 1]], 10).map(([x]) => x), [0, 10, 21]);
});

test('a size on an axis has its unit, and nothing has none', () => {
  assert.deepEqual([0, 64, 65536].map((n) => shortSize(n).replace('\u00a0', ' ')), ['0', '64 B', '64 KiB']);
});

test('a body of nothing came in no piece', () => {
  const lines = [{ name: 'raw' }, { name: 'JSON' }];
  assert.equal(endings(lines, [[0, 2], [0, null], [0, 68]]).replaceAll('\u00a0', ' '), 'raw: no piece came · JSON 68 bytes in 2.0 ms');
});
