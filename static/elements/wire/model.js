// A report's sample, ready to be shown and asked: bytes, kinds, findings, what a byte decodes to. Pure.
//
// Shown bytes are counted through head and tail; that number is a byte's index, unlike its offset in the body.

import { fromBase64 } from '../../lib/bytes.js';
import { createPlaces } from '../../lib/places.js';
import { fileKey } from '../../lib/pointed.js';
import { createUnits } from '../../lib/units.js';
import { concernedRanges } from './concerned.js';

const models = new WeakMap();

/** The model of a report, made once however many views show it. */
export function modelOf(report) {
  if (!models.has(report)) models.set(report, createModel(report));
  return models.get(report);
}

export function createModel(report) {
  const { sample, sizes, encoding } = report;
  const stretches = stretchesOf(sample);
  const head = stretches[0].bytes;
  const last = stretches.at(-1);
  const length = last.index + last.bytes.length;
  const end = last.start + last.bytes.length;
  const spans = spansByIndex(sample.spans, indexOf, length);
  const parts = new Map(report.parts.map((part) => [part.index, part]));
  // Made when a byte is first asked for: most views are never pointed at.
  let units = null;
  const places = createPlaces(sample);
  const marks = marksOf(report.findings, indexOf, end).map((mark) => ({ ...mark, indexes: concernedBy(mark.index) }));
  const findings = findingsByIndex(marks);

  function concernedBy(index) {
    const offset = offsetOf(index);
    return indexesOf(concernedRanges(offset, { unit: unitAt(offset), span: spans[index], byteAt }), indexOf);
  }

  function unitAt(offset) {
    units ??= createUnits(report, byteAt);
    return units.at(offset);
  }

  function indexOf(offset) {
    const stretch = stretches.find(({ start, bytes }) => offset >= start && offset < start + bytes.length);
    return stretch ? stretch.index + offset - stretch.start : -1;
  }

  function offsetOf(index) {
    const stretch = index < head.length ? stretches[0] : last;
    return stretch.start + index - stretch.index;
  }

  function byteAt(offset) {
    const stretch = offset < head.length ? stretches[0] : last;
    return stretch.bytes[offset - stretch.start];
  }

  return {
    encoding,
    stretches,
    /** How many bytes are shown; `total`: how many the body has. */
    length,
    total: sizes.body_bytes,
    indexOf,
    offsetOf,
    byteAt,
    kindOf: (index) => spans[index]?.kind ?? 'invalid',
    findingsOf: (index) => findings.get(index) ?? [],
    /** The findings that stand in the sample, as [{ finding, index, indexes }]: the byte they name and those they are about. */
    marks,
    isMark: (index) => marks.some((mark) => mark.index === index),
    /** Bytes between head and tail that are not shown: { start, bytes }, null for none. */
    gap: gapOf(stretches),
    legend: legendOf(report.ledger, sample.spans),

    /** Everything that is known of the byte at an index. */
    describe(index) {
      const offset = offsetOf(index);
      const span = spans[index];
      const part = parts.get(span?.part) ?? null;
      const unit = unitAt(offset);
      return {
        index, offset, byte: byteAt(offset), kind: span?.kind ?? 'invalid', partIndex: span?.part ?? null, part, unit,
        findings: findings.get(index) ?? [], place: unit && part ? placeOf(unit, part) : null,
      };
    },

    /** The indexes of all that is decoded together with a byte that was described. */
    together({ unit, place, part }) {
      if (!unit) return [];
      const around = place ? places(part, place.from, place.to - place.from) : [];
      return indexesOf([...unit.ranges, ...around], indexOf);
    },

    /** The indexes of the bytes that carry those of a file, from one to another; none for another file. */
    find(place) {
      const part = fileOf(report.parts, place?.key);
      return part ? indexesOf(places(part, place.from, place.to - place.from), indexOf) : [];
    },

    /** The indexes of the bytes that carry the one byte meant, the one that tells of it first. */
    findByte(place) {
      const found = place ? this.find({ ...place, from: place.at, to: place.at + 1 }) : [];
      const telling = found.find((index) => this.describe(index).place?.at === place.at);
      return telling === undefined ? found : [telling, ...found.filter((index) => index !== telling)];
    },

    /**
     * How a byte of a file stands here: { offset, text, byte, form }, `offset` where the text begins, null where the
     * sample lacks it; null for another file.
     */
    wordingOf(place) {
      const part = fileOf(report.parts, place?.key);
      if (!part) return null;
      const { at } = place;
      const [range] = places(part, at, 1);
      if (!range) return { offset: null };
      const { text, form, ranges } = unitAt(range.start);
      return { offset: ranges[0].start, byte: byteAt(range.start), text, form };
    },

    /** The indexes of body ranges. */
    indexesOf: (ranges) => indexesOf(ranges, indexOf),
  };
}

