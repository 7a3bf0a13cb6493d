// Bytes as people read them. Pure.

/** The bytes that base64 stands for. */
export function fromBase64(base64) {
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}

/** One byte as two hexadecimal digits. */
export function hexOf(byte) {
  return byte.toString(16).padStart(2, '0');
}

/** One byte as a character, or a dot where it is no printable ASCII. */
export function printable(byte) {
  return byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : '·';
}
