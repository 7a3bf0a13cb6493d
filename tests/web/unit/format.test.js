import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bytes, clocked, count, duration, orDash, percent, rate, size, throughput } from '../../../static/lib/format.js';
import { overheadShare } from '../../../static/lib/overhead.js';
import { shortType } from '../../../static/lib/short-type.js';

/** The cases read better with plain spaces. */
const plain = (text) => text.replaceAll('\u00a0', ' ');

function table(format, cases) {
  for (const [input, expected] of cases) assert.equal(plain(format(input)), expected, String(input));
}

test('counts are grouped by thousands', () => table(count, [[0, '0'], [999, '999'], [1234567, '1,234,567'], [null, '–']]));

test('exact bytes have their unit', () => table(bytes, [[0, '0 bytes'], [1, '1 byte'], [1024, '1,024 bytes'], [undefined, '–']]));

test('sizes change their unit before they show 1,000 of it', () => table(size, [
  [0, '0 bytes'], [1023, '1,023 bytes'], [1024, '1.0 KiB'], [1536, '1.5 KiB'],
  [1023 * 1024, '1.0 MiB'], [1024 ** 3, '1.0 GiB'], [5 * 1024 ** 4, '5.0 TiB'], [null, '–'],
]));

test('ratios keep two digits however small they are', () => table(percent, [
  [0, '0 %'], [0.333333, '33.3 %'], [2, '200.0 %'], [12.5, '1,250 %'], [0.00197, '0.2 %'],
  [0.9994, '99.9 %'], [0.9997, '99.97 %'], [0.9999932, '99.9993 %'], [1, '100.0 %'], [0.0000123, '0.0012 %'], [1e-12, '0.00000000 %'], [null, '–'],
]));

test('durations go from milliseconds to minutes', () => table(duration, [
  [0, '0.00 ms'], [0.044, '0.04 ms'], [1.44, '1.4 ms'], [9.96, '10 ms'], [12.4, '12 ms'], [999.4, '999 ms'], [1240, '1.24 s'],
  [59_994, '59.99 s'], [59_996, '1 min 00 s'], [125_000, '2 min 05 s'], [undefined, '–'],
]));

test('rates are sizes a second', () => table(rate, [[1048576, '1.0 MiB/s'], [10.4, '10 bytes/s'], [null, '–']]));

test('throughput is null where there is nothing to divide by', () => {
  assert.equal(throughput(1000, 500), 2000);
  assert.equal(throughput(1000, 0), null);
  assert.equal(throughput(null, 5), null);
});

test('absent values are a dash, zero is not', () => table(orDash, [[null, '–'], ['', '–'], [0, '0']]));

test('a long type is shortened to what tells it apart', () => {
  assert.equal(shortType('application/vnd.openxmlformats-officedocument.wordprocessingml.document'), '…wordprocessingml.document');
  assert.equal(shortType('application/vnd.oasis.opendocument.spreadsheet'), '…oasis.opendocument.spreadsheet');
  for (const short of ['application/vnd.ms-excel', 'text/plain', '–']) assert.equal(shortType(short), short);
});

test('a coarse clock is read to its tenths', () => {
  assert.deepEqual([0.1, 0.2, 12.3].map((ms) => clocked(ms).replace('\u00a0', ' ')), ['0.1 ms', '0.2 ms', '12 ms']);
});

test('of an empty payload the overhead is all or nothing', () => {
  assert.deepEqual([overheadShare(0, null), overheadShare(54, null)], ['nothing at all', 'all of it']);
  assert.equal(overheadShare(50, 0.5).replace('\u00a0', ' '), '+50.0 %');
});
