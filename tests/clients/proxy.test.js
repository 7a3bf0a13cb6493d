// Real nginx in front, with the very configurations of docs/proxy.md: by host name and by path, its buffering on
// and off.

import assert from 'node:assert/strict';
import { request } from 'node:http';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { documented, nginx } from './support/nginx.js';
import { server } from './support/server.js';

const [byName, byPath] = await documented();
const PIECES = 8;
const PIECE = Buffer.alloc(65_536, 'weighbridge ');
const PAUSE_MS = 60;
const TRIES = 5;

/** The text of an answer, and the rest of it. */
function ask(port, path, { body, host = 'weigh.example', headers = {}, method = 'GET', pieces = null } = {}) {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, method, headers: { host, ...headers } }, (answer) => {
      const chunks = [];
      answer.on('data', (bytes) => chunks.push(bytes));
      answer.on('end', () => resolve({ status: answer.statusCode, headers: answer.headers, bytes: Buffer.concat(chunks) }));
    });
    sent.on('error', reject);
    if (pieces) pieces(sent).catch(reject);
    else sent.end(body);
  });
}

async function slowly(sent) {
  for (let i = 0; i < PIECES; i += 1) {
    sent.write(PIECE);
    await sleep(PAUSE_MS);
  }
  sent.end();
}

/** The report of a slow upload whose client does not say how long it is. */
async function slowUpload(port, path) {
  const headers = { 'content-type': 'application/octet-stream', 'transfer-encoding': 'chunked' };
  const { status, bytes } = await ask(port, path, { method: 'POST', headers, pieces: slowly });
  assert.equal(status, 200);
  return JSON.parse(bytes);
}

function spread({ stream: { timeline } }) {
  return timeline.at(-1)[0] - timeline[0][0];
}

const ids = ({ findings }) => findings.map(({ id }) => id);

