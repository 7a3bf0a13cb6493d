// Runs in the page: gives each task to a worker of its own, one after the other.

/**
 * { weigh, cancel } over `startWorker`, which makes a worker, and `hear`, which is told
 * `digest`, `row`, `broken` and at last `end`, each with the number of the run.
 */
export function createCrew(startWorker, hear) {
  let shift = null;

  async function weigh({ run, file, variants, sender }) {
    const mine = { cancelled: false, stop: () => {} };
    const tell = (message) => hear({ run, ...message });
    shift = mine;
    try {
      await perform({ task: 'digest', file }, mine, tell);
      for (const variant of variants) {
        if (!mine.cancelled) await perform({ task: 'weigh', file, variant, sender }, mine, tell);
        if (mine.cancelled) tell({ kind: 'row', variant, patch: { stage: 'cancelled' } });
      }
    } catch {
      tell({ kind: 'broken' });
    }
    tell({ kind: 'end', cancelled: mine.cancelled });
  }

  /** One task in one worker. Resolves when it is finished or stopped; rejects where it broke. */
  function perform(task, mine, tell) {
    const worker = startWorker();
    return new Promise((resolve, reject) => {
      mine.stop = resolve;
      worker.onerror = reject;
      worker.onmessage = ({ data }) => (data.kind === 'finished' ? resolve() : tell(data));
      worker.postMessage(task);
    }).finally(() => worker.terminate());
  }

  function cancel() {
    if (!shift) return;
    shift.cancelled = true;
    shift.stop();
  }

  return { weigh, cancel };
}
