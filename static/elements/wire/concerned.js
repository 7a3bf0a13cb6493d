// Which bytes a finding is about: it names one, and means what stands there as one thing. Pure.

const LF = 0x0a;
const CR = 0x0d;
/** Kinds that come in lines. */
const LINES = new Set(['delimiter', 'part-header', 'preamble', 'epilogue']);
/** Kinds of which a run is one thing. */
const RUNS = new Set(['field-name', 'data-url-prefix', 'base64-whitespace', 'base64-padding', 'json-whitespace', 'invalid']);
/** A run or line that is longer is marked so far. */
const MOST = 256;

/**
 * The ranges of the bytes that a finding at `offset` is about: what is decoded together, else the rest of the line or of
 * the run, else the byte alone. `unit` and `span` are those at the offset, or null.
 */
export function concernedRanges(offset, { unit, span, byteAt }) {
  if (unit && unit.form !== 'plain') return unit.ranges;
  if (span && LINES.has(span.kind)) return [{ start: offset, end: lineEnd(offset, span, byteAt) }];
  if (span && RUNS.has(span.kind)) return [{ start: offset, end: Math.min(span.end, offset + MOST) }];
  return [{ start: offset, end: offset + 1 }];
}

/** Behind the line feed that ends the line; the line break in front of a delimiter ends none. */
function lineEnd(offset, span, byteAt) {
  const most = Math.min(span.end, offset + MOST);
  let at = offset;
  while (at < most && (byteAt(at) === CR || byteAt(at) === LF)) at += 1;
  while (at < most && byteAt(at) !== LF) at += 1;
  return Math.min(most, at + 1);
}
