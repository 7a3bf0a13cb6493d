// The code that the page hands out, run as it stands: each client sends the file that the code names,
// and the report must find that file in it. XMLHttpRequest is run where it lives, in tests/web.

import '../web/unit/support/page.js';
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { openAsBlob, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import axios from 'axios';
import { codeFor } from '../../static/elements/take-away/codes.js';
import { files } from './support/files.js';
import { run } from './support/run.js';
import { server } from './support/server.js';

const PYTHON = fileURLToPath(new URL('.venv/bin/python', import.meta.url));
const ENCODINGS = ['multipart', 'raw', 'urlencoded', 'json'];
const HAS_JAVA = spawnSync('javac', ['-version']).status === 0;
const AsyncFunction = (async () => {}).constructor;

const url = server();

const RUN = {
  curl: (code, file) => run('bash', ['-c', `cd "$1" && ${code}`, 'bash', file.folder]),
  python: (code, file) => inFolder(file, 'send.py', code, (path) => run('bash', ['-c', `cd "$1" && ${PYTHON} ${path}`, 'bash', file.folder])),
  java: (code, file) => inFolder(file, 'Upload.java', code, (path) => run('bash', ['-c', `cd "$1" && java ${path}`, 'bash', file.folder])),
  fetch: (code, file) => inPage(`${code}\nreturn response.text();`, file),
  axios: (code, file) => inPage(`${code}\nreturn JSON.stringify(response.data);`, file),
};

for (const file of files()) {
  for (const client of Object.keys(RUN)) {
    for (const encoding of ENCODINGS) {
      // curl leaves a value that it reads from an empty file out, and its name with it.
      if (client === 'curl' && encoding === 'urlencoded' && file.bytes.length === 0) continue;
      test(`${client} sends ${file.name} as ${encoding} by the code of the page`, { skip: client === 'java' && !HAS_JAVA && 'no Java here' }, async () => {
        const rawType = file.type;
        const label = { url: `${await url}/inspect`, filename: file.name, type: file.type, rawType };
        const { code } = codeFor(client, encoding, label);
        const report = JSON.parse(await RUN[client](code, file));
        const sent = report.parts.find((part) => part.role === 'file');
        assert.equal(report.encoding, encoding);
        assert.equal(sent.digest.hex, file.sha256);
        assert.equal(sent.mime.declared, file.type);
        assert.equal(sent.filename, nameIn(encoding, file.name));
      });
    }
  }
}

/** What every client's multipart serializer makes of quotes in a name. */
function nameIn(encoding, name) {
  return encoding === 'multipart' ? name.replaceAll('"', '%22') : name;
}

function inFolder(file, name, code, runIt) {
  const path = join(file.folder, name);
  writeFileSync(path, code);
  return runIt(name);
}

/** Runs a page's code with a page's file input at hand. */
async function inPage(code, file) {
  const blob = await openAsBlob(file.path, { type: file.type });
  const chosen = new File([blob], file.name, { type: file.type });
  const document = { querySelector: () => ({ files: [chosen] }) };
  return new AsyncFunction('document', 'axios', code)(document, axios);
}
