import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CLIENTS, codeFor } from '../../../static/elements/take-away/codes.js';
import { labelOf } from '../../../static/elements/take-away/label.js';
import { attribute, literal, shellWord } from '../../../static/elements/take-away/quote.js';
import { boundaryOf, multipartBody, replayCommand } from '../../../static/elements/take-away/replay.js';
import { toCsv, toMarkdown } from '../../../static/lib/comparison.js';

const HOSTILE = `a"b'c\\d$(e)\`f\`\u2028<script>&\r\n안녕`;

test('a hostile name stays one literal of JavaScript', () => {
  assert.equal(new Function(`return ${literal(HOSTILE)}`)(), HOSTILE);
  assert.equal(JSON.parse(literal(HOSTILE)), HOSTILE);
});

test('a word of the shell is quoted where it must be', () => {
  assert.equal(shellWord('@a-b.txt'), '@a-b.txt');
  assert.equal(shellWord("it's $HOME"), `'it'\\''s $HOME'`);
  assert.equal(attribute('"<&'), '"&quot;&lt;&amp;"');
});

test('every client has code or a reason for every encoding', () => {
  const label = { url: 'http://h/inspect', filename: HOSTILE, type: 'text/plain', rawType: 'text/plain' };
  for (const { id } of CLIENTS) {
    for (const encoding of ['multipart', 'raw', 'urlencoded', 'json']) {
      const { code, reason } = codeFor(id, encoding, label);
      assert.ok((code ?? reason).length > 0, `${id} ${encoding}`);
    }
  }
});

test('a file that said nothing of itself gets a name and the type of mere bytes', () => {
  const label = labelOf({ filename: null, mime: { declared: null } }, 'http://h');
  assert.deepEqual(label, { url: 'http://h/inspect', filename: 'file.bin', type: 'application/octet-stream', rawType: 'application/octet-stream' });
  assert.equal(labelOf({ filename: 'a.json', mime: { declared: 'application/json' } }, '').rawType, 'application/octet-stream');
});

test('a multipart body is rebuilt with the boundary that it had', async () => {
  assert.equal(boundaryOf('multipart/form-data; boundary=----X'), '----X');
  assert.equal(boundaryOf('multipart/form-data; boundary="a b"; x=y'), 'a b');
  const file = new File(['hello'], 'a"b.txt', { type: 'text/plain' });
  assert.equal(await multipartBody(file, 'X').text(), [
    '--X', 'Content-Disposition: form-data; name="file"; filename="a%22b.txt"', 'Content-Type: text/plain', '', 'hello', '--X--', '',
  ].join('\r\n'));
});

test('a body is sent again to where it went, under its own type', () => {
  const report = { request: { content_type: 'a/b; c="d e"', target: '/inspect?filename=x%20y' } };
  assert.equal(replayCommand(report, 'http://h:1', 'body.raw'),
    `curl -H 'Content-Type: a/b; c="d e"' --data-binary @body.raw 'http://h:1/inspect?filename=x%20y'`);
  // Behind a proxy the path was passed on or taken off.
  for (const target of ['/inspect', '/weigh/inspect']) {
    const command = replayCommand({ request: { content_type: 'a/b', target } }, 'https://h/weigh', 'body.raw');
    assert.ok(command.endsWith(" https://h/weigh/inspect"), command);
  }
});

test('the comparison is a table with a line for each way that was weighed', () => {
  const report = {
    sizes: { body_bytes: 10, payload_bytes: 5, overhead_bytes: 5, overhead_ratio: 1, coded_bytes: 4 }, findings_total: 2,
    stream: { peak_buffered_bytes: 7, first_payload_ms: 0.5 },
    parts: [{ role: 'file', mime: { verdict: 'text/plain' }, digest: { hex: 'ab' }, entropy_bits_per_byte: 4.25 }],
  };
  const rows = { raw: { report, sendMs: 1.234 }, json: { report: null }, 'multipart-gzip-buffer': { report } };
  const run = { source: { name: 'a.txt' }, rows };
  assert.equal(toCsv(run), [
    'file,encoding,content coding,read as,body bytes,payload bytes,overhead bytes,overhead ratio,coded bytes,coded overhead ratio,'
      + 'entropy in bits per byte,bytes held at most,milliseconds to the first payload byte,milliseconds,detected type,sha-256,findings',
    'a.txt,application/octet-stream (raw),,stream,10,5,5,1,4,-0.2,4.25,7,0.5,1.23,text/plain,ab,2',
    'a.txt,multipart/form-data,gzip,buffer,10,5,5,1,4,-0.2,4.25,7,0.5,,text/plain,ab,2', '',
  ].join('\r\n'));
  const lines = toMarkdown(run).trimEnd().split('\n');
  assert.equal(lines.length, 4);
  assert.ok(lines.every((line) => line.split(' | ').length === 17));
});
