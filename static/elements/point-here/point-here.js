// Commands that send a file to this very server, with its address filled in.

import { one, setText } from '../../lib/dom.js';

const COMMANDS = {
  multipart: (url) => `curl -F file=@yourfile ${url}`,
  raw: (url) => `curl -H 'Content-Type: application/octet-stream' --data-binary @yourfile '${url}?filename=yourfile'`,
  urlencoded: (url) => `curl --data-urlencode filename=yourfile --data-urlencode file@yourfile ${url}`,
  json: (url) => `printf '{"filename":"yourfile","data":"%s"}' "$(base64 < yourfile | tr -d '\\n')" | curl -H 'Content-Type: application/json' --data-binary @- ${url}`,
};

export function mountPointHere(root) {
  const url = `${location.origin}/inspect`;
  for (const [encoding, command] of Object.entries(COMMANDS)) {
    setText(one(`code[data-command="${encoding}"]`, root), command(url));
  }
}
