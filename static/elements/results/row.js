// One encoding's row. It is written in place, cell by cell, so that focus and open reports stay.

import { one, setAttribute, setShortType, setText } from '../../lib/dom.js';
import { bytes, count, duration, percent, rate, signed, size, throughput } from '../../lib/format.js';
import { failureInWords } from '../../lib/failures.js';
import { agreementInWords, riskInWords } from '../../lib/mime.js';
import { t } from '../../lib/texts.js';
import { bytesAstray, digestIn, digestStanding, filePart } from '../../lib/verdicts.js';
import { renderCounts } from '../findings/findings.js';
import { renderReport } from '../report/report.js';
import { stageInWords, showProgress } from './progress.js';

const DIGEST = { same: t('results-same'), different: t('results-different'), none: '–' };

/** A function that writes what is known of one encoding into its two rows. */
export function createRow(row, reportRow) {
  const cell = Object.fromEntries([...row.querySelectorAll('[data-cell]')].map((node) => [node.dataset.cell, node]));
  const toggle = one('.toggle', row);
  const panel = one('.panel', reportRow);
  let shownReport = null;

  toggle.addEventListener('click', () => {
    if (!shownReport) return;
    const open = reportRow.hidden;
    reportRow.hidden = !open;
    toggle.setAttribute('aria-expanded', String(open));
  });

  function showReport(report, source) {
    if (report === shownReport) return;
    shownReport = report;
    setAttribute(toggle, 'aria-disabled', report ? null : 'true');
    cell.findings.replaceChildren(...(report ? renderCounts(report) : []));
    panel.replaceChildren(...(report ? [renderReport(report, { source, together: '#bytes' })] : []));
    if (report) return;
    reportRow.hidden = true;
    toggle.setAttribute('aria-expanded', 'false');
  }

  return ({ row: state, chosen, reference, heaviest, source }) => {
    const report = state?.report ?? null;
    row.classList.toggle('is-left-out', !chosen);
    row.classList.toggle('is-astray', Boolean(report) && (Boolean(bytesAstray(state)) || !report.complete));
    setAttribute(row, 'data-stage', state?.stage ?? 'idle');
    showProgress(cell.progress, state);
    setText(cell.stage, chosen ? stage(state) : t('stage-not-chosen'));
    writeSizes(cell, report, heaviest);
    writeType(cell, report);
    setText(cell.time, duration(state?.sendMs));
    setText(cell.rate, report ? rate(throughput(report.sizes.body_bytes, state.sendMs)) : '');
    writeDigest(cell, report, reference);
    showReport(report, source);
  };
}

function stage(state) {
  if (state?.stage === 'failed') return failureInWords(state.failure);
  const astray = state?.report ? bytesAstray(state) : null;
  if (astray) return t(astray < 0 ? 'stage-fewer' : 'stage-more', { size: bytes(Math.abs(astray)) });
  if (state?.report && !state.report.complete) return t('stage-incomplete');
  return stageInWords(state);
}

function writeSizes(cell, report, heaviest) {
  const { payload_bytes: payload = null, body_bytes: body = null } = report?.sizes ?? {};
  setText(cell.body, count(body));
  setText(cell['body-human'], body !== null && body >= 1024 ? size(body) : '');
  setText(cell.overhead, report ? signed(report.sizes.overhead_bytes, count) : '–');
  setText(cell.ratio, report ? ratioInWords(report.sizes) : '');
  cell['bar-payload'].style.setProperty('--share', `${((payload ?? 0) / heaviest) * 100}%`);
  cell['bar-overhead'].style.setProperty('--share', `${(((body ?? 0) - (payload ?? 0)) / heaviest) * 100}%`);
}

function ratioInWords({ overhead_ratio: ratio, overhead_bytes: overhead }) {
  if (ratio === null) return t(overhead === 0 ? 'overhead-none' : 'overhead-all');
  return signed(ratio, percent);
}

function writeType(cell, report) {
  const mime = report ? filePart(report)?.mime : null;
  setShortType(cell.type, report ? mime?.verdict ?? t('type-unknown') : '–');
  setText(cell.agreement, mime?.verdict ? agreementInWords(mime.agreement) : '');
  setAttribute(cell.agreement, 'data-agreement', mime?.agreement);
  setText(cell.risk, mime?.risk ? `⚠ ${riskInWords(mime.risk)}` : '');
}

function writeDigest(cell, report, reference) {
  const standing = report ? digestStanding(report, reference) : 'none';
  setText(cell.digest, DIGEST[standing]);
  setAttribute(cell.digest, 'data-standing', standing);
  const hex = report ? digestIn(report) : null;
  setText(cell.hex, hex ? `${hex.slice(0, 8)}…` : '');
  setAttribute(cell.hex, 'title', hex);
}
