// The page of types as people read it.

import { forInput } from './files.js';

/** Chooses files and waits until all are looked at and in order. */
export async function look(page, files) {
  const before = Number(await page.getAttribute('#typed', 'data-run'));
  await page.setInputFiles('#files', forInput(files));
  await settled(page, before + 1);
}

/** Waits for the end of the run with a number; they are counted from 1. */
export async function settled(page, number) {
  await page.locator(`table[data-settled="${number}"]`).waitFor({ timeout: 120_000 });
}

/** The rows that are shown, in their order. */
export async function readFiles(page) {
  return page.$$eval('tr.file:not([hidden])', (rows) => rows.map((row) => {
    const text = (selector) => row.querySelector(selector).textContent.trim();
    return {
      name: text('.name'), size: text('[data-label="Size"]').replaceAll('\u00a0', ' '), declared: text('[data-label="Declared"]'),
      extension: text('[data-label="By extension"]'), content: text('[data-label="By content"]'),
      standing: text('.standing'), verdict: text('.verdict > :last-child'), risk: text('.risk-cell'),
    };
  }));
}
