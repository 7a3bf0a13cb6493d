// The four encodings in the order in which they are shown.

import { t } from './texts.js';

export const IDS = ['multipart', 'raw', 'urlencoded', 'json'];

export const ENCODINGS = IDS.map((id) => ({ id, name: t(`encoding-${id}`) }));

/** What the page calls an encoding. */
export function encodingName(id) {
  return ENCODINGS.find((encoding) => encoding.id === id)?.name ?? id;
}
