// What is known of the byte that is pointed at, for the eyes: lines that keep their room.

import { hexOf } from '../../lib/bytes.js';
import { h } from '../../lib/dom.js';
import { count } from '../../lib/format.js';
import { kindClass, kindMeaning } from '../../lib/kinds.js';
import { severityInWords } from '../../lib/severities.js';
import { t } from '../../lib/texts.js';
import { characterOf, hexOrUnknown, titleOf, twinText, visible } from './wordings.js';

const NONE = '–';

/**
 * `show(description, twins)`: what a model describes, or null, and how the byte stands in each body: [{ encoding,
 * offset, … }]. With twins and no description the byte is known and not among those shown. Where a readout is of
 * several bodies, each description names its own as `encoding`.
 */
export function createReadout({ hasFindings }) {
  const names = ['kind', 'place', 'value', 'part', 'decodes', 'everywhere', ...(hasFindings ? ['finding'] : [])];
  const lines = Object.fromEntries(names.map((name) => [name, h('dd', { 'data-line': name })]));
  const node = h('dl', { class: 'readout' }, names.map((name) =>
    h('div', { class: `line-${name}` }, h('dt', {}, t(`wire-line-${name}`)), lines[name])));
  const write = (name, ...content) => lines[name]?.replaceChildren(...content.flat(Infinity).filter((piece) => piece || piece === 0));

  function clear(words) {
    for (const name of names) write(name, h('span', { class: 'quiet' }, NONE));
    write('kind', h('span', { class: 'quiet' }, words));
  }
  clear(t('wire-idle'));

  return {
    node,
    show(description, twins) {
      if (description === null) {
        clear(twins.length > 0 ? t('wire-unseen') : t('wire-idle'));
        if (twins.length > 0) write('everywhere', twins.map((twin) => renderTwin(twin, null)));
        return;
      }
      const { kind, offset, byte, findings, encoding = null } = description;
      write('kind', h('span', { class: `byte ${kindClass(kind)}` }, hexOf(byte)), ' ', h('strong', {}, kind), ' ', h('span', { class: 'quiet' }, kindMeaning(kind)));
      write('place', `${count(offset)} `, h('span', { class: 'quiet' }, `0x${offset.toString(16)}`), encoding && [' ', t('wire-place-in', { encoding: t(`encoding-${encoding}`) })]);
      write('value', valuesOf(byte).map(([name, text]) => [h('span', { class: 'quiet' }, t(`wire-${name}`)), ' ', h('code', {}, text), ' ']));
      write('part', partOf(description));
      write('decodes', decodesTo(description));
      write('everywhere', twins.length > 0 ? twins.map((twin) => renderTwin(twin, encoding)) : h('span', { class: 'quiet' }, t('wire-no-twins')));
      write('finding', findings.length > 0 ? findings.map(renderFinding) : h('span', { class: 'quiet' }, t('wire-no-finding')));
    },
  };
}

/** The byte in three writings. */
function valuesOf(byte) {
  return [['hex', hexOf(byte)], ['decimal', String(byte)], ['binary', byte.toString(2).padStart(8, '0')]];
}

/** A part's number with what it is, and what it is called. */
function namesOf({ index, role, name, filename }) {
  return [`${index} · ${t(`part-role-${role}`)}`, filename ?? name ?? ''];
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
    h('span', { class: 'quiet' }, formOf(unit)),
  ];
}

function renderTwin({ encoding, offset, ...wording }, own) {
  return h('span', { class: `twin${encoding === own ? ' is-own' : ''}`, 'data-encoding': encoding }, t(`encoding-${encoding}.short`), ' ', offset === null
    ? h('span', { class: 'quiet' }, t('wire-twin-unseen'))
    : [h('code', {}, twinText(wording)), ' ', h('span', { class: 'quiet' }, t('wire-twin-at', { offset }))]);
}

function renderFinding(finding) {
  const { severity } = finding;
  return h('span', { class: `byte-finding ${severity}` }, h('span', { class: 'severity' }, severityInWords(severity)), ' ', titleOf(finding));
}

/** How a unit is written; of a character of several bytes that stand for themselves, which of them it is. */
function formOf({ isCut, form, character, first, nth }) {
  if (isCut) return t('wire-cut');
  const all = character === null ? 1 : character.to - character.from;
  return form === 'plain' && all > 1 ? t('wire-of-character', { nth: (first ?? 0) + nth - character.from + 1, all }) : t(`wire-form-${form}`);
}

function codePointOf(character) {
  return `U+${character.codePointAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}
