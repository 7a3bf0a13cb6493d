// A tap on the line between a client and the server. It passes every byte on, both ways, and keeps
// what the client sent: what was really sent is known without asking the client or the server.

import { once } from 'node:events';
import { connect, createServer } from 'node:net';

/** Opens a tap in front of `url`, has `use(tapped url)` send one request, and gives its result with
 *  the bytes of that request. */
export async function tapped(url, use) {
  const sent = [];
  const sockets = new Set();
  const { hostname, port } = new URL(url);
  const listener = createServer({ allowHalfOpen: true }, (client) => {
    const upstream = connect({ host: hostname, port, allowHalfOpen: true });
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      // The other end may go whenever it likes: what matters has been kept or shows in the answer.
      socket.on('error', () => {});
    }
    client.on('data', (bytes) => sent.push(bytes));
    client.pipe(upstream).pipe(client);
  });
  listener.listen(0, '127.0.0.1');
  await once(listener, 'listening');
  try {
    const result = await use(`http://127.0.0.1:${listener.address().port}`);
    return { result, request: dissect(Buffer.concat(sent)) };
  } finally {
    for (const socket of sockets) socket.destroy();
    listener.close();
  }
}

/** Takes one request apart into head, framing and content. */
export function dissect(wire) {
  const headEnd = wire.indexOf('\r\n\r\n') + 4;
  const head = wire.toString('latin1', 0, headEnd);
  const coded = wire.subarray(headEnd);
  const chunked = /^transfer-encoding:[ \t]*chunked\r$/im.test(head);
  const content = chunked ? dechunk(coded) : coded;
  return {
    chunked,
    contentLength: Number(head.match(/^content-length:[ \t]*(\d+)/im)?.[1] ?? NaN),
    content,
    headBytes: headEnd,
    framingBytes: coded.length - content.length,
    wireBytes: wire.length,
  };
}

function dechunk(coded) {
  const chunks = [];
  for (let at = 0; ; ) {
    const lineEnd = coded.indexOf('\r\n', at);
    const size = Number.parseInt(coded.toString('latin1', at, lineEnd), 16);
    if (!(size > 0)) return Buffer.concat(chunks);
    chunks.push(coded.subarray(lineEnd + 2, lineEnd + 2 + size));
    at = lineEnd + 2 + size + 2;
  }
}
