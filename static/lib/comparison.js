// The comparison as a table for other programs: CSV and Markdown. Pure.

import { csvText } from './csv.js';
import { encodingName } from './encodings.js';
import { filePart } from './verdicts.js';

/** Names and values of the columns; texts are marked, for numbers stand to the right. */
const COLUMNS = [
  { name: 'encoding', text: true, value: ({ id }) => encodingName(id) },
  { name: 'body bytes', value: ({ report }) => report.sizes.body_bytes },
  { name: 'payload bytes', value: ({ report }) => report.sizes.payload_bytes },
  { name: 'overhead bytes', value: ({ report }) => report.sizes.overhead_bytes },
  { name: 'overhead ratio', value: ({ report }) => report.sizes.overhead_ratio },
  { name: 'milliseconds', value: ({ sendMs }) => (sendMs === undefined ? null : Number(sendMs.toFixed(2))) },
  { name: 'detected type', text: true, value: ({ report }) => filePart(report)?.mime.verdict },
  { name: 'sha-256', text: true, value: ({ report }) => filePart(report)?.digest?.hex },
  { name: 'findings', value: ({ report }) => report.findings_total },
];

/** The rows of a run that have a report, as CSV behind a line of names. */
export function toCsv(rows) {
  return csvText([COLUMNS.map(({ name }) => name), ...tableOf(rows)]);
}

/** The same as a table of Markdown. */
export function toMarkdown(rows) {
  const lines = [
    COLUMNS.map(({ name }) => name),
    COLUMNS.map(({ text }) => (text ? '---' : '---:')),
    ...tableOf(rows).map((row) => row.map(cell)),
  ];
  return lines.map((line) => `| ${line.join(' | ')} |\n`).join('');
}

function tableOf(rows) {
  const weighed = Object.entries(rows).filter(([, row]) => row.report).map(([id, row]) => ({ ...row, id }));
  return weighed.map((row) => COLUMNS.map(({ value }) => value(row)));
}

function cell(value) {
  return String(value ?? '').replace(/[\\|`*_<]/g, '\\$&');
}
