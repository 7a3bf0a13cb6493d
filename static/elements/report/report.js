// A full report, from its JSON: findings and what others make of it first, then where the bytes went, then the rest.

import { h } from '../../lib/dom.js';
import { createPlaces } from '../../lib/places.js';
import { renderCounts, renderFindings } from '../findings/findings.js';
import { renderLedger } from '../ledger/ledger.js';
import { renderParts } from '../parts/parts.js';
import { renderSecondOpinions } from '../second-opinions/second-opinions.js';
import { renderTakeAway } from '../take-away/take-away.js';
import { createWire } from '../wire/wire.js';
import { renderConnection, renderRequest, renderSizes, renderStream, renderWhatIf } from '../facts/facts.js';
import { renderJson } from './json.js';

/** Reports so far: a page shows several, and the address of a part names its report. */
let made = 0;

/** `meant`: the id of a finding to show up; `source`: the file that the report is about; where there is one. */
export function renderReport(report, { meant = null, source = null } = {}) {
  made += 1;
  const wire = createWire(report);
  const partIds = report.parts.map((part) => `part-${made}-${part.index}`);
  return h('div', { class: 'report' },
    section(['Findings ', h('span', { class: 'counts' }, renderCounts(report))], renderFindings(report, ways(report.sample, partIds, wire), meant), 'wide'),
    section('How other servers read it', renderSecondOpinions(report), 'wide'),
    section('Where the bytes went', renderLedger(report), 'wide'),
    section('Sizes', renderSizes(report)),
    section('How it arrived', renderStream(report)),
    section(`Parts (${report.parts_total})`, renderParts(report, partIds, pointers(report.sample, wire)), 'wide'),
    section('The body’s bytes', wire?.node, 'wide'),
    section('The same file in every encoding', renderWhatIf(report)),
    section('Connection', renderConnection(report)),
    section('Send it yourself', renderTakeAway(report, source), 'wide'),
    section('Request head', renderRequest(report), 'wide'),
    section('JSON', renderJson(report), 'wide'));
}

/** What leads from a finding to its byte in the wire view and to its part. */
function ways({ spans }, partIds, wire) {
  const isSampled = (offset) => spans.some(({ start, end }) => start <= offset && offset < end);
  return {
    byte: (offset) => (wire && isSampled(offset) ? {
      point: () => wire.mark([{ start: offset, end: offset + 1 }]),
      leave: () => wire.mark([]),
      go: () => wire.show(),
    } : null),
    part: (index) => (index in partIds ? `#${partIds[index]}` : null),
  };
}

/** What leads from a part's evidence to its bytes in the wire view. */
function pointers(sample, wire) {
  const places = createPlaces(sample);
  return (part) => ({
    has: (offset, length) => wire !== null && places(part, offset, length).length > 0,
    point: (offset, length) => wire.mark(places(part, offset, length)),
    leave: () => wire.mark([]),
    go: () => wire.show(),
  });
}

function section(title, content, size = '') {
  return content && h('section', { class: `report-section ${size}` }, h('h3', {}, title), content);
}
