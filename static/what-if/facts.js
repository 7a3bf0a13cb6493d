// What must be counted in one pass over a file to know its size in every way of sending it.

import { percentEncode } from '../encode/percent.js';
import { createQuotedLength } from './quoted-printable.js';

/**
 * { push(piece), finish() }. `finish` gives { bytes, formExpanded, decimalDigits, quotedBytes }: the file's
 * bytes, those that urlencoded writes as three, the digits of all as decimals, and the quoted-printable.
 */
export function createCounter() {
  const counts = new Float64Array(256);
  const ofPiece = new Uint32Array(256); // whole numbers count faster
  const quoted = createQuotedLength();

  function sum(weightOf) {
    return counts.reduce((total, count, byte) => total + count * weightOf(byte), 0);
  }

  return {
    push(piece) {
      ofPiece.fill(0);
      for (let i = 0; i < piece.length; i += 1) ofPiece[piece[i]] += 1;
      ofPiece.forEach((count, byte) => { counts[byte] += count; });
      quoted.push(piece);
    },
    finish() {
      return {
        bytes: sum(() => 1),
        formExpanded: sum((byte) => (percentEncode(Uint8Array.of(byte)).length > 1 ? 1 : 0)),
        decimalDigits: sum((byte) => String(byte).length),
        quotedBytes: quoted.finish(),
      };
    },
  };
}