for (const [name, block, prefix] of [['by host name', byName, ''], ['by path', byPath, '/weigh']]) {
  const upstream = await server('--trusted-proxy', '127.0.0.1', ...(prefix ? ['--prefix', prefix] : []));
  const streaming = await nginx(block, upstream);
  const collecting = await nginx(block.replace('proxy_request_buffering off;', 'proxy_request_buffering on;'), upstream);

  test(`${name}, a slow upload arrives as it is sent where nothing buffers it`, async () => {
    const report = await slowUpload(streaming, `${prefix}/inspect`);
    assert.equal(report.sizes.body_bytes, PIECES * PIECE.length);
    assert.equal(report.request.transfer_encoding, 'chunked');
    assert.equal(report.request.target, `${prefix}/inspect`);
    assert.ok(spread(report) > (PIECES - 2) * PAUSE_MS, `${spread(report)} ms`);
    assert.ok(!ids(report).includes('proxy-buffered'), ids(report).join());
    console.log(`${name}, buffering off: first to last byte ${spread(report).toFixed(1)} ms`);
  });

  test(`${name}, the same upload arrives in one burst where nginx collects it`, async () => {
    let report;
    // The burst is told by its rate, which a busy machine may slow down.
    for (let i = 0; i < TRIES; i += 1) {
      report = await slowUpload(collecting, `${prefix}/inspect`);
      assert.equal(report.sizes.body_bytes, PIECES * PIECE.length);
      assert.equal(report.request.transfer_encoding, null);
      assert.equal(report.request.content_length, PIECES * PIECE.length);
      assert.ok(spread(report) < (PIECES - 2) * PAUSE_MS, `${spread(report)} ms`);
      if (ids(report).includes('proxy-buffered')) break;
    }
    assert.ok(ids(report).includes('proxy-buffered'), `${ids(report).join()} ${spread(report)} ms`);
    console.log(`${name}, buffering on: first to last byte ${spread(report).toFixed(1)} ms`);
  });

  test(`${name}, commands go through the proxy`, async () => {
    const { bytes } = await ask(streaming, `${prefix}/`);
    assert.ok(bytes.includes(`curl -F file=@yourfile http://weigh.example${prefix}/inspect`));
  });

  test(`${name}, reports are heard at once though answers are buffered and compressed`, { timeout: 20_000 }, async () => {
    const room = 'proxied-room';
    const heard = new Promise((resolve, reject) => {
      const headers = { host: 'weigh.example', 'accept-encoding': 'gzip' };
      const sent = request({ host: '127.0.0.1', port: streaming, path: `${prefix}/events?room=${room}`, headers }, (answer) => {
        assert.equal(answer.headers['content-type'], 'text/event-stream');
        let text = '';
        answer.setEncoding('utf8').on('data', (piece) => {
          text += piece;
          if (text.includes('event: report')) {
            sent.destroy();
            resolve(text);
          }
        });
      });
      sent.on('error', (fault) => { if (fault.code !== 'ECONNRESET') reject(fault); });
      sent.end();
    });
    await sleep(500);
    const { bytes } = await ask(streaming, `${prefix}/inspect?room=${room}`, { method: 'POST', body: 'hello' });
    assert.ok((await heard).includes(JSON.parse(bytes).id));
  });

  test(`${name}, nobody behind the proxy watches all rooms`, async () => {
    for (const host of ['127.0.0.1', 'localhost', 'weigh.example']) {
      const { status } = await ask(streaming, `${prefix}/events`, { host, headers: { 'x-forwarded-for': '127.0.0.1', forwarded: 'for=127.0.0.1' } });
      assert.equal(status, 400);
    }
  });

  test(`${name}, static files keep tag, coding and age`, async () => {
    const { bytes: page } = await ask(streaming, `${prefix}/`);
    const paths = new Set([...page.toString().matchAll(/"(\/[^"]*\/static\/[^"]*|\/static\/[^"]*)"/g)].map(([, path]) => path));
    assert.ok(paths.size > 5);
    for (const path of paths) {
      assert.ok(path.startsWith(`${prefix}/static/`), path);
      const first = await ask(streaming, path, { headers: { 'accept-encoding': 'br' } });
      assert.deepEqual([first.status, first.headers['cache-control']], [200, 'public, max-age=31536000, immutable']);
      assert.equal(first.headers.vary, 'Accept-Encoding');
      const known = { 'accept-encoding': 'br', 'if-none-match': first.headers.etag };
      assert.equal((await ask(streaming, path, { headers: known })).status, 304);
    }
  });
}

test('a proxy that takes the path off is understood too', async () => {
  const upstream = await server('--trusted-proxy', '127.0.0.1', '--prefix', '/weigh');
  const port = await nginx(byPath.replace(':8080;', ':8080/;'), upstream);
  const { bytes } = await ask(port, '/weigh/');
  const links = [...bytes.toString().matchAll(/(?:href|src|action)="(\/[^"#]*)/g)].map(([, path]) => path);
  assert.ok(links.length > 10);
  for (const path of links) {
    assert.ok(path.startsWith('/weigh/'), path);
    const { status } = await ask(port, path, { method: 'HEAD' });
    assert.ok([200, 405].includes(status), `${path}: ${status}`);
  }
  const { bytes: report } = await ask(port, '/weigh/inspect', { method: 'POST', body: 'hello' });
  assert.equal(JSON.parse(report).request.target, '/inspect');
});

test('a client that writes forwarding fields itself does not get them believed', async () => {
  const upstream = await server('--trusted-proxy', '127.0.0.1');
  const port = await nginx(byName, upstream);
  const headers = { forwarded: 'for=192.0.2.1;host=evil.example;proto=https', 'x-forwarded-host': 'evil.example' };
  const { bytes } = await ask(port, '/', { headers });
  assert.ok(bytes.includes('http://weigh.example/inspect') && !bytes.includes('evil.example'));
});
