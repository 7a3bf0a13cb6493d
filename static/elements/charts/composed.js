// What bodies are made of, as numbers to draw and to list. Pure.

/**
 * By encoding { total, runs }, runs as { kind, bytes }, the largest first and cargo before all, of `reports`
 * by encoding. `of` is `body` or `overhead`, which leaves the cargo out.
 */
export function composed(reports, of) {
  return Object.fromEntries(Object.entries(reports).map(([id, { ledger }]) => {
    const cargo = ledger.filter(({ kind }) => kind === 'payload' && of === 'body');
    const runs = [...cargo, ...ledger.filter(({ kind }) => kind !== 'payload')];
    return [id, { total: runs.reduce((sum, run) => sum + run.bytes, 0), runs }];
  }));
}

/** How long each bar is, of 1: as long as its bytes are of the most, or all of the room for shares. */
export function lengths(bars, scale) {
  const most = Math.max(1, ...Object.values(bars).map(({ total }) => total));
  const length = (total) => (scale === 'share' && total > 0 ? 1 : total / most);
  return Object.fromEntries(Object.entries(bars).map(([id, { total }]) => [id, length(total)]));
}

/** Rows [kind, { encoding: bytes }] of every kind that is in any of the bars, the most frequent first. */
export function byKind(bars) {
  const kinds = new Map();
  for (const [id, { runs }] of Object.entries(bars)) {
    for (const { kind, bytes } of runs) kinds.set(kind, { ...kinds.get(kind), [id]: bytes });
  }
  const most = (row) => Math.max(...Object.values(row));
  return [...kinds].sort(([, a], [, b]) => most(b) - most(a));
}
