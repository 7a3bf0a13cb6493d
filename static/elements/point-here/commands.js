// curl commands that send a file to an address in each encoding. Pure.

/** The command for `encoding`; `room` makes the report show on the page that watches that room. */
export function command(encoding, origin, room = null) {
  const query = new URLSearchParams();
  if (encoding === 'raw') query.set('filename', 'yourfile');
  if (room) query.set('room', room);
  const url = query.size > 0 ? `'${origin}/inspect?${query}'` : `${origin}/inspect`;
  switch (encoding) {
    case 'multipart':
      return `curl -F file=@yourfile ${url}`;
    case 'raw':
      return `curl -H 'Content-Type: application/octet-stream' --data-binary @yourfile ${url}`;
    case 'urlencoded':
      return `curl --data-urlencode filename=yourfile --data-urlencode file@yourfile ${url}`;
    case 'json':
      return `printf '{"filename":"yourfile","data":"%s"}' "$(base64 < yourfile | tr -d '\\n')" |`
        + ` curl -H 'Content-Type: application/json' --data-binary @- ${url}`;
    default:
      throw new Error(`no encoding is called ${encoding}`);
  }
}
