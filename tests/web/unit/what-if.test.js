import assert from 'node:assert/strict';
import { test } from 'node:test';
import zlib from 'node:zlib';
import { ASSUMED_BOUNDARY, envelope } from '../../../static/encode/envelopes.js';
import { createCounter } from '../../../static/what-if/facts.js';
import { compressSample, gzippedWhole, SAMPLE_BYTES, sampleOf } from '../../../static/what-if/gzip.js';
import { whatIfRows } from '../../../static/what-if/rows.js';
import { bodySizes, wrappedLength } from '../../../static/what-if/sizes.js';
import { expectedSizes } from '../browser/support/sizes.js';

/** Random numbers that are the same in each run. */
function createRandom(seed) {
  let x = seed;
  return (below) => {
    x ^= x << 13; x ^= x >>> 17; x ^= x << 5;
    return (x >>> 0) % below;
  };
}

const random = createRandom(0x9e3779b9);
const pick = (letters, length) => Uint8Array.from({ length }, () => letters[random(letters.length)]);
const bytesOf = (text) => new TextEncoder().encode(text);
const EVERY_BYTE = Uint8Array.from({ length: 256 }, (_, byte) => byte);
const TROUBLE = bytesOf(' \t\r\n\r\n=ab안');

/** Payloads that have gone wrong somewhere, and many random ones. */
const PAYLOADS = [
  '', 'a', '=', ' ', '\t', '\r', '\n', '\r\n', ' \r\n', 'a \r\n', 'a\t\r\r\n', '\n\r', 'a \r', 'a  ', 'x'.repeat(75),
  'x'.repeat(76), `${'x'.repeat(75)}\r\n`, `${'x'.repeat(74)} \r\n`, `${'x'.repeat(74)}=`, '안녕하세요!\r\n'.repeat(40),
  'The quick brown fox jumps over the lazy dog = 1+1\n'.repeat(30), 'line one\r\nline two \r\n\r\n'.repeat(50),
].map(bytesOf);
PAYLOADS.push(EVERY_BYTE);
for (let length = 0; length < 160; length += 1) PAYLOADS.push(pick(TROUBLE, length), pick(EVERY_BYTE, length));
for (let round = 0; round < 60; round += 1) PAYLOADS.push(pick(TROUBLE, random(4000)), pick(EVERY_BYTE, random(4000)));

