// Where in a body something is, as links: its byte and its part.

import { h } from '../../lib/dom.js';
import { t } from '../../lib/texts.js';
import { renderPlace } from './place.js';

/**
 * What leads to the byte at `offset` of the body and to the part, of those that are not null. `to.byte(offset)` is null
 * or takes to a byte of the wire view (see renderPlace), `to.part(index)` is null or the address of a part.
 */
export function placesOf({ offset, part }, { sizes }, to) {
  return [
    offset === null ? null : whereInBody(offset, sizes.body_bytes, to.byte(offset)),
    part === null ? null : whichPart(part, to.part(part)),
  ].filter((place) => place !== null);
}

/** What stands before each of several that follow each other. */
export function apart(place, i) {
  return i > 0 ? ['\u00a0· ', place] : [place];
}

/** A part by its number, as a link where there is an address. */
export function whichPart(index, address) {
  const words = t('report-at-part', { part: index });
  return address ? h('a', { href: address }, words) : words;
}

function whereInBody(offset, bodyBytes, pointer) {
  const words = t('report-at', { offset });
  if (pointer) return renderPlace(words, pointer);
  return offset >= bodyBytes ? t('report-at-end', { offset }) : `${words} ${t('evidence-unseen')}`;
}
