// The rows put in order, chosen from and counted. Pure.
//
// A row is { path, size, type, stage, mime, failure, why }: `type` is the browser's, `stage` one of
// `waiting`, `done`, `failed`, `left-out`, `mime` the server's word where it is `done`, and `why` it is left
// out: `cancelled` or `unreachable`.

import { failureInWords, markedFailure } from '../lib/failures.js';
import { riskInWords } from '../lib/mime.js';
import { detailOr, markedDetailOr, t, tOr } from '../lib/texts.js';

const RANKS = ['alarming', 'failed', 'refines', 'unknown', 'unclaimed', 'agree', 'left-out', 'waiting'];

/** What a row is, for ranking: its agreement, or what is more urgent than that. */
export function standingOf(row) {
  if (row.stage !== 'done') return row.stage;
  return isAlarming(row.mime) ? 'alarming' : row.mime.agreement;
}

function isAlarming(mime) {
  return mime.agreement === 'conflict' || mime.risk !== null;
}

const natural = new Intl.Collator(document.documentElement.lang, { numeric: true, sensitivity: 'base' });
const rank = (row) => RANKS.indexOf(standingOf(row));

const KEYS = {
  name: (a, b) => natural.compare(a.path, b.path),
  size: (a, b) => a.size - b.size,
  declared: byText((row) => row.mime?.declared ?? row.type),
  by_extension: byText((row) => row.mime?.by_extension),
  by_content: byText((row) => row.mime?.by_content),
  by_browser: byText((row) => row.mime?.by_browser),
  verdict: (a, b) => rank(a) - rank(b),
  risk: byText((row) => riskInWords(row.mime?.risk)),
};

/** By words; those without any come last. */
function byText(text) {
  return (a, b) => {
    const [mine, other] = [text(a) || '', text(b) || ''];
    return (mine === '') - (other === '') || natural.compare(mine, other);
  };
}

/** The rows' numbers in the order of `sort`, { key, descending }; equals stay as they were chosen. */
export function orderOf(rows, { key, descending }) {
  const sign = descending ? -1 : 1;
  return rows.map((_, i) => i).sort((a, b) => sign * KEYS[key](rows[a], rows[b]) || a - b);
}

/** Whether a row is to be shown: `show` is a kind of rows, `search` some of its letters. */
export function isShown(row, { show, search }) {
  return isOfKind(row, show) && hasWords(row, search.trim().toLowerCase());
}

function isOfKind(row, show) {
  switch (show) {
    case 'all': return true;
    case 'alarming': return row.stage === 'done' && isAlarming(row.mime);
    case 'risk': return row.stage === 'done' && row.mime.risk !== null;
    case 'failed': case 'left-out': return row.stage === show;
    default: return row.stage === 'done' && row.mime.agreement === show;
  }
}

function hasWords(row, search) {
  if (search === '') return true;
  const { declared, by_extension: extension, by_content: content, by_browser: browser, summary, risk } = row.mime ?? {};
  const verdict = row.mime && verdictInWords(row);
  return [row.path, row.type, declared, extension, content, browser, summary, verdict, riskInWords(risk)]
    .some((text) => text?.toLowerCase().includes(search));
}

/** One line: how many files, and how many of each kind. A risk is beside what a file is otherwise. */
export function countLine(rows) {
  const with_ = (test) => rows.filter(test).length;
  const agreement = (which) => with_((row) => row.mime?.agreement === which);
  const stage = (which) => with_((row) => row.stage === which);
  const kinds = [
    ['count-conflict', agreement('conflict')],
    ['count-failed', stage('failed')],
    ['count-refines', agreement('refines')],
    ['count-unknown', agreement('unknown')],
    ['count-unclaimed', agreement('unclaimed')],
    ['count-agree', agreement('agree')],
    ['count-left-out', stage('left-out')],
    ['count-waiting', stage('waiting')],
  ].filter(([, n]) => n > 0).map(([id, n]) => t(id, { n })).join(', ');
  const risks = with_((row) => row.mime && row.mime.risk !== null);
  return t(risks === 0 ? 'count-line' : 'count-line-with-risks', { files: rows.length, kinds, risks });
}

/** Rows that tell nothing and may be looked at again. */
export function isMissing(row) {
  return row.stage === 'failed' || row.stage === 'left-out';
}

/** How much of the rows is looked at, from 0 to 1; what is left out is not. */
export function shareLookedAt(rows) {
  return rows.filter(({ stage }) => stage === 'done' || stage === 'failed').length / rows.length;
}

/** A row's verdict with marks around what is English in it, see inNodes in texts.js. */
export function markedVerdict(row) {
  switch (row.stage) {
    case 'done': return markedDetailOr(row.mime.summary_detail, row.mime.summary);
    case 'failed': return markedFailure(row.failure);
    default: return verdictInWords(row);
  }
}

/** What is to be said of a row that has no agreement. */
export function stageInWords(stage) {
  return tOr(`stage-${stage}`, stage);
}

/** A row's verdict in words, whatever came of it. */
export function verdictInWords(row) {
  switch (row.stage) {
    case 'done': return detailOr(row.mime.summary_detail, row.mime.summary);
    case 'failed': return failureInWords(row.failure);
    case 'left-out': return row.why ? t(`left-out-${row.why}`) : '';
    default: return '';
  }
}
