// Standard base64 with padding (RFC 4648 §4), bytes to bytes.

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const PAD = 0x3d;

const letters = Uint8Array.from(ALPHABET, (letter) => letter.charCodeAt(0));

// Two characters for each 12 bits. It is written byte by byte and read as 16-bit units, so it is
// right on machines of either byte order.
const pairs = new Uint16Array(4096);
const pairBytes = new Uint8Array(pairs.buffer);
for (let bits = 0; bits < 4096; bits += 1) {
  pairBytes[2 * bits] = letters[bits >> 6];
  pairBytes[2 * bits + 1] = letters[bits & 63];
}

/** How many characters `length` bytes take. */
export function base64Length(length) {
  return Math.ceil(length / 3) * 4;
}

/** The bytes as base64 text, in ASCII bytes. Pieces can be joined where each is a multiple of 3. */
export function base64Encode(bytes) {
  const out = new Uint16Array(base64Length(bytes.length) / 2);
  const whole = bytes.length - (bytes.length % 3);
  let o = 0;
  for (let i = 0; i < whole; i += 3) {
    const group = (bytes[i] << 16) | (bytes[i + 1] << 8) | bytes[i + 2];
    out[o] = pairs[group >> 12];
    out[o + 1] = pairs[group & 4095];
    o += 2;
  }
  const text = new Uint8Array(out.buffer);
  if (whole < bytes.length) writeLastGroup(bytes.subarray(whole), text.subarray(2 * o));
  return text;
}

function writeLastGroup(rest, out) {
  const second = rest.length === 2 ? rest[1] : 0;
  out[0] = letters[rest[0] >> 2];
  out[1] = letters[((rest[0] & 3) << 4) | (second >> 4)];
  out[2] = rest.length === 2 ? letters[(second & 15) << 2] : PAD;
  out[3] = PAD;
}
