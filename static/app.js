// Starts the page: one store, the workers, and each element on its place in the HTML.

import { createActions, createState } from './state.js';
import { one } from './lib/dom.js';
import { takeKept } from './lib/kept.js';
import { createCrew } from './worker/crew.js';
import { createSurveyor } from './worker/surveyor.js';
import { mountSource } from './elements/source/source.js';
import { mountOptions } from './elements/options/options.js';
import { mountControls } from './elements/controls/controls.js';
import { mountExport } from './elements/results/export.js';
import { mountResults } from './elements/results/results.js';
import { mountTogether } from './elements/together/together.js';
import { mountWhatIf } from './elements/what-if/what-if.js';
import { mountCharts } from './elements/charts/charts.js';
import { mountLanguages } from './elements/languages/languages.js';
import { mountPointHere } from './elements/point-here/point-here.js';

/** A file that is larger is not copied for another language's sake: 64 MiB take about a second. */
const MOST_KEPT_BYTES = 64 * 1024 * 1024;

const kept = await takeKept();
const store = createState(kept?.state);
const crew = createCrew(startWorker, (message) => actions.hear(message));
const surveyor = createSurveyor(startWorker, {
  onRead: (file, done) => actions.follow(file, done),
  onEnd: (file, known) => actions.learn(file, known),
});
const actions = createActions(store, crew, surveyor);

mountSource(one('#source'), store, actions, kept?.text);
mountOptions(one('#options'), store, actions);
mountControls(one('#weigh-form'), store, actions);
mountExport(one('#export'), store);
mountTogether(one('#bytes'), store);
mountWhatIf(one('#what-if'), store);
mountCharts(one('#charts'), store);
// After those above: it says that all of them have been told.
mountResults(one('#results'), store);
mountPointHere(one('#point-here'));
mountLanguages(one('.languages'), whatToKeep);
if (kept?.state.source) actions.choose(kept.state.source);

/** See mountLanguages. A weighing that runs, a file that takes long to copy and what others sent are not kept. */
function whatToKeep() {
  const { current: state } = store;
  if (!state.source && !state.run) return document.querySelector('.arrival') ? undefined : null;
  const isTooMuch = (state.source?.size ?? 0) > MOST_KEPT_BYTES || (state.run?.source.size ?? 0) > MOST_KEPT_BYTES;
  if (isTooMuch || state.run?.phase === 'weighing' || document.querySelector('.arrival')) return undefined;
  return { state: { ...state, problem: null }, text: one('#text').value };
}

function startWorker() {
  return new Worker(new URL('./worker/worker.js', import.meta.url), { type: 'module' });
}
