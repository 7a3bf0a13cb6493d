// Python in this folder's virtual environment, which scripts/setup-tests.sh makes.

import { fileURLToPath } from 'node:url';
import { run } from './run.js';

/** The interpreter. */
export const interpreter = fileURLToPath(new URL('../.venv/bin/python', import.meta.url));

/** Runs a script of the folder python/ and gives what it printed. */
export function python(script, args, options) {
  const path = fileURLToPath(new URL(`../python/${script}`, import.meta.url));
  return run(interpreter, [path, ...args], options);
}
