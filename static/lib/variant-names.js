// What the ways of sending are called.

import { t } from './texts.js';
import { variantOf } from './variants.js';

/** "base64 in JSON · gzip · collected first". */
export function variantName(id) {
  const { encoding, gzip, mode } = variantOf(id);
  return [t(`encoding-${encoding}`), gzip && t('variant-gzip'), mode === 'buffer' && t('variant-buffer')].filter(Boolean).join(' · ');
}
