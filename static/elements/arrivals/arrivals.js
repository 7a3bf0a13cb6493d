// Requests of other clients, as they arrive: one line each, the newest first, its report inside.

import { base } from '../../lib/base.js';
import { h, one, setText } from '../../lib/dom.js';
import { bytes, timeOfDay } from '../../lib/format.js';
import { loadDetails, t } from '../../lib/texts.js';
import { renderCounts } from '../findings/findings.js';
import { renderReport } from '../report/report.js';
import { senderInWords } from '../../lib/clients.js';
import { filePart } from '../../lib/verdicts.js';
import { createBacklog, keepNewest } from './backlog.js';
import { keepPlace } from './place.js';

/** Between the facts of one line. */
const SEPARATOR = '\u00a0· ';

/** { watch(room), stop() } over a place with a status line and a list. */
export function mountArrivals(root) {
  const status = one('[role=status]', root);
  const list = one('ol', root);
  const backlog = createBacklog();
  let source = null;
  let lines = [];
  let isDue = false;

  function hear({ data }) {
    backlog.add(data);
    showSoon();
  }

  function miss({ data }) {
    backlog.miss(JSON.parse(data).reports);
    showSoon();
  }

  function showSoon() {
    if (isDue) return;
    isDue = true;
    // A line can be opened as soon as it is there.
    loadDetails().then(() => requestAnimationFrame(show));
  }

  /** Shows as many as a frame has room for, and the rest in the next one. */
  function show() {
    isDue = false;
    const arrived = backlog.take().map((json) => ({ node: renderArrival(json), length: json.length }));
    keepPlace(list, () => list.prepend(...arrived.map(({ node }) => node).reverse()));
    lines = keepNewest([...lines, ...arrived], ({ node }) => node.remove());
    if (source?.readyState === EventSource.OPEN) setText(status, standing());
    if (!backlog.isEmpty()) showSoon();
  }

  function standing() {
    const { seen, missed } = backlog;
    if (seen + missed === 0) return t('arrivals-watching');
    return [t('arrivals-so-far', { n: seen }), missed > 0 && t('arrivals-missed', { n: missed })].filter(Boolean).join(' ');
  }

  return {
    watch(room) {
      setText(status, t('arrivals-connecting'));
      source = new EventSource(`${base}/events?room=${room}`);
      source.onopen = () => setText(status, standing());
      source.onerror = () => setText(status, source.readyState === EventSource.CLOSED
        ? t('arrivals-refused')
        : t('arrivals-again'));
      source.addEventListener('report', hear);
      source.addEventListener('missed', miss);
    },
    stop() {
      source?.close();
      setText(status, '');
    },
  };
}

/** A closed line keeps the report as its text, which takes less room than what it is read to. */
function renderArrival(json) {
  const report = JSON.parse(json);
  const filename = filePart(report)?.filename;
  const details = h('details', { class: 'arrival' },
    h('summary', {},
      h('span', { class: 'mono' }, timeOfDay(report.received_at)), ' ',
      h('strong', {}, t(`encoding-${report.encoding}.short`)), ' ', report.request.method, ' ',
      bytes(report.sizes.body_bytes),
      filename && [SEPARATOR, h('code', {}, filename)],
      report.client && [SEPARATOR, senderInWords(report.client)], ' ',
      h('span', { class: 'counts' }, renderCounts(report))));
  details.addEventListener('toggle', () => details.append(renderReport(JSON.parse(json))), { once: true });
  return h('li', {}, details);
}
