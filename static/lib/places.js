// Where the decoded bytes of a part stand in the body: counted off along the sample's spans. Pure.
//
//   body      --b⏎ … ⏎⏎ P N G … ⏎--b--        multipart: a payload byte is a decoded byte
//             A A E C   A w Q F               base64: e v v v, the first of four completes none
//             % E C     % 9 5                 percent: e e v
//
// A decoded byte is the body byte of kind `payload` or `field-value` that completes it, with the
// expansion that led up to it. From the part's beginning they are counted forwards; in the tail,
// whose parts all end in it, backwards from the part's length.

const VALUES = new Set(['payload', 'field-value']);
const EXPANSIONS = new Set(['percent-expansion', 'json-escape', 'decimal-expansion']);

/**
 * Looks places up in `sample`: (part, offset, length) → body ranges [{ start, end }] in order, for those
 * of the decoded bytes of `part` (a part of the report) that the sample has; none for none.
 */
export function createPlaces(sample) {
  const headEnd = sample.tail_offset ?? Infinity;
  const head = countOff(sample.spans.filter((span) => span.start < headEnd));
  const tail = countOff(sample.spans.filter((span) => span.start >= headEnd));

  return (part, offset, length) => {
    const found = [];
    const first = head.get(part.index) ?? [];
    const last = tail.get(part.index) ?? [];
    const lastBegins = part.bytes - last.length;
    for (let at = offset; at < offset + length && at < part.bytes; at += 1) {
      const byte = first[at] ?? last[at - lastBegins];
      if (byte) found.push(...byte.lead, byte.at);
    }
    return rangesOf(found);
  };
}

/** For each part the body bytes that complete its decoded ones, with the expansion in front of each. */
function countOff(spans) {
  const parts = new Map();
  for (const { start, end, kind, part } of spans) {
    if (part === null || part === undefined) continue;
    if (!parts.has(part)) parts.set(part, { values: [], group: [], lead: [] });
    const counted = parts.get(part);
    for (let at = start; at < end; at += 1) {
      if (VALUES.has(kind)) {
        counted.values.push({ at, lead: [...counted.group, ...counted.lead] });
        counted.lead = [];
      } else if (kind === 'base64-expansion') {
        // The first of four characters belongs to all three bytes of its group.
        counted.group = [at];
      } else if (EXPANSIONS.has(kind)) {
        counted.lead.push(at);
      }
    }
  }
  return new Map([...parts].map(([part, { values }]) => [part, values]));
}

/** Offsets as the ranges that they fill. */
function rangesOf(offsets) {
  const ranges = [];
  for (const at of [...new Set(offsets)].sort((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last?.end === at) last.end = at + 1;
    else ranges.push({ start: at, end: at + 1 });
  }
  return ranges;
}
