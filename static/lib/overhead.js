// An overhead as a share of what it is beside.

import { percent, signed } from './format.js';
import { t } from './texts.js';

/** A ratio with its sign; of an empty payload, for which it is null, the overhead is all or nothing. */
export function overheadShare(overhead, ratio) {
  if (ratio === null) return t(overhead === 0 ? 'overhead-none' : 'overhead-all');
  return signed(ratio, percent);
}
