// The browser's own SHA-256 of the file, to hold the server's against.

/** WebCrypto wants the whole file in memory, so larger files are left alone. */
export const DIGEST_LIMIT_BYTES = 256 * 1024 * 1024;

/** `{ hex, why }`: the digest in hexadecimal digits, or in words why there is none. */
export async function digestOf(blob, subtle = globalThis.crypto?.subtle) {
  if (blob.size > DIGEST_LIMIT_BYTES) return { hex: null, why: 'not computed above 256 MiB' };
  if (!subtle) return { hex: null, why: 'not computed: browsers allow it only on HTTPS and localhost' };
  return { hex: hexOf(await subtle.digest('SHA-256', await blob.arrayBuffer())), why: null };
}

/** Bytes as lower-case hexadecimal digits. */
export function hexOf(buffer) {
  return Array.from(new Uint8Array(buffer), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
