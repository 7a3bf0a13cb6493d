// What modules of the page expect of it where there is none: a document in English, and a fetch that reads
// the texts' file. For `node --import`.

import { readFile } from 'node:fs/promises';

const fetchOverHttp = globalThis.fetch;

globalThis.document = { documentElement: { lang: 'en' } };
globalThis.fetch = async (resource, options) => (String(resource).startsWith('file:')
  ? new Response(await readFile(new URL(resource)))
  : fetchOverHttp(resource, options));
