// The result as CSV and as JSON. Pure.

import { csvText } from '../lib/csv.js';
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

/** A line a file behind a line of names. */
export function toCsv(rows) {
  return csvText([COLUMNS.map(([name]) => name), ...rows.map((row) => COLUMNS.map(([, value]) => value(row)))]);
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
