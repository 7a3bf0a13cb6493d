// Reports that came and are not shown yet. They may come faster than a page can show them, and a page in the
// background shows none: what is kept is bounded. Pure.

/** Lines kept on the page, and as many that wait for it. */
export const KEPT = 50;
/** Characters of reports kept; one has a few thousand, and some millions at worst. */
export const KEPT_CHARACTERS = 16 * 1024 * 1024;
/** Characters of reports that are read for one frame: some milliseconds. */
export const FRAME_CHARACTERS = 256 * 1024;

/**
 * `add(json)` takes a report, `miss(n)` notes that the server could not hand on up to so many; `take()` gives
 * what one frame shows, the oldest first. `seen` counts those that came, shown or not.
 */
export function createBacklog() {
  let waiting = [];
  let seen = 0;
  let missed = 0;
  return {
    get seen() {
      return seen;
    },
    get missed() {
      return missed;
    },
    add(json) {
      seen += 1;
      waiting = keepNewest([...waiting, json]);
    },
    miss(count) {
      missed += count;
    },
    take() {
      let characters = 0;
      const fits = waiting.findIndex((json, i) => {
        characters += json.length;
        return i > 0 && characters > FRAME_CHARACTERS;
      });
      return waiting.splice(0, fits < 0 ? waiting.length : fits);
    },
    isEmpty: () => waiting.length === 0,
  };
}

/** The last of `items`, each with the `length` of its report: not more than are kept, but at least one. `drop` is given the others. */
export function keepNewest(items, drop = () => {}) {
  let first = items.length;
  let characters = 0;
  while (first > 0 && items.length - first < KEPT) {
    characters += items[first - 1].length;
    if (characters > KEPT_CHARACTERS && first < items.length) break;
    first -= 1;
  }
  items.slice(0, first).forEach(drop);
  return items.slice(first);
}
