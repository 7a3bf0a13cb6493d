import assert from 'node:assert/strict';
import { test } from 'node:test';
import { agreementInWords, charsetInWords, opinionsOf, riskInWords } from '../../../static/lib/mime.js';
import { toCsv, toJson } from '../../../static/types/export.js';
import { countLine, isShown, orderOf, shareLookedAt, stageInWords, verdictInWords } from '../../../static/types/rows.js';

function row(path, agreement, more = {}, stage = 'done') {
  const mime = {
    declared: null, by_extension: null, by_content: null, by_browser: null, by_browser_nosniff: null,
    verdict: null, agreement, summary: `It is ${agreement}.`, risk: null, evidence: [], ...more,
  };
  return { path, size: path.length, type: '', stage, mime: stage === 'done' ? mime : null, failure: stage === 'failed' ? { code: 'network' } : null };
}

const ROWS = [
  row('agrees', 'agree'), row('unclaimed', 'unclaimed'), row('unknown', 'unknown'), row('refines', 'refines'),
  row('fails', null, {}, 'failed'), row('risky', 'agree', { risk: 'macro' }), row('conflict', 'conflict'),
];
const names = (order, rows = ROWS) => order.map((i) => rows[i].path);

test('what contradicts and what is a risk comes first, what agrees last', () => {
  const order = orderOf(ROWS, { key: 'verdict', descending: false });
  assert.deepEqual(names(order), ['risky', 'conflict', 'fails', 'refines', 'unknown', 'unclaimed', 'agrees']);
});

test('names are sorted as people count, and equals stay as they were chosen', () => {
  const rows = ['b10', 'b9', 'a', 'B9'].map((path) => row(path, 'agree'));
  assert.deepEqual(names(orderOf(rows, { key: 'name', descending: false }), rows), ['a', 'b9', 'B9', 'b10']);
  assert.deepEqual(names(orderOf(rows, { key: 'name', descending: true }), rows), ['b10', 'b9', 'B9', 'a']);
  assert.deepEqual(names(orderOf(rows, { key: 'size', descending: true }), rows), ['b10', 'b9', 'B9', 'a']);
});

test('rows without a type come behind those with one', () => {
  const rows = [row('none', 'unknown'), row('png', 'agree', { by_content: 'image/png' }), row('csv', 'agree', { by_content: 'text/csv' })];
  assert.deepEqual(names(orderOf(rows, { key: 'by_content', descending: false }), rows), ['png', 'csv', 'none']);
});

test('rows are chosen by kind and by words', () => {
  const shown = (show, search = '') => ROWS.filter((each) => isShown(each, { show, search })).map(({ path }) => path);
  assert.equal(shown('all').length, 7);
  assert.deepEqual(shown('alarming'), ['risky', 'conflict']);
  assert.deepEqual(shown('risk'), ['risky']);
  assert.deepEqual(shown('agree'), ['agrees', 'risky']);
  assert.deepEqual(shown('failed'), ['fails']);
  assert.deepEqual(shown('left-out'), []);
  assert.deepEqual(shown('all', ' MACROS '), ['risky']);
  assert.deepEqual(shown('all', 'it is un'), ['unclaimed', 'unknown']);
  assert.deepEqual(shown('refines', 'nothing like it'), []);
});

test('the count line counts each kind that there is', () => {
  assert.equal(countLine([row('a', 'agree')]), '1 file: 1 as claimed.');
  assert.equal(
    countLine([...ROWS, row('w', null, {}, 'waiting'), row('c', null, {}, 'left-out')]),
    '9 files: 1 conflict, 1 failed, 1 that fits the claim, 1 of unknown content, '
      + '1 with no particular claim, 2 as claimed, 1 not looked at, 1 still to come; 1 of the 9 carries a risk.',
  );
});

test('risks are counted apart, for they overlap the rest', () => {
  const risky = row('a', 'agree', { risk: 'macro' });
  assert.equal(countLine([risky]), '1 file: 1 as claimed; it carries a risk.');
  assert.equal(countLine([risky, risky, row('b', 'conflict')]), '3 files: 1 conflict, 2 as claimed; 2 of the 3 carry a risk.');
});

test('what is left out is no progress', () => {
  assert.equal(shareLookedAt([ROWS[0], ROWS[4], row('c', null, {}, 'left-out'), row('w', null, {}, 'waiting')]), 0.5);
});

test('a row without an answer says why', () => {
  assert.match(verdictInWords(ROWS[4]), /connection broke/);
  assert.equal(verdictInWords({ ...row('c', null, {}, 'left-out'), why: 'cancelled' }), 'Cancelled.');
  assert.equal(stageInWords('left-out'), 'not looked at');
  assert.equal(verdictInWords(row('w', null, {}, 'waiting')), '');
});

test('CSV quotes what needs it, and no name becomes a formula', () => {
  const csv = toCsv([row('a,"b"\nc.txt', 'agree'), row('=1+1', 'conflict', { declared: '@x' })]);
  const [head, ...lines] = csv.split('\r\n');
  assert.equal(head, 'filename,bytes,declared,by_extension,by_content,by_browser,by_browser_nosniff,verdict,agreement,risk,summary');
  assert.equal(lines[0], '"a,""b""\nc.txt",11,,,,,,,agree,,It is agree.');
  assert.ok(lines[1].startsWith("'=1+1,4,'@x,"), lines[1]);
  assert.equal(csv.endsWith('\r\n'), true);
});

test('JSON keeps what the server said, and says why it said nothing', () => {
  const { version, files } = JSON.parse(toJson(ROWS));
  assert.equal(version, 1);
  assert.deepEqual([files[0].mime, files[0].error], [ROWS[0].mime, null]);
  assert.equal(files[4].mime, null);
  assert.equal(files[0].filename, 'agrees');
  assert.match(files[4].error, /^failed: .*connection broke/);
});

test('words that nobody foresaw are shown as they came', () => {
  assert.equal(agreementInWords('brand-new'), 'brand-new');
  assert.equal(riskInWords('brand-new'), 'brand-new');
  assert.equal(riskInWords(null), '');
});

test('a browser that must not guess is named only where it takes the file for something else', () => {
  const of = (browser, nosniff) => opinionsOf({ by_browser: browser, by_browser_nosniff: nosniff, evidence: [] })[3].nosniff;
  assert.equal(of('text/html', 'text/plain'), 'text/plain');
  assert.equal(of('text/html', 'text/html'), null);
});

test('a charset is told by all its witnesses', () => {
  assert.equal(charsetInWords({ detected: 'UTF-8', bom: null, declared: 'EUC-KR' }), 'UTF-8 by the bytes, EUC-KR declared');
});
