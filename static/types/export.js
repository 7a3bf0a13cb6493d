// The result as CSV and as JSON. Pure.

import { stageInWords, verdictInWords } from './rows.js';

const COLUMNS = [
  ['filename', (row) => row.path],
  ['bytes', (row) => row.size],
  ['declared', (row) => row.mime ? row.mime.declared : row.type],
  ['by_extension', (row) => row.mime?.by_extension],
  ['by_content', (row) => row.mime?.by_content],
  ['by_browser', (row) => row.mime?.by_browser],
  ['by_browser_nosniff', (row) => row.mime?.by_browser_nosniff],
  ['verdict', (row) => row.mime?.verdict],
  ['agreement', (row) => row.mime?.agreement ?? stageInWords(row.stage)],
  ['risk', (row) => row.mime?.risk],
  ['summary', verdictInWords],
];

/** A line a file behind a line of names (RFC 4180). */
export function toCsv(rows) {
  const lines = rows.map((row) => COLUMNS.map(([, value]) => field(value(row))));
  return [COLUMNS.map(([name]) => name), ...lines].map((line) => `${line.join(',')}\r\n`).join('');
}

/**
 * One field, in quotes where it needs them. A name may be made to be run as a formula by a spreadsheet; an
 * apostrophe in front makes it text there.
 */
function field(value) {
  const text = String(value ?? '').replace(/^(?=[=+\-@\t\r])/, "'");
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** What the server said of each file, and why it said nothing. */
export function toJson(rows) {
  const files = rows.map((row) => ({
    filename: row.path, bytes: row.size, mime: row.mime ?? null, error: row.stage === 'done' ? null : errorOf(row),
  }));
  return `${JSON.stringify({ version: 1, files }, null, 2)}\n`;
}

/** What came of a row without an answer, and why: “not looked at: …”. */
function errorOf(row) {
  return [stageInWords(row.stage), verdictInWords(row)].filter(Boolean).join(': ');
}
