// A file as streams give it.

import { Readable } from 'node:stream';

const SLICE_BYTES = 10_000;

/** The bytes in slices, the last one shorter. */
export function* slices(bytes) {
  for (let at = 0; at < bytes.length; at += SLICE_BYTES) yield bytes.subarray(at, at + SLICE_BYTES);
}

/** A Node stream of the same, of whose length nobody knows. */
export function stream(bytes) {
  return Readable.from(slices(bytes), { objectMode: false });
}
