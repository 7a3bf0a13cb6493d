// What is known of the byte that is pointed at: for the eyes in lines that keep their room, for the ears in a sentence.

import { hexOf } from '../../lib/bytes.js';
import { h } from '../../lib/dom.js';
import { count } from '../../lib/format.js';
import { kindClass, kindMeaning } from '../../lib/kinds.js';
import { severityInWords } from '../../lib/severities.js';
import { t, tOr } from '../../lib/texts.js';

const NONE = '–';
const UNKNOWN = '??';

/** `show(description, twins)`: what a model describes, or null; `twins` tell how the byte stands in each body: [{ encoding, offset, … }]. */
export function createReadout({ hasFindings }) {
  const names = ['kind', 'place', 'value', 'part', 'decodes', 'everywhere', ...(hasFindings ? ['finding'] : [])];
  const lines = Object.fromEntries(names.map((name) => [name, h('dd', { 'data-line': name })]));
  const node = h('dl', { class: 'readout' }, names.map((name) =>
    h('div', {}, h('dt', {}, t(`wire-line-${name}`)), lines[name])));
  const write = (name, ...content) => lines[name]?.replaceChildren(...content.flat(Infinity).filter((piece) => piece || piece === 0));

  function clear() {
    for (const name of names) write(name, h('span', { class: 'quiet' }, NONE));
    write('kind', h('span', { class: 'quiet' }, t('wire-idle')));
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
      write('value', valuesOf(byte).map(([name, text]) => [h('span', { class: 'quiet' }, t(`wire-${name}`)), ' ', h('code', {}, text), ' ']));
      write('part', partOf(description));
      write('decodes', decodesTo(description));
      write('everywhere', twins.length > 0 ? twins.map(renderTwin) : h('span', { class: 'quiet' }, t('wire-no-twins')));
      write('finding', findings.length > 0 ? findings.map(renderFinding) : h('span', { class: 'quiet' }, t('wire-no-finding')));
    },
  };
}

/** The same in one sentence, for those who hear it. */
export function sentenceOf(description) {
  const { kind, offset, byte, unit, part, partIndex, findings } = description;
  return [
    t('wire-say-byte', { kind, offset, ...Object.fromEntries(valuesOf(byte)) }),
    partIndex !== null && t('wire-say-part', { part: part ? namesOf(part).join(' ') : count(partIndex) }),
    unit && unit.form !== 'plain' && t('wire-say-decodes', { text: unit.text, bytes: unit.bytes.map(hexOrUnknown).join(' ') }),
    characterOf(unit),
    ...findings.map((finding) => `${severityInWords(finding.severity)}: ${titleOf(finding)}`),
  ].filter(Boolean).join('; ');
}

/** The byte in three writings. */
function valuesOf(byte) {
  return [['hex', hexOf(byte)], ['decimal', String(byte)], ['binary', byte.toString(2).padStart(8, '0')]];
}

/** A part's number with what it is, and what it is called. */
function namesOf({ index, role, name, filename }) {
  return [`${index} · ${t(`part-role-${role}`)}`, filename ?? name ?? ''];
}

function titleOf({ id, title }) {
  return tOr(`finding-${id}.title`, title);
}

function partOf({ part, partIndex, place }) {
  if (partIndex === null) return h('span', { class: 'quiet' }, t('wire-no-part'));
  if (!part) return t('wire-undescribed-part', { part: partIndex });
  const [which, name] = namesOf(part);
  return [which, ' ', name && h('code', {}, name), ' ', place && h('span', { class: 'quiet' }, t('wire-decoded-place', { at: place.at, all: part.bytes, role: t(`part-role-${part.role}`) }))];
}

function decodesTo({ unit }) {
  if (!unit) return h('span', { class: 'quiet' }, t('wire-decodes-to-nothing'));
  const isItself = unit.form === 'plain';
  return [
    h('code', { class: 'unit' }, isItself ? hexOrUnknown(unit.bytes[0]) : visible(unit.text)), ' ',
    !isItself && ['→ ', unit.bytes.map((byte, i) => [h('code', { class: i === unit.nth ? 'is-this' : null }, hexOrUnknown(byte)), ' '])],
    characterOf(unit) && ['→ ', h('strong', { class: 'character' }, visible(unit.character.text)), ' ', h('span', { class: 'quiet' }, codePointOf(unit.character.text)), ' '],
    h('span', { class: 'quiet' }, unit.isCut ? t('wire-cut') : t(`wire-form-${unit.form}`)),
  ];
}

function renderTwin({ encoding, offset, ...wording }) {
  return h('span', { class: 'twin' }, encoding, ' ', offset === null
    ? h('span', { class: 'quiet' }, t('wire-twin-unseen'))
    : [h('code', {}, wordingOf(wording)), ' ', h('span', { class: 'quiet' }, t('wire-twin-at', { offset }))]);
}

/** A byte that stands for itself is shown as digits, unless it is a letter. */
function wordingOf({ text, form, byte }) {
  return form === 'plain' && (byte <= 0x20 || byte > 0x7e) ? hexOf(byte) : visible(text);
}

function renderFinding(finding) {
  const { severity } = finding;
  return h('span', { class: `byte-finding ${severity}` }, h('span', { class: 'severity' }, severityInWords(severity)), ' ', titleOf(finding));
}

function characterOf(unit) {
  return unit?.character ? unit.character.text : null;
}

function codePointOf(character) {
  return `U+${character.codePointAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}

function hexOrUnknown(byte) {
  return byte === null ? UNKNOWN : hexOf(byte);
}

/** Bytes that have no shape of their own as digits. */
function visible(text) {
  return text.replace(/[\p{C}\u0080-\u009f]/gu, (letter) => `\\x${hexOf(letter.codePointAt(0))}`);
}
