// The sections of a report that are lists of terms and values.

import { senderInWords } from '../../lib/clients.js';
import { h } from '../../lib/dom.js';
import { bytes, count, duration, orDash, rate, signed } from '../../lib/format.js';
import { overheadShare } from '../../lib/overhead.js';
import { t } from '../../lib/texts.js';
import { hasNamesAlone } from '../../lib/verdicts.js';
import { fact } from '../opinions/opinions.js';

export function renderSizes(report) {
  const { sizes } = report;
  return h('dl', { class: 'facts' },
    fact(t(hasNamesAlone(report) ? 'sizes-payload-name-alone' : 'sizes-payload'), bytes(sizes.payload_bytes)),
    fact(t('sizes-overhead'), `${signed(sizes.overhead_bytes, bytes)} (${overheadShare(sizes.overhead_bytes, sizes.overhead_ratio)})`),
    fact(t('sizes-body'), bytes(sizes.body_bytes)),
    sizes.coded_bytes !== null && sizes.coded_bytes !== sizes.body_bytes && fact(t('sizes-coded'), bytes(sizes.coded_bytes)),
    sizes.coding_ratio !== null && fact(t('sizes-coding-ratio'), sizes.coding_ratio.toFixed(2)),
    fact(t('sizes-head'), bytes(sizes.head_bytes)),
    fact(t('sizes-framing'), bytes(sizes.framing_bytes)),
    fact(t('sizes-wire'), bytes(sizes.wire_bytes)),
    sizes.wire_source && fact(t('sizes-wire-source'), t(`wire-source-${sizes.wire_source}`)));
}

export function renderStream({ stream }) {
  return h('dl', { class: 'facts' },
    fact(t('arrival-mode'), t(`arrival-mode-${stream.mode}`)),
    fact(t('arrival-pieces'), stream.chunks === 0 ? t('arrival-pieces-none') : t('arrival-pieces-value', { n: stream.chunks, largest: bytes(stream.largest_chunk_bytes) })),
    fact(t('arrival-held'), bytes(stream.peak_buffered_bytes)),
    fact(t('arrival-first'), duration(stream.first_byte_ms)),
    fact(t('arrival-first-payload'), duration(stream.first_payload_ms)),
    fact(t('arrival-whole'), duration(stream.duration_ms)),
    fact(t('arrival-speed'), rate(stream.bytes_per_second)));
}

/** The first file that has bytes in every encoding; where the body carries other parts too, beside what its own part takes. */
export function renderWhatIf({ what_if: rows, parts, parts_total: total, sizes }) {
  const files = parts.filter(({ role }) => role === 'file');
  const file = files.find((part) => part.bytes > 0) ?? files[0];
  if (!file) return h('p', { class: 'quiet' }, t('same-file-none'));
  const isAlone = rows.some(({ measured }) => measured);
  return h('div', {},
    !isAlone && h('p', { class: 'quiet' }, t('same-file-alone', { part: file.index, n: total, body: bytes(sizes.body_bytes) })),
    h('table', { class: 'plain' },
      h('thead', {}, h('tr', {},
        h('th', { scope: 'col' }, t('same-file-encoding')),
        [t('same-file-body'), t('same-file-overhead')].map((title) => h('th', { scope: 'col', class: 'number' }, title)))),
      h('tbody', {},
        rows.map((row) => renderSize(t(`encoding-${row.encoding}`), row.measured, row.body_bytes, overheadOf(row))),
        !isAlone && renderSize(t('same-file-part', { part: file.index }), true, file.body_bytes, partOverhead(file)))));
}

function renderSize(name, isMeasured, size, overhead) {
  return h('tr', {},
    h('th', { scope: 'row' }, name, isMeasured && h('span', { class: 'quiet' }, ` ${t('same-file-measured')}`)),
    h('td', { class: 'number' }, count(size)),
    h('td', { class: 'number' }, overhead));
}

/** Of an empty file the bytes say more than a share. */
function overheadOf({ body_bytes: body, overhead_ratio: ratio }) {
  const share = overheadShare(body, ratio);
  return ratio !== null || body === 0 ? share : `${signed(body, count)}, ${share}`;
}

function partOverhead({ body_bytes: body, bytes: own }) {
  return overheadShare(body - own, own === 0 ? null : (body - own) / own);
}

export function renderConnection({ connection }) {
  if (!connection) return null;
  const { protocol, tls, tcp_nodelay: nodelay, segments_at_mss_1460: atMss } = connection;
  return h('dl', { class: 'facts' },
    fact(t('connection-protocol'), tls ? t('connection-encrypted', { protocol }) : protocol),
    fact(t('connection-request'), t('connection-request-value', { n: connection.request_number })),
    fact(t('connection-buffer'), bytes(connection.recv_buffer_bytes)),
    fact(t('connection-send-buffer'), bytes(connection.send_buffer_bytes)),
    nodelay !== null && fact(t('connection-nodelay'), t(`connection-nodelay-${nodelay ? 'on' : 'off'}`)),
    fact(t('connection-segment'), bytes(connection.mss_bytes)),
    fact(t('connection-round-trip'), duration(connection.rtt_ms)),
    fact(t('connection-segments'), segmentsInWords(connection)),
    fact(t('connection-headers'), headersInWords(connection)),
    fact(t('connection-at-mss'), atMss === null ? orDash(null) : t('connection-at-mss-value', { n: atMss })));
}

function segmentsInWords({ segments_in: n, data_segments_in: data }) {
  if (n === null) return orDash(null);
  return t('connection-segments-value', { n, data: count(data), bare: count(n - data) });
}

function headersInWords({ header_bytes_in: all, segments_in: n, segment_header_bytes: each, ip_version: version }) {
  if (all === null) return orDash(null);
  return t('connection-headers-value', { bytes: bytes(all), n: count(n), each: bytes(each), version: count(version) });
}

export function renderRequest({ request, client, received_at: at, id }) {
  const head = [
    `${request.method} ${request.target} ${request.version}`,
    ...request.headers.map(([name, value]) => `${name}: ${value}`),
  ].join('\n');
  return h('div', { class: 'request' },
    h('pre', { class: 'wrap', tabindex: '0', role: 'group', 'aria-label': t('report-head') }, head),
    client && h('p', { class: 'quiet' }, t('request-sent-by', { client: senderInWords(client) })),
    h('p', { class: 'quiet' }, t('request-received', { at: orDash(at), id: orDash(id) })));
}
