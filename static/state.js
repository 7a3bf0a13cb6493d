// What the page knows, and the few actions that change it.

import { createStore } from './lib/store.js';
import { IDS } from './lib/encodings.js';
import { loadDetails, t } from './lib/texts.js';
import { extendTrace } from './lib/trace.js';
import { planOf } from './lib/variants.js';

/**
 * source: the File to weigh, or null; problem: what stands in the way, in words, or null;
 * survey: null or { source, known } of the file that was read through last, `known` null where it could not;
 * reading: null or { source, done } of the file that is read through now, `done` in bytes;
 * encodings, modes and gzip: what was chosen of them, from which the variants come that are weighed;
 * run: null before the first, else { number, phase: 'weighing' | 'ended', cancelled, digest, rows }, with a
 * row for each variant: { stage, done, total, buildMs, sendMs, sentBytes, trace, report, failure };
 * trace: how much was sent when, as [ms, bytes], where the sender tells it.
 * `kept`: a state that the page before this one was in.
 */
export function createState(kept = {}) {
  return createStore({
    source: null, survey: null, reading: null, problem: null, encodings: IDS, modes: ['stream'], gzip: false, sender: 'xhr', run: null,
    ...kept,
  });
}

/** The actions, over a store, the crew of workers that weighs, and the surveyor that reads files through. */
export function createActions(store, crew, surveyor) {
  let number = store.current.run?.number ?? 0;

  function patchRun(patch) {
    store.set({ run: { ...store.current.run, ...patch } });
  }

  function isWeighing() {
    return store.current.run?.phase === 'weighing';
  }

  /** Has the chosen file read through, but not beside a weighing, whose times it would spoil. */
  function survey() {
    const { source, survey: last } = store.current;
    const isDue = source && !isWeighing() && last?.source !== source;
    store.set({ reading: isDue ? { source, done: 0 } : null });
    if (isDue) surveyor.look(source);
    else surveyor.stop();
  }

  return {
    /** Makes `file` the one to weigh; null for none. */
    choose(file) {
      store.set({ source: file, problem: null });
      survey();
    },
    /** Takes how far the surveyor is. */
    follow(source, done) {
      store.set({ reading: { source, done } });
    },
    /** Takes what the surveyor found out of a file. */
    learn(source, known) {
      store.set({ survey: { source, known }, reading: null });
    },
    /** Says what stands in the way. */
    object(problem) {
      store.set({ problem });
    },
    setEncodings(encodings) {
      store.set({ encodings, problem: null });
    },
    setModes(modes) {
      store.set({ modes, problem: null });
    },
    setGzip(gzip) {
      store.set({ gzip });
    },
    setSender(sender) {
      store.set({ sender });
    },
    /** Begins to weigh; does nothing while a weighing runs. Returns whether it began. */
    weigh() {
      const { source, encodings, modes, sender } = store.current;
      if (isWeighing()) return false;
      if (!source) return refuse(t('refused-no-source'));
      if (encodings.length === 0) return refuse(t('refused-no-encoding'));
      if (modes.length === 0) return refuse(t('refused-no-mode'));
      number += 1;
      const variants = planOf(store.current);
      const rows = Object.fromEntries(variants.map((id) => [id, { stage: 'waiting' }]));
      store.set({ problem: null, run: { number, phase: 'weighing', cancelled: false, digest: null, source, sender, rows } });
      survey();
      loadDetails();
      crew.weigh({ run: number, file: source, variants, sender });
      return true;
    },
    /** Stops the weighing; what is done stays. */
    cancel() {
      if (isWeighing()) crew.cancel();
    },
    /** Takes a message from the crew. */
    hear(message) {
      if (message.run !== number) return;
      const { run } = store.current;
      if (message.kind === 'digest') patchRun({ digest: message.digest });
      if (message.kind === 'row') {
        const row = patched(run.rows[message.variant], message.patch);
        patchRun({ rows: { ...run.rows, [message.variant]: row } });
      }
      if (message.kind === 'broken') store.set({ problem: t('refused-broken') });
      if (message.kind === 'end') {
        patchRun({ phase: 'ended', cancelled: message.cancelled });
        survey();
      }
    },
  };

  function refuse(problem) {
    store.set({ problem });
    return false;
  }
}

function patched(row, { sentAt, ...patch }) {
  const trace = sentAt === undefined ? row.trace : extendTrace(row.trace ?? [], [sentAt, patch.done]);
  return { ...row, ...patch, trace };
}
