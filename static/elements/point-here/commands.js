// What sends a file to an address in each encoding: curl commands, and the bare address. Pure.

/** The command for `encoding`; `room` makes the report show on the page that watches that room. */
export function command(encoding, base, room = null) {
  const query = new URLSearchParams();
  if (encoding === 'raw') query.set('filename', 'yourfile');
  if (room) query.set('room', room);
  const address = query.size > 0 ? `${base}/inspect?${query}` : `${base}/inspect`;
  const url = query.size > 0 ? `'${address}'` : address;
  switch (encoding) {
    case 'address':
      return address;
    case 'axios':
      return `await axios.post('${address}', formData)`;
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
