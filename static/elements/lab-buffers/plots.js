// Throughput, system calls and memory against buffer size; the best range is marked.

import { one } from '../../lib/dom.js';
import { rate } from '../../lib/format.js';
import { t } from '../../lib/texts.js';
import { columnsOf } from '../../lab/buffers.js';
import { binaryMarks, powers, shorter } from '../charts/axis.js';
import { BETWEEN } from '../charts/said.js';
import { shortSize } from '../charts/scales.js';
import { createPlot } from '../plot/plot.js';
import { seriesLegend } from '../plot/series.js';
import { SETTINGS } from './settings.js';
import { calls, stepSize, throughput } from './words.js';

const LEAST_BYTES = 512;
const MOST_BYTES = 4 * 1024 * 1024;
/** Below it the marks of the sizes would touch. */
const NARROW_PX = 400;

const SIZES = {
  scale: { distr: 3, log: 2, range: () => [LEAST_BYTES / 1.3, MOST_BYTES * 1.3] },
  marks: (u) => powers(LEAST_BYTES, MOST_BYTES, u.width < NARROW_PX ? 64 : 8), format: shortSize, size: 28,
};

/** Powers of `base` that have all values between them. */
const logarithmic = (base, log, rest) => ({
  scale: { distr: 3, log, range: (u, least, most) => [floor(least, base), ceiling(most, base)] },
  marks: (u, axis, least, most) => powers(least, most, base), ...rest,
});

/** By name: what of a point is drawn, on which axis, and its words. */
const PLOTS = {
  throughput: {
    valueOf: (point) => point.bytes_per_second, words: throughput,
    y: {
      scale: { range: (u, least, most) => [0, Math.max(1, most ?? 1) * 1.06] },
      marks: (u, axis, least, most) => binaryMarks(most), format: (n) => (n === 0 ? '0' : shorter(rate(n))), size: 80,
    },
  },
  calls: { valueOf: (point) => point.calls_per_mib, words: calls, y: logarithmic(10, 10, { format: (n) => shorter(calls(n)), size: 64 }) },
  memory: { valueOf: (point) => point.memory_bytes, words: stepSize, y: logarithmic(16, 2, { format: stepSize, size: 72 }) },
};

export function mountBufferPlots(root) {
  one('.series-legend', root).append(...seriesLegend(SETTINGS));
  let best = null;
  let shown = null;
  const plots = Object.entries(PLOTS).map(([name, { valueOf, words, y }]) => ({
    valueOf,
    plot: createPlot(one(`[data-plot="${name}"]`, root), one(`[data-readout="${name}"]`, root), {
      lines: SETTINGS, x: SIZES, y, empty: t('lab-buffers-empty'), band: () => best,
      readout: (data, i) => at(data, i ?? data[0].indexOf(best?.[0]), words),
    }),
  }));

  return {
    /** Draws what is known. */
    show(known) {
      if (known === shown) return;
      shown = known;
      best = known.result?.best ? [known.result.best.from_bytes, known.result.best.to_bytes] : null;
      const isAny = known.points.some((points) => points.size > 0);
      for (const { plot, valueOf } of plots) plot.show(isAny ? columnsOf(known, valueOf) : null);
    },
  };
}

/** What every setting has at a size; where no place is pointed at, at the smallest of the best. */
function at([sizes, ...columns], i, words) {
  if (i < 0) return '';
  const said = SETTINGS.map(({ name }, line) => [name, columns[line][i]])
    .filter(([, n]) => n !== null)
    .map(([name, n]) => `${name} ${words(n)}`).join(BETWEEN);
  return t('lab-buffers-at', { size: stepSize(sizes[i]), said });
}

function floor(least, base) {
  return base ** Math.floor(Math.log(least > 0 ? least : 1) / Math.log(base) + 1e-9);
}

function ceiling(most, base) {
  return base ** Math.ceil(Math.log(most > 0 ? most * 1.01 : base) / Math.log(base) - 1e-9);
}
