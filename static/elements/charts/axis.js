// Marks of axes, and their words. Pure.

/** Marks for an axis of bytes from 0 to `most`: four or fewer beside 0, a power of two apart. */
export function binaryMarks(most) {
  const apart = 2 ** Math.max(0, Math.ceil(Math.log2(most / 4)));
  return Array.from({ length: Math.floor(most / apart) + 1 }, (_, i) => i * apart);
}

/** Powers of `base` from `least` to `most`. */
export function powers(least, most, base) {
  const steps = Math.floor(Math.log(most / least) / Math.log(base) + 1e-9);
  return Array.from({ length: steps + 1 }, (_, step) => least * base ** step);
}

/** A number in words without the zeros that say nothing: "8.0 MiB" → "8 MiB". */
export function shorter(words) {
  return words.replace(/(\.\d*?)0+(?!\d)/, '$1').replace(/\.(?!\d)/, '');
}
