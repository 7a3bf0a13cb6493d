// Client programs, run to their end.

import { spawn } from 'node:child_process';

/** Runs a program and gives what it printed; a status other than 0 is an error with its last words. */
export function run(program, args, { input, cwd } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd, stdio: ['pipe', 'pipe', 'pipe'] });
    const [out, err] = [[], []];
    child.stdout.on('data', (bytes) => out.push(bytes));
    child.stderr.on('data', (bytes) => err.push(bytes));
    // A program that ends without reading all of its input closes the pipe.
    child.stdin.on('error', () => {});
    child.stdin.end(input);
    child.once('error', reject);
    child.once('close', (status) => {
      if (status === 0) resolve(Buffer.concat(out).toString());
      else reject(new Error(`${program} ended with status ${status}: ${Buffer.concat(err)}`));
    });
  });
}
