// The server under test: the one at WEIGHBRIDGE_URL, or WEIGHBRIDGE_BIN started on a free port.

import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { after } from 'node:test';

const START_SECONDS = 20;

/** The base URL of a running server; it is stopped after this file's tests. */
export async function server(...options) {
  const { WEIGHBRIDGE_URL: url, WEIGHBRIDGE_BIN: bin } = process.env;
  if (url && options.length === 0) return url.replace(/\/$/, '');
  if (!bin) throw new Error('set WEIGHBRIDGE_BIN to the program, or WEIGHBRIDGE_URL to a running one');
  return (await program(bin, '127.0.0.1:0', options)).url;
}

/** The program at `bin`, started on an address: { child, url }; it is stopped after this file's tests. */
export async function program(bin, address, options = []) {
  const child = spawn(bin, ['--bind', address, ...options], { stdio: ['ignore', 'pipe', 'inherit'] });
  after(() => child.kill());
  return { child, url: await Promise.race([announced(child), ended(child), late()]) };
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
