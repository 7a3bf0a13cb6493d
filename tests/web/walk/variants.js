// On what, in which colours and in which language the page is looked at.

/** `fontSize`: the browser's own setting, in px, for those who read larger letters; 16 unless told. */
export const VARIANTS = [
  { name: 'light-1280', viewport: { width: 1280, height: 900 } },
  { name: 'dark-1280', viewport: { width: 1280, height: 900 }, colorScheme: 'dark' },
  { name: 'light-360', viewport: { width: 360, height: 740 } },
  { name: 'dark-360', viewport: { width: 360, height: 740 }, colorScheme: 'dark' },
  { name: 'projector-1024', viewport: { width: 1024, height: 768 } },
  { name: 'large-text-1280', viewport: { width: 1280, height: 900 }, fontSize: 24 },
  { name: 'korean-1280', viewport: { width: 1280, height: 900 }, locale: 'ko-KR' },
  { name: 'korean-dark-360', viewport: { width: 360, height: 740 }, locale: 'ko-KR', colorScheme: 'dark' },
];

/** What a browser context takes of a variant. */
export function contextOf({ viewport, colorScheme = 'light', locale = 'en-US' }) {
  return { viewport, colorScheme, locale, reducedMotion: 'reduce' };
}

/** What Chromium is started with for a variant. */
export function argumentsOf({ fontSize = 16 }) {
  return fontSize === 16 ? [] : [`--blink-settings=defaultFontSize=${fontSize},defaultFixedFontSize=${fontSize * 13 / 16}`];
}
