// Requests of other clients, as they arrive: one line each, the newest first, its report inside.

import { base } from '../../lib/base.js';
import { h, one, setText } from '../../lib/dom.js';
import { bytes, timeOfDay } from '../../lib/format.js';
import { t } from '../../lib/texts.js';
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
    setText(status, t('arrivals-so-far', { n: seen }));
  }

  return {
    watch(room) {
      setText(status, t('arrivals-connecting'));
      source = new EventSource(`${base}/events?room=${room}`);
      source.onopen = () => setText(status, seen > 0 ? t('arrivals-so-far', { n: seen }) : t('arrivals-watching'));
      source.onerror = () => setText(status, source.readyState === EventSource.CLOSED
        ? t('arrivals-refused')
        : t('arrivals-again'));
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
      h('span', { class: 'mono' }, timeOfDay(report.received_at)), ' ',
      h('strong', {}, report.encoding), ' ',
      bytes(report.sizes.body_bytes), ', ',
      h('span', { class: 'counts' }, renderCounts(report))));
  details.addEventListener('toggle', () => details.append(renderReport(report)), { once: true });
  return h('li', {}, details);
}
