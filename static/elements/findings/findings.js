// The diagnoses: what is odd, where, why, and what to change, as code too. The worst first.

import { h } from '../../lib/dom.js';
import { count, plural } from '../../lib/format.js';
import { severityInWords, severitySign, WORST_FIRST } from '../../lib/severities.js';
import { renderPlace } from '../wire/place.js';
import { renderSnippets } from './snippets.js';

/**
 * The findings of `report`. `to` leads to what they are about: `to.byte(offset)` is null or takes to a byte of the wire
 * view (see renderPlace), `to.part(index)` is null or the address of a part. `meant` is the id of one to show up.
 */
export function renderFindings(report, to, meant = null) {
  const { findings, findings_total: total, parts } = report;
  if (findings.length === 0) return renderNone(parts);
  const rank = ({ severity }) => WORST_FIRST.indexOf(severity);
  const sorted = [...findings].sort((a, b) => rank(a) - rank(b));
  const hidden = total - findings.length;
  return h('div', {},
    h('ol', { class: 'findings' }, sorted.map((finding) => renderFinding(finding, report, to, finding.id === meant))),
    hidden > 0 && h('p', { class: 'quiet' }, `And ${plural(hidden, 'more finding')} beyond what a report shows.`));
}

function renderNone(parts) {
  if (parts.some((part) => part.role === 'file')) {
    return h('p', { class: 'quiet' }, 'Nothing is wrong with this request.');
  }
  return h('p', {}, h('strong', {}, 'No file was found in this request.'),
    ' Its form is in order, but nothing in it was read as a file.');
}

function renderFinding(finding, report, to, isMeant) {
  const severity = WORST_FIRST.includes(finding.severity) ? finding.severity : '';
  return h('li', { class: `finding ${severity}${isMeant ? ' meant' : ''}` },
    h('h4', {}, renderSeverity(finding.severity), ' ', finding.title),
    isMeant && h('p', { class: 'quiet' }, 'This is the one that the example shows.'),
    h('p', { class: 'where' }, whereabouts(finding, report, to)),
    h('p', {}, finding.explanation),
    h('p', { class: 'fix' }, h('strong', {}, 'Fix: '), finding.fix),
    finding.snippets?.length > 0 && renderSnippets(finding.snippets, report.client));
}

function renderSeverity(severity) {
  return h('span', { class: 'severity' }, h('span', { 'aria-hidden': 'true' }, severitySign(severity)), ' ', severityInWords(severity));
}

function whereabouts({ id, offset, part, reference }, { sizes }, to) {
  const places = [
    offset === null ? (part === null ? 'about the request’s head' : null) : whereInBody(offset, sizes.body_bytes, to.byte(offset)),
    part === null ? null : whichPart(part, to.part(part)),
    reference,
    h('a', { href: `/findings#${encodeURIComponent(id)}` }, id),
  ];
  return places.filter((place) => place !== null).flatMap((place, i) => (i > 0 ? [' · ', place] : [place]));
}

function whereInBody(offset, bodyBytes, pointer) {
  const words = `at body offset ${count(offset)}`;
  if (pointer) return renderPlace(words, pointer);
  return offset >= bodyBytes ? `${words}, the body’s end` : `${words} (not in the sample below)`;
}

function whichPart(index, address) {
  const words = `part ${count(index)}`;
  return address ? h('a', { href: address }, words) : words;
}

/** How many findings of each severity there are: signs and numbers for the eye, words for the rest. */
export function renderCounts({ findings_by_severity: counts }) {
  const shown = WORST_FIRST.filter((severity) => counts[severity] > 0);
  if (shown.length === 0) return [h('span', { class: 'quiet' }, 'no findings')];
  return shown.map((severity) => {
    const words = severityInWords(severity, counts[severity]);
    return h('span', { class: `count ${severity}`, title: words },
      h('span', { 'aria-hidden': 'true' }, `${severitySign(severity)} ${count(counts[severity])}`),
      h('span', { class: 'visually-hidden' }, `${words} `));
  });
}
