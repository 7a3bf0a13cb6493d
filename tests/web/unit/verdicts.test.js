import assert from 'node:assert/strict';
import { test } from 'node:test';
import { failureInWords } from '../../../static/lib/failures.js';
import { bytesAstray, digestStanding, outcome, referenceDigest, hasNamesAlone } from '../../../static/lib/verdicts.js';

function weighed(hex, more = {}) {
  return {
    stage: 'done',
    sentBytes: 10,
    report: {
      parts: [{ role: 'field', digest: { hex: 'field' } }, { role: 'file', digest: hex && { hex } }],
      sizes: { body_bytes: 10, coded_bytes: 10 },
      request: { content_length: 10 },
      findings: [],
    },
    ...more,
  };
}

test('the browser’s own digest decides', () => {
  const rows = { raw: weighed('aa'), json: weighed('aa') };
  assert.equal(referenceDigest(rows, 'bb'), 'bb');
  assert.equal(digestStanding(rows.raw.report, 'bb'), 'different');
});

test('without it the digest of most rows decides', () => {
  assert.equal(referenceDigest({ a: weighed('aa'), b: weighed('cc'), c: weighed('aa') }, null), 'aa');
});

test('one row alone has nothing to be compared with', () => {
  assert.equal(referenceDigest({ a: weighed('aa'), b: { stage: 'waiting' } }, null), null);
  assert.equal(digestStanding(weighed('aa').report, null), 'none');
});

test('a report without a digest is not called different', () => {
  assert.equal(digestStanding(weighed(null).report, 'aa'), 'none');
});

test('bytes that went missing or came on top are counted', () => {
  assert.equal(bytesAstray(weighed('aa')), 0);
  assert.equal(bytesAstray(weighed('aa', { sentBytes: 12 })), -2);
  assert.equal(bytesAstray(weighed('aa', { sentBytes: null })), 0);
  assert.equal(bytesAstray({ stage: 'waiting' }), null);
});

test('a compressed body is compared as it was sent', () => {
  const row = weighed('aa');
  row.report.sizes = { body_bytes: 500, coded_bytes: 10 };
  assert.equal(bytesAstray(row), 0);
});



test('the outcome says how many, and whether the bytes are the same', () => {
  const rows = { raw: weighed('aa'), json: weighed('aa') };
  assert.match(outcome({ rows, digest: { hex: 'aa' }, cancelled: false }), /^Done: 2 weighed\. Each carried exactly/);
  assert.match(outcome({ rows, digest: { hex: null, why: 'too-large' }, cancelled: false }), /not computed above 256 MiB/);
  assert.match(outcome({ rows: { ...rows, json: weighed('bb') }, digest: { hex: 'aa' }, cancelled: false }), /1 did not carry the same bytes/);
  assert.match(outcome({ rows: { ...rows, json: { stage: 'failed' } }, digest: { hex: 'aa' }, cancelled: false }), /^1 weighed, 1 failed\./);
  assert.equal(outcome({ rows: { ...rows, json: { stage: 'cancelled' } }, digest: null, cancelled: true }), 'Cancelled. 1 of 2 weighed.');
});

test('failures are words with a cure', () => {
  assert.match(failureInWords({ code: 'network' }), /Check that the server is running/);
  assert.equal(
    failureInWords({ code: 'refused', status: 413, limit: 1048576 }).replaceAll('\u00a0', ' '),
    'Too large: this server takes bodies of up to 1.0 MiB, 1,048,576 bytes.',
  );
  assert.match(failureInWords({ code: 'refused', status: 400, serverCode: 'bad-query', message: 'No such parameter' }), /400, bad-query\): No such parameter/);
  assert.match(failureInWords({ code: 'unreadable' }), /folder/);
  assert.match(failureInWords({ code: 'answer', status: 502 }), /502/);
});

test('a file whose name alone came is told from one that came', () => {
  const report = (...parts) => ({ parts: [{ role: 'file', index: 0 }, { role: 'file', index: 1 }], findings: parts.map((part) => ({ id: 'enctype-missing', part })) });
  assert.equal(hasNamesAlone(report()), false);
  assert.equal(hasNamesAlone(report(0)), false);
  assert.equal(hasNamesAlone(report(0, 1)), true);
  assert.equal(hasNamesAlone(report(null)), true);
  assert.equal(hasNamesAlone({ ...report(0, 1), parts: [{ role: 'field', index: 0 }] }), false);
});
