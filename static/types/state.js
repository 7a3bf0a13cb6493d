// What the page of types knows, and the few actions that change it.

import { createStore } from '../lib/store.js';
import { t } from '../lib/texts.js';
import { inLanes } from './lanes.js';
import { isMissing } from './rows.js';

/** Requests in a row that got no answer, after which the server is taken for gone. */
const MOST_SILENCES = 3;

const WAITING = { stage: 'waiting', mime: null, failure: null, why: null };
const SHOW_ALL = { show: 'all', search: '' };

/**
 * run: null before the first, else { number, phase: 'looking' | 'ended', isMore, rows };
 * sort: { key, descending }, held back while a run looks unless somebody asked for it (`isSorted`), so that
 * no row moves under the reader's eyes; filter: { show, search }; problem: in words, or null.
 */
export function createTypesState() {
  return createStore({
    run: null, sort: { key: 'verdict', descending: false }, isSorted: false, filter: SHOW_ALL, problem: null,
  });
}

/** The actions over a store and `ask(file, signal)`, which resolves with a row's patch and never rejects. */
export function createTypesActions(store, ask) {
  let number = 0;
  let stop = new AbortController();
  let files = [];

  function patchRow(i, patch) {
    const { run } = store.current;
    const rows = run.rows.slice();
    rows[i] = { ...rows[i], ...patch };
    store.set({ run: { ...run, rows } });
  }

  async function look(chosen) {
    stop.abort();
    if (chosen.files.length === 0) {
      store.set({ problem: t('types-empty') });
      return;
    }
    number += 1;
    files = chosen.files.map(({ file }) => file);
    const rows = chosen.files.map(({ path, file }) => ({ path, size: file.size, type: file.type, ...WAITING }));
    // What was searched for among other files might hide all of these.
    store.set({ filter: SHOW_ALL, run: { number, phase: 'looking', isMore: chosen.isMore, rows } });
    await lookAt(rows.map((_, i) => i));
  }

  async function lookAgain() {
    const { run, sort } = store.current;
    if (run?.phase !== 'ended' || !run.rows.some(isMissing)) return;
    const wanted = run.rows.flatMap((row, i) => (isMissing(row) ? [i] : []));
    const rows = run.rows.map((row) => (isMissing(row) ? { ...row, ...WAITING } : row));
    // A wish of its own, so that the rows are put in order anew at the end.
    store.set({ sort: { ...sort }, run: { ...run, phase: 'looking', rows } });
    await lookAt(wanted);
  }

  /** Asks for the rows with these numbers; a later choice makes all that comes of it void. */
  async function lookAt(wanted) {
    const mine = new AbortController();
    stop = mine;
    let silences = 0;
    store.set({ problem: null, isSorted: false });
    await inLanes(wanted.length, async (at) => {
      const i = wanted[at];
      const patch = await ask(files[i], mine.signal);
      if (stop !== mine) return;
      patchRow(i, patch);
      silences = patch.failure?.code === 'network' ? silences + 1 : 0;
      if (silences === MOST_SILENCES && !mine.signal.aborted) {
        store.set({ problem: t('types-unreachable') });
        mine.abort('unreachable');
      }
    }, mine.signal);
    if (stop === mine) end(mine.signal.reason === 'unreachable' ? 'unreachable' : 'cancelled');
  }

  /** Ends a run: what it has not looked at is left out, and `why`. */
  function end(why) {
    const { run } = store.current;
    const isLeft = ({ stage }) => stage === 'waiting' || stage === 'left-out';
    const rows = run.rows.map((row) => (isLeft(row) ? { ...row, stage: 'left-out', why } : row));
    store.set({ isSorted: true, run: { ...run, rows, phase: 'ended' } });
  }

  return {
    look,
    /** Looks again at what failed or was left out. */
    lookAgain,
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
