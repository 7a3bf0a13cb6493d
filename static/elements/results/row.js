// One variant's row. It is written in place, cell by cell, so that focus and open reports stay.

import { one, setAttribute, setShortType, setText } from '../../lib/dom.js';
import { bytes, count, duration, rate, signed, size, throughput } from '../../lib/format.js';
import { markedFailure } from '../../lib/failures.js';
import { agreementInWords, riskInWords } from '../../lib/mime.js';
import { overheadShare } from '../../lib/overhead.js';
import { isSame } from '../../lib/same.js';
import { loadDetails, setInNodes, t } from '../../lib/texts.js';
import { createTurn } from '../../lib/turns.js';
import { variantName } from '../../lib/variant-names.js';
import { variantOf } from '../../lib/variants.js';
import { bytesAstray, digestIn, digestStanding, filePart } from '../../lib/verdicts.js';
import { renderCounts } from '../findings/findings.js';
import { renderReport } from '../report/report.js';
import { stageInWords, showProgress } from './progress.js';

/** What each cell says now, so that words that came too late are not said. */
const shownStages = new WeakMap();

const DIGEST = { same: t('results-same'), different: t('results-different'), none: '–' };

/** A function that writes what is known of the variant `id` into its two rows. */
export function createRow(id, row, reportRow) {
  const { gzip, mode } = variantOf(id);
  const name = variantName(id);
  const cell = Object.fromEntries([...row.querySelectorAll('[data-cell]')].map((node) => [node.dataset.cell, node]));
  const toggle = one('.toggle', row);
  const panel = one('.panel', reportRow);
  let shownReport = null;
  /** Makes the panel of a report that came; null once it has. */
  let makePanel = null;

  function fillPanel() {
    makePanel?.();
    makePanel = null;
  }
  const fillSoon = createTurn(fillPanel);

  setText(one('.name', row), name);
  setAttribute(cell.progress, 'aria-label', name);
  setText(one('.toggle .visually-hidden', row), ` ${t('results-report-of', { name })}`);

  toggle.addEventListener('click', async () => {
    if (toggle.hasAttribute('aria-busy')) return;
    setAttribute(toggle, 'aria-busy', 'true');
    await loadDetails();
    setAttribute(toggle, 'aria-busy', null);
    if (!shownReport) return;
    fillPanel();
    const open = reportRow.hidden;
    reportRow.hidden = !open;
    toggle.setAttribute('aria-expanded', String(open));
  });

  function showReport(report, source) {
    if (report === shownReport) return;
    shownReport = report;
    setAttribute(toggle, 'aria-disabled', report ? null : 'true');
    cell.findings.replaceChildren(...(report ? renderCounts(report) : []));
    panel.replaceChildren();
    makePanel = report && (() => panel.append(renderReport(report, { source, together: '#bytes' })));
    if (report) {
      loadDetails().then(fillSoon);
      return;
    }
    reportRow.hidden = true;
    toggle.setAttribute('aria-expanded', 'false');
  }

  let written = [];

  return ({ row: state, chosen, reference, heaviest, source }) => {
    const now = [state, chosen, reference, heaviest, source];
    if (isSame(now, written)) return;
    written = now;
    const report = state?.report ?? null;
    row.classList.toggle('is-left-out', !chosen);
    row.classList.toggle('is-astray', Boolean(report) && (Boolean(bytesAstray(state)) || !report.complete));
    setAttribute(row, 'data-stage', state?.stage ?? 'idle');
    showProgress(cell.progress, state);
    showStage(cell.stage, chosen, state, mode);
    writeSizes(cell, report, heaviest, gzip);
    writeType(cell, report);
    setText(cell.time, duration(state?.sendMs));
    setText(cell.rate, report ? rate(throughput(sentBytes(report), state.sendMs)) : '');
    writeDigest(cell, report, reference);
    showReport(report, source);
  };
}

/** Bytes of a body as they were sent: under gzip those that gzip made. */
export function sentBytes({ sizes }) {
  return sizes.coded_bytes ?? sizes.body_bytes;
}

/** A refusal is said anew once the words for it are there, if they come when first asked for. */
function showStage(node, chosen, state, mode) {
  const say = () => setInNodes(node, chosen ? stage(state, mode) : t('stage-not-chosen'));
  shownStages.set(node, say);
  say();
  if (state?.stage !== 'failed') return;
  loadDetails().then(() => {
    if (shownStages.get(node) === say) say();
  });
}

function stage(state, mode) {
  if (state?.stage === 'failed') return markedFailure(state.failure, mode);
  const astray = state?.report ? bytesAstray(state) : null;
  if (astray) return t(astray < 0 ? 'stage-fewer' : 'stage-more', { size: bytes(Math.abs(astray)) });
  if (state?.report && !state.report.complete) return t('stage-incomplete');
  return stageInWords(state);
}

/** Under gzip, what was sent is weighed against the payload, and may be less. */
function writeSizes(cell, report, heaviest, gzip) {
  const sent = report ? sentBytes(report) : null;
  const payload = report?.sizes.payload_bytes ?? 0;
  const overhead = (sent ?? 0) - payload;
  setText(cell.body, count(sent));
  setText(cell['body-human'], bodyInWords(report, sent, gzip));
  setText(cell.overhead, report ? signed(overhead, count) : '–');
  setText(cell.ratio, report ? overheadShare(overhead, payload === 0 ? null : overhead / payload) : '');
  cell['bar-payload'].style.setProperty('--share', `${(Math.min(payload, sent ?? 0) / heaviest) * 100}%`);
  cell['bar-overhead'].style.setProperty('--share', `${(Math.max(0, overhead) / heaviest) * 100}%`);
}

function bodyInWords(report, sent, gzip) {
  if (sent === null) return '';
  if (gzip) return t('results-gzipped-from', { n: count(report.sizes.body_bytes) });
  return sent >= 1024 ? size(sent) : '';
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
