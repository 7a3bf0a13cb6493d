// The diagnoses: what is odd, where, why, and what to change. The worst first.

import { h } from '../../lib/dom.js';
import { count, plural } from '../../lib/format.js';

const ORDER = ['error', 'warning', 'info'];

export function renderFindings({ findings, findings_total: total, parts }) {
  if (findings.length === 0) return renderNone(parts);
  const sorted = [...findings].sort((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity));
  const hidden = total - findings.length;
  return h('div', {},
    h('ol', { class: 'findings' }, sorted.map(renderFinding)),
    hidden > 0 && h('p', { class: 'quiet' }, `And ${plural(hidden, 'more finding')} beyond what a report shows.`));
}

function renderNone(parts) {
  if (parts.some((part) => part.role === 'file')) {
    return h('p', { class: 'quiet' }, 'Nothing is wrong with this request.');
  }
  return h('p', {}, h('strong', {}, 'No file was found in this request.'),
    ' Its form is in order, but nothing in it was read as a file.');
}

function renderFinding(finding) {
  return h('li', { class: `finding ${ORDER.includes(finding.severity) ? finding.severity : ''}` },
    h('h4', {}, h('span', { class: 'severity' }, finding.severity), ' ', finding.title),
    h('p', { class: 'where' }, whereabouts(finding)),
    h('p', {}, finding.explanation),
    h('p', { class: 'fix' }, h('strong', {}, 'Fix: '), finding.fix));
}

function whereabouts({ id, offset, part, reference }) {
  const places = [
    offset === null ? (part === null ? 'about the request’s head' : null) : `at body offset ${count(offset)}`,
    part === null ? null : `part ${part}`,
    reference,
  ].filter(Boolean).join(' · ');
  return [places && `${places} · `, h('a', { href: `/findings#${encodeURIComponent(id)}` }, id)];
}
