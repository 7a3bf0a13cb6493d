// The body of a file in each encoding, ready to send: { body, size, contentType, query }.
// `size` is null where only the browser's own serializer knows it; `contentType` is null where the
// browser writes the header itself.

import { base64Encode } from './base64.js';
import { envelope } from './envelopes.js';
import { percentEncode } from './percent.js';
import { transformSlices } from './slices.js';

const OCTETS = 'application/octet-stream';

/** Builds the body of `file`, a File, in `encoding`; `onProgress` hears how many of its bytes were read. */
export async function buildBody(encoding, file, onProgress) {
  switch (encoding) {
    case 'multipart': return multipart(file);
    case 'raw': return raw(file);
    case 'urlencoded': return urlencoded(file, onProgress);
    case 'json': return json(file, onProgress);
    default: throw new Error(`no encoding is called ${encoding}`);
  }
}

function multipart(file) {
  const form = new FormData();
  form.append('file', file, file.name);
  return { body: form, size: null, contentType: null, query: '' };
}

function raw(file) {
  return {
    body: file,
    size: file.size,
    contentType: rawType(file.type),
    query: `?filename=${encodeURIComponent(file.name)}`,
  };
}

async function urlencoded(file, onProgress) {
  const body = await enveloped('urlencoded', file, percentEncode, onProgress);
  return { body, size: body.size, contentType: 'application/x-www-form-urlencoded', query: '' };
}

async function json(file, onProgress) {
  const body = await enveloped('json', file, base64Encode, onProgress);
  return { body, size: body.size, contentType: 'application/json', query: '' };
}

async function enveloped(encoding, file, transform, onProgress) {
  const { before, after } = envelope(encoding, file);
  return new Blob([before, ...await transformSlices(file, transform, onProgress), after]);
}

/**
 * The type under which a file is sent raw: its own, but not one whose inside the server would read.
 * A .json file sent as application/json would be taken for an envelope and not for the cargo.
 */
export function rawType(type) {
  return !type || isEnvelope(type) ? OCTETS : type;
}

/** Whether the server reads the inside of a body of this type. */
export function isEnvelope(type) {
  const essence = type.split(';', 1)[0].trim().toLowerCase();
  return essence.startsWith('multipart/')
    || essence === 'application/x-www-form-urlencoded'
    || essence === 'application/json'
    || essence === 'text/json'
    || essence.endsWith('+json');
}
