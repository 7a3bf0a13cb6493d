// The points of a line, each in the shape of its line, so that colours are not all that tells them apart.

import { traceMark } from './series.js';

const APART = 32; // pixels beside usual letters between marks; nearer ones only blot the line
const RING = 2;

/** Draws the marks of series `i` of the chart `u`, and the stems that lead to them; `scale` is 1 beside usual letters. */
export function drawMarks(u, i, { mark, stem, ring }, colour, scale) {
  const { ctx } = u;
  const ratio = devicePixelRatio * scale;
  const points = placesOf(u, i);
  ctx.save();
  ctx.setLineDash([]);
  ctx.strokeStyle = colour;
  ctx.fillStyle = colour;
  if (stem) drawStems(ctx, points, u.bbox.top + u.bbox.height, ratio);
  ctx.lineWidth = RING * ratio;
  ctx.beginPath();
  for (const [x, y] of stem ? points : thinned(points, APART * ratio)) traceMark(ctx, mark, x, y, ratio * (ring ? RING : 1));
  if (ring) ctx.stroke();
  else ctx.fill();
  ctx.restore();
}

/** Fills the stretch of the x axis from one value to another, and a little around a single one. */
export function drawBand(u, band, colour, scale) {
  if (!band) return;
  const [left, right] = band.map((x) => u.valToPos(x, 'x', true));
  const around = APART / 4 * devicePixelRatio * scale;
  u.ctx.save();
  u.ctx.fillStyle = colour;
  u.ctx.fillRect(left - around, u.bbox.top, right - left + 2 * around, u.bbox.height);
  u.ctx.restore();
}

function placesOf(u, i) {
  const [xs, ys] = [u.data[0], u.data[i]];
  return xs.flatMap((x, at) => (ys[at] === null ? [] : [[u.valToPos(x, 'x', true), u.valToPos(ys[at], 'y', true)]]));
}

function drawStems(ctx, points, foot, ratio) {
  ctx.save();
  ctx.globalAlpha = 0.45;
  ctx.lineWidth = ratio;
  ctx.beginPath();
  for (const [x, y] of points) {
    ctx.moveTo(x, foot);
    ctx.lineTo(x, y);
  }
  ctx.stroke();
  ctx.restore();
}

/** Points at least `apart` from the one before, and the last one. */
export function thinned(points, apart) {
  let last = -Infinity;
  return points.filter(([x], i) => {
    if (x - last < apart && i < points.length - 1) return false;
    last = x;
    return true;
  });
}
