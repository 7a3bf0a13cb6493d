// How many nodes a page builds in one go: a count, which no busy machine changes.

/** Begins to count nodes that come to the page, those within them too. */
export function countNodes(page) {
  return page.evaluate(() => {
    const counted = { most: 0, all: 0 };
    const within = (node) => 1 + [...node.childNodes].reduce((sum, child) => sum + within(child), 0);
    // An observer is called at the end of each task.
    counted.observer = new MutationObserver((changes) => {
      const added = changes.flatMap(({ addedNodes }) => [...addedNodes]).reduce((sum, node) => sum + within(node), 0);
      counted.most = Math.max(counted.most, added);
      counted.all += added;
    });
    counted.observer.observe(document.body, { childList: true, subtree: true });
    window.countedNodes = counted;
  });
}

/** { most, all }: the most nodes that came in one task, and how many in all, since it was begun or last asked. */
export function countedNodes(page) {
  return page.evaluate(() => {
    const { countedNodes: counted } = window;
    const { most, all } = counted;
    Object.assign(counted, { most: 0, all: 0 });
    return { most, all };
  });
}
