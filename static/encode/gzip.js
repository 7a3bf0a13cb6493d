// A built body under gzip. It is compressed as a stream and kept as pieces that the browser may put on disk.
// Browsers stream a request's body over HTTP/2 only, and not all of them do, so it is whole before it is sent.

import { storedPart } from './slices.js';

/** Compressed bytes that stand in memory before they become a piece of the body. */
const PIECE_BYTES = 1024 * 1024;

/** Whether this browser can compress. */
export function canGzip() {
  return typeof CompressionStream !== 'undefined';
}

/** What `buildBody` gave, under gzip. `onProgress` hears how many of about `total` bytes were compressed. */
export async function gzipped(built, total, onProgress = () => {}) {
  // The browser's own serializer writes a form, and the boundary with it.
  const plain = new Response(built.body);
  const contentType = built.contentType ?? plain.headers.get('Content-Type');
  let read = 0;
  const watch = new TransformStream({
    transform(chunk, controller) {
      read += chunk.byteLength;
      onProgress(Math.min(read, total), total);
      controller.enqueue(chunk);
    },
  });
  const body = new Blob(await collected(plain.body.pipeThrough(watch).pipeThrough(new CompressionStream('gzip'))));
  return { ...built, body, size: body.size, contentType, contentEncoding: 'gzip' };
}

/** A stream's bytes as a list of blobs. */
async function collected(stream) {
  const reader = stream.getReader();
  const parts = [];
  let chunks = [];
  let [held, stored] = [0, 0];
  async function store() {
    parts.push(await storedPart(chunks, stored));
    stored += held;
    [chunks, held] = [[], 0];
  }
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    chunks.push(value);
    held += value.byteLength;
    if (held >= PIECE_BYTES) await store();
  }
  if (held > 0) await store();
  return parts;
}
