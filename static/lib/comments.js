// Comments of code in the page's language. What the code does stays as it is.

import { tOr } from './texts.js';

/** A comment behind its mark, to the end of its line or of itself. The server reads them by the same rule. */
const COMMENT = /((?:^| )(?:\/\/|#) |<!-- )(.+?)( -->|$)/gm;

/** `code` with the comments that the page has words for in its language, see loadDetails. */
export function withComments(code) {
  return code.replaceAll(COMMENT, (_, mark, words, end) => `${mark}${tOr(`detail-comment-${slug(words)}`, words)}${end}`);
}

/** The end of a comment's name: its words in small letters. */
function slug(words) {
  return words.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-|-$/g, '');
}
