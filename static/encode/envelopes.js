// What stands before and after the file's bytes in each encoding, in bytes. `label` is what a File
// has: { name, type }.

import { percentEncodeText } from './percent.js';

const OCTETS = 'application/octet-stream';
const utf8 = new TextEncoder();

/**
 * A boundary where none is known yet, as long as those of Chromium and WebKit (38 characters), which
 * make most of the uploads from pages. The server assumes the same length.
 */
export const ASSUMED_BOUNDARY = '----WebKitFormBoundary7MA4YWxkTrZu0gW1';

/** The type that a file is sent under where it has a place of its own: in every encoding but raw. */
export function declaredType({ type }) {
  return type || OCTETS;
}

/** { before, after } of a file in one of the four encodings. */
export function envelope(encoding, label) {
  switch (encoding) {
    case 'multipart': return multipartEnvelope(label);
    case 'raw': return inBytes('', '');
    case 'urlencoded': return urlencodedEnvelope(label);
    case 'json': return jsonEnvelope(label, '"', '"');
    default: throw new Error(`no encoding is called ${encoding}`);
  }
}

/** One part as the HTML standard writes it; `lines` are further header lines, each with its line break. */
export function multipartEnvelope(label, lines = '') {
  const filename = label.name.replace(/"/g, '%22').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
  return inBytes(
    `--${ASSUMED_BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="${filename}"\r\n`
      + `Content-Type: ${declaredType(label)}\r\n${lines}\r\n`,
    `\r\n--${ASSUMED_BOUNDARY}--\r\n`,
  );
}

/** The JSON object, its `data` between `open` and `close`. */
export function jsonEnvelope(label, open, close) {
  const [filename, type] = [label.name, declaredType(label)].map((text) => JSON.stringify(text));
  return inBytes(`{"filename":${filename},"type":${type},"data":${open}`, `${close}}`);
}

function urlencodedEnvelope(label) {
  const [filename, type] = [label.name, declaredType(label)].map((text) => ascii(percentEncodeText(text)));
  return inBytes(`filename=${filename}&type=${type}&file=`, '');
}

function inBytes(before, after) {
  return { before: utf8.encode(before), after: utf8.encode(after) };
}

function ascii(bytes) {
  return String.fromCharCode(...bytes);
}
