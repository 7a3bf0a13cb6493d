// Requests of other clients, as they arrive: one line each, the newest first, its report inside.

import { h, one, setText } from '../../lib/dom.js';
import { bytes, plural } from '../../lib/format.js';
import { renderCounts } from '../findings/findings.js';
import { renderReport } from '../report/report.js';

/** Lines kept on the page; a report may have a megabyte of nodes, so older ones go. */
const KEPT = 50;

/** { watch(room), stop() } over a place with a status line and a list. */
export function mountArrivals(root) {
  const status = one('[role=status]', root);
  const list = one('ol', root);
  let source = null;
  let seen = 0;

  function hear({ data }) {
    seen += 1;
    list.prepend(renderArrival(JSON.parse(data)));
    while (list.children.length > KEPT) list.lastElementChild.remove();
    setText(status, `Watching: ${plural(seen, 'request')} arrived so far.`);
  }

  return {
    watch(room) {
      setText(status, 'Connecting…');
      source = new EventSource(`/events?room=${room}`);
      source.onopen = () => setText(status, seen > 0 ? `Watching: ${plural(seen, 'request')} arrived so far.` : 'Watching. Run one of the commands above, or send your own request to the same address.');
      source.onerror = () => setText(status, source.readyState === EventSource.CLOSED
        ? 'The server does not let this page watch just now. Try again in a moment.'
        : 'The connection broke; connecting again…');
      source.addEventListener('report', hear);
    },
    stop() {
      source?.close();
      setText(status, '');
    },
  };
}

function renderArrival(report) {
  const details = h('details', { class: 'arrival' },
    h('summary', {},
      h('span', { class: 'mono' }, timeOf(report.received_at)), ' ',
      h('strong', {}, report.encoding), ' ',
      bytes(report.sizes.body_bytes), ', ',
      h('span', { class: 'counts' }, renderCounts(report))));
  details.addEventListener('toggle', () => details.append(renderReport(report)), { once: true });
  return h('li', {}, details);
}

function timeOf(instant) {
  return new Date(instant).toLocaleTimeString('en', { hour12: false });
}
