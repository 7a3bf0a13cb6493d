// Names that no place has room for, cut where they tell least. Pure.

/** Letters of these scripts take two places of others. */
const WIDE = /[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Extended_Pictographic}]/u;
/** Of the places that are left, those that the beginning takes: the end has the extension. */
const AT_BEGINNING = 0.55;

/** `name` in `places` or fewer: what is too much is cut out of its middle. */
export function cutInMiddle(name, places) {
  const letters = [...new Intl.Segmenter().segment(name)].map(({ segment }) => segment);
  if (letters.reduce((sum, letter) => sum + widthOf(letter), 0) <= places) return name;
  const begin = fitting(letters, Math.floor((places - 1) * AT_BEGINNING));
  const end = fitting(letters.toReversed(), places - 1 - Math.floor((places - 1) * AT_BEGINNING)).toReversed();
  return `${begin.join('')}…${end.join('')}`;
}

/** As many of the first letters as fit. */
function fitting(letters, places) {
  let left = places;
  const over = letters.findIndex((letter) => (left -= widthOf(letter)) < 0);
  return letters.slice(0, over < 0 ? letters.length : over);
}

function widthOf(letter) {
  return WIDE.test(letter) ? 2 : 1;
}
