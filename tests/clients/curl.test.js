// curl, in the ways its manual names.

import { formBody, htmlEscaped, jsonObject, namedTarget } from './support/encode.js';
import { curl } from './support/curl.js';
import { matrix, NOTE } from './support/matrix.js';

const CHUNKED = ['--header', 'Transfer-Encoding: chunked'];
// Without this curl sends it by itself, but only before bodies of a megabyte or more.
const EXPECT = ['--header', 'Expect: 100-continue'];
const JSON_TYPE = ['--header', 'Content-Type: application/json'];
const FORM_TYPE = ['--header', 'Content-Type: application/x-www-form-urlencoded'];

matrix('curl', {
  'multipart': multipart([], { chunked: false, filename: htmlEscaped }),
  'multipart, quotes escaped with a backslash': multipart(['--form-escape'], { chunked: false }),
  'multipart, chunked': multipart(CHUNKED, { chunked: true, filename: htmlEscaped }),
  'multipart, Expect: 100-continue': multipart(EXPECT, { chunked: false, filename: htmlEscaped }),
  'raw': raw([], { chunked: false }),
  'raw, chunked': raw(CHUNKED, { chunked: true }),
  'raw, Expect: 100-continue': raw(EXPECT, { chunked: false }),
  'raw, uploaded with --upload-file': {
    encoding: 'raw',
    send: (url, file) =>
      curl(['--upload-file', file.path, '--header', `Content-Type: ${file.type}`, url + namedTarget(file)]),
  },
  'raw, named by Content-Disposition': {
    encoding: 'raw',
    send: (url, file) => {
      const named = `Content-Disposition: attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`;
      const fields = ['--header', named, '--header', `Content-Type: ${file.type}`];
      return curl([...fields, '--data-binary', `@${file.path}`, `${url}/inspect`]);
    },
  },
  'urlencoded by --data-urlencode': {
    encoding: 'urlencoded',
    transforms: ['percent'],
    // Of an empty file it sends nothing, its name included (curl 7.88).
    only: (file) => file.bytes.length > 0,
    send: (url, file) => {
      const pairs = [`filename=${file.name}`, `type=${file.type}`, `file@${file.path}`];
      return curl([...pairs.flatMap((pair) => ['--data-urlencode', pair]), `${url}/inspect`]);
    },
  },
  'urlencoded beforehand': encoded('urlencoded', ['percent'], FORM_TYPE, formBody),
  'urlencoded beforehand, chunked': encoded('urlencoded', ['percent'], [...FORM_TYPE, ...CHUNKED], formBody),
  'JSON': encoded('json', ['json-string', 'base64'], JSON_TYPE, jsonText),
  'JSON, chunked': encoded('json', ['json-string', 'base64'], [...JSON_TYPE, ...CHUNKED], jsonText),
  'JSON, Expect: 100-continue': encoded('json', ['json-string', 'base64'], [...JSON_TYPE, ...EXPECT], jsonText),
});

function multipart(options, promises) {
  return {
    encoding: 'multipart',
    note: true,
    ...promises,
    send: (url, file) => {
      const quoted = file.path.replace(/["\\]/g, '\\$&');
      const parts = ['--form', `file=@"${quoted}";type=${file.type}`, '--form', `note=${NOTE}`];
      return curl([...options, ...parts, `${url}/inspect`]);
    },
  };
}

function raw(options, promises) {
  return {
    encoding: 'raw',
    ...promises,
    send: (url, file) => {
      const body = ['--header', `Content-Type: ${file.type}`, '--data-binary', `@${file.path}`];
      return curl([...options, ...body, url + namedTarget(file)]);
    },
  };
}

/** A body that was made beforehand and comes in by standard input. */
function encoded(encoding, transforms, options, bodyOf) {
  return {
    encoding,
    transforms,
    send: (url, file) =>
      curl([...options, '--data-binary', '@-', `${url}/inspect`], { input: bodyOf(file) }),
  };
}

function jsonText(file) {
  return JSON.stringify(jsonObject(file));
}
