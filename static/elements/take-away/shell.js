// Commands for curl. Pure.

import { curlQuoted, shellWord } from './quote.js';

/** The command that sends the file in `encoding`. */
export function curl(encoding, { url, filename, type, rawType }) {
  switch (encoding) {
    case 'multipart':
      return `curl -F ${shellWord(`file=@${curlQuoted(filename)};type=${type}`)} ${shellWord(url)}`;
    case 'raw':
      return `curl -H ${shellWord(`Content-Type: ${rawType}`)} --data-binary ${shellWord(`@${filename}`)} \\
  ${shellWord(`${url}?filename=${encodeURIComponent(filename)}`)}`;
    case 'urlencoded':
      return `curl --data-urlencode ${shellWord(`filename=${filename}`)} --data-urlencode ${shellWord(`type=${type}`)} \\
  --data-urlencode ${shellWord(`file@${filename}`)} ${shellWord(url)}`;
    case 'json':
      return `printf '{"filename":%s,"type":%s,"data":"%s"}' ${shellWord(JSON.stringify(filename))} ${shellWord(JSON.stringify(type))} \\
    "$(base64 < ${shellWord(filename)} | tr -d '\\n')" |
  curl -H 'Content-Type: application/json' --data-binary @- ${shellWord(url)}`;
    default:
      throw new Error(`no encoding is called ${encoding}`);
  }
}
