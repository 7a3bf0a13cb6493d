// What the bytes of a body decode to: the %EC that is one byte, the four characters of base64 that are
// three, the JSON escape, the decimal number. Pure.

import { layOut, offsetsOf, rangesOf, unitOffsets, valueAt } from './places.js';
import { characterAround } from './utf8.js';

const TRANSFORMS = { urlencoded: ['percent'], json: ['json-string'] };
/** What may be the last bytes of a JSON escape that are decoded ones. */
const ENDS_ESCAPE = /^(["\\/bfnrt]|[0-9A-Fa-f]{1,4})$/;
const ENDS_WITHIN = 4;
const HEX = /^[0-9A-Fa-f]$/;

/**
 * Looks up units of a report's body. `byteAt(offset)` gives the body's bytes, those of the sample at least.
 *
 * `at(offset)` is null outside names and values, else
 *   form      plain, plus, percent, escape, base64 or decimal
 *   ranges    where the unit stands, [{ start, end }]; text: its characters
 *   bytes     what it decodes to, null for each that the sample does not tell
 *   isCut     whether it goes on where the sample does not
 *   isName    whether it is of a name; then it has no place in the part's decoded bytes
 *   nth       which of `bytes` the offset stands for
 *   first     the place of bytes[0] in the part's decoded bytes
 *   character { from, to, text } of the decoded bytes, to which byte `nth` belongs; null where it is none
 */
export function createUnits({ encoding, parts, sample, sizes }, byteAt) {
  const described = new Map(parts.map((part) => [part.index, part]));
  const transformsOf = (index) => described.get(index)?.transforms ?? TRANSFORMS[encoding] ?? [];
  const stretches = layOut(sample);
  stretches.forEach(({ units }, i) => joinCutGroup(units, (unit) => transformsOf(unit.part), () => firstOf(units[0], i)));
  const units = new Map();
  stretches.forEach((stretch, i) => stretch.units.forEach((unit) => {
    for (const offset of unitOffsets(unit)) units.set(offset, { unit, i });
  }));

  /** The place of a unit's first byte in its part's decoded bytes; null where nothing tells. */
  function firstOf(unit, i) {
    if (unit.isName) return null;
    if (i === 0) return unit.first;
    const part = described.get(unit.part);
    return part ? part.bytes - stretches[i].values.get(unit.part).length + unit.first : null;
  }

  function decode(unit, i) {
    const begin = unitOffsets(unit)[0];
    const sinceGap = i > 0 && begin - sample.tail_offset < ENDS_WITHIN ? textFrom(sample.tail_offset, begin + 1, byteAt) : '';
    return decodeUnit(unit, byteAt, transformsOf(unit.part), sinceGap);
  }

  function decodedAt(part, at) {
    const value = valueAt(stretches, part, at);
    if (!value) return null;
    return decode(value.unit, units.get(offsetsOf(value)[0]).i).bytes[value.nth];
  }

  return {
    at(offset) {
      const found = units.get(offset);
      if (!found) return null;
      const { unit, i } = found;
      const decoded = decode(unit, i);
      const first = firstOf(unit, i);
      const nth = nthOf(unit, offset, decoded.bytes.length);
      const part = described.get(unit.part);
      const end = Math.max(...unitOffsets(unit)) + 1;
      const byteOf = part && first !== null ? (at) => decodedAt(part, at) : (at) => decoded.bytes[at];
      return {
        ...decoded,
        isCut: decoded.isCut || (isOpen(unit) && end < sizes.body_bytes && byteAt(end) === undefined),
        part: unit.part,
        isName: unit.isName,
        ranges: rangesOf(unitOffsets(unit)),
        text: textOf(unitOffsets(unit), byteAt),
        first,
        nth,
        character: decoded.bytes[nth] === undefined ? null : characterAround(byteOf, (first ?? 0) + nth),
      };
    },
  };
}

/** Which decoded byte an offset of the unit stands for: of base64 the one that its character completes. */
function nthOf(unit, offset, count) {
  const char = unit.chars.findIndex(({ at, lead }) => at === offset || lead.includes(offset));
  if (unit.form !== 'base64') return Math.max(0, char);
  const nth = char < 0 ? count - 1 : char - (unit.place === 0 ? 1 : 0);
  return Math.min(Math.max(0, nth), Math.max(0, count - 1));
}

/** In a tail that begins inside a group of base64, the characters up to the next group are units of one. */
function joinCutGroup(units, transformsOf, firstIndex) {
  const lone = units.findIndex((unit) => unit.form !== 'plain' || unit.isName || !transformsOf(unit).includes('base64'));
  const count = lone < 0 ? units.length : lone;
  if (count === 0) return;
  const [unit, ...rest] = units.splice(0, count);
  const isFollowed = units[0]?.form === 'base64' && units[0].part === unit.part;
  unit.form = 'base64';
  unit.place = isFollowed ? Math.max(1, 4 - count) : 1 + ((firstIndex() ?? 0) % 3);
  for (const { chars } of rest) unit.chars.push(...chars);
  units.unshift(unit);
}

function decodeUnit(unit, byteAt, transforms, sinceGap) {
  switch (unit.form) {
    case 'base64': return decodeBase64(unit, byteAt);
    case 'percent': return decodePercent(unit, byteAt);
    case 'escape': return decodeEscape(unit, byteAt);
    case 'decimal': return decodeDecimal(unit, byteAt, sinceGap.length === 1);
    default: return decodePlain(byteAt(unit.chars[0].at), unit, transforms, sinceGap);
  }
}

/** Right behind the gap a byte may be the end of an escape that began in it; `sinceGap` is the text up to it there. */
function decodePlain(byte, unit, transforms, sinceGap) {
  const letter = String.fromCharCode(byte);
  if (transforms.includes('decimal') && !unit.isName) {
    return sinceGap.length === 1 ? hidden('decimal') : known('decimal', byte - 0x30);
  }
  if (transforms.includes('percent')) {
    if (HEX.test(sinceGap)) return hidden('percent');
    return letter === '+' ? known('plus', 0x20) : known('plain', byte);
  }
  if (transforms.includes('json-string') && ENDS_ESCAPE.test(sinceGap)) return hidden('escape');
  return known('plain', byte);
}

function known(form, ...bytes) {
  return { form, bytes, isCut: false };
}

function hidden(form, count = 1) {
  return { form, bytes: Array(count).fill(null), isCut: true };
}

function decodePercent(unit, byteAt) {
  if (unit.chars[0].at === null) return hidden('percent', 0);
  const digits = textOf(unitOffsets(unit), byteAt).slice(-2);
  return /^[0-9A-Fa-f]{2}$/.test(digits) ? known('percent', Number.parseInt(digits, 16)) : hidden('percent');
}

function decodeDecimal(unit, byteAt, isAfterGap) {
  if (unit.chars[0].at === null) return hidden('decimal', 0);
  const digits = textOf(unitOffsets(unit), byteAt);
  return isAfterGap && digits.length < 3 ? hidden('decimal') : known('decimal', Number(digits));
}

function decodeEscape(unit, byteAt) {
  const count = unit.chars.filter(({ at }) => at !== null).length;
  const text = textOf(unitOffsets(unit), byteAt);
  const bytes = escapeBytes(text);
  return bytes?.length === count ? known('escape', ...bytes) : hidden('escape', count);
}

/** What a JSON escape stands for; a backslash that begins none is passed over. */
function escapeBytes(text) {
  if (!text.startsWith('\\')) return null;
  try {
    return [...new TextEncoder().encode(JSON.parse(`"${text}"`))];
  } catch {
    return text.length === 2 && text[1] !== 'u' ? [text.charCodeAt(1)] : null;
  }
}

/**
 *   character      0        1        2        3
 *   bits        aaaaaa | aabbbb | bbbbcc | cccccc
 */
function decodeBase64(unit, byteAt) {
  const sextets = [null, null, null, null];
  unit.chars.forEach((char, i) => {
    if (char.at !== null) sextets[unit.place + i] = sextetOf(char, byteAt);
  });
  const bytes = [];
  const begin = Math.max(0, unit.place - 1);
  const end = unit.place + unit.chars.length - 1;
  for (let b = begin; b < end; b += 1) bytes.push(byteFrom(sextets[b], sextets[b + 1], b));
  return { form: 'base64', bytes, isCut: unit.place > 0 };
}

function isOpen({ form, chars, pads }) {
  return form === 'base64' && chars.length + pads.length < 4;
}

function byteFrom(left, right, place) {
  return left === null || right === null ? null : ((left << (2 + 2 * place)) | (right >> (4 - 2 * place))) & 0xff;
}

function sextetOf({ at, lead }, byteAt) {
  const letter = lead.length > 0
    ? String.fromCharCode(...(escapeBytes(textOf([...lead, at], byteAt)) ?? [byteAt(at)]))
    : String.fromCharCode(byteAt(at));
  const value = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'.indexOf(letter.replace('-', '+').replace('_', '/'));
  return value < 0 ? null : value;
}

function textFrom(start, end, byteAt) {
  return textOf(Array.from({ length: end - start }, (_, i) => start + i), byteAt);
}

function textOf(offsets, byteAt) {
  return offsets.map((offset) => String.fromCharCode(byteAt(offset))).join('');
}
