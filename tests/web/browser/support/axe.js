// What axe-core finds wrong with a page as it stands.

import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const axe = await readFile(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

/** The rules to which colours matter. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block'];

/** A line for each violation, in light colours by all rules, then in dark ones by those to which colours matter. */
export async function violations(page) {
  // Evaluated by the browser's own debugger, which the page's policy does not bind.
  await page.evaluate(axe);
  const found = [];
  for (const [colorScheme, rules] of [['light', null], ['dark', OF_COLOURS]]) {
    await page.emulateMedia({ colorScheme });
    found.push(...(await run(page, rules)).map((line) => `${colorScheme}: ${line}`));
  }
  return found;
}

function run(page, rules) {
  return page.evaluate(async (runOnly) => {
    const { violations: all } = await window.axe.run(document, { resultTypes: ['violations'], ...(runOnly && { runOnly }) });
    return all.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
  }, rules);
}
