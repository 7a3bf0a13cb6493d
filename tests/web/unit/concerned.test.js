import assert from 'node:assert/strict';
import { test } from 'node:test';
import { concernedRanges } from '../../../static/elements/wire/concerned.js';
import { createModel } from '../../../static/elements/wire/model.js';
import { percentPieces, reportOf } from './support/bodies.js';

const finding = (offset) => ({ id: 'x', severity: 'warning', title: 'x', offset });

/** The text of what one finding is about, in a body of pieces. */
function concerned(encoding, pieces, offset, parts) {
  const model = createModel(reportOf(encoding, pieces, parts, { more: { findings: [finding(offset)] } }));
  const [{ indexes }] = model.marks;
  assert.ok(indexes.every((index) => model.findingsOf(index).length === 1));
  return indexes.map((index) => String.fromCharCode(model.byteAt(model.offsetOf(index)))).join('');
}

const MULTIPART = [['delimiter', '--b\r\n'], ['part-header', 'A: b\r\nC: d\r\n\r\n', 0], ['payload', 'xyz', 0], ['delimiter', '\r\n--b--\r\n']];

test('a finding in part headers is about the rest of its line', () => {
  assert.equal(concerned('multipart', MULTIPART, 5), 'A: b\r\n');
  assert.equal(concerned('multipart', MULTIPART, 14), 'd\r\n');
});

test('a finding at a delimiter is about its line, the line break in front of it too', () => {
  assert.equal(concerned('multipart', MULTIPART, 0), '--b\r\n');
  assert.equal(concerned('multipart', MULTIPART, 22), '\r\n--b--\r\n');
});

test('a finding in a file’s bytes is about the one byte, or about what is decoded together', () => {
  assert.equal(concerned('multipart', MULTIPART, 20), 'y');
  assert.equal(concerned('urlencoded', percentPieces(Buffer.from([0xec, 0x61])), 5, [{ transforms: ['percent'] }]), '%EC');
});

test('a name and bytes that are passed over are marked whole, and nothing without an end', () => {
  assert.equal(concerned('urlencoded', percentPieces(Buffer.from('a')), 0, [{ transforms: ['percent'] }]), 'file');
  assert.equal(concerned('raw', [['invalid', 'x'.repeat(1000)]], 0), 'x'.repeat(256));
});

test('a byte that nothing is known of stands alone', () => {
  assert.deepEqual(concernedRanges(7, { unit: null, span: null, byteAt: () => 0 }), [{ start: 7, end: 8 }]);
});
