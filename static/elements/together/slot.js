// The room of one encoding's bytes. It keeps its height: what stands above the bytes takes room from them.

import { h, one, setText } from '../../lib/dom.js';
import { bytes, count } from '../../lib/format.js';
import { kindClass } from '../../lib/kinds.js';
import { t } from '../../lib/texts.js';
import { stageInWords } from '../results/progress.js';
import { renderMarks } from '../wire/marks.js';
import { pagePointed } from '../wire/page-pointed.js';
import { createPane } from '../wire/pane.js';

/** `mode()` is how bytes are shown now; `stepped` hears of presses and steps, as createPane tells them. */
export function createSlot(node, { mode, stepped }) {
  const room = one('[data-part="bytes"]', node);
  const note = one('[data-part="note"]', node);
  const kinds = one('[data-part="kinds"]', node);
  const label = one('h3', node).textContent;
  let shownReport = null;
  let pane = null;
  let marks = null;

  function show(report) {
    pane?.leave();
    marks?.remove();
    pane = null;
    marks = null;
    kinds.replaceChildren(...(report?.ledger ?? []).map(renderCount));
    setText(note, report ? bytes(report.sizes.body_bytes) : '');
    if (!report || report.sample.head_base64 === '') return;
    pane = createPane(report, pagePointed, {
      helpId: 'bytes-help', label, stepped,
      shown: (description, place, isUnseen) => setText(note, isUnseen ? t('wire-unseen') : bytes(report.sizes.body_bytes)),
    });
    if (mode() !== 'hex') pane.setMode(mode());
    marks = renderMarks(pane.model, pane.goTo);
    if (marks) kinds.after(marks);
    room.replaceChildren(pane.node);
  }

  return {
    /** What points and is pointed at; null where no bytes are shown. */
    get view() {
      return pane?.view ?? null;
    },
    setMode: (next) => pane?.setMode(next),
    /** Shows a report's bytes, or without one how its row of the run stands. */
    write({ report, row, isChosen }) {
      if (report !== shownReport) {
        shownReport = report;
        show(report);
      }
      if (pane) return;
      const words = report ? t('ledger-empty') : isChosen ? stageInWords(row) : t('stage-not-chosen');
      if (room.firstElementChild?.className !== 'pane-words') room.replaceChildren(h('p', { class: 'pane-words' }));
      setText(room.firstElementChild, words);
    },
  };
}

/** How many bytes of a kind there are, in the colour and on the line of such bytes. */
function renderCount({ kind, bytes: n }) {
  return h('span', { class: 'pane-kind', title: `${kind}: ${bytes(n)}` },
    h('span', { class: 'pane-kind-name' }, `${kind} `), h('span', { class: `byte ${kindClass(kind)}` }, count(n)), ' ');
}
