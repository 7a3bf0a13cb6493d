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
  --data-urlencode ${fileValue(filename)} ${shellWord(url)}`;
    case 'json':
      return `printf '{"filename":%s,"type":%s,"data":"%s"}' ${shellWord(JSON.stringify(filename))} ${shellWord(JSON.stringify(type))} \\
    "$(base64 < ${shellWord(filename)} | tr -d '\\n')" |
  curl -H 'Content-Type: application/json' --data-binary @- ${shellWord(url)}`;
    default:
      throw new Error(`no encoding is called ${encoding}`);
  }
}

/** The value `file` from a file: curl takes all behind an equals sign for the value itself, so such a name is not told to it. */
function fileValue(filename) {
  return filename.includes('=') ? `file@- < ${shellWord(filename)}` : shellWord(`file@${filename}`);
}
