// Bodies that break off and bodies that are garbage: both are what this program is for.

import assert from 'node:assert/strict';
import { Agent, request } from 'node:http';
import { once } from 'node:events';
import { after, test } from 'node:test';
import { python } from './support/python.js';
import { seeded } from './support/random.js';
import { server } from './support/server.js';

const url = server();

const MULTIPART = '--b\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\nhalf of i';
const CUT_SHORT = {
  'raw': ['application/octet-stream', '0123456789'],
  'multipart': ['multipart/form-data; boundary=b', MULTIPART],
  'urlencoded': ['application/x-www-form-urlencoded', 'file=abc%F'],
  'JSON': ['application/json', '{"data":"aGVsbG8'],
};

for (const [label, [type, body]] of Object.entries(CUT_SHORT)) {
  test(`a ${label} body that breaks off before its Content-Length is incomplete`, async () => {
    const head = requestHead(type, `Content-Length: ${body.length + 1000}`);
    incomplete(await cutShort(head + body), body);
  });
  test(`a chunked ${label} body that breaks off before its last chunk is incomplete`, async () => {
    const head = requestHead(type, 'Transfer-Encoding: chunked');
    incomplete(await cutShort(`${head}${body.length.toString(16)}\r\n${body}\r\n`), body);
  });
}

async function cutShort(wire) {
  return JSON.parse(await python('cut_short.py', [await url], { input: wire }));
}

function requestHead(type, length) {
  return `POST /inspect HTTP/1.1\r\nHost: localhost\r\nContent-Type: ${type}\r\n${length}\r\n\r\n`;
}

function incomplete({ status, report }, body) {
  assert.equal(status, 200, JSON.stringify(report));
  assert.equal(report.complete, false);
  assert.equal(report.sizes.body_bytes, body.length);
  assert.equal(ledgerSum(report), body.length);
  assert.ok(report.findings.some(({ id, severity }) => id === 'body-incomplete' && severity === 'error'));
}

const TYPES = {
  'multipart': 'multipart/form-data; boundary=b',
  'multipart without a boundary': 'multipart/form-data',
  'octets': 'application/octet-stream',
  'urlencoded': 'application/x-www-form-urlencoded',
  'JSON': 'application/json',
  'text': 'text/plain; charset=utf-16',
  'no known type': 'so/called; thing="',
};
const BODIES_OF_A_TYPE = 200;
const agent = new Agent({ keepAlive: true });
after(() => agent.destroy());

for (const [label, type] of Object.entries(TYPES)) {
  test(`${BODIES_OF_A_TYPE} garbage bodies declared as ${label} are all weighed`, async () => {
    const random = seeded(type.length);
    for (let round = 0; round < BODIES_OF_A_TYPE; round += 1) {
      const body = garbage(random);
      const { status, text } = await post(type, body);
      const seen = `round ${round}, ${JSON.stringify(body.toString('latin1'))}: ${text}`;
      assert.equal(status, 200, seen);
      const report = JSON.parse(text);
      assert.equal(report.complete, true, seen);
      assert.equal(report.sizes.body_bytes, body.length, seen);
      assert.equal(ledgerSum(report), body.length, seen);
    }
  });
}

// What the formats are made of, so that garbage gets past a parser's first state.
const FRAGMENTS = [
  '--b', '--b--', '--b\r\n', '\r\n--b\r\n', '\r\n--b--\r\n', '\r\n', '\n', '\r', '\r\n\r\n', '--', 'b',
  'Content-Disposition: form-data; name="file"', '; filename="', '; filename*=UTF-8\'\'%ED%95', ': ',
  'Content-Type: multipart/mixed; boundary=b', 'Content-Transfer-Encoding: base64', '"',
  'file', 'data', '=', '&', '%', '%2', '%F0%9F', '+', ';', '{', '}', '[', ']', ',', ':', '\\', '\\u',
  '\\ud83d', '\\u0000', '{"data":"', '"type":"Buffer"', '[1,255,256,-1,1e9]', 'null', 'tru', '1e999999',
  'data:image/png;base64,', 'aGVsbG8=', '====', 'aGVsbG8', ' ', '\t', '\uFEFF', '안녕', '\0',
];

function garbage(random) {
  const pieces = Array.from({ length: random(60) }, () => {
    if (random(4) > 0) return Buffer.from(FRAGMENTS[random(FRAGMENTS.length)]);
    return Buffer.from(Array.from({ length: random(200) }, () => random(256)));
  });
  return Buffer.concat(pieces);
}

async function post(type, body) {
  const options = { method: 'POST', agent, headers: { 'Content-Type': type, 'Content-Length': body.length } };
  const sending = request(`${await url}/inspect`, options);
  sending.end(body);
  const [response] = await once(sending, 'response');
  const chunks = [];
  for await (const chunk of response) chunks.push(chunk);
  return { status: response.statusCode, text: Buffer.concat(chunks).toString() };
}

function ledgerSum(report) {
  return report.ledger.reduce((total, { bytes }) => total + bytes, 0);
}
