// Characters in UTF-8 (RFC 3629). Pure. `byteAt` gives the byte at a place, anything else where there is none.

/** How many bytes the character that begins at `at` takes; 0 where no whole, valid one begins there. */
export function characterLength(byteAt, at) {
  const first = byteAt(at);
  if (!Number.isInteger(first)) return 0;
  if (first < 0x80) return 1;
  const length = first < 0xc2 || first > 0xf4 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
  for (let i = 1; i < length; i += 1) {
    const byte = byteAt(at + i);
    const [least, most] = i === 1 ? secondOf(first) : [0x80, 0xbf];
    if (!(byte >= least && byte <= most)) return 0;
  }
  return length;
}

/** The character of which the byte at `at` is a part, { from, to, text }; null where it is of none. */
export function characterAround(byteAt, at) {
  for (let from = at; from > at - 4; from -= 1) {
    const length = characterLength(byteAt, from);
    if (length > at - from) return { from, to: from + length, text: characterOf(byteAt, from, length) };
  }
  return null;
}

/** The bytes that may follow a first one: no longer form than needed, no surrogates, nothing beyond U+10FFFF. */
function secondOf(first) {
  switch (first) {
    case 0xe0: return [0xa0, 0xbf];
    case 0xed: return [0x80, 0x9f];
    case 0xf0: return [0x90, 0xbf];
    case 0xf4: return [0x80, 0x8f];
    default: return [0x80, 0xbf];
  }
}

function characterOf(byteAt, from, length) {
  let code = length === 1 ? byteAt(from) : byteAt(from) & (0xff >> (length + 1));
  for (let i = 1; i < length; i += 1) code = (code << 6) | (byteAt(from + i) & 0x3f);
  return String.fromCodePoint(code);
}
