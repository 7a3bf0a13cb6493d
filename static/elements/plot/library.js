// uPlot with its styles, loaded when the first chart has something to draw.

import { h } from '../../lib/dom.js';

const STYLES = '../../vendor/uplot-1.6.32/dist/uPlot.min.css';
let loading = null;

/** Resolves with uPlot's class; loads it once. */
export function loadPlots() {
  loading ??= Promise.all([import('../../vendor/uplot-1.6.32/dist/uPlot.esm.js'), loadStyles()])
    .then(([library]) => library.default);
  return loading;
}

function loadStyles() {
  return new Promise((resolve, reject) => {
    const href = new URL(STYLES, import.meta.url);
    document.head.append(h('link', { rel: 'stylesheet', href, onload: resolve, onerror: reject }));
  });
}