/** The bytes shown, each stretch with its place in the body and the index of its first byte; one where the tail goes on from the head. */
function stretchesOf(sample) {
  const head = fromBase64(sample.head_base64);
  if (sample.tail_base64 === null) return [{ start: 0, index: 0, bytes: head }];
  const tail = fromBase64(sample.tail_base64);
  if (sample.tail_offset === head.length) return [{ start: 0, index: 0, bytes: Uint8Array.of(...head, ...tail) }];
  return [{ start: 0, index: 0, bytes: head }, { start: sample.tail_offset, index: head.length, bytes: tail }];
}

/** The gap between two stretches. */
export function gapOf([first, second]) {
  if (!second) return null;
  const start = first.start + first.bytes.length;
  return { start, bytes: second.start - start };
}

/** Each kind with how many of its bytes are shown and how many the whole body has, as the ledger counts them. */
export function legendOf(ledger, spans) {
  const shown = new Map();
  for (const { start, end, kind } of spans) shown.set(kind, (shown.get(kind) ?? 0) + end - start);
  return ledger.map(({ kind, bytes }) => ({ kind, shown: shown.get(kind) ?? 0, total: bytes }));
}

/** The bytes of a file that a byte of the body points at: those decoded with it, and their character's. */
function placeOf({ isName, first, nth, bytes, character }, part) {
  if (isName || first === null || bytes.length === 0) return null;
  const isCharacter = character !== null && character.to - character.from > 1;
  return {
    key: part.role === 'file' ? fileKey(part) : null,
    at: first + nth,
    from: Math.min(first, isCharacter ? character.from : Infinity),
    to: Math.max(first + bytes.length, isCharacter ? character.to : 0),
  };
}

function fileOf(parts, key) {
  return key ? parts.find((part) => part.role === 'file' && fileKey(part) === key) ?? null : null;
}

function spansByIndex(spans, indexOf, length) {
  const found = Array(length).fill(null);
  for (const span of spans) {
    const first = indexOf(span.start);
    if (first >= 0) found.fill(span, first, first + span.end - span.start);
  }
  return found;
}

/** Findings with the byte that they name; one about the body's end stands at its last byte. */
function marksOf(findings, indexOf, end) {
  return findings
    .filter(({ offset }) => offset !== null && offset <= end)
    .toSorted((a, b) => a.offset - b.offset)
    .map((finding) => ({ finding, index: indexOf(Math.min(finding.offset, end - 1)) }))
    .filter(({ index }) => index >= 0);
}

function findingsByIndex(marks) {
  const found = new Map();
  for (const { finding, indexes } of marks) {
    for (const index of indexes) found.set(index, [...(found.get(index) ?? []), finding]);
  }
  return found;
}

function indexesOf(ranges, indexOf) {
  const found = [];
  for (const { start, end } of ranges) {
    for (let offset = start; offset < end; offset += 1) {
      const index = indexOf(offset);
      if (index >= 0) found.push(index);
    }
  }
  return found;
}
