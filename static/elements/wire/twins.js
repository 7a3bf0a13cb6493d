// How one byte of a file stands in each body on the page that carries the file. Pure.

import { IDS } from '../../lib/encodings.js';

/**
 * [{ encoding, offset, text, form, byte }] for a place, one an encoding, in the order in which encodings are shown;
 * `views` are asked in their order, those that show no body are passed over. `offset` is null where the sample lacks it.
 */
export function twinsOf(place, views) {
  if (!place?.key) return [];
  const twins = new Map();
  for (const { encoding, wordingOf } of views.filter((view) => view.wordingOf)) {
    const wording = twins.has(encoding) ? null : wordingOf(place);
    if (wording) twins.set(encoding, { encoding, ...wording });
  }
  return IDS.filter((id) => twins.has(id)).map((id) => twins.get(id));
}
