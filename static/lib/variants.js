// The ways of sending a file that are compared: an encoding, gzipped or not, read by the server as a stream
// or collected first. Workers read this too, so no texts are read here.

/** How the server may read a body, as its parameter `mode` says. */
export const MODES = ['stream', 'buffer'];

/** The ids of all variants that were chosen, in the order in which they are sent and shown. */
export function planOf({ encodings, modes, gzip }) {
  return encodings.flatMap((encoding) => MODES.filter((mode) => modes.includes(mode))
    .flatMap((mode) => (gzip ? [false, true] : [false]).map((isGzipped) => idOf(encoding, isGzipped, mode))));
}

/** The id of a variant; that of an encoding sent plainly and streamed is the encoding's own. */
export function idOf(encoding, gzip, mode) {
  return [encoding, gzip && 'gzip', mode === 'buffer' && 'buffer'].filter(Boolean).join('-');
}

/** { encoding, gzip, mode } of a variant's id. */
export function variantOf(id) {
  const [encoding, ...more] = id.split('-');
  return { encoding, gzip: more.includes('gzip'), mode: more.includes('buffer') ? 'buffer' : 'stream' };
}

/** Of `rows` by variant, the first of each encoding that passes `isWanted`, by encoding: the plainest. */
export function byEncoding(rows, isWanted = () => true) {
  const found = {};
  for (const [id, row] of Object.entries(rows)) {
    const { encoding } = variantOf(id);
    if (isWanted(row)) found[encoding] ??= row;
  }
  return found;
}

/** Reports by encoding, of its first row that has one: whether it was gzipped or collected changes no body. */
export function reportsOf(run) {
  const weighed = byEncoding(run?.rows ?? {}, (row) => row.report);
  return Object.fromEntries(Object.entries(weighed).map(([id, row]) => [id, row.report]));
}
