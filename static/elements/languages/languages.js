// The links to the other languages. They load the page anew, so what is on it is kept, or else its reader is asked.

import { keep } from '../../lib/kept.js';
import { t } from '../../lib/texts.js';

/**
 * `kept()` gives what the page needs to stand again as it does, `null` where nothing would be lost, or
 * `undefined` where something would that cannot be kept.
 */
export function mountLanguages(root, kept) {
  root.addEventListener('click', async (event) => {
    const link = event.target.closest('a');
    const isElsewhere = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
    const value = kept();
    if (!link || isElsewhere || value === null) return;
    event.preventDefault();
    const isKept = value !== undefined && await keep(value).then(() => true, () => false);
    if (isKept || confirm(t('language-loses'))) location.assign(link.href);
  });
}
