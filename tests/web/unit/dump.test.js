import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  blocksOf, byteInCell, bytesPerRow, characterCells, digitCells, letterCells, offsetDigits, stepFrom,
} from '../../../static/elements/wire/dump.js';

const row = (index, length) => ({ index, length });
const over = (text) => {
  const bytes = Buffer.from(text);
  return [bytes, (index) => bytes[index]];
};

test('rows fill blocks, and the last of both may be shorter', () => {
  const blocks = blocksOf({ index: 100, bytes: new Uint8Array(16 * 16 + 3) }, 16);
  assert.deepEqual(blocks.map(({ rows }) => rows.length), [16, 1]);
  assert.deepEqual(blocks[0].rows[1], row(116, 16));
  assert.deepEqual(blocks[1].rows[0], row(356, 3));
  assert.deepEqual(blocksOf({ index: 0, bytes: new Uint8Array() }, 16), []);
});

test('a row has as many bytes as there is room for, and never fewer than two', () => {
  assert.deepEqual(['hex', 'text', 'bits'].map((mode) => bytesPerRow(mode, Infinity, 5000)), [16, 32, 8]);
  assert.deepEqual(['hex', 'text', 'bits'].map((mode) => bytesPerRow(mode, 39, 5000)), [8, 16, 3]);
  assert.deepEqual(['hex', 'text', 'bits'].map((mode) => bytesPerRow(mode, 55, 5000)), [12, 24, 4]);
  assert.equal(bytesPerRow('bits', 10, 5000), 2);
  assert.equal(bytesPerRow('hex', 71, 5000), 16);
  assert.equal(bytesPerRow('hex', 71, 2 ** 34), 12);
});

test('offsets have the digits that the largest takes, four at least', () => {
  assert.deepEqual([0, 1, 65_536, 65_537, 2 ** 30].map(offsetDigits), [4, 4, 4, 5, 8]);
});

test('bytes stand in digits, in bits and as letters', () => {
  const [, byteOf] = over('A\n');
  assert.deepEqual(digitCells(row(0, 2), byteOf, 'hex').map(({ text }) => text), ['41 ', '0a ']);
  assert.deepEqual(digitCells(row(0, 2), byteOf, 'bits').map(({ text }) => text), ['01000001 ', '00001010 ']);
  assert.deepEqual(letterCells(row(0, 2), byteOf).map(({ text }) => text), ['A', '·']);
});

test('a character spans its bytes, and the row that breaks it is gone on with', () => {
  const [bytes, byteOf] = over('a안😀é');
  const told = ({ index, length, text }) => [index, length, text];
  assert.deepEqual(characterCells(row(0, bytes.length), byteOf).map(told), [[0, 1, 'a'], [1, 3, '안'], [4, 4, '😀'], [8, 2, 'é']]);
  assert.deepEqual(characterCells(row(0, 6), byteOf).map(told), [[0, 1, 'a'], [1, 3, '안'], [4, 2, '😀']]);
  assert.deepEqual(characterCells(row(6, 4), byteOf).map(told), [[6, 2, '…'], [8, 2, 'é']]);
});

test('what is no character is shown as digits, and line breaks as they are written', () => {
  const bytes = [0x89, 0x0d, 0x0a, 0x09, 0x00, 0x7f];
  const cells = characterCells(row(0, 6), (index) => bytes[index]);
  assert.deepEqual(cells.map(({ text, isRaw }) => `${text}${isRaw ? '!' : ''}`), ['89!', '\\r', '\\n', '\\t', '00!', '7f!']);
});

test('keys lead from byte to byte, over the rows and no further than the ends', () => {
  const rows = { length: 40, perRow: 16, page: 2, rowOf: (index) => row(index - (index % 16), Math.min(16, 40 - index + (index % 16))) };
  const from = (index, key, more = {}) => stepFrom(index, { key, ...more }, rows);
  assert.equal(from(3, 'ArrowRight'), 4);
  assert.equal(from(39, 'ArrowRight'), 39);
  assert.equal(from(0, 'ArrowLeft'), 0);
  assert.equal(from(3, 'ArrowDown'), 19);
  assert.equal(from(30, 'ArrowDown'), 30);
  assert.equal(from(19, 'ArrowUp'), 3);
  assert.equal(from(3, 'ArrowUp'), 3);
  assert.equal(from(19, 'Home'), 16);
  assert.equal(from(35, 'End'), 39);
  assert.equal(from(19, 'Home', { ctrlKey: true }), 0);
  assert.equal(from(19, 'End', { metaKey: true }), 39);
  assert.equal(from(3, 'PageDown'), 35);
  assert.equal(from(35, 'PageUp'), 3);
  assert.equal(from(35, 'PageDown'), 39);
  assert.equal(from(3, 'x'), null);
});

test('a place in a character means the byte that stands there', () => {
  assert.deepEqual([0, 0.3, 0.34, 0.99, 1, -0.1].map((share) => byteInCell(7, 3, share)), [7, 7, 8, 9, 9, 7]);
});
