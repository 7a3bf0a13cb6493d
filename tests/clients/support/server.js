// The real program on a port of its own, stopped after the file's tests.

import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { after } from 'node:test';

const START_MS = 20_000;

/** Starts WEIGHBRIDGE_BIN with `options` and gives the URL that it announces. */
export async function server(...options) {
  const bin = process.env.WEIGHBRIDGE_BIN;
  if (!bin) throw new Error('set WEIGHBRIDGE_BIN to the program (make clients does)');
  const stdio = ['ignore', 'pipe', 'inherit'];
  const child = spawn(bin, ['--bind', '127.0.0.1:0', '--log', 'warn', ...options], { stdio });
  after(() => child.kill());
  return announced(child);
}

function announced(child) {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`no address within ${START_MS} ms`)), START_MS);
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`ended with status ${code} before any address`)));
    createInterface(child.stdout).on('line', (line) => {
      const url = line.match(/http:\/\/127\.0\.0\.1:\d+/)?.[0];
      if (!url) return;
      clearTimeout(late);
      resolve(url);
    });
  });
}
