// The real program on a port of its own, stopped after the file's tests.

import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { after } from 'node:test';

const START_MS = 20_000;

/** Starts WEIGHBRIDGE_BIN with `options` and gives the URL that it announces. */
export function server(...options) {
  return announced(started(options), /http:\/\/127\.0\.0\.1:\d+/);
}

/** The same for plain TCP: gives `{ host, port }`. */
export async function tcpServer(...options) {
  const url = await announced(started(['--tcp', '127.0.0.1:0', ...options]), /tcp:\/\/127\.0\.0\.1:\d+/);
  const [, host, port] = url.match(/\/\/(.+):(\d+)$/);
  return { host, port: Number(port) };
}

function started(options) {
  const bin = process.env.WEIGHBRIDGE_BIN;
  if (!bin) throw new Error('set WEIGHBRIDGE_BIN to the program (make clients does)');
  const stdio = ['ignore', 'pipe', 'inherit'];
  const child = spawn(bin, ['--bind', '127.0.0.1:0', '--log', 'warn', ...options], { stdio });
  after(() => child.kill());
  return child;
}

/** Resolves with the first URL of that pattern that the program writes. */
function announced(child, pattern) {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`no address within ${START_MS} ms`)), START_MS);
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`ended with status ${code} before any address`)));
    createInterface(child.stdout).on('line', (line) => {
      const url = line.match(pattern)?.[0];
      if (!url) return;
      clearTimeout(late);
      resolve(url);
    });
  });
}
