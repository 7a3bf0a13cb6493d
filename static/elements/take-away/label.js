// What code that sends a file must name: the address, the file's name and its type. Pure.

import { rawType } from '../../encode/bodies.js';

const OCTETS = 'application/octet-stream';
const NAMELESS = 'file.bin';

/** The label of `file`, a part of a report, for code that sends it to the server at `base`. */
export function labelOf(file, base) {
  const type = file.mime.declared ?? OCTETS;
  return {
    url: `${base}/inspect`,
    filename: file.filename || NAMELESS,
    type,
    rawType: rawType(type),
  };
}
