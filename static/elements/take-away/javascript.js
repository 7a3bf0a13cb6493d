// Code for pages and for Node: fetch, axios and XMLHttpRequest. Pure.

import { literal } from './quote.js';

/** How each of them sends `body` to `url` under `contentType`; null lets the client write the header. */
const SENDERS = {
  fetch: (url, contentType, body) => contentType === null
    ? `const response = await fetch(${url}, { method: "POST", ${bodyMember(body)} });`
    : `const response = await fetch(${url}, {
  method: "POST",
  headers: { "Content-Type": ${contentType} },
  ${bodyMember(body)},
});`,
  axios: (url, contentType, body) => contentType === null
    ? `const response = await axios.post(${url}, ${body});`
    : `const response = await axios.post(${url}, ${body}, {
  headers: { "Content-Type": ${contentType} },
});`,
  xhr: (url, contentType, body) => [
    'const request = new XMLHttpRequest();',
    `request.open("POST", ${url});`,
    contentType !== null && `request.setRequestHeader("Content-Type", ${contentType});`,
    'request.onload = () => console.log(request.status, request.responseText);',
    `request.send(${body});`,
  ].filter(Boolean).join('\n'),
};

/** The code of `client`, one of fetch, axios and xhr. */
export function javascript(client, encoding, { url, filename, type, rawType }) {
  const send = SENDERS[client];
  const target = literal(url);
  const start = 'const file = document.querySelector("input[type=file]").files[0];';
  switch (encoding) {
    case 'multipart':
      return `${start}
const form = new FormData();
form.append("file", file, ${literal(filename)});
${send(target, null, 'form')}`;
    case 'raw':
      return `${start}
${send(literal(`${url}?filename=${encodeURIComponent(filename)}`), literal(rawType), 'file')}`;
    case 'urlencoded':
      return `${start}
const percent = (byte) => /[\\w*.-]/.test(String.fromCharCode(byte)) ? String.fromCharCode(byte)
  : byte === 0x20 ? "+" : "%" + byte.toString(16).toUpperCase().padStart(2, "0");
const bytes = new Uint8Array(await file.arrayBuffer());
const label = new URLSearchParams({ filename: ${literal(filename)}, type: ${literal(type)} });
const body = \`\${label}&file=\${Array.from(bytes, percent).join("")}\`;
${send(target, literal('application/x-www-form-urlencoded'), 'body')}`;
    case 'json':
      return `${start}
const bytes = new Uint8Array(await file.arrayBuffer());
const data = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
const body = JSON.stringify({ filename: ${literal(filename)}, type: ${literal(type)}, data });
${send(target, literal('application/json'), 'body')}`;
    default:
      throw new Error(`no encoding is called ${encoding}`);
  }
}

function bodyMember(name) {
  return name === 'body' ? name : `body: ${name}`;
}
