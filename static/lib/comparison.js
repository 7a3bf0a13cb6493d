// The comparison as a table for other programs: CSV and Markdown. Pure.

import { csvText } from './csv.js';
import { t } from './texts.js';
import { variantOf } from './variants.js';
import { filePart } from './verdicts.js';

/** Names and values of the columns; texts are marked, for numbers stand to the right. */
const COLUMNS = [
  { name: t('comparison-file'), text: true, value: ({ source }) => source.name },
  { name: t('comparison-encoding'), text: true, value: ({ id }) => t(`encoding-${variantOf(id).encoding}`) },
  { name: t('comparison-coding'), text: true, value: ({ id }) => (variantOf(id).gzip ? 'gzip' : null) },
  { name: t('comparison-mode'), text: true, value: ({ id }) => variantOf(id).mode },
  { name: t('comparison-body'), value: ({ report }) => report.sizes.body_bytes },
  { name: t('comparison-payload'), value: ({ report }) => report.sizes.payload_bytes },
  { name: t('comparison-overhead'), value: ({ report }) => report.sizes.overhead_bytes },
  { name: t('comparison-ratio'), value: ({ report }) => report.sizes.overhead_ratio },
  { name: t('comparison-coded'), value: ({ report }) => report.sizes.coded_bytes },
  { name: t('comparison-coded-overhead'), value: ({ report: { sizes } }) => codedOverhead(sizes) },
  { name: t('comparison-entropy'), value: ({ report }) => filePart(report)?.entropy_bits_per_byte },
  { name: t('comparison-held'), value: ({ report }) => report.stream.peak_buffered_bytes },
  { name: t('comparison-first-payload'), value: ({ report }) => report.stream.first_payload_ms },
  { name: t('comparison-time'), value: ({ sendMs }) => (sendMs === undefined ? null : Number(sendMs.toFixed(2))) },
  { name: t('comparison-type'), text: true, value: ({ report }) => filePart(report)?.mime.verdict },
  { name: t('comparison-digest'), text: true, value: ({ report }) => filePart(report)?.digest?.hex },
  { name: t('comparison-findings'), value: ({ report }) => report.findings_total },
];

/** The rows of a run that have a report, as CSV behind a line of names. */
export function toCsv(run) {
  return csvText([COLUMNS.map(({ name }) => name), ...tableOf(run)]);
}

/** The same as a table of Markdown. */
export function toMarkdown(run) {
  const lines = [
    COLUMNS.map(({ name }) => name),
    COLUMNS.map(({ text }) => (text ? '---' : '---:')),
    ...tableOf(run).map((row) => row.map(cell)),
  ];
  return lines.map((line) => `| ${line.join(' | ')} |\n`).join('');
}

/** What was sent beyond the payload, as a share of it; negative where gzip made less of it than that. */
function codedOverhead({ coded_bytes: coded, payload_bytes: payload }) {
  return coded === null || payload === 0 ? null : (coded - payload) / payload;
}

function tableOf({ source, rows }) {
  const weighed = Object.entries(rows).filter(([, row]) => row.report).map(([id, row]) => ({ ...row, id, source }));
  return weighed.map((row) => COLUMNS.map(({ value }) => value(row)));
}

function cell(value) {
  return String(value ?? '').replace(/[\\|`*_<]/g, '\\$&');
}
