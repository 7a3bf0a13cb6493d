// The browser's own SHA-256 of the file, to hold the server's against.

/** WebCrypto wants the whole file in memory, so larger files are left alone. */
export const DIGEST_LIMIT_BYTES = 256 * 1024 * 1024;

/** `{ hex, why }`: the digest in hexadecimal digits, or why there is none: `too-large`, `insecure` or `unreadable`. */
export async function digestOf(blob, subtle = globalThis.crypto?.subtle) {
  if (blob.size > DIGEST_LIMIT_BYTES) return without('too-large');
  if (!subtle) return without('insecure');
  try {
    return { hex: hexOf(await subtle.digest('SHA-256', await blob.arrayBuffer())), why: null };
  } catch {
    return without('unreadable');
  }
}

function without(why) {
  return { hex: null, why };
}

/** Bytes as lower-case hexadecimal digits. */
export function hexOf(buffer) {
  return Array.from(new Uint8Array(buffer), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
