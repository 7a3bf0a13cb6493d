// A client that is still sending when the server knows its error must get to read it. Each of these
// sends 200 MB to a server that takes 1 MB.

import assert from 'node:assert/strict';
import { createReadStream, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import axios from 'axios';
import { curl } from './support/curl.js';
import { python } from './support/python.js';
import { server } from './support/server.js';

const LIMIT_BYTES = 1_000_000;
const LARGE_BYTES = 200_000_000;
const TYPE = 'application/octet-stream';
const HEADERS = { 'Content-Type': TYPE };

const url = server('--max-body', '1MB');
const path = largeFile();

// Without the empty field curl asks first, by Expect: 100-continue, and waits for a second.
const AT_ONCE = ['--header', 'Expect:'];
const CHUNKED = ['--header', 'Transfer-Encoding: chunked'];
const UPLOAD = ['--request', 'POST', '--upload-file', path, '--header', `Content-Type: ${TYPE}`];

const CURLS = {
  'with its length': [...AT_ONCE, ...UPLOAD],
  'chunked': [...AT_ONCE, ...CHUNKED, ...UPLOAD],
  'asking first': ['--header', 'Expect: 100-continue', ...UPLOAD],
  'as a form': [...AT_ONCE, '--form', `file=@${path}`],
  'as a chunked form': [...AT_ONCE, ...CHUNKED, '--form', `file=@${path}`],
};

for (const [label, args] of Object.entries(CURLS)) {
  test(`curl reads why its upload is refused, ${label}`, async () => {
    refused(await curl([...args, `${await url}/inspect`]));
  });
}

const FETCHES = {
  'a Buffer': () => ({ body: Buffer.alloc(LARGE_BYTES) }),
  'a stream': () => ({ body: createReadStream(path), duplex: 'half' }),
};

for (const [label, body] of Object.entries(FETCHES)) {
  test(`fetch reads why its upload is refused, ${label}`, async () => {
    const response = await fetch(`${await url}/inspect`, { method: 'POST', headers: HEADERS, ...body() });
    refused({ status: response.status, report: await response.json() });
  });
}

const AXIOS_BODIES = { 'a Buffer': () => Buffer.alloc(LARGE_BYTES), 'a stream': () => createReadStream(path) };

for (const [label, body] of Object.entries(AXIOS_BODIES)) {
  test(`axios reads why its upload is refused, ${label}`, async () => {
    const options = { headers: HEADERS, validateStatus: () => true };
    const { status, data } = await axios.post(`${await url}/inspect`, body(), options);
    refused({ status, report: data });
  });
}

// These do not look for an answer before all is sent: without draining they would see a reset.
for (const way of ['file', 'generator', 'socket']) {
  test(`Python reads why its upload is refused, sending all of it first from a ${way}`, async () => {
    refused(JSON.parse(await python('overload.py', [way, `${await url}/inspect`, path])));
  });
}

test('the server goes on after all that', async () => {
  const response = await fetch(`${await url}/inspect`, { method: 'POST', headers: HEADERS, body: 'small' });
  assert.equal((await response.json()).sizes.payload_bytes, 5);
});

function refused({ status, report }) {
  assert.equal(status, 413, JSON.stringify(report));
  assert.equal(report.error.code, 'body-too-large');
  assert.equal(report.error.limit, LIMIT_BYTES);
  assert.match(report.error.message, /--max-body/);
}

/** A file of zeros that takes no room on disk. */
function largeFile() {
  const folder = mkdtempSync(join(tmpdir(), 'weighbridge-refusal-'));
  after(() => rmSync(folder, { recursive: true }));
  const large = join(folder, 'large.bin');
  writeFileSync(large, '');
  truncateSync(large, LARGE_BYTES);
  return large;
}
