// The experiment on buffer sizes: started, watched while its points come, and broken off.

import { one, setAttribute } from '../../lib/dom.js';
import { markedFailure } from '../../lib/failures.js';
import { createStore } from '../../lib/store.js';
import { loadDetails, setInNodes, t } from '../../lib/texts.js';
import { after, nothingYet, runExperiment } from '../../lab/buffers.js';
import { failureOf } from '../../worker/failure.js';
import { mountBufferPlots } from './plots.js';
import { mountPoints } from './points.js';
import { verdictOf } from './verdict.js';

const SPOKEN_TRIALS = 28; // a screen reader need not hear of every one

/** Nothing where this client may not: the page says why in its place. */
export function mountLabBuffers(root) {
  const form = root.querySelector('form');
  if (!form) return;
  const measure = one('[type=submit]', form);
  const cancel = one('[data-part="cancel"]', form);
  const progress = one('progress', root);
  const status = one('[role=status]', root);
  const verdict = one('[data-part="verdict"]', root);
  const plots = mountBufferPlots(root);
  const points = mountPoints(one('table.lab-points', root));
  const store = createStore({ running: null, known: nothingYet(), words: '' });

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (!store.current.running) run();
  });
  cancel.addEventListener('click', () => store.current.running?.abort());

  async function run() {
    const running = new AbortController();
    store.set({ running, known: nothingYet(), words: t('lab-starting') });
    try {
      await runExperiment(new URLSearchParams(new FormData(form)), { signal: running.signal, hear });
      const { result } = store.current.known;
      store.set({ running: null, words: result ? verdictOf(result).ran : t('lab-broken-off') });
    } catch (error) {
      const isCancelled = error?.name === 'AbortError';
      if (!isCancelled) await loadDetails();
      store.set({ running: null, words: isCancelled ? t('lab-cancelled') : markedFailure(failureOf(error)) });
    }
  }

  function hear(event) {
    const known = after(store.current.known, event);
    const isSpoken = known.trial % SPOKEN_TRIALS === 1;
    store.set({ known, words: isSpoken ? t('lab-measuring', { n: known.trial, all: known.trials }) : store.current.words });
  }

  store.subscribe(({ running, known, words }) => {
    setAttribute(measure, 'aria-disabled', running ? 'true' : null);
    setAttribute(cancel, 'aria-disabled', running ? null : 'true');
    setInNodes(status, words);
    progress.value = known.trials > 0 ? known.trial / known.trials : 0;
    verdict.replaceChildren(...(known.result ? verdictOf(known.result).nodes : []));
    plots.show(known);
    points.show(known);
  });
}
