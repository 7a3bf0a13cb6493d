// What the rows say when they are put side by side. Pure functions over reports.

import { t } from './texts.js';

/** The part that carries the file; null where the report has none. */
export function filePart(report) {
  return report.parts.find((part) => part.role === 'file') ?? null;
}

/** Whether a part has only the name of the file that it should have: a form sent it that sends no file's bytes. */
export function isNameAlone({ findings }, { role, index }) {
  return role === 'file' && findings.some(({ id, part }) => id === 'enctype-missing' && (part === null || part === index));
}

/** Whether a report has files, and of none of them more than its name. */
export function hasNamesAlone(report) {
  const files = report.parts.filter(({ role }) => role === 'file');
  return files.length > 0 && files.every((part) => isNameAlone(report, part));
}

/** The file's digest in a report, as hexadecimal digits, or null. */
export function digestIn(report) {
  return filePart(report)?.digest?.hex ?? null;
}

/**
 * How one row's digest stands: `none` (nothing to compare with), `same` or `different`.
 * The browser's own digest decides where there is one, else the digest of most rows.
 */
export function digestStanding(report, reference) {
  const hex = digestIn(report);
  if (!hex || !reference) return 'none';
  return hex === reference ? 'same' : 'different';
}

/** The digest that the others are held against; null where there is nothing to compare. */
export function referenceDigest(rows, browserHex) {
  if (browserHex) return browserHex;
  const tally = new Map();
  for (const row of Object.values(rows)) {
    const hex = row.report ? digestIn(row.report) : null;
    if (hex) tally.set(hex, (tally.get(hex) ?? 0) + 1);
  }
  const [most] = [...tally].sort(([, a], [, b]) => b - a);
  return most && [...tally.values()].reduce((a, b) => a + b) > 1 ? most[0] : null;
}

/** Body bytes that arrived beyond those that were sent (negative: fewer); null where not known. */
export function bytesAstray(row) {
  const sent = row.sentBytes ?? row.report?.request.content_length ?? null;
  if (sent === null || !row.report) return null;
  const arrived = row.report.sizes.coded_bytes ?? row.report.sizes.body_bytes;
  return arrived - sent;
}

/** One sentence on how the weighing ended, for the status line. */
export function outcome({ rows, digest, cancelled }) {
  const all = Object.values(rows);
  const done = all.filter((row) => row.stage === 'done');
  if (cancelled) return t('outcome-cancelled', { n: done.length, all: all.length });
  const failed = all.length - done.length;
  if (done.length === 0) return t('outcome-nothing');
  return [
    failed > 0 ? t('outcome-some', { n: done.length, failed }) : t('outcome-all', { n: done.length }),
    sameness(rows, done, failed, digest),
  ].filter(Boolean).join(' ');
}

/** Whether the same bytes arrived everywhere; null where that is not known. */
function sameness(rows, done, failed, digest) {
  const reference = referenceDigest(rows, digest?.hex);
  const standings = done.map((row) => digestStanding(row.report, reference));
  const different = standings.filter((standing) => standing === 'different').length;
  if (different > 0) return t('outcome-different', { n: different });
  if (!standings.every((standing) => standing === 'same')) return null;
  if (digest?.hex) return failed > 0 ? t('outcome-same-of-some', { n: done.length }) : t('outcome-same');
  const why = t(`digest-${digest?.why ?? 'missing'}`);
  return t('outcome-alike', { failed, n: done.length, why });
}
