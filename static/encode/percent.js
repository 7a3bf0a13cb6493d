// The URL standard's application/x-www-form-urlencoded percent-encode set and its + for a space,
// bytes to bytes.

const PERCENT = 0x25;
const utf8 = new TextEncoder();

// For each byte, what is written for it and how much of that counts: 1 byte, or all 3. Three are
// always written and the next byte overwrites what was too much, which spares a branch.
const first = new Uint8Array(256).fill(PERCENT);
const second = new Uint8Array(256);
const third = new Uint8Array(256);
const lengths = new Uint8Array(256).fill(3);

const digits = utf8.encode('0123456789ABCDEF');
for (let byte = 0; byte < 256; byte += 1) {
  second[byte] = digits[byte >> 4];
  third[byte] = digits[byte & 15];
}
for (const letter of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789*-._') {
  writeSingle(letter, letter);
}
writeSingle(' ', '+');

function writeSingle(letter, as) {
  first[letter.charCodeAt(0)] = as.charCodeAt(0);
  lengths[letter.charCodeAt(0)] = 1;
}

/** The bytes percent-encoded, in ASCII bytes. Pieces can be joined anywhere. */
export function percentEncode(bytes) {
  const out = new Uint8Array(bytes.length * 3);
  let o = 0;
  for (let i = 0; i < bytes.length; i += 1) {
    const byte = bytes[i];
    out[o] = first[byte];
    out[o + 1] = second[byte];
    out[o + 2] = third[byte];
    o += lengths[byte];
  }
  return out.subarray(0, o);
}

/** A text's UTF-8 percent-encoded, in ASCII bytes. */
export function percentEncodeText(text) {
  return percentEncode(utf8.encode(text));
}
