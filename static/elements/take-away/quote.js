// Texts as literals of the languages that code is written in. Pure.

/** A literal of JavaScript, Python or Java, whose short escapes are the same. */
export function literal(text) {
  const escaped = text.replace(/["\\]/g, '\\$&').replace(/[\u0000-\u001f\u007f\u2028\u2029]/g, escapedControl);
  return `"${escaped}"`;
}

function escapedControl(character) {
  // Java reads \u000a as a line break in the source itself, so these have their short forms.
  const short = { '\n': '\\n', '\r': '\\r', '\t': '\\t' }[character];
  return short ?? `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** One word of a POSIX shell. */
export function shellWord(text) {
  return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}

/** The value of an HTML attribute, in double quotes. */
export function attribute(text) {
  return `"${text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')}"`;
}

/**
 * A value of curl's -F behind name=, and of its ;filename= and ;type=: in double quotes, in which curl
 * reads a backslash before a quote or a backslash.
 */
export function curlQuoted(text) {
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}
