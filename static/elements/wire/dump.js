// Cuts bytes into lines of sixteen and each line into runs of one kind. Pure.

const PER_LINE = 16;

/**
 * Lines of `body`, whose first byte has the body offset `start`:
 * { offset, runs: [{ kind, hex, text }], padding } with the blanks that a short line lacks.
 */
export function dumpLines(body, start, spans) {
  const lines = [];
  for (let at = 0; at < body.length; at += PER_LINE) {
    const line = body.subarray(at, at + PER_LINE);
    lines.push({ offset: start + at, runs: runsOf(line, start + at, spans), padding: (PER_LINE - line.length) * 3 });
  }
  return lines;
}

function runsOf(line, offset, spans) {
  const runs = [];
  for (let i = 0; i < line.length;) {
    const span = spanAt(spans, offset + i);
    const end = Math.min(line.length, span ? span.end - offset : line.length);
    const piece = [...line.subarray(i, end)];
    runs.push({
      kind: span?.kind ?? '',
      hex: piece.map((byte) => `${byte.toString(16).padStart(2, '0')} `).join(''),
      text: piece.map(printable).join(''),
    });
    i = end;
  }
  return runs;
}

/** Spans are in order and without gaps, so halving finds the one that covers an offset. */
function spanAt(spans, offset) {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle].end <= offset) low = middle + 1;
    else high = middle;
  }
  return spans[low]?.start <= offset ? spans[low] : null;
}

function printable(byte) {
  return byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : '·';
}
