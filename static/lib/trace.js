// How much of a body was sent at what time, in a bounded number of points. Pure.

/** Points kept: as many as the server's timeline has. */
export const TRACE_POINTS = 256;

/** `trace` with one more point [ms, bytes]; where there are too many, each second one goes. */
export function extendTrace(trace, point) {
  const kept = trace.length >= TRACE_POINTS ? trace.filter((_, i) => i % 2 === 1) : trace;
  return [...kept, point];
}
