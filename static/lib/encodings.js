// The four encodings in the order in which they are shown.

import { t } from './texts.js';

export const ENCODINGS = [
  { id: 'multipart', name: 'multipart/form-data' },
  { id: 'raw', name: 'application/octet-stream' },
  { id: 'urlencoded', name: 'application/x-www-form-urlencoded' },
  { id: 'json', name: t('encoding-json') },
];

export const IDS = ENCODINGS.map((encoding) => encoding.id);

/** What the page calls an encoding. */
export function encodingName(id) {
  return ENCODINGS.find((encoding) => encoding.id === id)?.name ?? id;
}
