// curl, with its answer taken apart.

import { run } from './run.js';

/** Runs curl with `args` and gives the last response's status and JSON. */
export async function curl(args, options) {
  const said = await run('curl', ['--silent', '--show-error', '--write-out', '\n%{http_code}', ...args], options);
  const split = said.lastIndexOf('\n');
  return { status: Number(said.slice(split + 1)), report: JSON.parse(said.slice(0, split)) };
}
