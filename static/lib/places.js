// Where the decoded bytes of a part stand in the body: counted off along the sample's spans. Pure.
//
//   body      --b⏎ … ⏎⏎ P N G … ⏎--b--        multipart: a payload byte is a decoded byte
//             A A E C   A w Q F               base64: e v v v, four characters carry three bytes
//             % E C     % 9 5                 percent: e e v
//             \ u 0 0 e 9                     JSON: e e e e v v, one escape is one to four bytes
//
// Body bytes that are decoded together are a unit. From the part's beginning decoded bytes are counted
// forwards; in the tail, whose parts all end in it, backwards from the part's length.

const VALUES = new Set(['payload', 'field-value']);
const FORMS = { 'percent-expansion': 'percent', 'json-escape': 'escape', 'decimal-expansion': 'decimal' };

/** How many bytes of UTF-8 an escape stands for whose ledger row counts so many bytes of expansion. */
const ESCAPED_BYTES = { 1: 1, 3: 3, 4: 2, 5: 1, 8: 4 };
/** The most that any escape stands for; an escape whose beginning is cut off may be that one. */
const MOST_ESCAPED_BYTES = 4;

/**
 * Looks places up in `sample`: (part, offset, length) → body ranges [{ start, end }] in order, for those
 * of the decoded bytes of `part` (a part of the report) that the sample has; none for none.
 */
export function createPlaces(sample) {
  let stretches = null;
  return (part, offset, length) => {
    stretches ??= layOut(sample);
    const found = [];
    for (let at = offset; at < offset + length && at < part.bytes; at += 1) {
      const value = valueAt(stretches, part, at);
      if (value) found.push(...offsetsOf(value));
    }
    return rangesOf(found);
  };
}

/**
 * The units of the sample's head and tail: [{ units, values }]; `values` has for each part's index its
 * decoded bytes in order, each { unit, nth }. A unit is { part, form, isName, place, chars, pads, first }:
 * `chars` are the places of its characters, each with the escape in front of it, `place` is where in its group
 * of base64 the first one stands, `first` counts the decoded bytes of the part before it in this stretch.
 */
export function layOut(sample) {
  const tailStart = hasGap(sample) ? sample.tail_offset : Infinity;
  return [
    countOff(sample.spans.filter((span) => span.start < tailStart), null),
    countOff(sample.spans.filter((span) => span.start >= tailStart), tailStart),
  ];
}

/** Whether bytes between head and tail are missing: a body little longer than the head has a tail that goes on from it. */
function hasGap({ tail_offset: tail, spans }) {
  return tail !== null && !spans.some(({ start, end }) => start < tail && tail <= end);
}

/** The decoded byte number `at` of `part`, as { unit, nth }; undefined where the sample lacks it. */
export function valueAt([head, tail], part, at) {
  const last = tail.values.get(part.index) ?? [];
  return head.values.get(part.index)?.[at] ?? last[at - (part.bytes - last.length)];
}

/** The body offsets that carry one decoded byte: of base64 the two characters that have its bits, else the unit. */
export function offsetsOf({ unit, nth }) {
  if (unit.form !== 'base64') return unit.chars.flatMap(wholeChar);
  const second = unit.place === 0 ? nth + 1 : nth;
  return unit.chars.slice(Math.max(0, second - 1), second + 1).flatMap(wholeChar);
}

/** All body offsets of a unit, its padding included. */
export function unitOffsets(unit) {
  return [...unit.chars.flatMap(wholeChar), ...unit.pads];
}

/** Offsets as the ranges that they fill. */
export function rangesOf(offsets) {
  const ranges = [];
  for (const at of [...new Set(offsets)].sort((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last?.end === at) last.end = at + 1;
    else ranges.push({ start: at, end: at + 1 });
  }
  return ranges;
}

function wholeChar({ lead, at }) {
  return at === null ? lead : [...lead, at];
}

/** Walks over the spans of one stretch byte by byte; what stands at `cutAt` may have begun before it. */
function countOff(spans, cutAt) {
  const counted = { units: [], values: new Map() };
  let walk = null;
  for (const { start, end, kind, part } of spans) {
    if (part === null || part === undefined) continue;
    if (walk?.part !== part) {
      walk?.end();
      walk = createWalk(part, counted, cutAt);
    }
    for (let at = start; at < end; at += 1) walk.step(kind, at);
  }
  walk?.end();
  return counted;
}

function createWalk(part, { units, values }, cutAt) {
  let lead = [];
  let form = 'plain';
  let group = null;
  let escape = null;
  if (!values.has(part)) values.set(part, []);
  const decoded = values.get(part);

  function begin(unit) {
    units.push({ part, isName: false, place: 0, chars: [], pads: [], first: decoded.length, ...unit });
    return units.at(-1);
  }

  function take() {
    const taken = lead;
    lead = [];
    return taken;
  }

  function add(unit, at, nth) {
    unit.chars.push({ at, lead: take() });
    if (!unit.isName) decoded.push({ unit, nth });
  }

  function stepValue(at, isName) {
    if (escape && escape.left > 0 && lead.length === 0) {
      escape.left -= 1;
      add(escape.unit, at, escape.unit.chars.length);
    } else if (group && group.chars.length < 4 && group.pads.length === 0) {
      add(group, at, group.chars.length - 1);
    } else {
      const unit = begin({ form: lead.length > 0 ? form : 'plain', isName });
      const count = lead[0] === cutAt ? MOST_ESCAPED_BYTES : ESCAPED_BYTES[lead.length] ?? 1;
      escape = unit.form === 'escape' ? { unit, left: count - 1 } : null;
      add(unit, at, 0);
    }
  }

  return {
    part,
    step(kind, at) {
      if (VALUES.has(kind) || kind === 'field-name') {
        stepValue(at, kind === 'field-name');
      } else if (kind === 'base64-expansion') {
        group = begin({ form: 'base64' });
        group.chars.push({ at, lead: take() });
      } else if (kind in FORMS) {
        lead.push(at);
        form = FORMS[kind];
        escape = null;
      } else {
        take();
        escape = null;
        if (kind === 'base64-padding') group?.pads.push(at);
        else if (kind !== 'base64-whitespace' && kind !== 'invalid') group = null;
      }
    },
    /** What is left is an escape that the stretch cuts off. */
    end() {
      if (lead.length > 0) begin({ form, isName: false }).chars.push({ at: null, lead: take() });
    },
  };
}
