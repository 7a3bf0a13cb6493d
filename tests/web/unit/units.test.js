import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createModel } from '../../../static/elements/wire/model.js';
import { base64Pieces, decimalPieces, escapePieces, percentPieces, reportOf } from './support/bodies.js';

const TEXT = '안녕 a\n😀é/"\\x+%&=';
const FILE = Buffer.concat([Buffer.from(TEXT), Buffer.from(Array.from({ length: 24 }, (_, i) => (i * 37) % 256))]);
const percent = ['urlencoded', percentPieces(FILE), [{ transforms: ['percent'] }], FILE];
const base64 = ['json', base64Pieces(FILE), [{ transforms: ['json-string', 'base64'] }], FILE];
const ENCODINGS = {
  raw: ['raw', [['payload', FILE.toString('latin1'), 0]], [{}], FILE],
  multipart: ['multipart', [['delimiter', '--b\r\n'], ['part-header', 'A: b\r\n\r\n', 0], ['payload', FILE.toString('latin1'), 0], ['delimiter', '\r\n--b--\r\n']], [{}], FILE],
  percent,
  base64,
  'base64 with escaped slashes': ['json', base64Pieces(FILE, { slash: true }), base64[2], FILE],
  'base64 with one padding': ['json', base64Pieces(FILE.subarray(0, 32)), base64[2], FILE.subarray(0, 32)],
  'base64 with two paddings': ['json', base64Pieces(FILE.subarray(0, 31)), base64[2], FILE.subarray(0, 31)],
  decimal: ['json', decimalPieces(FILE), [{ transforms: ['decimal'] }], FILE],
  escapes: ['json', escapePieces(TEXT), [{ transforms: ['json-string'], role: 'field' }], Buffer.from(TEXT)],
};

/** The model of a body whose sample has a head and a tail of so many bytes. */
const modelOf = ([encoding, pieces, parts], cut) => createModel(reportOf(encoding, pieces, parts, cut));
/** What the byte at an offset tells. */
const ask = (model, offset) => model.describe(model.indexOf(offset));

for (const [name, encoding] of Object.entries(ENCODINGS)) {
  const [, , , file] = encoding;

  test(`${name}: every byte of the file is found, decoded and found back`, () => {
    const model = modelOf(encoding);
    const told = new Map();
    for (let index = 0; index < model.length; index += 1) {
      const { place, unit, kind } = model.describe(index);
      if (!['payload', 'field-value'].includes(kind)) continue;
      told.set(place.at, unit.bytes[unit.nth]);
      assert.deepEqual(unit.bytes, [...file.subarray(unit.first, unit.first + unit.bytes.length)]);
      assert.ok(place.from <= place.at && place.at < place.to);
    }
    assert.deepEqual([...told].sort(([a], [b]) => a - b).map(([, byte]) => byte), [...file]);
  });

  test(`${name}: however head and tail are cut, what is told of a byte is right or that it is not known`, () => {
    const whole = modelOf(encoding);
    for (let cut = 1; cut < whole.total - 12; cut += 1) {
      const model = modelOf(encoding, { head: Math.ceil(cut / 2), tail: whole.total - cut - 5 });
      for (let index = 0; index < model.length; index += 1) {
        const { unit, place, kind } = model.describe(index);
        if (!unit || unit.isName) continue;
        unit.bytes.forEach((byte, nth) => {
          if (byte !== null) assert.equal(byte, file[unit.first + nth], `cut ${cut}, offset ${model.offsetOf(index)}, nth ${nth}`);
          else assert.ok(unit.isCut, `cut ${cut}`);
        });
        if (kind === 'payload') assert.equal(place.at, ask(whole, model.offsetOf(index)).place.at, `cut ${cut}`);
        if (unit.character) assert.equal(unit.character.text, Buffer.from(unit.character.text).toString());
      }
    }
  });
}

test('the %EC that is one byte of a character shows its escape, its byte and the character', () => {
  const { unit, place } = ask(modelOf(percent), 'file='.length + 1);
  assert.equal(unit.text, '%EC');
  assert.deepEqual(unit.bytes, [0xec]);
  assert.equal(unit.character.text, '안');
  assert.deepEqual([place.at, place.from, place.to], [0, 0, 3]);
});

test('four characters of base64 are three bytes, and each character has the byte that it completes', () => {
  const model = modelOf(base64);
  const begin = '{"data":"'.length;
  const nth = [0, 1, 2, 3].map((i) => ask(model, begin + i).unit.nth);
  assert.deepEqual(nth, [0, 0, 1, 2]);
  assert.equal(ask(model, begin).unit.text, FILE.toString('base64').slice(0, 4));
  assert.deepEqual(ask(model, begin).unit.bytes, [0xec, 0x95, 0x88]);
});

test('padding is shown with its group', () => {
  const model = modelOf(ENCODINGS['base64 with two paddings']);
  const { unit } = ask(model, model.total - 3);
  assert.match(unit.text, /^..==$/);
  assert.deepEqual(unit.bytes, [FILE[30]]);
});

test('a plus is a blank, a decimal is a byte, an escape a character', () => {
  const at = (encoding, text) => ask(modelOf(encoding), Buffer.concat(encoding[1].map(([, piece]) => Buffer.from(piece, 'latin1'))).indexOf(text)).unit;
  assert.deepEqual([at(percent, '+').form, at(percent, '+').bytes], ['plus', [0x20]]);
  assert.deepEqual([at(ENCODINGS.decimal, '236').text, at(ENCODINGS.decimal, '236').bytes], ['236', [236]]);
  assert.deepEqual([at(ENCODINGS.escapes, '\\n').text, at(ENCODINGS.escapes, '\\n').bytes], ['\\n', [10]]);
  assert.equal(at(ENCODINGS.escapes, '\\ud83d').character.text, '😀');
});

test('a name is decoded as a value is and has no place in the file', () => {
  const model = createModel(reportOf('urlencoded', [['percent-expansion', '%E', 0], ['field-name', 'D', 0], ['percent-expansion', '%9', 0], ['field-name', '5', 0], ['percent-expansion', '%9', 0], ['field-name', 'C', 0], ['separator', '=', 0], ['payload', 'x', 0]], [{ transforms: ['percent'] }]));
  const { unit, place } = ask(model, 0);
  assert.deepEqual([unit.isName, unit.text, unit.bytes, place], [true, '%ED', [0xed], null]);
  assert.equal(ask(model, 10).place.at, 0);
});

test('bytes outside names and values decode to nothing', () => {
  assert.equal(ask(modelOf(ENCODINGS.multipart), 0).unit, null);
  assert.equal(ask(modelOf(base64), 0).unit, null);
});

test('a part that the report does not describe is read as its encoding has it', () => {
  const report = reportOf('urlencoded', percentPieces(FILE), [{ transforms: ['percent'] }]);
  const { unit, place, partIndex } = ask(createModel({ ...report, parts: [] }), 5);
  assert.deepEqual([unit.bytes, place, partIndex], [[0xec], null, 0]);
});
