// A real nginx in front of a server, with a configuration of the documentation's, on a free port.

import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';

const START_MS = 10_000;
const NGINX = process.env.WEIGHBRIDGE_NGINX ?? '/usr/sbin/nginx';

/** The configurations of docs/proxy.md, in its order: by host name, by path. */
export async function documented() {
  const page = await readFile(new URL('../../../docs/proxy.md', import.meta.url), 'utf8');
  return [...page.matchAll(/```nginx\n([^]*?)```/g)].map(([, block]) => block);
}

/** Starts nginx with a server block in which `upstream`, a URL, stands for the documented one; gives its port. */
export async function nginx(block, upstream) {
  const port = await freePort();
  const folder = await mkdtemp(join(tmpdir(), 'weighbridge-nginx-'));
  const config = configuration(folder, block
    .replace('listen 80;', `listen 127.0.0.1:${port};`)
    .replaceAll('http://127.0.0.1:8080', upstream));
  await writeFile(join(folder, 'nginx.conf'), config);
  const child = spawn(NGINX, ['-p', folder, '-c', join(folder, 'nginx.conf'), '-e', 'stderr'], { stdio: ['ignore', 'ignore', 'inherit'] });
  const ended = new Promise((resolve) => child.once('close', resolve));
  after(async () => {
    child.kill();
    await ended;
    await rm(folder, { recursive: true });
  });
  await listening(port, ended);
  return port;
}

/** Everything that nginx writes goes to the folder; the distribution's own configuration is not read. */
function configuration(folder, block) {
  const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/${name};`);
  // Started by root, nginx would work as somebody who may not enter the folder.
  const user = process.getuid() === 0 ? 'user root;' : '';
  return `daemon off;
${user}
worker_processes 1;
pid ${folder}/pid;
error_log stderr error;
events {}
http {
  access_log off;
  gzip on;
  gzip_types application/json text/plain;
  ${paths.join('\n  ')}
${block}
}
`;
}

async function freePort() {
  const listener = createServer();
  await new Promise((resolve) => listener.listen(0, '127.0.0.1', resolve));
  const { port } = listener.address();
  await new Promise((resolve) => listener.close(resolve));
  return port;
}

async function listening(port, ended) {
  let gone = false;
  ended.then(() => { gone = true; });
  for (const start = Date.now(); Date.now() - start < START_MS; await sleep(50)) {
    if (gone) throw new Error('nginx ended before it listened');
    if (await answers(port)) return;
  }
  throw new Error(`nginx does not listen within ${START_MS} ms`);
}

function answers(port) {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => { socket.destroy(); resolve(true); });
    socket.once('error', () => resolve(false));
  });
}
