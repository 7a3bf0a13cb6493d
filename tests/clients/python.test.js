// Python's requests and urllib3.

import { htmlEscaped } from './support/encode.js';
import { matrix, NOTE } from './support/matrix.js';
import { python } from './support/python.js';

for (const client of ['requests', 'urllib3']) {
  matrix(client, {
    'files=': way(client, 'multipart', { encoding: 'multipart', chunked: false, filename: htmlEscaped, note: true }),
    'bytes': way(client, 'raw', { encoding: 'raw', chunked: false }),
    'a generator': way(client, 'chunked', { encoding: 'raw', chunked: true }),
    'a form': way(client, 'urlencoded', { encoding: 'urlencoded', chunked: false, transforms: ['percent'] }),
    'json=': way(client, 'json', { encoding: 'json', chunked: false, transforms: ['json-string', 'base64'] }),
  });
}

function way(client, name, promises) {
  return {
    ...promises,
    send: async (url, file) => JSON.parse(await python('send.py', [client, name, url, file.path, file.type, NOTE])),
  };
}
