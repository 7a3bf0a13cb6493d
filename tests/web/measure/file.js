// Large files that take no room: holes, with noise at both ends.

import { randomFillSync } from 'node:crypto';
import { open, truncate } from 'node:fs/promises';

const NOISE_BYTES = 1024 * 1024;

/** A file of `size` bytes at `path`: a hole, its first and last MiB noise where `isNoisy`. */
export async function writeHole(path, size, isNoisy) {
  const file = await open(path, 'w');
  try {
    if (isNoisy) {
      for (const at of [0, Math.max(0, size - NOISE_BYTES)]) await file.write(randomFillSync(Buffer.alloc(NOISE_BYTES)), 0, NOISE_BYTES, at);
    }
  } finally {
    await file.close();
  }
  await truncate(path, size);
}
