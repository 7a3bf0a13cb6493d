// How each encoding is told apart in a chart: by colour, by its line, and by the shape of its points.

import { svg, h } from '../../lib/dom.js';
import { t } from '../../lib/texts.js';

/** `dash` in pixels; `colour` is a custom property of charts.css. */
export const SERIES = [
  { id: 'multipart', name: t('encoding-multipart.short'), colour: '--series-multipart', dash: [], mark: 'circle' },
  { id: 'raw', name: t('encoding-raw.short'), colour: '--series-raw', dash: [2, 4], mark: 'square' },
  { id: 'urlencoded', name: t('encoding-urlencoded.short'), colour: '--series-urlencoded', dash: [10, 4], mark: 'triangle' },
  { id: 'json', name: t('encoding-json.short'), colour: '--series-json', dash: [10, 4, 2, 4], mark: 'diamond' },
];

const R = 4; // half of a mark's side, in pixels

// Corners of each shape around its middle; a circle has none.
const CORNERS = {
  circle: null,
  square: [[-R, -R], [R, -R], [R, R], [-R, R]],
  triangle: [[0, -R - 1], [R + 1, R], [-R - 1, R]],
  diamond: [[0, -R - 1.5], [R + 1.5, 0], [0, R + 1.5], [-R - 1.5, 0]],
};

/** Draws a mark into `path`, a CanvasPath, around (x, y); `scale` is 1 for its usual size. */
export function traceMark(path, mark, x, y, scale = 1) {
  const corners = CORNERS[mark];
  if (!corners) {
    path.moveTo(x + R * scale, y);
    path.arc(x, y, R * scale, 0, 2 * Math.PI);
    return;
  }
  corners.forEach(([dx, dy], i) => (i === 0 ? path.moveTo(x + dx * scale, y + dy * scale) : path.lineTo(x + dx * scale, y + dy * scale)));
  path.closePath();
}

/** The legend's entries, each with a piece of its line and its mark. */
export function seriesLegend(lines = SERIES) {
  return lines.map(({ id, name, dash, mark }) => h('li', { 'data-series': id },
    svg('svg', { class: `key series-${id}`, viewBox: '0 0 40 14' },
      svg('line', { x1: 1, x2: 39, y1: 7, y2: 7, 'stroke-dasharray': dash.join(' ') || null }),
      markShape(mark)), ' ', name));
}

function markShape(mark) {
  const corners = CORNERS[mark];
  if (!corners) return svg('circle', { cx: 20, cy: 7, r: R });
  return svg('polygon', { points: corners.map(([dx, dy]) => `${20 + dx},${7 + dy}`).join(' ') });
}