/** Quoted-printable written out, line by line, the slow and obvious way. */
function quotedPrintable(bytes) {
  const lines = Buffer.from(bytes).toString('latin1').split('\r\n');
  return lines.map((line) => {
    const tokens = [...line].map((letter, i) => {
      const isBlank = letter === ' ' || letter === '\t';
      const isPlain = /[!-<>-~]/.test(letter) || (isBlank && i < line.length - 1);
      return isPlain ? letter : `=${letter.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
    });
    const written = [''];
    for (const token of tokens) {
      if (written.at(-1).length + token.length > 75) written.push('');
      written.push(written.pop() + token);
    }
    return written.join('=\r\n');
  }).join('\r\n');
}

function unquoted(text) {
  const joined = text.replaceAll('=\r\n', '');
  return Buffer.from(joined.replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(parseInt(hex, 16))), 'latin1');
}

const wrapped = (bytes) => (Buffer.from(bytes).toString('base64').match(/.{1,76}/g) ?? []).join('\r\n');

/** Every body beyond the four, really written. */
function written({ name, type }, bytes) {
  const declared = type || 'application/octet-stream';
  return {
    'tcp': Buffer.from(bytes),
    'base64-wrapped': wrapped(bytes),
    'quoted-printable': quotedPrintable(bytes),
    'hex': Buffer.from(bytes).toString('hex'),
    'json-decimals': JSON.stringify({ filename: name, type: declared, data: [...bytes] }),
    'multipart-base64': [
      `--${ASSUMED_BOUNDARY}`, `Content-Disposition: form-data; name="file"; filename="${name.replaceAll('"', '%22')}"`,
      `Content-Type: ${declared}`, 'Content-Transfer-Encoding: base64', '', wrapped(bytes), `--${ASSUMED_BOUNDARY}--`, '',
    ].join('\r\n'),
  };
}

function factsOf(bytes, cut = bytes.length) {
  const counter = createCounter();
  for (let start = 0; start < bytes.length; start += cut) counter.push(bytes.subarray(start, start + cut));
  return counter.finish();
}

const LABELS = [{ name: 'r.bin', type: '' }, { name: '안녕 "1".txt', type: 'text/plain' }];

test('every size is that of the body really written', () => {
  for (const label of LABELS) {
    for (const bytes of PAYLOADS) {
      const lengths = Object.entries(written(label, bytes)).map(([id, body]) => [id, Buffer.byteLength(body)]);
      const expected = { ...expectedSizes({ ...label, bytes }), ...Object.fromEntries(lengths) };
      assert.deepEqual(bodySizes(label, factsOf(bytes)), expected, JSON.stringify(Buffer.from(bytes).toString('latin1')));
    }
  }
});

test('the quoted-printable that is measured gives the bytes back, in lines of at most 76 characters', () => {
  for (const bytes of PAYLOADS) {
    const text = quotedPrintable(bytes);
    assert.deepEqual(unquoted(text), Buffer.from(bytes));
    for (const line of text.split('\r\n')) assert.ok(line.length <= 76 && !/[ \t]$/.test(line), line);
  }
});

test('the facts are the same however the file is cut', () => {
  for (const bytes of PAYLOADS) {
    for (const cut of [1, 2, 3, 7]) assert.deepEqual(factsOf(bytes, cut), factsOf(bytes));
  }
});

test('wrapped base64 breaks between lines and not after the last', () => {
  assert.deepEqual([0, 1, 57, 58, 114, 115].map(wrappedLength), [0, 4, 76, 82, 154, 160]);
});

test('the assumed boundary is as long as the server’s', () => assert.equal(ASSUMED_BOUNDARY.length, 38));

test('a sample is really compressed, of pieces from the file’s beginning to its end', async () => {
  const bytes = pick(EVERY_BYTE, 3 * SAMPLE_BYTES);
  const file = new File([bytes], 'x.bin');
  const sample = Buffer.from(await sampleOf(file).arrayBuffer());
  assert.equal(sample.length, SAMPLE_BYTES);
  assert.deepEqual(sample.subarray(0, 1000), Buffer.from(bytes.subarray(0, 1000)));
  assert.deepEqual(sample.subarray(-1000), Buffer.from(bytes.subarray(-1000)));
  const compressed = await compressSample(file);
  assert.deepEqual(compressed.raw, { body: SAMPLE_BYTES, gzipped: zlib.gzipSync(sample).length });
  const { before, after } = envelope('json', { name: 'x.bin', type: '' });
  const json = Buffer.concat([before, Buffer.from(sample.toString('base64')), after]);
  assert.deepEqual(compressed.json, { body: json.length, gzipped: zlib.gzipSync(json).length });
});

test('a file that begins otherwise than it goes on is not taken for its beginning', async () => {
  const noise = pick(EVERY_BYTE, 2_000_000);
  const bytes = Buffer.concat([Buffer.alloc(SAMPLE_BYTES), noise]);
  const { raw } = await compressSample(new File([bytes], 'x.bin'));
  const estimated = gzippedWhole(raw, bytes.length);
  const real = zlib.gzipSync(bytes).length;
  assert.ok(estimated > real / 1.5 && estimated < real * 1.5, `${estimated} for ${real}`);
});

test('a body is taken to compress as its sample does, to three digits', () => {
  assert.equal(gzippedWhole({ body: 100, gzipped: 40 }, 1000), 400);
  assert.equal(gzippedWhole({ body: 100, gzipped: 40 }, 1_234_567), 494_000);
  assert.equal(gzippedWhole({ body: 0, gzipped: 20 }, 0), 20);
});

test('rows are sorted by weight, and tell how each is known', async () => {
  const file = new File(['x'.repeat(1000)], 'x.txt', { type: 'text/plain' });
  const survey = { facts: factsOf(new Uint8Array(await file.arrayBuffer())), compressed: await compressSample(file) };
  const rows = whatIfRows(file, survey, { multipart: 1177, json: 1400 });
  assert.equal(rows.length, 14);
  assert.deepEqual(rows.map((row) => row.body), rows.map((row) => row.body).sort((a, b) => a - b));
  const known = (id) => rows.find((row) => row.id === id);
  assert.deepEqual(known('multipart'), { id: 'multipart', body: 1177, overhead: 177, ratio: 0.177, known: 'measured' });
  assert.deepEqual([known('hex').known, known('raw-gzip').known], ['computed', 'compressed']);
  assert.ok(known('raw-gzip').overhead < 0);
});

test('beyond the sample gzip is an estimate, and without a survey only the measured rows are there', () => {
  const label = { name: 'x', type: '', size: SAMPLE_BYTES + 1 };
  const facts = { bytes: label.size, formExpanded: 0, decimalDigits: 0, quotedBytes: 0 };
  const sample = { body: SAMPLE_BYTES, gzipped: SAMPLE_BYTES / 2 };
  const compressed = { multipart: sample, raw: sample, urlencoded: sample, json: sample };
  const raw = whatIfRows(label, { facts, compressed }, {}).find((row) => row.id === 'raw-gzip');
  assert.deepEqual([raw.body, raw.known], [131_000, 'estimated']);
  assert.equal(whatIfRows(label, { facts, compressed: null }, {}).length, 10);
  assert.deepEqual(whatIfRows(label, null, { raw: 7 }).map((row) => row.id), ['raw']);
  assert.equal(whatIfRows({ name: '', type: '', size: 0 }, null, { raw: 0 })[0].ratio, null);
});
