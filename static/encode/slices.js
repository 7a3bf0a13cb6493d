// A blob transformed piece by piece: only one piece stands in memory, the result is a list of blobs
// that the browser keeps where it likes, on disk too.

/** Bytes of the file read at a time; a multiple of 3, so that base64 pieces can be joined. */
export const SLICE_BYTES = 3 * 1024 * 1024;

/**
 * Each piece of `blob` through `transform`, as blobs.
 * `onProgress` hears how many bytes were read; `signal` stops it between pieces.
 */
export async function transformSlices(blob, transform, { signal, onProgress = () => {} } = {}) {
  const parts = [];
  for (let start = 0; start < blob.size; start += SLICE_BYTES) {
    signal?.throwIfAborted();
    const slice = await blob.slice(start, start + SLICE_BYTES).arrayBuffer();
    parts.push(new Blob([transform(new Uint8Array(slice))]));
    onProgress(Math.min(start + SLICE_BYTES, blob.size), blob.size);
  }
  signal?.throwIfAborted();
  return parts;
}
