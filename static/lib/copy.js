// Copies text, or marks it where copying is not allowed.

import { setText } from './dom.js';

/** Copies what `node` shows and says so in `said`. */
export async function copyFrom(node, said) {
  try {
    await navigator.clipboard.writeText(node.textContent);
    setText(said, 'Copied.');
  } catch {
    // Not allowed, or no secure context: mark it, so that one key copies it.
    getSelection().selectAllChildren(node);
    setText(said, 'Marked: press Ctrl+C to copy.');
  }
}

/** Copies a text that stands nowhere on the page, and says so in `said`. */
export async function copyText(text, said) {
  try {
    await navigator.clipboard.writeText(text);
    setText(said, 'Copied.');
  } catch {
    setText(said, 'This browser does not let the page copy: download it instead.');
  }
}
