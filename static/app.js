// Starts the page: one store, the workers, and each element on its place in the HTML.

import { createActions, createState } from './state.js';
import { one } from './lib/dom.js';
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
import { mountPointHere } from './elements/point-here/point-here.js';

const store = createState();
const crew = createCrew(startWorker, (message) => actions.hear(message));
const surveyor = createSurveyor(startWorker, (file, known) => actions.learn(file, known));
const actions = createActions(store, crew, surveyor);

mountSource(one('#source'), store, actions);
mountOptions(one('#options'), store, actions);
mountControls(one('#weigh-form'), store, actions);
mountResults(one('#results'), store);
mountExport(one('#export'), store);
mountTogether(one('#bytes'), store);
mountWhatIf(one('#what-if'), store);
mountCharts(one('#charts'), store);
mountPointHere(one('#point-here'));

function startWorker() {
  return new Worker(new URL('./worker/worker.js', import.meta.url), { type: 'module' });
}
