// Where one encoding's body is: words and a bar.

import { clocked, percent, size } from '../../lib/format.js';
import { t, tOr } from '../../lib/texts.js';

const CLOCK_STEP_MS = 0.1;

/** A row's stage in words; a dash where nothing was begun. */
export function stageInWords(row) {
  if (!row) return t('stage-idle');
  if (row.stage === 'building') return t('stage-building', { share: share(row) });
  if (row.stage === 'compressing') return t('stage-compressing', { share: share(row) });
  if (row.stage === 'sending') return row.total === null ? t('stage-sending') : t('stage-sending-share', { share: share(row) });
  if (row.stage === 'done') return t('stage-done', { time: buildTime(row.buildMs) });
  return tOr(`stage-${row.stage}`, row.stage);
}

/** Browsers make their clock coarse: shorter times than its steps cannot be told. */
function buildTime(ms) {
  return ms < CLOCK_STEP_MS ? t('stage-instant', { time: clocked(CLOCK_STEP_MS) }) : clocked(ms);
}

function share({ done, total }) {
  return total > 0 ? t('stage-share', { share: percent(Math.floor((done / total) * 100) / 100).replace('.0', ''), size: size(total) }) : '';
}

/** Sets the bar: empty, so far, on its way without a number (fetch tells none), or full. */
export function showProgress(bar, row) {
  const value = fractionOf(row);
  if (value === null) bar.removeAttribute('value');
  else bar.value = value;
}

function fractionOf(row) {
  switch (row?.stage) {
    case 'building':
    case 'compressing': return row.total > 0 ? row.done / row.total : null;
    case 'sending': return row.total > 0 ? row.done / row.total : null;
    case 'answering': return null;
    case 'done': return 1;
    default: return 0;
  }
}
