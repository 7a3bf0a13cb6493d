// The code that findings show, taken from the catalogue and run as somebody would who copied it: what it
// sends has nothing wrong with it.

import assert from 'node:assert/strict';
import { Buffer } from 'node:buffer';
import { copyFile, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { interpreter } from './support/python.js';
import { run } from './support/run.js';
import { server } from './support/server.js';

const ROOM = 'snippets-of-the-catalogue';
const PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR42mOoBwAAgQCAfhwpxwAAAABJRU5ErkJggg==', 'base64');

const base = await server();
const url = `${base}/inspect?room=${ROOM}`;
const folder = await mkdtemp(join(tmpdir(), 'weighbridge-snippets-'));
const source = await hosted();
const reports = await watched();
await furnish();

/** One example of each recipe and client: entries share them. */
const { findings } = await (await fetch(`${base}/findings`)).json();
const codes = new Map();
for (const { id, snippets } of findings) {
  for (const snippet of snippets) {
    const key = `${snippet.client}: ${snippet.code}`;
    if (!codes.has(key)) codes.set(key, { id, ...snippet });
  }
}

const RUN = {
  'curl': (code) => run('sh', ['-ec', `url='${url}'; ${code}`], { cwd: folder }),
  'python': (code) => run(interpreter, ['-c', `url = "${url}"\n${code}`], { cwd: folder }),
  'node': (code) => module(`const url = '${url}';\n${code}`),
  'axios': (code, id) => module(`import axios from 'axios';\n${chosen(id)}\n${code}`),
};

/** What each finding's code sends that is not the picture: what it reads has another shape. */
const NOTES = { 'bom': 'with-mark.json', 'utf16': 'utf-16.json' };

for (const { id, client, code } of codes.values()) {
  if (!RUN[client]) continue;
  test(`the code of ${client} for ${id} sends what has nothing wrong with it`, async () => {
    if (NOTES[id]) await copyFile(join(folder, NOTES[id]), join(folder, 'note.json'));
    const arrived = reports.next();
    await RUN[client](code, id);
    const { value: report } = await arrived;
    const wrong = report.findings.filter(({ severity }) => severity !== 'info');
    assert.deepEqual(wrong.map((finding) => `${finding.id}: ${finding.explanation}`), []);
    assert.equal(report.client, client, 'and its sender is recognised');
    assert.ok(report.findings.every((finding) => finding.id !== id), `${id} again`);
  });
}

test('each of the most common fixes is there for every client that is run', () => {
  for (const id of ['boundary-missing', 'type-missing', 'json-invalid', 'base64-invalid', 'percent-malformed']) {
    const { snippets } = findings.find((finding) => finding.id === id);
    for (const client of Object.keys(RUN)) assert.ok(snippets.some((snippet) => snippet.client === client), `${id}: ${client}`);
  }
});

/** What stands in a page for the file that somebody chose. */
function chosen(id) {
  const [name, type] = NOTES[id] ? ['note.json', 'application/json'] : ['photo.png', 'image/png'];
  return [
    "import { readFileSync } from 'node:fs';", "import { File } from 'node:buffer';",
    `const url = '${url}';`, `const source = '${source}';`,
    `const file = new File([readFileSync('${name}')], '${name}', { type: '${type}' });`,
    'const files = [file, file];',
  ].join('\n');
}

async function module(code) {
  await writeFile(join(folder, 'sends.mjs'), code);
  return run(process.execPath, ['sends.mjs'], { cwd: folder });
}

async function furnish() {
  await mkdir(join(folder, 'photos'));
  for (const name of ['photo.png', 'photos/photo.png']) await writeFile(join(folder, name), PNG);
  const note = '{"note":"hello"}';
  await writeFile(join(folder, 'with-mark.json'), `\ufeff${note}`);
  await writeFile(join(folder, 'utf-16.json'), Buffer.from(`\ufeff${note}`, 'utf16le'));
  await symlink(fileURLToPath(new URL('node_modules', import.meta.url)), join(folder, 'node_modules'));
  after(() => rm(folder, { recursive: true }));
}

/** A server that has the picture, for the code that fetches it first. */
async function hosted() {
  const host = createServer((_, response) => {
    response.writeHead(200, { 'Content-Type': 'image/png', 'Connection': 'close' }).end(PNG);
  });
  host.listen(0, '127.0.0.1');
  await once(host, 'listening');
  after(() => host.close());
  return `http://127.0.0.1:${host.address().port}/photo.png`;
}

/** The reports of this file's requests, one after the other: the code itself does not look at its answers. */
async function watched() {
  const stop = new AbortController();
  after(() => stop.abort());
  const { body } = await fetch(`${base}/events?room=${ROOM}`, { signal: stop.signal });
  return (async function* read() {
    let text = '';
    for await (const piece of body.pipeThrough(new TextDecoderStream())) {
      text += piece;
      const events = text.split('\n\n');
      text = events.pop();
      for (const event of events) {
        const line = event.split('\n').find((it) => it.startsWith('data:'));
        if (line) yield JSON.parse(line.slice(5));
      }
    }
  })();
}
