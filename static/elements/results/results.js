// The table of results: a pair of rows for each way of sending, the weights and the full report under them.
// Those of the four encodings stand in the HTML from the start, others as soon as they are chosen, so that
// nothing moves when the numbers come.

import { one, setAttribute, setText } from '../../lib/dom.js';
import { IDS } from '../../lib/encodings.js';
import { size } from '../../lib/format.js';
import { t } from '../../lib/texts.js';
import { planOf, variantOf } from '../../lib/variants.js';
import { filePart, referenceDigest } from '../../lib/verdicts.js';
import { createRow, sentBytes } from './row.js';

export function mountResults(root, store) {
  const pairs = createPairs(root);
  const about = one('.results-of', root);
  const entropy = one('#entropy [data-part="known"]');

  store.subscribe((state) => {
    const { run } = state;
    setAttribute(root, 'aria-busy', run?.phase === 'weighing' ? 'true' : 'false');
    setAttribute(root, 'data-run', run?.number ?? 0);
    const shown = run?.rows ?? {};
    const plan = run ? Object.keys(shown) : planOf(state);
    const reference = run ? referenceDigest(shown, run.digest?.hex) : null;
    const heaviest = Math.max(1, ...Object.values(shown).map((row) => (row.report ? sentBytes(row.report) : 0)));
    for (const [id, render] of pairs(plan)) {
      render({ row: shown[id] ?? null, chosen: plan.includes(id), reference, heaviest, source: run?.source ?? null });
    }
    setText(entropy, entropyInWords(Object.values(shown)));
    setText(about, run ? aboutInWords(run.source, state.source) : t('results-of-none'));
    setAttribute(about, 'title', run && about.textContent);
  });
}

/**
 * A function that gives [id, render] of every pair of rows that `plan` needs, puts them in order and hides the
 * others. An encoding of which nothing was chosen keeps its row.
 */
function createPairs(root) {
  const made = new Map(IDS.map((id) => [id, pairOf(id, one(`tr[data-encoding="${id}"]`, root), one(`#report-${id}`, root))]));
  let placed = IDS.join();

  return (plan) => {
    const shown = IDS.flatMap((encoding) => {
      const ids = plan.filter((id) => variantOf(id).encoding === encoding);
      return ids.length > 0 ? ids : [encoding];
    });
    if (shown.join() !== placed) {
      placed = shown.join();
      for (const id of shown) if (!made.has(id)) made.set(id, copyOf(id, made.get(variantOf(id).encoding)));
      place(shown.map((id) => made.get(id)), [...made.values()]);
    }
    return shown.map((id) => [id, made.get(id).render]);
  };
}

function pairOf(id, row, reportRow) {
  return { row, reportRow, blank: [row, reportRow].map((node) => node.cloneNode(true)), render: createRow(id, row, reportRow) };
}

/** The rows of another variant, made like those of its encoding. */
function copyOf(id, { blank }) {
  const [row, reportRow] = blank.map((node) => node.cloneNode(true));
  row.dataset.variant = id;
  reportRow.id = `report-${id}`;
  setAttribute(one('.toggle', row), 'aria-controls', reportRow.id);
  return pairOf(id, row, reportRow);
}

/** Nodes that stand where they should are left there, so that they keep the focus. */
function place(shown, all) {
  const body = shown[0].row.parentNode ?? all.find(({ row }) => row.parentNode).row.parentNode;
  for (const { row, reportRow } of all) {
    if (shown.some((pair) => pair.row === row)) continue;
    row.remove();
    reportRow.remove();
  }
  shown.flatMap(({ row, reportRow }) => [row, reportRow]).forEach((node, i) => {
    if (body.children[i] !== node) body.insertBefore(node, body.children[i] ?? null);
  });
}

/** Which file the weights are of, for another one may have been chosen since. */
function aboutInWords(weighed, chosen) {
  return t(weighed === chosen ? 'results-of' : 'results-of-former', { name: weighed.name, size: size(weighed.size) });
}

/** The entropy of the file that was weighed, in a sentence whatever is known of it. */
function entropyInWords(rows) {
  const report = rows.find((row) => row.report && filePart(row.report))?.report;
  if (!report) return t('entropy-unknown');
  const bits = filePart(report).entropy_bits_per_byte;
  return bits === null ? t('entropy-none') : t('entropy-says', { bits: bits.toFixed(2) });
}
