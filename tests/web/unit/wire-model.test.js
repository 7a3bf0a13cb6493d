import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createModel, gapOf, legendOf } from '../../../static/elements/wire/model.js';
import { base64Pieces, percentPieces, reportOf } from './support/bodies.js';

const FILE = Buffer.from('안녕하세요, 무게를 답니다');
const DIGEST = { algorithm: 'sha256', hex: 'abc' };
const finding = (id, offset, severity = 'warning') => ({ id, offset, severity, title: id });

test('the legend counts what is shown and what the whole body has', () => {
  const pieces = [['delimiter', '--b\r\n'], ['part-header', 'A: b\r\n\r\n', 0], ['payload', 'x'.repeat(100), 0], ['delimiter', '\r\n--b--']];
  const { ledger, sample } = reportOf('multipart', pieces, [{}], { head: 20, tail: 10 });
  const rows = Object.fromEntries(legendOf(ledger, sample.spans).map(({ kind, shown, total }) => [kind, [shown, total]]));
  assert.deepEqual(rows, { delimiter: [12, 12], 'part-header': [8, 8], payload: [10, 100] });
  assert.equal(Object.values(rows).reduce((sum, [shown]) => sum + shown, 0), 30);
});

test('a kind of which nothing is shown is in the legend all the same', () => {
  assert.deepEqual(legendOf([{ kind: 'invalid', bytes: 3 }], []), [{ kind: 'invalid', shown: 0, total: 3 }]);
});

test('the gap is between head and tail', () => {
  const stretch = (start, length) => ({ start, bytes: new Uint8Array(length) });
  assert.deepEqual(gapOf([stretch(0, 4096), stretch(8976, 1024)]), { start: 4096, bytes: 4880 });
  assert.equal(gapOf([stretch(0, 10)]), null);
});

test('a tail that goes on from the head is read as one with it, however it cuts what is decoded together', () => {
  const whole = createModel(reportOf('json', base64Pieces(FILE), [{ transforms: ['json-string', 'base64'] }]));
  const bodyBytes = whole.length;
  const described = (model) => Array.from({ length: bodyBytes }, (_, index) => {
    const { unit, place, offset, kind } = model.describe(index);
    return { unit, place, offset, kind, together: model.together(model.describe(index)) };
  });
  for (let head = 1; head < bodyBytes; head += 1) {
    const joined = createModel(reportOf('json', base64Pieces(FILE), [{ transforms: ['json-string', 'base64'] }], { head, tail: bodyBytes - head }));
    assert.equal(joined.gap, null);
    assert.equal(joined.stretches.length, 1);
    assert.deepEqual(described(joined), described(whole), `cut at ${head}`);
  }
});

test('indexes go through head and tail, and what is in the gap has none', () => {
  const model = createModel(reportOf('raw', [['payload', 'abcdefghij', 0]], [{}], { head: 3, tail: 2 }));
  assert.deepEqual([0, 2, 3, 7, 8, 9, 10].map(model.indexOf), [0, 2, -1, -1, 3, 4, -1]);
  assert.deepEqual([0, 2, 3, 4].map(model.offsetOf), [0, 2, 8, 9]);
  assert.deepEqual(model.indexesOf([{ start: 1, end: 9 }]), [1, 2, 3]);
  assert.equal(model.describe(3).byte, 'i'.charCodeAt(0));
  assert.equal(model.describe(3).place.at, 8);
});

test('findings stand at their bytes, those about the end at the last one, others nowhere', () => {
  const more = { findings: [finding('a', 1), finding('b', 1, 'error'), finding('end', 10), finding('gap', 5), finding('head', null)] };
  const model = createModel(reportOf('raw', [['payload', 'abcdefghij', 0]], [{}], { head: 3, tail: 2, more }));
  assert.deepEqual([0, 1, 2, 3, 4].map((index) => model.findingsOf(index).map(({ id }) => id)), [[], ['a', 'b'], [], [], ['end']]);
  assert.deepEqual(model.marks.map(({ finding: { id }, index }) => [id, index]), [['a', 1], ['b', 1], ['end', 4]]);
});

test('a byte of a file is found in each body that carries it', () => {
  const parts = (transforms) => [{ transforms, digest: DIGEST }];
  const raw = createModel(reportOf('raw', [['payload', FILE.toString('latin1'), 0]], parts([])));
  const percent = createModel(reportOf('urlencoded', percentPieces(FILE), parts(['percent'])));
  const json = createModel(reportOf('json', base64Pieces(FILE), parts(['json-string', 'base64'])));
  const { place } = percent.describe(5);
  assert.equal(place.key, 'sha256:abc');
  const lettersOf = (model, indexes) => indexes.map((index) => String.fromCharCode(model.byteAt(model.offsetOf(index)))).join('');
  assert.deepEqual(raw.find(place), [0, 1, 2]);
  assert.equal(lettersOf(percent, percent.find(place)), '%EC%95%88');
  assert.equal(lettersOf(json, json.find(place)), '7JWI');
  assert.equal(lettersOf(json, json.find({ ...place, to: 1 })), '7J');
  assert.equal(json.wordingOf(place).text, '7JWI');
  assert.deepEqual(raw.wordingOf(place), { offset: 0, byte: 0xec, text: '\u00ec', form: 'plain' });
});

test('another file, a field and no file at all are found nowhere', () => {
  const raw = createModel(reportOf('raw', [['payload', 'abc', 0]], [{ digest: DIGEST }]));
  const other = createModel(reportOf('raw', [['payload', 'abd', 0]], [{ digest: { ...DIGEST, hex: 'other' } }]));
  const field = createModel(reportOf('json', [['field-value', 'abc', 0]], [{ role: 'field', digest: DIGEST }]));
  const { place } = raw.describe(1);
  assert.deepEqual([other.find(place), other.wordingOf(place)], [[], null]);
  assert.deepEqual([field.find(place), field.describe(1).place.key], [[], null]);
  assert.deepEqual([raw.find(null), raw.find(field.describe(1).place)], [[], []]);
});

test('a byte that the sample lacks is said to be not there', () => {
  const raw = createModel(reportOf('raw', [['payload', 'abcdefghij', 0]], [{ digest: DIGEST }], { head: 3, tail: 2 }));
  assert.deepEqual(raw.wordingOf({ key: 'sha256:abc', at: 5 }), { offset: null });
});

test('what is decoded together is the unit and its character', () => {
  const percent = createModel(reportOf('urlencoded', percentPieces(Buffer.from('a안b')), [{ transforms: ['percent'] }]));
  const together = (index) => percent.together(percent.describe(index)).sort((a, b) => a - b);
  assert.deepEqual([...new Set(together(7))], [6, 7, 8, 9, 10, 11, 12, 13, 14]);
  assert.deepEqual([...new Set(together(5))], [5]);
  assert.deepEqual(together(4), []);
});
