// A gate in front of the server: it can hold back what the page sends, or shut for good.

import net from 'node:net';

/** { url, hold(bytes), release(), shut() } in front of the server at `target`. */
export async function openGate(target) {
  const { hostname, port } = new URL(target);
  const connections = new Set();
  let most = Infinity;

  const gate = net.createServer((client) => {
    const server = net.connect(Number(port), hostname);
    const connection = { client, server, passed: 0 };
    connections.add(connection);
    client.on('data', (piece) => {
      connection.passed += piece.length;
      if (!server.write(piece) || connection.passed > most) client.pause();
    });
    server.on('drain', () => {
      if (connection.passed <= most) client.resume();
    });
    server.pipe(client);
    client.on('end', () => server.end());
    const end = () => {
      connections.delete(connection);
      client.destroy();
      server.destroy();
    };
    // A side that breaks off ends both: what came of it is for the page to tell.
    for (const side of [client, server]) side.on('error', end).on('close', end);
  });
  await new Promise((resolve) => { gate.listen(0, '127.0.0.1', resolve); });

  return {
    url: `http://127.0.0.1:${gate.address().port}`,
    /** Lets each connection send about this many bytes more, and no more than the kernel's buffers then. */
    hold(bytes) {
      most = bytes;
      for (const connection of connections) connection.passed = 0;
    },
    release() {
      most = Infinity;
      for (const { client } of connections) client.resume();
    },
    /** Closes the gate: from now on nobody is there. */
    shut() {
      for (const { client } of connections) client.destroy();
      return new Promise((resolve) => { gate.close(resolve); });
    },
  };
}
