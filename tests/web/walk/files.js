// What the walk weighs and sends.

import { Buffer } from 'node:buffer';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import zlib from 'node:zlib';

/** A picture with a pattern, so that there is something to compress. */
export function pattern(side = 400) {
  const rows = Buffer.alloc(side * (side * 3 + 1));
  for (let y = 0; y < side; y += 1) {
    for (let x = 0; x < side * 3; x += 1) rows[y * (side * 3 + 1) + 1 + x] = (x * y) % 251;
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const chunk = (type, content) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
    const frame = Buffer.alloc(8);
    frame.writeUInt32BE(content.length, 0);
    frame.writeUInt32BE(zlib.crc32(body), 4);
    return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
  };
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header), chunk('IDAT', zlib.deflateSync(rows)), chunk('IEND', Buffer.alloc(0)),
  ]);
}

const inInput = (name, mimeType, buffer) => ({ name, mimeType, buffer });

export const PICTURE = inInput('pattern.png', 'image/png', pattern());
export const KOREAN = inInput('인사말.txt', 'text/plain', Buffer.from('안녕하세요, 저울입니다. 1 + 1 = 2 & more. '.repeat(300)));
export const LIAR = inInput('holiday.png', 'image/png', Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n%%EOF\n'));
export const LONG_NAME = inInput(`a-very-long-name-${'of-many-words-'.repeat(8)}.tar.gz`, '', Buffer.alloc(3000, 7));

/** Writes a file that takes a while to send to a folder, and gives its path: on its way to a browser it would be slow. */
export async function writeLarge(folder) {
  await mkdir(folder, { recursive: true });
  const path = join(folder, 'large.bin');
  await writeFile(path, Buffer.alloc(48_000_000, 'weigh me, please. '));
  return path;
}

/** Files of many kinds: true, false, risky, unknown, empty. */
export const MANY = [
  PICTURE, KOREAN, LIAR, LONG_NAME,
  inInput('empty.txt', 'text/plain', Buffer.alloc(0)),
  inInput('noise.bin', 'application/octet-stream', Buffer.from([0, 1, 2, 3, 250, 251, 9])),
  inInput('page.txt', 'text/plain', Buffer.from('<!doctype html><script>alert(1)</script>')),
  inInput('table.csv', 'text/csv', Buffer.from('a,b,c\n1,2,3\n4,5,6\n7,8,9\n')),
  inInput('data.json', 'application/json', Buffer.from('{"a":[1,2,3]}')),
  inInput('behind.png', 'image/png', Buffer.concat([pattern(8), Buffer.from('PK\x03\x04 and more behind the end')])),
  inInput('no-extension', '', Buffer.from('#!/bin/sh\necho hello\n')),
];

/** A form as some client writes it by hand: one file, sent with the wrong boundary and an open end. */
export const BROKEN = {
  type: 'multipart/form-data; boundary=----WebKitFormBoundaryABCDEF',
  body: Buffer.from('------WebKitFormBoundary123456\r\nContent-Disposition: form-data; name="file"; filename="photo.png"\r\n'
    + 'Content-Type: image/png\r\n\r\n%PDF-1.7 not a picture at all\r\n------WebKitFormBoundary123456--'),
};

/** As much wrong in one body as will go. */
export const VERY_BROKEN = {
  type: 'multipart/form-data; boundary=B',
  body: Buffer.from('What stands here nobody reads.\r\n--B\r\nContent-Disposition: form-data; name="note"\r\n\r\nhello\r\n'
    + '--B\r\nContent-Disposition: form-data; name="note"\r\n\r\nhello again\r\n'
    + '--B\r\nContent-Disposition: form-data; name="file"; filename="C:\\\\pictures\\\\a\\"b.png"; filename*=UTF-8\'\'%EC%95%88.png\r\nContent-Type: image/png\r\n\r\n%PDF-1.7 hi\r\n'
    + '--B\r\nContent-Disposition: form-data; name="empty"; filename=""\r\nContent-Type: application/octet-stream\r\n\r\n\r\n'
    + '--B\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: form-data; name="coded"; filename="c.txt"\r\n\r\naGVsbG8=\r\n'
    + '--B\nContent-Disposition: form-data; name="lf"\n\nthis line ends in LF\r\n--B\r\n\r\nno name at all\r\n--B\r\nContent-Dispo', 'latin1'),
};
