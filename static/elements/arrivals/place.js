// Keeps what is being read where it is while lines come above it.

/** Makes a change to `list` and scrolls the page by as much as that moved the line that is being read. */
export function keepPlace(list, change) {
  const line = readLine([...list.children]);
  const before = line?.getBoundingClientRect().top;
  change();
  if (line) scrollBy({ top: line.getBoundingClientRect().top - before, behavior: 'instant' });
}

/**
 * The line that is being read: an open one in view; where the list begins above the view, its first line there. Lines
 * at the top of a list may come in view of the reader, who waits for them.
 */
function readLine(lines) {
  const inView = lines.filter((line) => {
    const { top, bottom } = line.getBoundingClientRect();
    return bottom > 0 && top < innerHeight;
  });
  return inView.find((line) => line.querySelector(':scope > details[open]')) ?? (inView[0] === lines[0] ? null : inView[0] ?? null);
}
