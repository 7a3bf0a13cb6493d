import assert from 'node:assert/strict';
import { test } from 'node:test';
import { failureInWords } from '../../../static/lib/failures.js';
import { variantName } from '../../../static/lib/variant-names.js';
import { byEncoding, idOf, planOf, variantOf } from '../../../static/lib/variants.js';

test('all that was chosen is sent, the plainest of each encoding first', () => {
  const plan = (modes, gzip) => planOf({ encodings: ['raw', 'json'], modes, gzip });
  assert.deepEqual(plan(['stream'], false), ['raw', 'json']);
  assert.deepEqual(plan(['buffer'], false), ['raw-buffer', 'json-buffer']);
  assert.deepEqual(plan(['buffer', 'stream'], true), [
    'raw', 'raw-gzip', 'raw-buffer', 'raw-gzip-buffer', 'json', 'json-gzip', 'json-buffer', 'json-gzip-buffer',
  ]);
  assert.deepEqual(plan([], true), []);
});

test('an id says what it is of', () => {
  for (const mode of ['stream', 'buffer']) {
    for (const gzip of [false, true]) {
      assert.deepEqual(variantOf(idOf('json', gzip, mode)), { encoding: 'json', gzip, mode });
    }
  }
  assert.equal(variantName('json-gzip-buffer'), 'base64 in JSON · gzip · collected first');
});

test('of each encoding the first row that will do stands for it', () => {
  const rows = { raw: { n: 1 }, 'raw-gzip': { n: 2 }, 'json-gzip': { n: 3 }, 'json-buffer': { n: 4 } };
  assert.deepEqual(byEncoding(rows), { raw: { n: 1 }, json: { n: 3 } });
  assert.deepEqual(byEncoding(rows, ({ n }) => n % 2 === 0), { raw: { n: 2 }, json: { n: 4 } });
});

test('a body that is too large to be collected is said to be that', () => {
  const failure = { code: 'refused', status: 413, serverCode: 'body-too-large', limit: 2048 };
  assert.match(failureInWords(failure, 'buffer'), /mode=buffer.*2\.0.KiB, 2,048.bytes.*--max-buffered/);
  assert.doesNotMatch(failureInWords(failure), /buffer/);
});
