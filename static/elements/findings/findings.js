// The diagnoses: what is odd, where, why, and what to change, as code too. The worst first.

import { base } from '../../lib/base.js';
import { h } from '../../lib/dom.js';
import { count } from '../../lib/format.js';
import { riskInWords } from '../../lib/mime.js';
import { severitiesInWords, severityInWords, severitySign, WORST_FIRST } from '../../lib/severities.js';
import { detailOr, english, inNodes, markedDetailOr, rich, t, tOr } from '../../lib/texts.js';
import { appendInTurns } from '../../lib/turns.js';
import { apart, placesOf, whichPart } from '../wire/whereabouts.js';
import { renderSnippets } from './snippets.js';

/** Findings that are written in one go: a report has a hundred at most, each with code for several clients. */
const AT_ONCE = 10;

/**
 * The findings of `report`. `to` leads to what they are about: `to.byte(offset)` is null or takes to a byte of the wire
 * view (see renderPlace), `to.part(index)` is null or the address of a part. `meant` is the id of one to show up.
 */
export function renderFindings(report, to, meant = null) {
  const { findings, findings_total: total, parts } = report;
  const risks = renderRisks(parts, to);
  if (findings.length === 0) return h('div', {}, risks, renderNone(parts));
  const rank = ({ severity }) => WORST_FIRST.indexOf(severity);
  const sorted = [...findings].sort((a, b) => rank(a) - rank(b));
  const hidden = total - findings.length;
  const list = h('ol', { class: 'findings' });
  appendInTurns(list, sorted, (finding) => renderFinding(finding, report, to, finding.id === meant), AT_ONCE);
  return h('div', {}, risks, list,
    hidden > 0 && h('p', { class: 'quiet' }, t('report-more-findings', { n: hidden })));
}

function renderNone(parts) {
  if (parts.some((part) => part.role === 'file')) {
    return h('p', { class: 'quiet' }, t('report-nothing-wrong'));
  }
  return h('p', {}, rich('report-no-file'));
}

/** A file may carry a risk though nothing is odd about how it was sent. */
function renderRisks(parts, to) {
  return parts.filter(({ role, mime }) => role === 'file' && mime.risk !== null).map(({ index, mime }) =>
    h('p', { class: 'risk-line' },
      h('strong', { class: 'risk-word' }, `⚠ ${t('risk-title', { risk: riskInWords(mime.risk) })}`), ' ', whichPart(index, to.part(index))));
}

function renderFinding(finding, report, to, isMeant) {
  const severity = WORST_FIRST.includes(finding.severity) ? finding.severity : '';
  return h('li', { class: `finding ${severity}${isMeant ? ' meant' : ''}` },
    h('h4', {}, renderSeverity(finding.severity), ' ', tOr(`finding-${finding.id}.title`, finding.title)),
    isMeant && h('p', { class: 'quiet' }, t('report-meant')),
    h('p', { class: 'where' }, whereabouts(finding, report, to)),
    h('p', {}, explain(finding)),
    h('p', { class: 'fix' }, h('strong', {}, t('fix-label')), ' ', tOr(`finding-${finding.id}.fix`, finding.fix)),
    finding.snippets?.length > 0 && renderSnippets(finding.snippets, report.client));
}

/** How this request shows it, and what is always true of such a finding. The server says both in English. */
function explain({ id, explanation, detail }) {
  const why = tOr(`finding-${id}.why`, null);
  if (detailOr(detail, null) === null || why === null) return english(explanation);
  return [inNodes(markedDetailOr(detail, explanation)), ' ', why];
}

function renderSeverity(severity) {
  return h('span', { class: 'severity' }, h('span', { 'aria-hidden': 'true' }, severitySign(severity)), ' ', severityInWords(severity));
}

function whereabouts({ id, offset, part, reference }, report, to) {
  return [
    ...(offset === null && part === null ? [t('report-at-head')] : placesOf({ offset, part }, report, to)),
    ...(reference === null ? [] : [english(reference)]),
    h('a', { href: `${base}/findings#${encodeURIComponent(id)}` }, id),
  ].flatMap(apart);
}

/** How many findings of each severity there are: signs and numbers for the eye, words for the rest. */
export function renderCounts({ findings_by_severity: counts }) {
  const shown = WORST_FIRST.filter((severity) => counts[severity] > 0);
  if (shown.length === 0) return [h('span', { class: 'quiet' }, t('report-no-findings'))];
  return shown.map((severity) => {
    const words = severitiesInWords(severity, counts[severity]);
    return h('span', { class: `count ${severity}`, title: words },
      h('span', { 'aria-hidden': 'true' }, `${severitySign(severity)} ${count(counts[severity])}`),
      h('span', { class: 'visually-hidden' }, `${words} `));
  });
}
