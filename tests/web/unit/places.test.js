import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createPlaces } from '../../../static/lib/places.js';

/** A sample whose spans are given as [kind, length, part], from offset 0 on. */
function sampleOf(spans, tailOffset = null, tail = []) {
  const laid = (list, from) => {
    let at = from;
    return list.map(([kind, length, part = null]) => ({ start: at, end: at += length, kind, part }));
  };
  return { tail_offset: tailOffset, spans: [...laid(spans, 0), ...laid(tail, tailOffset)] };
}

const part = (index, bytes) => ({ index, bytes });
const pairs = (ranges) => ranges.map(({ start, end }) => [start, end]);

test('the bytes of a raw body are at their own offsets', () => {
  const places = createPlaces(sampleOf([['payload', 100, 0]]));
  assert.deepEqual(pairs(places(part(0, 100), 8, 4)), [[8, 12]]);
});

test('a multipart file is counted from where its own payload begins', () => {
  const places = createPlaces(sampleOf([
    ['delimiter', 10], ['part-header', 30, 0], ['field-value', 5, 0], ['delimiter', 10], ['part-header', 30, 1], ['payload', 50, 1], ['delimiter', 10],
  ]));
  assert.deepEqual(pairs(places(part(1, 50), 0, 8)), [[85, 93]]);
  assert.deepEqual(pairs(places(part(0, 5), 3, 2)), [[43, 45]]);
});

test('an escaped byte is marked with its percent sign and first digit', () => {
  const places = createPlaces(sampleOf([
    ['field-name', 4, 0], ['separator', 1, 0], ['payload', 1, 0], ['percent-expansion', 2, 0], ['payload', 1, 0], ['percent-expansion', 2, 0], ['payload', 2, 0],
  ]));
  assert.deepEqual(pairs(places(part(0, 4), 0, 1)), [[5, 6]]);
  assert.deepEqual(pairs(places(part(0, 4), 1, 1)), [[6, 9]]);
  assert.deepEqual(pairs(places(part(0, 4), 3, 1)), [[12, 13]]);
});

test('each byte of a base64 group is marked with the two characters that have its bits, over line breaks too', () => {
  const places = createPlaces(sampleOf([
    ['json-syntax', 9], ['base64-expansion', 1, 0], ['payload', 3, 0], ['base64-expansion', 1, 0], ['payload', 1, 0],
    ['base64-whitespace', 2, 0], ['payload', 2, 0], ['json-syntax', 2],
  ]));
  assert.deepEqual(pairs(places(part(0, 6), 0, 3)), [[9, 13]]);
  assert.deepEqual(pairs(places(part(0, 6), 0, 1)), [[9, 11]]);
  assert.deepEqual(pairs(places(part(0, 6), 2, 1)), [[11, 13]]);
  assert.deepEqual(pairs(places(part(0, 6), 4, 1)), [[14, 15], [17, 18]]);
});

test('a JSON escape is marked whole', () => {
  const places = createPlaces(sampleOf([['json-syntax', 9], ['payload', 2, 0], ['json-escape', 5, 0], ['payload', 1, 0]]));
  assert.deepEqual(pairs(places(part(0, 3), 2, 1)), [[11, 17]]);
});

test('an escape that stands for several bytes is marked whole for each of them, and nothing behind it', () => {
  for (const [lead, values] of [[1, 1], [3, 3], [4, 2], [5, 1], [8, 4]]) {
    const places = createPlaces(sampleOf([['json-escape', lead, 0], ['field-value', values + 2, 0]]));
    const text = part(0, values + 2);
    for (let at = 0; at < values; at += 1) assert.deepEqual(pairs(places(text, at, 1)), [[0, lead + values]]);
    assert.deepEqual(pairs(places(text, values, 1)), [[lead + values, lead + values + 1]]);
  }
});

test('a slash that JSON escapes inside base64 takes nothing from its group', () => {
  const places = createPlaces(sampleOf([['base64-expansion', 1, 0], ['json-escape', 1, 0], ['payload', 3, 0]]));
  assert.deepEqual(pairs(places(part(0, 3), 0, 1)), [[0, 3]]);
  assert.deepEqual(pairs(places(part(0, 3), 2, 1)), [[3, 5]]);
});

test('a line break that JSON escapes inside base64 belongs to no byte', () => {
  const places = createPlaces(sampleOf([
    ['base64-expansion', 1, 0], ['payload', 3, 0], ['json-escape', 1, 0], ['base64-whitespace', 1, 0], ['base64-expansion', 1, 0], ['payload', 3, 0],
  ]));
  assert.deepEqual(pairs(places(part(0, 6), 3, 1)), [[6, 8]]);
});

test('in the tail bytes are counted backwards from the part’s length', () => {
  const sample = sampleOf([['part-header', 96, 0], ['payload', 4000, 0]], 9000, [['payload', 1000, 0], ['delimiter', 24]]);
  const places = createPlaces(sample);
  const file = part(0, 9904);
  assert.deepEqual(pairs(places(file, 9882, 22)), [[9978, 10_000]]);
  assert.deepEqual(pairs(places(file, 0, 2)), [[96, 98]]);
});

test('what the sample does not have has no place, and of what it has in part that part', () => {
  const places = createPlaces(sampleOf([['payload', 100, 0]], 900, [['payload', 100, 0]]));
  assert.deepEqual(places(part(0, 1000), 500, 4), []);
  assert.deepEqual(pairs(places(part(0, 1000), 98, 4)), [[98, 100]]);
  assert.deepEqual(pairs(places(part(0, 1000), 898, 4)), [[900, 902]]);
  assert.deepEqual(places(part(7, 10), 0, 4), []);
  assert.deepEqual(places(part(0, 1000), 998, 9), [{ start: 998, end: 1000 }]);
});

test('nothing has no places', () => assert.deepEqual(createPlaces({ tail_offset: null, spans: [] })(part(0, 0), 0, 4), []));
