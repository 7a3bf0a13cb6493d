// The fetch that Node brings along, which is undici; pages in a browser write the same code.

import { formBody, htmlEscaped, jsonObject, namedTarget } from './support/encode.js';
import { matrix, NOTE } from './support/matrix.js';
import { slices } from './support/slices.js';

const FORM_TYPE = { 'Content-Type': 'application/x-www-form-urlencoded' };
const JSON_TYPE = { 'Content-Type': 'application/json' };

matrix('fetch', {
  'FormData with a Blob': {
    encoding: 'multipart',
    chunked: false,
    filename: htmlEscaped,
    note: true,
    send: (url, file) => {
      const form = new FormData();
      form.append('file', new Blob([file.bytes], { type: file.type }), file.name);
      form.append('note', NOTE);
      return post(`${url}/inspect`, { body: form });
    },
  },
  'a Blob, whose type fetch declares': {
    encoding: 'raw',
    chunked: false,
    send: (url, file) => post(url + namedTarget(file), { body: new Blob([file.bytes], { type: file.type }) }),
  },
  'a Uint8Array': {
    encoding: 'raw',
    chunked: false,
    send: (url, file) => post(url + namedTarget(file), { body: file.bytes, headers: { 'Content-Type': file.type } }),
  },
  'a ReadableStream': {
    encoding: 'raw',
    chunked: true,
    send: (url, file) => {
      const body = ReadableStream.from(slices(file.bytes));
      return post(url + namedTarget(file), { body, duplex: 'half', headers: { 'Content-Type': file.type } });
    },
  },
  'URLSearchParams': {
    encoding: 'urlencoded',
    chunked: false,
    transforms: ['percent'],
    only: (file) => file.text,
    send: (url, file) => {
      const pairs = { filename: file.name, type: file.type, file: file.bytes.toString() };
      return post(`${url}/inspect`, { body: new URLSearchParams(pairs) });
    },
  },
  'a form encoded beforehand': {
    encoding: 'urlencoded',
    chunked: false,
    transforms: ['percent'],
    send: (url, file) => post(`${url}/inspect`, { body: formBody(file), headers: FORM_TYPE }),
  },
  'JSON': {
    encoding: 'json',
    chunked: false,
    transforms: ['json-string', 'base64'],
    send: (url, file) => post(`${url}/inspect`, { body: JSON.stringify(jsonObject(file)), headers: JSON_TYPE }),
  },
  'JSON with a Buffer, which Node writes as numbers': {
    encoding: 'json',
    chunked: false,
    transforms: ['decimal'],
    warns: 'buffer-as-decimals',
    send: (url, file) => {
      const body = JSON.stringify({ filename: file.name, type: file.type, data: file.bytes });
      return post(`${url}/inspect`, { body, headers: JSON_TYPE });
    },
  },
});

async function post(target, request) {
  const response = await fetch(target, { method: 'POST', ...request });
  return { status: response.status, report: await response.json() };
}
