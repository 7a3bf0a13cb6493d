// Every file, every way that one client can send it: the same promises for all.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { files } from './files.js';
import { server } from './server.js';
import { tapped } from './tap.js';

/** The value of the field that multipart senders put beside the file. */
export const NOTE = '무게 note';

/**
 * Sends every file in every way of a client and holds the report to what was really sent.
 *
 * A way is `{ encoding, send(url, file) }`, where `send` gives `{ status, report }`, and may have
 * `chunked` (whether the client must use, or must not use, chunked transfer coding),
 * `filename(name)` (the name as this client sends it), `transforms` (undone on the way to the
 * file's bytes), `note` (whether the field NOTE goes along), `only(file)` (the files that the
 * client can send this way at all) and `warns` (the id of what is warned of in this way of sending).
 */
export function matrix(client, ways) {
  const url = server();
  for (const file of files()) {
    for (const [label, way] of Object.entries(ways)) {
      if (way.only && !way.only(file)) continue;
      test(`${client} sends ${file.name} as ${label}`, async () => {
        const { result, request } = await tapped(await url, (through) => way.send(through, file));
        assert.equal(result.status, 200, JSON.stringify(result.report));
        clientKeptItsWord(request, way, file);
        sizesAreExact(result.report, request, file, way);
        partsAreRight(result.report, file, way);
        nothingIsAmiss(result.report, file, way);
      });
    }
  }
}

function clientKeptItsWord(request, way, file) {
  // Some clients see that a stream is empty and send `Content-Length: 0` instead of chunks.
  const certain = way.chunked !== undefined && file.bytes.length > 0;
  if (certain) assert.equal(request.chunked, way.chunked, 'chunked transfer coding');
  if (!request.chunked) assert.equal(request.content.length, request.contentLength, 'bytes sent');
}

function sizesAreExact({ sizes, ledger, request: seen, what_if: whatIf, encoding }, request, file, way) {
  const body = request.content.length;
  assert.equal(sizes.body_bytes, body, 'body_bytes');
  assert.equal(sizes.coded_bytes, body, 'coded_bytes');
  assert.equal(sizes.payload_bytes, file.bytes.length, 'payload_bytes');
  assert.equal(sizes.overhead_bytes, body - file.bytes.length, 'overhead_bytes');
  const ratio = file.bytes.length > 0 ? (body - file.bytes.length) / file.bytes.length : null;
  assert.equal(sizes.overhead_ratio, ratio, 'overhead_ratio');
  assert.equal(sizes.head_bytes, request.headBytes, 'head_bytes');
  assert.equal(seen.content_length, request.chunked ? null : body, 'content_length');
  assert.equal(seen.transfer_encoding, request.chunked ? 'chunked' : null, 'transfer_encoding');
  assert.equal(sizes.framing_bytes, request.framingBytes, 'framing_bytes');
  assert.equal(sizes.wire_bytes, request.wireBytes, 'wire_bytes');
  assert.equal(sizes.wire_source, process.platform === 'linux' ? 'kernel' : 'socket', 'wire_source');
  assert.equal(sum(ledger.map((row) => row.bytes)), body, 'the sum of the ledger');
  assert.ok(ledger.every((row) => row.bytes > 0), 'the ledger has no empty rows');
  const payload = ledger.find((row) => row.kind === 'payload')?.bytes ?? 0;
  assert.equal(payload, file.bytes.length, 'payload in the ledger');
  const measured = whatIf.filter((row) => row.measured);
  // A body with a field beside the file is no size of the file alone.
  assert.deepEqual(measured.map((row) => [row.encoding, row.body_bytes]), way.note ? [] : [[encoding, body]], 'what_if');
}

function partsAreRight(report, file, way) {
  assert.equal(report.encoding, way.encoding, 'encoding');
  assert.equal(report.parts_total, report.parts.length, 'parts_total');
  const [carrier, ...others] = report.parts.filter((part) => part.role === 'file');
  assert.ok(carrier, 'a part is the file');
  assert.equal(others.length, 0, 'one part only is the file');
  assert.equal(carrier.bytes, file.bytes.length, 'bytes of the file');
  assert.deepEqual(carrier.digest, { algorithm: 'sha256', hex: file.sha256 }, 'digest');
  assert.equal(carrier.head_base64, file.bytes.subarray(0, 64).toString('base64'), 'head of the file');
  assert.equal(carrier.filename, way.filename ? way.filename(file.name) : file.name, 'filename');
  assert.equal(carrier.mime.declared, file.type, 'declared type');
  assert.deepEqual(carrier.transforms, way.transforms ?? [], 'transforms');
  const fields = report.parts.filter((part) => part.role === 'field');
  assert.equal(fields.length + 1, report.parts.length, 'all others are fields');
  if (way.note) assert.deepEqual(fields.map((part) => [part.name, part.text]), [['note', NOTE]], 'field');
}

/** A clean body has no error and no warning, whoever sent it; what is only worth knowing may be said. */
function nothingIsAmiss(report, file, way) {
  assert.equal(report.complete, true, 'complete');
  const grave = report.findings.filter((finding) => finding.severity !== 'info');
  const ids = new Set(grave.map((finding) => finding.id));
  // Of a file without a byte a warning is right, however it was sent.
  if (file.bytes.length === 0) ids.delete('file-empty');
  // There is no Buffer in the Buffer of an empty file to warn of.
  if (file.bytes.length === 0 && way.warns) ids.delete(way.warns);
  const expected = file.bytes.length > 0 && way.warns ? [way.warns] : [];
  assert.deepEqual([...ids], expected, JSON.stringify(grave));
}

function sum(numbers) {
  return numbers.reduce((total, number) => total + number, 0);
}
