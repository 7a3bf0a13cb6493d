// Firefox's forms, byte for byte as it writes them: with the boundary it has had since version 133, and with the
// dashes and digits it had before. There is no Firefox in the tests.

import { once } from 'node:events';
import { request } from 'node:http';
import { formBody, htmlEscaped } from './support/encode.js';
import { matrix, NOTE } from './support/matrix.js';

const BOUNDARY = '----geckoformboundary58a3ee1d9c24fe8a4b3c0d9e27cbf2b1';
const OLDER_BOUNDARY = '---------------------------41184676334201845453047382113';

matrix('Firefox', {
  'a form': form(BOUNDARY),
  'a form, as older versions write it': form(OLDER_BOUNDARY),
  'a form without enctype': {
    encoding: 'urlencoded',
    chunked: false,
    transforms: ['percent'],
    only: (file) => file.text,
    send: (url, file) => post(url, 'application/x-www-form-urlencoded', Buffer.from(formBody(file))),
  },
});

function form(boundary) {
  return {
    encoding: 'multipart',
    chunked: false,
    filename: htmlEscaped,
    note: true,
    send: (url, file) => post(url, `multipart/form-data; boundary=${boundary}`, multipart(boundary, file)),
  };
}

function multipart(boundary, file) {
  return Buffer.concat([
    Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${htmlEscaped(file.name)}"\r\n`),
    Buffer.from(`Content-Type: ${file.type}\r\n\r\n`),
    file.bytes,
    Buffer.from(`\r\n--${boundary}\r\nContent-Disposition: form-data; name="note"\r\n\r\n${NOTE}`),
    Buffer.from(`\r\n--${boundary}--\r\n`),
  ]);
}

async function post(url, type, body) {
  const sending = request(`${url}/inspect`, { method: 'POST', headers: headersOf(url, type, body) });
  sending.end(body);
  const [response] = await once(sending, 'response');
  const chunks = [];
  for await (const chunk of response) chunks.push(chunk);
  return { status: response.statusCode, report: JSON.parse(Buffer.concat(chunks)) };
}

/** What it says with a form; but for Accept, which asks for a page. */
function headersOf(url, type, body) {
  return {
    'Host': new URL(url).host,
    'User-Agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
    'Accept': 'application/json',
    'Accept-Language': 'en-US,en;q=0.5',
    'Accept-Encoding': 'gzip, deflate, br, zstd',
    'Content-Type': type,
    'Content-Length': body.length,
    'Origin': url,
    'Connection': 'keep-alive',
    'Referer': `${url}/`,
    'Upgrade-Insecure-Requests': '1',
    'Sec-Fetch-Dest': 'document',
    'Sec-Fetch-Mode': 'navigate',
    'Sec-Fetch-Site': 'same-origin',
    'Sec-Fetch-User': '?1',
    'Priority': 'u=0, i',
  };
}
