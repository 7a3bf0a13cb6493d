// A full report, from its JSON: findings first, then where the bytes went, then the rest.

import { h } from '../../lib/dom.js';
import { createPlaces } from '../../lib/places.js';
import { renderFindings } from '../findings/findings.js';
import { renderLedger } from '../ledger/ledger.js';
import { renderParts } from '../parts/parts.js';
import { renderTakeAway } from '../take-away/take-away.js';
import { createWire } from '../wire/wire.js';
import { renderConnection, renderRequest, renderSizes, renderStream, renderWhatIf } from '../facts/facts.js';
import { renderJson } from './json.js';

/** `source`: the file that the report is about, where the page has it. */
export function renderReport(report, source = null) {
  const wire = createWire(report);
  return h('div', { class: 'report' },
    section(`Findings (${report.findings_total})`, renderFindings(report), 'wide'),
    section('Where the bytes went', renderLedger(report), 'wide'),
    section('Sizes', renderSizes(report)),
    section('How it arrived', renderStream(report)),
    section(`Parts (${report.parts_total})`, renderParts(report, pointers(report.sample, wire)), 'wide'),
    section('The body’s bytes', wire?.node, 'wide'),
    section('The same file in every encoding', renderWhatIf(report)),
    section('Connection', renderConnection(report)),
    section('Send it yourself', renderTakeAway(report, source), 'wide'),
    section('Request head', renderRequest(report), 'wide'),
    section('JSON', renderJson(report), 'wide'));
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
