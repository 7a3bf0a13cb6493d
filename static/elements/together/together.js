// The bytes of all bodies of a weighing together: a box each, with one legend, one switch between digits, text and
// bits, and one place that tells of the byte pointed at. Its rooms stand in the HTML, so that nothing moves.

import { one, setAttribute, setText } from '../../lib/dom.js';
import { IDS } from '../../lib/encodings.js';
import { isSame } from '../../lib/same.js';
import { byEncoding, reportsOf } from '../../lib/variants.js';
import { pagePointed } from '../wire/page-pointed.js';
import { createReadout } from '../wire/readout.js';
import { sentenceOf } from '../wire/sentence.js';
import { twinsOf } from '../wire/twins.js';
import { createKinds } from './kinds.js';
import { createSlot } from './slot.js';

export function mountTogether(root, store) {
  const spoken = one(':scope > [role=status]', root);
  const readout = createReadout({ hasFindings: true });
  const told = one('[data-part="readout"]', root);
  const panes = one('.panes', root);
  const kinds = createKinds(one('.legend', root), (off) => panes.setAttribute('data-off', off.join(' ')));
  const modeNow = () => one('input[name="bytes-mode"]:checked', root).value;
  const slots = IDS.map((id) => createSlot(one(`[data-encoding="${id}"]`, panes), { mode: modeNow, stepped: speak }));

  let shown = [];

  function speak(description, place) {
    setText(spoken, sentenceOf(description, twinsOf(place, pagePointed.views), place.view.encoding));
  }

  /** Tells of a byte of the boxes, and of any byte on the page that is of the file they carry. */
  function show(place) {
    const views = slots.map(({ view }) => view).filter(Boolean);
    const twins = twinsOf(place, views);
    const isOurs = twins.length > 0 || views.includes(place?.view);
    readout.show(isOurs ? { ...place.view.describe(place.index), encoding: place.view.encoding } : null, isOurs ? twins : []);
    // It stays in sight while it has something to tell.
    setAttribute(told, 'data-pointed', isOurs ? '' : null);
    if (!place) setText(spoken, '');
  }
  told.append(readout.node);
  pagePointed.join({ node: root, show });

  root.addEventListener('change', ({ target }) => {
    if (target.name === 'bytes-mode') for (const slot of slots) slot.setMode(target.value);
  });
  store.subscribe(({ run, encodings }) => {
    const reports = reportsOf(run);
    const rows = byEncoding(run?.rows ?? {});
    IDS.forEach((id, i) => slots[i].write({
      report: reports[id] ?? null, row: rows[id] ?? null, isChosen: run ? id in rows : encodings.includes(id),
    }));
    if (isSame(Object.values(reports), shown)) return;
    shown = Object.values(reports);
    kinds.write(reports);
    show(pagePointed.shown);
  });
}
