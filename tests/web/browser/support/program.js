// The program under test: started, asked for its address, stopped.

import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

const START_SECONDS = 20;

/** Starts the program `bin` with options, on a free port; { url, stop } once it has named its address. */
export function start(bin, ...options) {
  return startAt(bin, '127.0.0.1:0', ...options);
}

/** The same on an address. `stop` takes the signal that ends it. */
export async function startAt(bin, address, ...options) {
  const child = spawn(bin, ['--bind', address, ...options], { stdio: ['ignore', 'pipe', 'inherit'] });
  const url = await Promise.race([announced(child), ended(child), late()]);
  return { url, stop: (signal) => child.kill(signal) };
}

async function announced(child) {
  for await (const line of createInterface(child.stdout)) {
    const url = line.match(/http:\/\/127\.0\.0\.1:\d+/)?.[0];
    if (url) {
      child.stdout.resume();
      return url;
    }
  }
  return new Promise(() => {});
}

async function ended(child) {
  const code = await new Promise((resolve) => child.once('exit', resolve));
  throw new Error(`the server ended with status ${code} before it named its address`);
}

function late() {
  return new Promise((_, reject) => {
    setTimeout(() => reject(new Error(`no address within ${START_SECONDS} s`)), START_SECONDS * 1000).unref();
  });
}
