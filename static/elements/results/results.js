// The table of results: one pair of rows an encoding, the weights and the full report under them.
// The rows stand in the HTML from the start, so that nothing moves when the numbers come.

import { one, setAttribute } from '../../lib/dom.js';
import { IDS } from '../../lib/encodings.js';
import { referenceDigest } from '../../lib/verdicts.js';
import { createRow } from './row.js';

export function mountResults(root, store) {
  const rows = IDS.map((id) => [id, createRow(one(`tr[data-encoding="${id}"]`, root), one(`#report-${id}`, root))]);

  store.subscribe(({ run, encodings }) => {
    setAttribute(root, 'aria-busy', run?.phase === 'weighing' ? 'true' : 'false');
    setAttribute(root, 'data-run', run?.number ?? 0);
    const shown = run?.rows ?? {};
    const reference = run ? referenceDigest(shown, run.digest?.hex) : null;
    const heaviest = Math.max(1, ...Object.values(shown).map((row) => row.report?.sizes.body_bytes ?? 0));
    for (const [id, render] of rows) {
      const chosen = run ? id in shown : encodings.includes(id);
      render({ row: shown[id] ?? null, chosen, reference, heaviest, source: run?.source ?? null });
    }
  });
}
