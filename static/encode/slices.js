// A blob transformed piece by piece: only one piece stands in memory, the result is a list of blobs
// that the browser keeps where it likes, on disk too.

/** Bytes of the file read at a time; a multiple of 3, so that base64 pieces can be joined. */
export const SLICE_BYTES = 3 * 1024 * 1024;

/** The browser has no room for the body that is built; private windows have only memory for it. */
export class NoRoom extends Error {
  constructor(builtBytes) {
    super(`no room after ${builtBytes} bytes`);
    this.name = 'NoRoom';
    this.builtBytes = builtBytes;
  }
}

/** Each piece of `blob` through `transform`, as blobs. `onProgress` hears how many bytes were read. */
export async function transformSlices(blob, transform, onProgress = () => {}) {
  const parts = [];
  let builtBytes = 0;
  for (let start = 0; start < blob.size; start += SLICE_BYTES) {
    const slice = await blob.slice(start, start + SLICE_BYTES).arrayBuffer();
    const part = await storedPart([transform(new Uint8Array(slice))], builtBytes);
    builtBytes += part.size;
    parts.push(part);
    onProgress(Math.min(start + SLICE_BYTES, blob.size), blob.size);
  }
  return parts;
}

/** A blob of `chunks`, once the browser has really taken it; throws NoRoom behind `builtBytes` where it cannot. */
export async function storedPart(chunks, builtBytes) {
  const part = new Blob(chunks);
  if (!await isStored(part)) throw new NoRoom(builtBytes);
  return part;
}

/**
 * Whether the browser has really taken a part. A blob is made without an error where there is no
 * room for it; only reading it tells. Waiting here also keeps pieces from piling up on their way.
 */
async function isStored(part) {
  try {
    await part.slice(part.size - 1).arrayBuffer();
    return true;
  } catch {
    return false;
  }
}
