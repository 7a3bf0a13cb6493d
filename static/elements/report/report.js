// A full report, from its JSON: findings and what others make of it first, then where the bytes went, then the rest.

import { h } from '../../lib/dom.js';
import { createPlaces } from '../../lib/places.js';
import { t } from '../../lib/texts.js';
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

/**
 * `meant`: the id of a finding to show up; `source`: the file that the report is about; `together`: the address of the
 * view that has its bytes beside those of other encodings; where there is one.
 */
export function renderReport(report, { meant = null, source = null, together = null } = {}) {
  made += 1;
  const wire = createWire(report, { together });
  const partIds = report.parts.map((part) => `part-${made}-${part.index}`);
  const to = ways(report.sample, partIds, wire);
  return h('div', { class: 'report' },
    section([t('report-findings'), ' ', h('span', { class: 'counts' }, renderCounts(report))], renderFindings(report, to, meant), 'wide'),
    section(t('report-second-opinions'), renderSecondOpinions(report, to), 'wide'),
    section(t('report-ledger'), renderLedger(report), 'wide'),
    section(t('report-sizes'), renderSizes(report)),
    section(t('report-arrival'), renderStream(report)),
    section(t('report-parts', { n: report.parts_total }), renderParts(report, partIds, pointers(report.sample, wire)), 'wide'),
    section(t('report-body'), wire?.node, 'wide'),
    section(t('report-what-if'), renderWhatIf(report)),
    section(t('report-connection'), renderConnection(report)),
    section(t('report-take-away'), renderTakeAway(report, source), 'wide'),
    section(t('report-head'), renderRequest(report), 'wide'),
    section(t('report-json'), renderJson(report), 'wide'));
}

/** What leads from what is said of a report to its byte in the wire view and to its part. */
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
