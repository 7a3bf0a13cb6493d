// Starts the page: one store, one worker, and each element on its place in the HTML.

import { createActions, createState } from './state.js';
import { one } from './lib/dom.js';
import { mountSource } from './elements/source/source.js';
import { mountOptions } from './elements/options/options.js';
import { mountControls } from './elements/controls/controls.js';
import { mountResults } from './elements/results/results.js';
import { mountPointHere } from './elements/point-here/point-here.js';

const store = createState();
let worker = null;

const actions = createActions(store, (message) => {
  worker ??= startWorker();
  worker.postMessage(message);
});

mountSource(one('#source'), store, actions);
mountOptions(one('#options'), store, actions);
mountControls(one('#weigh-form'), store, actions);
mountResults(one('#results'), store);
mountPointHere(one('#point-here'));

function startWorker() {
  const started = new Worker(new URL('./worker/worker.js', import.meta.url), { type: 'module' });
  started.onmessage = ({ data }) => actions.hear(data);
  started.onerror = () => {
    worker = null;
    actions.breakDown('The part of this page that builds and sends the bodies could not be loaded. Reload the page.');
  };
  return started;
}
