// Bytes and what is said of them, as short texts.

import { hexOf } from '../../lib/bytes.js';
import { tOr } from '../../lib/texts.js';

const UNKNOWN = '??';

/** A finding's title in the page's language. */
export function titleOf({ id, title }) {
  return tOr(`finding-${id}.title`, title);
}

/** How a byte of a file stands in a body: one that stands for itself as digits, unless it is a letter. */
export function twinText({ text, form, byte }) {
  return form === 'plain' && (byte <= 0x20 || byte > 0x7e) ? hexOf(byte) : visible(text);
}

/** The character that a unit is of, null for none. */
export function characterOf(unit) {
  return unit?.character ? unit.character.text : null;
}

export function hexOrUnknown(byte) {
  return byte === null ? UNKNOWN : hexOf(byte);
}

/** Bytes that have no shape of their own as digits. */
export function visible(text) {
  return text.replace(/[\p{C}\u0080-\u009f]/gu, (letter) => `\\x${hexOf(letter.codePointAt(0))}`);
}
