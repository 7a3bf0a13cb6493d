// What the experiment found, in words.

import { h } from '../../lib/dom.js';
import { t } from '../../lib/texts.js';
import { range, share, stepSize } from './words.js';

const AS_GOOD = 0.9; // as the server has it: what a size must reach of the best to be as good
const STEADY = 0.7; // and the steadiness below which that may be chance

/** { ran, nodes } of a result: one line on what was done, and the paragraphs. */
export function verdictOf(result) {
  return { ran: ran(result), nodes: [best(result.best), rule(result.rule_of_thumb), byProcessor(result.by_processor), unsteady(result.steadiness)].filter(Boolean) };
}

function ran({ size_bytes: size, trials, trials_planned: planned, elapsed_seconds: seconds }) {
  return t('lab-ran', { size: stepSize(size), trials, planned, time: seconds.toFixed(1) });
}

function best(sizes) {
  if (!sizes) return h('p', {}, t('lab-best-none'));
  const { from_bytes: from, to_bytes: to, fastest_bytes: fastest } = sizes;
  const alone = from === fastest ? 'lab-best-one' : 'lab-best-smallest';
  return h('p', {}, h('strong', {}, t(from === to ? alone : 'lab-best', { from: stepSize(from), to: stepSize(to), fastest: stepSize(fastest), share: share(1 - AS_GOOD) })));
}

function rule(thumb) {
  if (!thumb) return null;
  return h('p', {}, t('lab-rule', reached(thumb)));
}

function byProcessor(verdict) {
  if (!verdict) return null;
  return h('p', {}, t('lab-processor', { range: range(verdict.best), ...reached(verdict.rule_of_thumb) }));
}

function reached(thumb) {
  return { from: stepSize(thumb.from_bytes), to: stepSize(thumb.to_bytes), least: share(thumb.least_share), most: share(thumb.most_share) };
}

function unsteady(steadiness) {
  return steadiness === null || steadiness >= STEADY ? null : h('p', { class: 'notice' }, t('lab-unsteady', { share: share(steadiness) }));
}
