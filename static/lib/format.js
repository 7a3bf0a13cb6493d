// Numbers and times as people read them, in the page's language; a worker has no page. Pure functions.

const NBSP = '\u00a0';
const NONE = '–';
const UNITS = ['KiB', 'MiB', 'GiB', 'TiB'];
const language = globalThis.document?.documentElement.lang || 'en';
const grouped = new Intl.NumberFormat(language, { maximumFractionDigits: 0 });
const inBytes = new Intl.NumberFormat(language, { style: 'unit', unit: 'byte', unitDisplay: 'long', maximumFractionDigits: 0 });
const clock = new Intl.DateTimeFormat(language, { timeStyle: 'medium', hourCycle: 'h23' });

/** 1234567 → "1,234,567". */
export function count(n) {
  return absent(n) ? NONE : grouped.format(n);
}

/** "1 byte", "1,234 bytes". */
export function bytes(n) {
  return absent(n) ? NONE : inBytes.format(n).replaceAll(' ', NBSP);
}

/** "1 byte", "1.2 MiB": in powers of 1,024, two or three significant digits. */
export function size(n) {
  if (absent(n)) return NONE;
  if (n < 1024) return bytes(n);
  let value = n / 1024;
  let unit = 0;
  while (value >= 999.95 && unit < UNITS.length - 1) {
    value /= 1024;
    unit += 1;
  }
  return `${value.toFixed(1)}${NBSP}${UNITS[unit]}`;
}

/** A ratio as per cent: 0.3334 → "33.3 %", 0.0000123 → "0.0012 %". */
export function percent(ratio) {
  if (absent(ratio)) return NONE;
  const value = ratio * 100;
  if (value === 0) return `0${NBSP}%`;
  if (value >= 999.95) return `${count(value)}${NBSP}%`;
  return `${value.toFixed(Math.min(8, digitsOf(value)))}${NBSP}%`;
}

/** Digits behind the point: enough that next to nothing is not written as nothing, nor nearly all as all. */
function digitsOf(percentage) {
  if (percentage < 0.1) return 1 - Math.floor(Math.log10(percentage));
  if (percentage >= 99.95 && percentage < 100) return -Math.floor(Math.log10(100 - percentage));
  return 1;
}

/** An overhead with its sign, 0 without, as `shown` writes it; compressed bodies weigh less than the file. */
export function signed(value, shown) {
  if (absent(value) || value === 0) return shown(value);
  return value < 0 ? `−${shown(-value)}` : `+${shown(value)}`;
}

/** A duration: "0.04 ms", "1.4 ms", "12 ms", "1.24 s", "2 min 05 s". */
export function duration(ms) {
  if (absent(ms)) return NONE;
  if (ms < 0.995) return `${ms.toFixed(2)}${NBSP}ms`;
  if (ms < 9.95) return `${ms.toFixed(1)}${NBSP}ms`;
  if (ms < 999.5) return `${Math.round(ms)}${NBSP}ms`;
  if (ms < 59_995) return `${(ms / 1000).toFixed(2)}${NBSP}s`;
  const seconds = Math.round(ms / 1000);
  return `${Math.floor(seconds / 60)}${NBSP}min ${String(seconds % 60).padStart(2, '0')}${NBSP}s`;
}

/** A duration by a clock whose steps are a tenth of a millisecond: "0.2 ms", "12 ms". */
export function clocked(ms) {
  return ms < 0.995 ? `${ms.toFixed(1)}${NBSP}ms` : duration(ms);
}

/** Bytes a second: "12.3 MiB/s". */
export function rate(bytesPerSecond) {
  return absent(bytesPerSecond) ? NONE : `${size(Math.round(bytesPerSecond))}/s`;
}

/** What was sent in how long, in bytes a second; null where the clock was too coarse to divide. */
export function throughput(bodyBytes, ms) {
  return absent(bodyBytes) || !(ms > 0) ? null : (bodyBytes * 1000) / ms;
}

/** The time of day at an instant: "14:03:07". */
export function timeOfDay(instant) {
  return clock.format(new Date(instant));
}

/** A value or the dash that stands for an absent one. */
export function orDash(value) {
  return absent(value) || value === '' ? NONE : String(value);
}

function absent(value) {
  return value === null || value === undefined || Number.isNaN(value);
}
