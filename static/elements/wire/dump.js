// Cuts bytes into lines of sixteen and each line into runs of one kind. Pure.

import { hexOf, printable } from '../../lib/bytes.js';

const PER_LINE = 16;

/**
 * Lines of `body`, whose first byte has the body offset `start`:
 * { offset, runs: [{ kind, hex, text, marked }], padding } with the blanks that a short line lacks.
 * `marks` are ranges of body offsets, in order; a run is marked whole or not at all.
 */
export function dumpLines(body, start, spans, marks = []) {
  const lines = [];
  for (let at = 0; at < body.length; at += PER_LINE) {
    const line = body.subarray(at, at + PER_LINE);
    lines.push({ offset: start + at, runs: runsOf(line, start + at, spans, marks), padding: (PER_LINE - line.length) * 3 });
  }
  return lines;
}

/** The number of the line in which the byte at `offset` stands, of lines whose first byte is at `start`. */
export function lineOf(offset, start) {
  return Math.floor((offset - start) / PER_LINE);
}

function runsOf(line, offset, spans, marks) {
  const runs = [];
  for (let i = 0; i < line.length;) {
    const span = rangeAt(spans, offset + i);
    const mark = rangeAt(marks, offset + i);
    const ends = [span?.end, mark?.end ?? nextMark(marks, offset + i)].map((end) => (end ?? Infinity) - offset);
    const end = Math.min(line.length, ...ends);
    const piece = [...line.subarray(i, end)];
    runs.push({
      kind: span?.kind ?? '',
      hex: piece.map((byte) => `${hexOf(byte)} `).join(''),
      text: piece.map(printable).join(''),
      marked: mark !== null,
    });
    i = end;
  }
  return runs;
}

/** Ranges are in order and apart, so halving finds the first that ends behind an offset. */
function firstBehind(ranges, offset) {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ranges[middle].end <= offset) low = middle + 1;
    else high = middle;
  }
  return ranges[low] ?? null;
}

function rangeAt(ranges, offset) {
  const range = firstBehind(ranges, offset);
  return range !== null && range.start <= offset ? range : null;
}

function nextMark(marks, offset) {
  return firstBehind(marks, offset)?.start;
}
