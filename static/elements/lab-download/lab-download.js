// The same bytes downloaded both ways, one after the other, on one axis of time.

import { one, setAttribute, setText } from '../../lib/dom.js';
import { bytes, count, duration, size } from '../../lib/format.js';
import { markedFailure } from '../../lib/failures.js';
import { createStore } from '../../lib/store.js';
import { loadDetails, setInNodes, t } from '../../lib/texts.js';
import { runDownload } from '../../lab/download.js';
import { failureOf } from '../../worker/failure.js';
import { createChartTable, tableRow } from '../charts/tables.js';
import { mountDownloadPlots } from './plots.js';

const WAYS = ['stream', 'buffer'];

export function mountLabDownload(root) {
  const form = one('form', root);
  const both = one('[data-part="both"]', form);
  const cancel = one('[data-part="cancel"]', form);
  const status = one('[role=status]', root);
  const plots = mountDownloadPlots(root);
  const table = createChartTable(one('details', root));
  const store = createStore({ running: null, found: {}, words: '', size: 0 });

  both.addEventListener('click', () => {
    if (!store.current.running && form.reportValidity()) run();
  });
  cancel.addEventListener('click', () => store.current.running?.abort());

  async function run() {
    const running = new AbortController();
    const query = new URLSearchParams(new FormData(form));
    const total = Number(query.get('size'));
    store.set({ running, found: {}, words: t('lab-making', { mode: t('lab-way-stream') }), size: total });
    try {
      for (const way of WAYS) {
        query.set('mode', way);
        store.set({ words: waiting(way, null, total) });
        const found = await runDownload(query, { signal: running.signal, tell: (so) => store.set({ ...noted(way, so), words: waiting(way, so, total) }) });
        store.set(noted(way, found));
      }
      store.set({ running: null, words: outcome(store.current.found) });
    } catch (error) {
      const isCancelled = error?.name === 'AbortError';
      if (!isCancelled) await loadDetails();
      store.set({ running: null, words: isCancelled ? t('lab-cancelled') : markedFailure(failureOf(error)) });
    }
  }

  function noted(way, found) {
    return { found: { ...store.current.found, [way]: found } };
  }

  store.subscribe(({ running, found, words }) => {
    // aria-disabled and not disabled, so that the focus is not lost from under the keyboard.
    setAttribute(both, 'aria-disabled', running ? 'true' : null);
    setAttribute(cancel, 'aria-disabled', running ? null : 'true');
    setInNodes(status, words);
    for (const way of WAYS) showWay(one(`[data-way="${way}"]`, root), found[way]);
    plots.show(found);
    table.write(() => WAYS.flatMap((way) => (found[way] ? rowsOf(way, found[way]) : [])));
  });
}

function waiting(way, found, total) {
  const mode = t(`lab-way-${way}`);
  return found ? t('lab-downloading', { mode, done: size(found.bytes), size: size(total) }) : t('lab-making', { mode });
}

function outcome({ stream, buffer }) {
  return t('lab-downloaded', {
    stream: duration(stream.first), buffer: duration(buffer.first),
    streamHeld: size(stream.held?.peak_held_bytes), bufferHeld: size(buffer.held?.peak_held_bytes),
  });
}

function showWay(row, found) {
  const cell = (name, words) => setText(one(`[data-cell="${name}"]`, row), words);
  cell('first', duration(found?.first));
  cell('last', duration(found?.last));
  cell('held', size(found?.held?.peak_held_bytes));
  cell('reads', count(found?.reads));
}

function rowsOf(way, { points, held }) {
  const row = (what, ms, n) => () => tableRow(t(`lab-way-${way}`), [{ text: t(`lab-told-${what}`), isNumber: false }, { text: duration(ms) }, { text: bytes(n) }]);
  return [
    ...points.map(([ms, n]) => row('page', ms, n)),
    ...(held?.timeline ?? []).map(([ms, , n]) => row('server', ms, n)),
  ];
}
