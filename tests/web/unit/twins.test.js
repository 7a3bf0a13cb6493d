import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createModel } from '../../../static/elements/wire/model.js';
import { sentenceOf } from '../../../static/elements/wire/sentence.js';
import { twinsOf } from '../../../static/elements/wire/twins.js';
import { base64Pieces, percentPieces, reportOf } from './support/bodies.js';

const FILE = Buffer.from('안녕');
const DIGEST = { algorithm: 'sha256', hex: 'abc' };
const parts = (...transforms) => [{ transforms, digest: DIGEST }];
const json = createModel(reportOf('json', base64Pieces(FILE), parts('json-string', 'base64')));
const raw = createModel(reportOf('raw', [['payload', FILE.toString('latin1'), 0]], parts()));
const percent = createModel(reportOf('urlencoded', percentPieces(FILE), parts('percent')));
const cut = createModel(reportOf('multipart', [['payload', FILE.toString('latin1'), 0]], parts(), { head: 2, tail: 1 }));

test('twins come in the order of the encodings, one each, of the views that show a body', () => {
  const { place } = percent.describe(8);
  const twins = twinsOf(place, [json, { show() {} }, percent, raw, { ...raw, wordingOf: () => ({ offset: 99 }) }]);
  assert.deepEqual(twins.map(({ encoding, offset }) => [encoding, offset]), [['raw', 1], ['urlencoded', 8], ['json', 9]]);
});

test('a byte of no file has no twins, and one that a sample lacks is known to be lacking', () => {
  assert.deepEqual(twinsOf(null, [raw]), []);
  assert.deepEqual(twinsOf({ key: null }, [raw]), []);
  assert.deepEqual(twinsOf(raw.describe(3).place, [raw, cut]).map(({ encoding, offset }) => [encoding, offset]), [['multipart', null], ['raw', 3]]);
});

test('a step is said shortly, with its twins and without itself', () => {
  const description = percent.describe(8);
  assert.equal(sentenceOf(description, twinsOf(description.place, [percent, raw, json]), 'urlencoded'),
    'Offset 8, percent-expansion, hex 25; %95 decodes to 95; 안; raw 95 at 1; JSON 7JWI at 9');
  const third = raw.describe(3);
  assert.equal(sentenceOf(third, twinsOf(third.place, [raw, cut]), 'raw'), 'Offset 3, payload, hex eb; 녕; multipart: not in the sample');
});

test('a byte of structure is said with its kind and its findings alone', () => {
  const description = { ...json.describe(0), findings: [{ id: 'x', severity: 'error', title: 'Something is odd' }] };
  assert.equal(sentenceOf(description, [], 'json'), 'Offset 0, json-syntax, hex 7b; error: Something is odd');
});
