// Comma-separated values (RFC 4180). Pure.

/** Excel takes a CSV file for UTF-8 only behind a byte order mark. */
export const CSV_BOM = '\ufeff';

/** Rows of values as lines that end in CRLF; null and undefined are empty fields. */
export function csvText(rows) {
  return rows.map((row) => `${row.map(field).join(',')}\r\n`).join('');
}

/**
 * One field, in quotes where it needs them. A text may be made to be run as a formula by a spreadsheet; an
 * apostrophe in front makes it text there.
 */
function field(value) {
  const text = typeof value === 'number' ? String(value) : String(value ?? '').replace(/^(?=[=+\-@\t\r])/, "'");
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
