// Three files that are at hand without looking for one.

const TINY_PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR42mOoBwAAgQCAfhwpxwAAAABJRU5ErkJggg==';

export const KOREAN_TEXT = '안녕하세요!';

/** A text as a file. */
export function textFile(text, name = 'text.txt') {
  return new File([text], name, { type: 'text/plain' });
}

/** The sample called `name`, as a file. */
export function sampleFile(name) {
  switch (name) {
    case 'korean': return textFile(KOREAN_TEXT, '안녕.txt');
    case 'png': return new File([Uint8Array.from(atob(TINY_PNG), (c) => c.charCodeAt(0))], 'pixel.png', { type: 'image/png' });
    case 'bytes': return new File([Uint8Array.from({ length: 256 }, (_, byte) => byte)], 'every-byte.bin', { type: 'application/octet-stream' });
    default: throw new Error(`no sample is called ${name}`);
  }
}
