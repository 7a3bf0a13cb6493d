// What gzip makes of a file's bodies: the first of the file is really written in each encoding and really
// compressed, by this browser.

import { base64Encode } from '../encode/base64.js';
import { envelope } from '../encode/envelopes.js';
import { percentEncode } from '../encode/percent.js';
import { IDS } from '../lib/encodings.js';

/** How much of a file is compressed: enough to be typical, little enough to be quick. */
export const SAMPLE_BYTES = 256 * 1024;

const CONTENTS = { multipart: (bytes) => bytes, raw: (bytes) => bytes, urlencoded: percentEncode, json: base64Encode };

/**
 * By encoding { body, gzipped }: what the sample's body takes, as it is and compressed. Null in browsers
 * that cannot compress.
 */
export async function compressSample(file) {
  if (typeof CompressionStream === 'undefined') return null;
  const sample = new Uint8Array(await file.slice(0, SAMPLE_BYTES).arrayBuffer());
  const compressed = {};
  for (const id of IDS) {
    const { before, after } = envelope(id, file);
    const body = new Blob([before, CONTENTS[id](sample), after]);
    compressed[id] = { body: body.size, gzipped: await gzippedSize(body) };
  }
  return compressed;
}

async function gzippedSize(blob) {
  const stream = blob.stream().pipeThrough(new CompressionStream('gzip'));
  return (await new Response(stream).arrayBuffer()).byteLength;
}

/** What a whole body of `body` bytes takes under gzip, as far as its sample tells. */
export function gzippedWhole(sample, body) {
  return sample.body > 0 ? Math.round((sample.gzipped * body) / sample.body) : sample.gzipped;
}
