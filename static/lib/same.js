// Whether anything changed since something was shown. Pure.

/** Whether two lists hold the very same things. */
export function isSame(list, other) {
  return list.length === other.length && list.every((item, i) => item === other[i]);
}
