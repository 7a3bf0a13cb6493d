// What code that sends a file must name: the address, the file's name and its type. Pure.

import { rawType } from '../../encode/bodies.js';

const OCTETS = 'application/octet-stream';
const NAMELESS = 'file.bin';

/**
 * The label of `file`, a part of a report, for code that sends it to the server at `base`; `source` is
 * the file itself where the page has it, else null.
 */
export function labelOf(file, base, source) {
  const type = file.mime.declared ?? OCTETS;
  return {
    url: `${base}/inspect`,
    filename: source?.name || nameOnDisk(file) || NAMELESS,
    type,
    rawType: rawType(type),
  };
}

/** What the file was probably called where it came from: the escapes of browsers' forms are undone. */
function nameOnDisk({ filename, filename_repaired: repaired }) {
  return (repaired ?? filename)?.replace(/%(22|0D|0A)/g, (_, hex) => String.fromCharCode(parseInt(hex, 16)));
}
