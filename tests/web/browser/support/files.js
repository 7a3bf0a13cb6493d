// Files that are, and that are not, what they say.

import { Buffer } from 'node:buffer';

export const PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR42mOoBwAAgQCAfhwpxwAAAABJRU5ErkJggg==', 'base64');

/** An OLE file of 400,000 bytes whose head names the window at 154,112. */
export function largeOle() {
  const file = Buffer.alloc(400_000, 1);
  file.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  file.writeUInt16LE(9, 30);
  file.writeUInt32LE(300, 48);
  return file;
}

/** One true file, one that lies, one of which nobody knows. */
export const THREE = [
  { name: 'true.png', type: 'image/png', bytes: PNG },
  { name: '거짓말.png', type: 'image/png', bytes: Buffer.from('%PDF-1.7\n1 0 obj') },
  { name: 'noise.bin', type: 'application/octet-stream', bytes: Buffer.from([0, 1, 2, 3, 250]) },
];

/** Files as an input takes them. */
export function forInput(files) {
  return files.map(({ name, type, bytes }) => ({ name, mimeType: type, buffer: Buffer.from(bytes) }));
}
