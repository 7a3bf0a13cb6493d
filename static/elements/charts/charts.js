// The charts of a weighing, each with its numbers as a table.

import { one } from '../../lib/dom.js';
import { mountComposition } from './composition.js';
import { mountCurves } from './curves.js';
import { mountHeld } from './held.js';
import { mountTimeline } from './timeline.js';

export function mountCharts(root, store) {
  mountComposition(one('#composition', root), store);
  mountTimeline(one('#timeline', root), store);
  mountHeld(one('#held', root), store);
  mountCurves(one('#curves', root), store);
}
