// What the page knows, and the few actions that change it.

import { createStore } from './lib/store.js';
import { IDS } from './lib/encodings.js';
import { t } from './lib/texts.js';

/**
 * source: the File to weigh, or null; problem: what stands in the way, in words, or null;
 * run: null before the first, else { number, phase: 'weighing' | 'ended', cancelled, digest, rows }, with a
 * row for each encoding chosen: { stage, done, total, buildMs, sendMs, sentBytes, report, failure }.
 */
export function createState() {
  return createStore({ source: null, problem: null, encodings: IDS, sender: 'xhr', run: null });
}

/** The actions, over a store and the crew of workers that weighs. */
export function createActions(store, crew) {
  let number = 0;

  function patchRun(patch) {
    store.set({ run: { ...store.current.run, ...patch } });
  }

  return {
    /** Makes `file` the one to weigh; null for none. */
    choose(file) {
      store.set({ source: file, problem: null });
    },
    /** Says what stands in the way. */
    object(problem) {
      store.set({ problem });
    },
    setEncodings(encodings) {
      store.set({ encodings, problem: null });
    },
    setSender(sender) {
      store.set({ sender });
    },
    /** Begins to weigh; does nothing while a weighing runs. Returns whether it began. */
    weigh() {
      const { source, encodings, sender, run } = store.current;
      if (run?.phase === 'weighing') return false;
      if (!source) return refuse(t('refused-no-source'));
      if (encodings.length === 0) return refuse(t('refused-no-encoding'));
      number += 1;
      const rows = Object.fromEntries(encodings.map((id) => [id, { stage: 'waiting' }]));
      store.set({ problem: null, run: { number, phase: 'weighing', cancelled: false, digest: null, source, sender, rows } });
      crew.weigh({ run: number, file: source, encodings, sender });
      return true;
    },
    /** Stops the weighing; what is done stays. */
    cancel() {
      if (store.current.run?.phase === 'weighing') crew.cancel();
    },
    /** Takes a message from the crew. */
    hear(message) {
      if (message.run !== number) return;
      const { run } = store.current;
      if (message.kind === 'digest') patchRun({ digest: message.digest });
      if (message.kind === 'row') {
        const row = { ...run.rows[message.encoding], ...message.patch };
        patchRun({ rows: { ...run.rows, [message.encoding]: row } });
      }
      if (message.kind === 'broken') store.set({ problem: t('refused-broken') });
      if (message.kind === 'end') patchRun({ phase: 'ended', cancelled: message.cancelled });
    },
  };

  function refuse(problem) {
    store.set({ problem });
    return false;
  }
}
