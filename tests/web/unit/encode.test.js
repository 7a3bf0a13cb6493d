import assert from 'node:assert/strict';
import { test } from 'node:test';
import { base64Encode, base64Length } from '../../../static/encode/base64.js';
import { buildBody, isEnvelope, rawType } from '../../../static/encode/bodies.js';
import { digestOf, hexOf } from '../../../static/encode/digest.js';
import { percentEncode, percentEncodeText } from '../../../static/encode/percent.js';
import { NoRoom, SLICE_BYTES, transformSlices } from '../../../static/encode/slices.js';

const EVERY_BYTE = Uint8Array.from({ length: 256 }, (_, byte) => byte);
const ascii = (bytes) => Buffer.from(bytes).toString('latin1');

/** Bytes that look random and are the same in each run. */
function noise(length) {
  const bytes = new Uint8Array(length);
  let x = 0x9e3779b9;
  for (let i = 0; i < length; i += 1) {
    x ^= x << 13; x ^= x >>> 17; x ^= x << 5;
    bytes[i] = x;
  }
  return bytes;
}

/** The slow and obvious reading of the URL standard's percent-encode set. */
function percentEncodeSlowly(bytes) {
  return [...bytes].map((byte) => {
    const letter = String.fromCharCode(byte);
    if (/[A-Za-z0-9*._-]/.test(letter)) return letter;
    return byte === 0x20 ? '+' : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
  }).join('');
}

test('base64 equals Node’s at every length up to 300', () => {
  for (let length = 0; length <= 300; length += 1) {
    const bytes = noise(length);
    assert.equal(ascii(base64Encode(bytes)), Buffer.from(bytes).toString('base64'));
    assert.equal(base64Encode(bytes).length, base64Length(length));
  }
});

test('base64 of pieces whose length is a multiple of three can be joined', () => {
  const bytes = noise(3000);
  const joined = ascii(base64Encode(bytes.subarray(0, 999))) + ascii(base64Encode(bytes.subarray(999)));
  assert.equal(joined, Buffer.from(bytes).toString('base64'));
});

test('a slice is a multiple of three bytes', () => assert.equal(SLICE_BYTES % 3, 0));

test('percent-encoding equals the slow reading for every byte', () => {
  assert.equal(ascii(percentEncode(EVERY_BYTE)), percentEncodeSlowly(EVERY_BYTE));
});

test('percent-encoding a text equals URLSearchParams', () => {
  for (const text of ['', ' ', '안녕하세요!', 'a b+c&d=e"f\'g~h*i', '%41\r\n', 'a\ud800b']) {
    assert.equal(`x=${ascii(percentEncodeText(text))}`, new URLSearchParams({ x: text }).toString());
  }
});

const NAMES = ['plain.bin', '안녕.txt', 'a "quoted" \\ name.txt', 'line\nbreak.txt', ''];

test('the urlencoded body is what the URL standard’s serializer writes', async () => {
  for (const name of NAMES) {
    const file = new File([EVERY_BYTE], name, { type: 'image/png' });
    const { body, size, contentType } = await buildBody('urlencoded', file);
    const text = await body.text();
    const names = new URLSearchParams({ filename: name, type: 'image/png' }).toString();
    assert.equal(text, `${names}&file=${percentEncodeSlowly(EVERY_BYTE)}`);
    assert.equal(size, text.length);
    assert.equal(contentType, 'application/x-www-form-urlencoded');
  }
});

test('the JSON body is JSON without white space that gives name, type and bytes back', async () => {
  for (const name of NAMES) {
    const { body, size } = await buildBody('json', new File([EVERY_BYTE], name));
    const text = await body.text();
    const expected = { filename: name, type: 'application/octet-stream', data: Buffer.from(EVERY_BYTE).toString('base64') };
    assert.equal(text, JSON.stringify(expected));
    assert.equal(size, Buffer.byteLength(text));
  }
});

test('the raw body is the file itself, its name in the query', async () => {
  const file = new File(['x'], 'a&b 안.txt', { type: 'text/plain' });
  assert.deepEqual(await buildBody('raw', file), {
    body: file, size: 1, contentType: 'text/plain', query: `?filename=${encodeURIComponent('a&b 안.txt')}`,
  });
});

test('the multipart body is left to the browser, under the name file', async () => {
  const { body, size, contentType } = await buildBody('multipart', new File(['x'], 'x.txt'));
  assert.deepEqual([...body.keys()], ['file']);
  assert.deepEqual([size, contentType], [null, null]);
});

test('a raw file is never sent under a type whose inside the server would read', () => {
  for (const type of ['', 'application/json', 'text/json', 'Text/JSON; charset=utf-8', 'application/ld+json; a=b', 'multipart/mixed', 'application/x-www-form-urlencoded']) {
    assert.equal(rawType(type), 'application/octet-stream');
  }
  assert.equal(rawType('image/png'), 'image/png');
  assert.equal(isEnvelope('text/json-like'), false);
});

test('slices are transformed in order, each told of, and joined without a seam', async () => {
  const file = new File([noise(SLICE_BYTES + 5)], 'x');
  const told = [];
  const parts = await transformSlices(file, base64Encode, (done) => told.push(done));
  assert.deepEqual(told, [SLICE_BYTES, SLICE_BYTES + 5]);
  const whole = Buffer.from(await file.arrayBuffer()).toString('base64');
  assert.ok(await new Blob(parts).text() === whole);
});

test('a part that the browser did not keep is noticed', async () => {
  const file = new File([noise(SLICE_BYTES + 5)], 'x');
  const { Blob: RealBlob } = globalThis;
  globalThis.Blob = class extends RealBlob {
    slice() { return { arrayBuffer: async () => { throw new DOMException('no', 'NotReadableError'); } }; }
  };
  try {
    await assert.rejects(transformSlices(file, base64Encode), NoRoom);
  } finally {
    globalThis.Blob = RealBlob;
  }
});

test('the digest is SHA-256, and above 256 MiB there is a reason instead', async () => {
  const empty = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
  assert.deepEqual(await digestOf(new Blob([])), { hex: empty, why: null });
  assert.deepEqual(await digestOf({ size: 268435457 }), { hex: null, why: 'too-large' });
  assert.equal((await digestOf(new Blob([]), null)).hex, null);
  assert.match((await digestOf({ size: 1, arrayBuffer: async () => { throw new Error('gone'); } })).why, /^unreadable$/);
  assert.equal(hexOf(Uint8Array.of(0, 255).buffer), '00ff');
});
