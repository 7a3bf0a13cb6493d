// A line chart on uPlot: follows the theme and the room it has, and can be read by keyboard.

import { h, setAttribute, setText } from '../../lib/dom.js';
import { t } from '../../lib/texts.js';
import { createTurn } from '../../lib/turns.js';
import { loadPlots } from './library.js';
import { drawBand, drawMarks } from './marks.js';

const FONTS = 'system-ui,sans-serif';
/** A browser's letters, unless its reader chose others; what is given in pixels is meant beside these. */
const USUAL_PX = 16;

/**
 * A chart in `root` that says in `said` what stands under the cursor. `lines` are
 * { name, colour, dash, mark, stem, ring, step, width }: a stem leads to each point instead of a line between them, a
 * ring stands alone, a step keeps a value until the next one. `x` and `y` are { scale, marks, format, size }, the first
 * three of uPlot's scale and axis options, and `readout(data, index)` gives the words, those of the whole where the
 * index is null. `empty` is shown while there is no data. `band()` gives [from, to] of a stretch of x that is marked,
 * or null.
 */
export function createPlot(root, said, { lines, x, y, readout, empty, band = () => null }) {
  let data = null;
  let plot = null;
  let at = null;
  let byKey = false;

  function build(Plot) {
    const colour = (name) => colourOf(root, name);
    const colours = lines.map((line) => colour(line.colour));
    // A canvas does not follow the letters that its reader has chosen.
    const scale = Number.parseFloat(getComputedStyle(root.ownerDocument.documentElement).fontSize) / USUAL_PX;
    const inRem = (px) => px * scale;
    const axis = ({ marks, format, size }) => ({
      stroke: colour('--quiet'), grid: { stroke: colour('--line'), width: scale }, ticks: { show: false },
      font: `${inRem(12)}px ${FONTS}`, size: inRem(size), gap: inRem(8), space: inRem(56),
      splits: marks, filter: (_, values) => values, values: (_, values) => values.map(format),
    });
    return new Plot({
      ...roomOf(root),
      legend: { show: false },
      cursor: { y: false, drag: { setScale: false, x: false, y: false }, points: { show: false } },
      scales: { x: { time: false, ...x.scale }, y: y.scale },
      axes: [axis(x), axis(y)],
      series: [{}, ...lines.map((line, i) => ({
        stroke: colours[i], width: inRem(line.width ?? 2), dash: line.dash.map(inRem), spanGaps: true, points: { show: false },
        ...((line.stem || line.ring) && { paths: () => null }),
        ...(line.step && { paths: Plot.paths.stepped({ align: 1 }) }),
      }))],
      hooks: {
        drawClear: [(u) => drawBand(u, band(), colour('--series-band'), scale)],
        drawSeries: [(u, i) => drawMarks(u, i, lines[i - 1], colours[i - 1], scale)],
        setCursor: [(u) => !byKey && tell(u.cursor.idx ?? null)],
      },
    }, data, root);
  }

  // One plot a task: several may have news at once, and each has axes to letter anew.
  const drawSoon = createTurn(async () => {
    try {
      const Plot = await loadPlots();
      if (!data) return;
      if (plot) {
        plot.setData(data);
        return;
      }
      root.replaceChildren();
      plot = build(Plot);
      takeKeys(true);
    } catch {
      showWords(t('plot-broken'));
    } finally {
      setAttribute(root, 'aria-busy', null);
    }
  });

  function draw() {
    setAttribute(root, 'aria-busy', 'true');
    drawSoon();
  }

  function clear() {
    plot?.destroy();
    plot = null;
  }

  /** Words need no keys, so nobody has to step over them. */
  function takeKeys(isTaking) {
    setAttribute(root, 'role', isTaking ? 'application' : 'group');
    setAttribute(root, 'tabindex', isTaking ? '0' : null);
  }

  function showWords(words) {
    clear();
    takeKeys(false);
    root.replaceChildren(h('p', { class: 'plot-words' }, words));
  }

  function tell(index) {
    at = index;
    setText(said, data ? readout(data, index) : '');
  }

  function step(key) {
    const last = data[0].length - 1;
    switch (key) {
      case 'ArrowLeft': return Math.max(0, (at ?? last + 1) - 1);
      case 'ArrowRight': return Math.min(last, (at ?? -1) + 1);
      case 'Home': return 0;
      case 'End': return last;
      default: return null;
    }
  }

  root.addEventListener('keydown', (event) => {
    const index = plot && !event.ctrlKey && !event.altKey && !event.metaKey ? step(event.key) : null;
    if (index === null) return;
    event.preventDefault();
    byKey = true;
    plot.setCursor({ left: plot.valToPos(data[0][index], 'x'), top: 0 });
    byKey = false;
    tell(index);
  });
  // Only who reads it by keyboard is told of each change.
  root.addEventListener('focus', () => setAttribute(said, 'aria-live', 'polite'));
  root.addEventListener('blur', () => {
    setAttribute(said, 'aria-live', 'off');
    tell(null);
  });
  new ResizeObserver(() => plot?.setSize(roomOf(root))).observe(root);
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => {
    if (!plot) return;
    clear();
    draw();
  });
  showWords(empty);

  return {
    /** Draws [xs, ys, …], one for each line, or nothing for null. */
    show(next) {
      if (next === data) return;
      data = next;
      tell(null);
      if (data) draw();
      else showWords(empty);
    },
  };
}

function roomOf(root) {
  return { width: root.clientWidth, height: root.clientHeight };
}

/** A colour of the style sheet as a canvas takes it. */
function colourOf(root, name) {
  const probe = root.ownerDocument.createElement('span');
  probe.style.color = `var(${name})`;
  root.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}
