// What gzip makes of a file's bodies: a sample of the file is really written in each encoding and really
// compressed, by this browser.

import { base64Encode } from '../encode/base64.js';
import { envelope } from '../encode/envelopes.js';
import { percentEncode } from '../encode/percent.js';
import { IDS } from '../lib/encodings.js';

/** How much of a file is compressed: enough to be typical, little enough to be quick. */
export const SAMPLE_BYTES = 256 * 1024;

/** In how many pieces a larger file is sampled, for many begin otherwise than they go on; each is as long as gzip looks back. */
const PIECES = 8;
const PIECE_BYTES = SAMPLE_BYTES / PIECES;

const CONTENTS = { multipart: (bytes) => bytes, raw: (bytes) => bytes, urlencoded: percentEncode, json: base64Encode };

/**
 * By encoding { body, gzipped }: what the sample's body takes, as it is and compressed. Null in browsers
 * that cannot compress.
 */
export async function compressSample(file) {
  if (typeof CompressionStream === 'undefined') return null;
  const sample = new Uint8Array(await sampleOf(file).arrayBuffer());
  const compressed = {};
  for (const id of IDS) {
    const { before, after } = envelope(id, file);
    const body = new Blob([before, CONTENTS[id](sample), after]);
    compressed[id] = { body: body.size, gzipped: await gzippedSize(body) };
  }
  return compressed;
}

/** All of a small file; of others as many bytes, in pieces from its beginning to its end. */
export function sampleOf(file) {
  if (file.size <= SAMPLE_BYTES) return file;
  const gap = (file.size - PIECE_BYTES) / (PIECES - 1);
  return new Blob(Array.from({ length: PIECES }, (_, i) => {
    const start = Math.round(i * gap);
    return file.slice(start, start + PIECE_BYTES);
  }));
}

async function gzippedSize(blob) {
  const stream = blob.stream().pipeThrough(new CompressionStream('gzip'));
  return (await new Response(stream).arrayBuffer()).byteLength;
}

/** What a whole body of `body` bytes takes under gzip, as far as its sample tells: to three digits. */
export function gzippedWhole(sample, body) {
  return sample.body > 0 ? Number(((sample.gzipped * body) / sample.body).toPrecision(3)) : sample.gzipped;
}
