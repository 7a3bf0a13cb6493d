// The files that every client sends.

import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { seeded } from './random.js';

const PNG_SIGNATURE = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');

/** A whole picture of one grey dot. */
const DOT = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR42mOoBwAAgQCAfhwpxwAAAABJRU5ErkJggg==', 'base64');

/** A whole document of one empty page. */
const PDF = Buffer.from(`%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 72 72]>>endobj
xref
0 4
0000000000 65535 f\x20
0000000009 00000 n\x20
0000000052 00000 n\x20
0000000101 00000 n\x20
trailer<</Size 4/Root 1 0 R>>
startxref
162
%%EOF
`);

/** `text` tells whether the bytes are UTF-8, for the clients that can only send text in a form. */
const FILES = [
  { name: 'r.png', type: 'image/png', bytes: png(100_003), text: false },
  { name: '인사 안녕.txt', type: 'text/plain', bytes: Buffer.from('안녕하세요!'.repeat(999)), text: true },
  { name: 'empty.bin', type: 'application/octet-stream', bytes: Buffer.alloc(0), text: true },
  { name: 'one byte.bin', type: 'application/octet-stream', bytes: Buffer.from([0xff]), text: false },
  { name: '사진 한 장.png', type: 'image/png', bytes: DOT, text: false },
  { name: 'report 2026.pdf', type: 'application/pdf', bytes: PDF, text: true },
  { name: '점수.csv', type: 'text/csv', bytes: Buffer.from('이름,점수\r\n"김, 하나",10\r\n이둘,9\r\n'), text: true },
  { name: 'a "quoted" name.txt', type: 'text/plain', bytes: Buffer.from('50% of 1 & 1 = 1 + "0"\r\n'), text: true },
];

/** The files, each also on disk at `path` under its own name until the tests are over. */
export function files() {
  const folder = mkdtempSync(join(tmpdir(), 'weighbridge-clients-'));
  after(() => rmSync(folder, { recursive: true }));
  return FILES.map((file, index) => {
    const own = join(folder, String(index));
    mkdirSync(own);
    const path = join(own, file.name);
    writeFileSync(path, file.bytes);
    return { ...file, path, folder: own, sha256: createHash('sha256').update(file.bytes).digest('hex') };
  });
}

function png(size) {
  const random = seeded(2026);
  const noise = Uint8Array.from({ length: size - PNG_SIGNATURE.length }, () => random(256));
  return Buffer.concat([PNG_SIGNATURE, noise]);
}
