// Lays bytes out in rows of cells. Pure.

import { hexOf, printable } from '../../lib/bytes.js';
import { characterAround } from '../../lib/utf8.js';

const LETTERS = new Map([[0x09, '\\t'], [0x0a, '\\n'], [0x0d, '\\r']]);
/** Rows that are written together. */
const ROWS_PER_BLOCK = 16;

/** What a byte takes of a row, in characters, and how many bytes a row may have, the most first. */
const MODES = {
  hex: { wide: 4, counts: [16, 12, 8, 6, 4, 2] },
  text: { wide: 2, counts: [32, 24, 16, 12, 8, 6, 4, 2] },
  bits: { wide: 10, counts: [8, 6, 4, 3, 2] },
};

/** How many bytes stand in a row that has room for so many characters: the most that fit, or the fewest of all. */
export function bytesPerRow(mode, room, total) {
  const { wide, counts } = MODES[mode];
  return counts.find((bytes) => offsetDigits(total) + 3 + bytes * wide <= room) ?? counts.at(-1);
}

/** How many hexadecimal digits the offsets of a body take. */
export function offsetDigits(total) {
  return Math.max(4, Math.max(0, total - 1).toString(16).length);
}

/** The rows of a stretch of bytes, in blocks: [{ first, rows: [{ index, length }] }], by index. */
export function blocksOf({ index, bytes }, perRow) {
  const rows = [];
  for (let at = 0; at < bytes.length; at += perRow) rows.push({ index: index + at, length: Math.min(perRow, bytes.length - at) });
  const blocks = [];
  for (let at = 0; at < rows.length; at += ROWS_PER_BLOCK) blocks.push({ rows: rows.slice(at, at + ROWS_PER_BLOCK) });
  return blocks;
}

/** A row's cells as digits: [{ index, length: 1, text }]. */
export function digitCells(row, byteOf, mode) {
  const text = mode === 'bits' ? (byte) => byte.toString(2).padStart(8, '0') : hexOf;
  return indexesIn(row).map((index) => ({ index, length: 1, text: `${text(byteOf(index))} ` }));
}

/** A row's cells as one letter a byte. */
export function letterCells(row, byteOf) {
  return indexesIn(row).map((index) => ({ index, length: 1, text: printable(byteOf(index)) }));
}

/**
 * A row's cells as UTF-8: [{ index, length, text, isRaw }]. A character of several bytes takes as many places; where
 * the row breaks it, the row after it goes on with an ellipsis. `isRaw` are bytes of no character: their digits.
 */
export function characterCells(row, byteOf) {
  const cells = [];
  for (let index = row.index; index < row.index + row.length;) {
    const character = characterAround(byteOf, index);
    const end = Math.min(character?.to ?? index + 1, row.index + row.length);
    cells.push({ index, length: end - index, ...wordingOf(character, index, byteOf(index)) });
    index = end;
  }
  return cells;
}

function wordingOf(character, index, byte) {
  if (character === null) return { text: hexOf(byte), isRaw: true };
  if (character.from < index) return { text: '…', isRaw: false };
  if (LETTERS.has(byte)) return { text: LETTERS.get(byte), isRaw: false };
  const isControl = /\p{C}/u.test(character.text);
  return isControl && character.to - character.from === 1 ? { text: hexOf(byte), isRaw: true } : { text: isControl ? '·' : character.text, isRaw: false };
}

/** Where a key leads from an index; null for keys that lead nowhere. */
export function stepFrom(index, { key, ctrlKey = false, metaKey = false }, { length, perRow, page, rowOf }) {
  const row = rowOf(index);
  const most = length - 1;
  const clamped = (to) => Math.min(most, Math.max(0, to));
  switch (key) {
    case 'ArrowLeft': return clamped(index - 1);
    case 'ArrowRight': return clamped(index + 1);
    case 'ArrowUp': return index - perRow < 0 ? index : clamped(index - perRow);
    case 'ArrowDown': return index + perRow > most ? index : clamped(index + perRow);
    case 'PageUp': return clamped(index - page * perRow);
    case 'PageDown': return clamped(index + page * perRow);
    case 'Home': return ctrlKey || metaKey ? 0 : row.index;
    case 'End': return ctrlKey || metaKey ? most : row.index + row.length - 1;
    default: return null;
  }
}

/** Which byte of a cell is meant by a place in it, given as a share of its width. */
export function byteInCell(index, length, share) {
  return index + Math.min(length - 1, Math.max(0, Math.floor(share * length)));
}

function indexesIn({ index, length }) {
  return Array.from({ length }, (_, i) => index + i);
}
