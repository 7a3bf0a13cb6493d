// What the wire view says.

import { count } from '../../lib/format.js';
import { hexOf } from '../../lib/bytes.js';

const FORMS = {
  plain: 'stands for itself',
  plus: 'a plus is a blank',
  percent: 'percent escape',
  escape: 'JSON escape',
  decimal: 'decimal number',
  base64: 'base64: 4 characters are 3 bytes',
};

export const WORDS = {
  modes: { hex: 'Hex', text: 'Text (UTF-8)', bits: 'Bits' },
  mode: 'Show the bytes as',
  kinds: 'Kinds of bytes; press one to dim its bytes',
  view: (body) => `Bytes of the body, ${body} in all`,
  role: 'byte view',
  help: 'Point at a byte, or walk with the arrow keys; a click or a step stays until Escape.',
  shown: (n, all) => (n === all ? `${count(all)}` : `${count(n)} of ${count(all)}`),
  shownMeaning: (n, all) => (n === all ? 'all of them are shown below' : `${count(n)} are shown below, ${count(all)} are in the whole body`),
  gap: (n) => `${n} not shown`,
  terms: { kind: 'kind', place: 'offset', value: 'value', part: 'part', decodes: 'decodes to', everywhere: 'same byte', finding: 'finding' },
  value: (byte) => [['hex', hexOf(byte)], ['decimal', String(byte)], ['binary', byte.toString(2).padStart(8, '0')]],
  noPart: 'none: it belongs to the body as a whole',
  part: ({ index, role, name, filename }) => [`${index} · ${role}`, filename ?? name ?? ''],
  undescribedPart: (index) => `${count(index)}, beyond those that a report describes`,
  decodedPlace: (at, all, role) => `byte ${count(at)} of the ${role}’s ${count(all)}`,
  form: (form) => FORMS[form],
  cut: 'the rest is in bytes not shown',
  unknown: '??',
  at: (offset) => `at ${count(offset)}`,
  nothing: 'nothing: it is not of a name or a value',
  notHere: 'not in the sample',
  code: (character) => `U+${character.codePointAt(0).toString(16).toUpperCase().padStart(4, '0')}`,
  noTwins: 'only bytes of a file are looked for in the other bodies',
  none: 'no finding here',
  idle: 'Point at a byte to see its kind, its place, its value and what it decodes to.',
};
