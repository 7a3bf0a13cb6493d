// The URL standard's application/x-www-form-urlencoded percent-encode set and its + for a space,
// bytes to bytes.

const PERCENT = 0x25;
const utf8 = new TextEncoder();

// For each byte: the one byte that stands for it, or 0 where it takes three.
const single = new Uint8Array(256);
for (const letter of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789*-._') {
  single[letter.charCodeAt(0)] = letter.charCodeAt(0);
}
single[0x20] = 0x2b;

const digits = utf8.encode('0123456789ABCDEF');

/** How many bytes `bytes` take percent-encoded. */
export function percentLength(bytes) {
  let length = bytes.length;
  for (let i = 0; i < bytes.length; i += 1) if (single[bytes[i]] === 0) length += 2;
  return length;
}

/** The bytes percent-encoded, in ASCII bytes. Pieces can be joined anywhere. */
export function percentEncode(bytes) {
  const out = new Uint8Array(percentLength(bytes));
  let o = 0;
  for (let i = 0; i < bytes.length; i += 1) {
    const byte = bytes[i];
    const same = single[byte];
    if (same !== 0) {
      out[o] = same;
      o += 1;
    } else {
      out[o] = PERCENT;
      out[o + 1] = digits[byte >> 4];
      out[o + 2] = digits[byte & 15];
      o += 3;
    }
  }
  return out;
}

/** A text's UTF-8 percent-encoded, in ASCII bytes. */
export function percentEncodeText(text) {
  return percentEncode(utf8.encode(text));
}
