// How bodies came over time, as numbers to draw and to list. Pure.

/**
 * { by, points, largest } of one row of a weighing: what the server saw, or before it has answered what the
 * page was told; null where there is nothing yet. Points are [ms, bytes so far], the first of them [0, 0]; a point
 * may stand for several pieces, so that `largest`, the bytes of the largest one, may be less than a step.
 */
export function arrivalOf(row) {
  if (row?.report) {
    const { timeline, largest_chunk_bytes: largest } = row.report.stream;
    return { by: 'server', points: fromStart(timeline), largest };
  }
  if (row?.trace?.length > 0) {
    const points = fromStart(row.trace);
    return { by: 'page', points, largest: Math.max(...stepsOf(points).map(([, bytes]) => bytes)) };
  }
  return null;
}

/** Points over time, the first of them where all begins. */
export function fromStart(points) {
  return points[0]?.[0] === 0 ? points : [[0, 0], ...points];
}

/** The bytes that came between each point and the one before it, as [ms, bytes]. */
export function stepsOf(points) {
  return points.slice(1).map(([ms, bytes], i) => [ms, bytes - points[i][1]]);
}

/**
 * Lists of [x, y] on one axis: [xs, ys of the first, ys of the second, …], null where a list has nothing at
 * an x. What one list has twice at an x is taken together by `merge`.
 */
export function align(lists, merge = (_, last) => last) {
  const xs = [...new Set(lists.flatMap((list) => list.map(([x]) => x)))].sort((a, b) => a - b);
  const place = new Map(xs.map((x, i) => [x, i]));
  const columns = lists.map((list) => {
    const ys = Array(xs.length).fill(null);
    for (const [x, y] of list) {
      const i = place.get(x);
      ys[i] = ys[i] === null ? y : merge(ys[i], y);
    }
    return ys;
  });
  return [xs, ...columns];
}

/** The last value of a column up to index `i`; null before its first. */
export function soFar(column, i) {
  return column.slice(0, i + 1).findLast((y) => y !== null) ?? null;
}

/** The same of a column whose matter ends: null after its last value too. */
export function reached(column, i) {
  return column.slice(i).every((y) => y === null) ? null : soFar(column, i);
}
