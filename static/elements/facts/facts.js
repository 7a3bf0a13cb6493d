// The sections of a report that are lists of terms and values.

import { clientInWords } from '../../lib/clients.js';
import { h } from '../../lib/dom.js';
import { bytes, count, duration, orDash, percent, rate } from '../../lib/format.js';
import { fact } from '../opinions/opinions.js';

export function renderSizes({ sizes }) {
  return h('dl', { class: 'facts' },
    fact('payload', bytes(sizes.payload_bytes)),
    fact('overhead', `${bytes(sizes.overhead_bytes)} (${percent(sizes.overhead_ratio)})`),
    fact('body', bytes(sizes.body_bytes)),
    sizes.coded_bytes !== null && sizes.coded_bytes !== sizes.body_bytes && fact('as coded', bytes(sizes.coded_bytes)),
    fact('head', bytes(sizes.head_bytes)),
    fact('framing', bytes(sizes.framing_bytes)),
    fact('on the wire', bytes(sizes.wire_bytes)));
}

export function renderStream({ stream }) {
  return h('dl', { class: 'facts' },
    fact('read as', stream.mode === 'buffer' ? 'collected first' : 'a stream'),
    fact('pieces', `${count(stream.chunks)}, the largest ${bytes(stream.largest_chunk_bytes)}`),
    fact('held at most', bytes(stream.peak_buffered_bytes)),
    fact('first byte after', duration(stream.first_byte_ms)),
    fact('whole body after', duration(stream.duration_ms)),
    fact('speed', rate(stream.bytes_per_second)));
}

export function renderWhatIf({ what_if: rows }) {
  return h('table', { class: 'plain' },
    h('thead', {}, h('tr', {},
      h('th', { scope: 'col' }, 'Encoding'),
      ['Body', 'Overhead'].map((title) => h('th', { scope: 'col', class: 'number' }, title)))),
    h('tbody', {}, rows.map((row) => h('tr', {},
      h('th', { scope: 'row' }, row.encoding, row.measured && h('span', { class: 'quiet' }, ' measured')),
      h('td', { class: 'number' }, count(row.body_bytes)),
      h('td', { class: 'number' }, percent(row.overhead_ratio))))));
}

export function renderConnection({ connection }) {
  if (!connection) return null;
  return h('dl', { class: 'facts' },
    fact('protocol', `${connection.protocol}${connection.tls ? ', encrypted' : ''}`),
    fact('request on it', `number ${count(connection.request_number)}`),
    fact('receive buffer', bytes(connection.recv_buffer_bytes)),
    fact('segment size', bytes(connection.mss_bytes)),
    fact('round trip', duration(connection.rtt_ms)),
    fact('segments in', `${count(connection.segments_in)}, with data ${count(connection.data_segments_in)}`),
    fact('at 1,460 bytes', `${count(connection.segments_at_mss_1460)} segments`));
}

export function renderRequest({ request, client, received_at: at, id }) {
  const head = [
    `${request.method} ${request.target} ${request.version}`,
    ...request.headers.map(([name, value]) => `${name}: ${value}`),
  ].join('\n');
  return h('div', {},
    h('pre', { tabindex: '0', role: 'region', 'aria-label': 'Request head' }, head),
    client && h('p', { class: 'quiet' }, `Sent by ${clientInWords(client)}, as its fields and its body’s form tell.`),
    h('p', { class: 'quiet' }, `Received ${orDash(at)}, report ${orDash(id)}.`));
}
