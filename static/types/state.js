// What the page of types knows, and the few actions that change it.

import { createStore } from '../lib/store.js';
import { inLanes } from './lanes.js';

/**
 * run: null before the first, else { number, phase: 'looking' | 'ended', isMore, rows };
 * sort: { key, descending }, held back while a run looks unless somebody asked for it (`isSorted`), so that
 * no row moves under the reader's eyes; filter: { show, search }; problem: in words, or null.
 */
export function createTypesState() {
  return createStore({
    run: null, sort: { key: 'verdict', descending: false }, isSorted: false, filter: { show: 'all', search: '' }, problem: null,
  });
}

/** The actions over a store and `ask(file, signal)`, which resolves with a row's patch and never rejects. */
export function createTypesActions(store, ask) {
  let number = 0;
  let stop = null;

  function patchRow(i, patch) {
    const { run } = store.current;
    const rows = run.rows.slice();
    rows[i] = { ...rows[i], ...patch };
    store.set({ run: { ...run, rows } });
  }

  async function look({ files, isMore }) {
    stop?.abort();
    if (files.length === 0) {
      store.set({ problem: 'There is no file in it.' });
      return;
    }
    number += 1;
    const mine = number;
    stop = new AbortController();
    const { signal } = stop;
    const rows = files.map(({ path, file }) => ({ path, size: file.size, type: file.type, stage: 'waiting', mime: null, failure: null }));
    store.set({ problem: null, isSorted: false, run: { number, phase: 'looking', isMore, rows } });
    await inLanes(files.length, async (i) => {
      const patch = await ask(files[i].file, signal);
      if (mine === number) patchRow(i, patch);
    }, signal);
    if (mine === number) end();
  }

  function end() {
    const { run } = store.current;
    const rows = run.rows.map((row) => (row.stage === 'waiting' ? { ...row, stage: 'cancelled' } : row));
    store.set({ isSorted: true, run: { ...run, rows, phase: 'ended' } });
  }

  return {
    look,
    /** Stops looking; what is known stays. */
    cancel() {
      if (store.current.run?.phase === 'looking') stop.abort();
    },
    /** Sorts by a column, the other way round where it is sorted by it already. */
    sortBy(key) {
      const { sort, isSorted } = store.current;
      store.set({ isSorted: true, sort: { key, descending: isSorted && sort.key === key && !sort.descending } });
    },
    /** Shows only some rows. */
    filter(patch) {
      store.set({ filter: { ...store.current.filter, ...patch } });
    },
    /** Says what stands in the way. */
    object(problem) {
      store.set({ problem });
    },
  };
}
