import assert from 'node:assert/strict';
import { test } from 'node:test';
import { characterAround, characterLength } from '../../../static/lib/utf8.js';

const at = (bytes) => (i) => bytes[i];

test('every character is found from each of its bytes', () => {
  for (const text of ['a', 'é', '안', '😀', '\u0800', '\uffff', '\u{10ffff}', '\u007f', '\u0080', '\ud7ff', '\ue000']) {
    const bytes = Buffer.from(`x${text}y`);
    const to = bytes.length - 1;
    for (let i = 1; i < to; i += 1) assert.deepEqual(characterAround(at(bytes), i), { from: 1, to, text }, text);
  }
});

test('what UTF-8 does not allow is no character', () => {
  for (const bytes of [[0x80], [0xc0, 0x80], [0xc1, 0xbf], [0xe0, 0x9f, 0x80], [0xed, 0xa0, 0x80], [0xf0, 0x8f, 0x80, 0x80], [0xf4, 0x90, 0x80, 0x80], [0xf5, 0x80, 0x80, 0x80], [0xff], [0xec, 0x95], [0xec, 0x95, 0x41], []]) {
    assert.equal(characterLength(at(bytes), 0), 0, String(bytes));
  }
});

test('a decoder of the platform is of the same opinion on every pair and on many triples', () => {
  const isValid = (bytes) => {
    try {
      return [...new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Uint8Array.from(bytes))].length === 1;
    } catch {
      return false;
    }
  };
  for (let a = 0; a < 256; a += 1) {
    for (let b = 0; b < 256; b += 1) {
      assert.equal(characterLength(at([a, b]), 0) === 2, isValid([a, b]), `${a} ${b}`);
      if (a >= 0xe0) for (const c of [0x7f, 0x80, 0xbf, 0xc0]) assert.equal(characterLength(at([a, b, c]), 0) === 3, isValid([a, b, c]), `${a} ${b} ${c}`);
    }
  }
});

test('bytes that are not known join no character', () => {
  assert.equal(characterAround(at([0xec, null, 0x88]), 0), null);
  assert.equal(characterAround(at([0xec, null, 0x88]), 2), null);
});
