// How long a file is as quoted-printable (RFC 2045 §6.7), without writing it. A CR LF of the file stays a
// line break; a CR or LF alone is escaped, so that the bytes come back. A line ends softly where the next
// character would leave no room for the `=` in its 76th column, which many writers do.

const LINE = 75; // characters before the "=" of a soft break
const SOFT_BREAK = 3; // "=", CR and LF
const [TAB, LF, CR, SPACE, EQUALS] = [9, 10, 13, 32, 61];

// How many characters stand for a byte; 0 where the bytes behind it decide.
const WIDTHS = Uint8Array.from({ length: 256 }, (_, byte) => (byte > SPACE && byte < 127 && byte !== EQUALS ? 1 : 3));
for (const byte of [TAB, CR, SPACE]) WIDTHS[byte] = 0;

/** { push(piece), finish() }: takes pieces of any size; `finish` gives the length in bytes. */
export function createQuotedLength() {
  let rest = new Uint8Array(0);
  let column = 0;
  let length = 0;

  /** Reads bytes up to `end`, and one more where that is a line break's second; gives back how far. */
  function read(bytes, end) {
    let [at, written, i] = [column, length, 0];
    while (i < end) {
      let width = WIDTHS[bytes[i]];
      if (width === 0 && breaksAt(bytes, i)) {
        written += 2;
        at = 0;
        i += 2;
        continue;
      }
      if (width === 0) width = widthBefore(bytes, i);
      at += width;
      written += width;
      if (at > LINE) {
        written += SOFT_BREAK;
        at = width;
      }
      i += 1;
    }
    [column, length] = [at, written];
    return i;
  }

  return {
    push(piece) {
      const bytes = rest.length > 0 ? joined(rest, piece) : piece;
      // What a byte costs may hang on the two behind it.
      rest = bytes.slice(read(bytes, Math.max(0, bytes.length - 2)));
    },
    finish() {
      read(rest, rest.length);
      return length;
    },
  };
}

function breaksAt(bytes, i) {
  return bytes[i] === CR && bytes[i + 1] === LF;
}

/** A CR alone is escaped, and so is a blank that would stand at the end of a line. */
function widthBefore(bytes, i) {
  const isLast = i + 1 === bytes.length || breaksAt(bytes, i + 1);
  return bytes[i] === CR || isLast ? 3 : 1;
}

function joined(first, second) {
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}
