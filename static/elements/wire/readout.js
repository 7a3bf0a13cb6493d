// What is known of the byte that is pointed at: for the eyes in lines that keep their room, for the ears in a sentence.

import { hexOf } from '../../lib/bytes.js';
import { h } from '../../lib/dom.js';
import { count } from '../../lib/format.js';
import { kindClass, kindMeaning } from '../../lib/kinds.js';
import { WORDS } from './words.js';

const NONE = '–';

/** `show(description, twins)`: what a model describes, or null; `twins` tell how the byte stands in each body: [{ encoding, offset, … }]. */
export function createReadout({ hasFindings }) {
  const names = ['kind', 'place', 'value', 'part', 'decodes', 'everywhere', ...(hasFindings ? ['finding'] : [])];
  const lines = Object.fromEntries(names.map((name) => [name, h('dd', { 'data-line': name })]));
  const node = h('dl', { class: 'readout' }, names.map((name) =>
    h('div', {}, h('dt', {}, WORDS.terms[name]), lines[name])));
  const write = (name, ...content) => lines[name]?.replaceChildren(...content.flat(Infinity).filter((piece) => piece || piece === 0));

  function clear() {
    for (const name of names) write(name, h('span', { class: 'quiet' }, NONE));
    write('kind', h('span', { class: 'quiet' }, WORDS.idle));
  }
  clear();

  return {
    node,
    show(description, twins) {
      if (description === null) {
        clear();
        return;
      }
      const { kind, offset, byte, findings } = description;
      write('kind', h('span', { class: `byte ${kindClass(kind)}` }, hexOf(byte)), ' ', h('strong', {}, kind), ' ', h('span', { class: 'quiet' }, kindMeaning(kind)));
      write('place', `${count(offset)} `, h('span', { class: 'quiet' }, `0x${offset.toString(16)}`));
      write('value', WORDS.value(byte).map(([name, text]) => [h('span', { class: 'quiet' }, name), ' ', h('code', {}, text), ' ']));
      write('part', partOf(description));
      write('decodes', decodesTo(description));
      write('everywhere', twins.length > 0 ? twins.map(renderTwin) : h('span', { class: 'quiet' }, WORDS.noTwins));
      write('finding', findings.length > 0 ? findings.map(renderFinding) : h('span', { class: 'quiet' }, WORDS.none));
    },
  };
}

/** The same in one sentence, for those who hear it. */
export function sentenceOf(description) {
  const { kind, offset, byte, unit, part, partIndex, findings } = description;
  const [, [, decimal], [, binary]] = WORDS.value(byte);
  return [
    `${kind}, ${WORDS.terms.place} ${count(offset)}, hex ${hexOf(byte)}, ${decimal}, ${binary}`,
    partIndex !== null && `${WORDS.terms.part} ${part ? WORDS.part(part).join(' ') : count(partIndex)}`,
    unit && unit.form !== 'plain' && `${unit.text} ${WORDS.terms.decodes} ${unit.bytes.map(hexOrUnknown).join(' ')}`,
    characterOf(unit) && `${characterOf(unit)}`,
    ...findings.map(({ severity, title }) => `${severity}: ${title}`),
  ].filter(Boolean).join('; ');
}

function partOf({ part, partIndex, place }) {
  if (partIndex === null) return h('span', { class: 'quiet' }, WORDS.noPart);
  if (!part) return WORDS.undescribedPart(partIndex);
  const [which, name] = WORDS.part(part);
  return [which, ' ', name && h('code', {}, name), ' ', place && h('span', { class: 'quiet' }, WORDS.decodedPlace(place.at, part.bytes, part.role))];
}

function decodesTo({ unit }) {
  if (!unit) return h('span', { class: 'quiet' }, WORDS.nothing);
  const isItself = unit.form === 'plain';
  return [
    h('code', { class: 'unit' }, isItself ? hexOrUnknown(unit.bytes[0]) : visible(unit.text)), ' ',
    !isItself && ['→ ', unit.bytes.map((byte, i) => [h('code', { class: i === unit.nth ? 'is-this' : null }, hexOrUnknown(byte)), ' '])],
    characterOf(unit) && ['→ ', h('strong', { class: 'character' }, visible(unit.character.text)), ' ', h('span', { class: 'quiet' }, WORDS.code(unit.character.text)), ' '],
    h('span', { class: 'quiet' }, unit.isCut ? WORDS.cut : WORDS.form(unit.form)),
  ];
}

function renderTwin({ encoding, offset, ...wording }) {
  return h('span', { class: 'twin' }, encoding, ' ', offset === null
    ? h('span', { class: 'quiet' }, WORDS.notHere)
    : [h('code', {}, wordingOf(wording)), ' ', h('span', { class: 'quiet' }, WORDS.at(offset))]);
}

/** A byte that stands for itself is shown as digits, unless it is a letter. */
function wordingOf({ text, form, byte }) {
  return form === 'plain' && (byte <= 0x20 || byte > 0x7e) ? hexOf(byte) : visible(text);
}

function renderFinding({ severity, title }) {
  return h('span', { class: `byte-finding ${severity}` }, h('span', { class: 'severity' }, severity), ' ', title);
}

function characterOf(unit) {
  return unit?.character ? unit.character.text : null;
}

function hexOrUnknown(byte) {
  return byte === null ? WORDS.unknown : hexOf(byte);
}

/** Bytes that have no shape of their own as digits. */
function visible(text) {
  return text.replace(/[\p{C}\u0080-\u009f]/gu, (letter) => `\\x${hexOf(letter.codePointAt(0))}`);
}
