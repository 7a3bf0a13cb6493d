// Copies text, or marks it where copying is not allowed.

import { setText } from './dom.js';
import { t } from './texts.js';

/** Copies what `node` shows and says so in `said`. */
export async function copyFrom(node, said) {
  try {
    await navigator.clipboard.writeText(node.textContent);
    setText(said, t('copied'));
  } catch {
    // Not allowed, or no secure context: mark it, so that one key copies it.
    getSelection().selectAllChildren(node);
    setText(said, t('copy-marked'));
  }
}

/** Copies a text that stands nowhere on the page, and says so in `said`. */
export async function copyText(text, said) {
  try {
    await navigator.clipboard.writeText(text);
    setText(said, t('copied'));
  } catch {
    setText(said, t('copy-refused'));
  }
}
