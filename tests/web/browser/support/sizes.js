// The body sizes that are to be expected, from the standards and not from the page's code.

const BOUNDARY = 38; // "----WebKitFormBoundary" and 16 characters

/** Body bytes of a file in each encoding, as Chromium and the page must write them. */
export function expectedSizes({ name, type, bytes }) {
  const declared = type || 'application/octet-stream';
  const escaped = name.replace(/"/g, '%22').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
  const envelope = `--\r\nContent-Disposition: form-data; name="file"; filename="${escaped}"\r\n`
    + `Content-Type: ${declared}\r\n\r\n\r\n----\r\n`;
  const pairs = `${new URLSearchParams({ filename: name, type: declared })}&file=`;
  const members = JSON.stringify({ filename: name, type: declared, data: '' });
  return {
    multipart: Buffer.byteLength(envelope) + 2 * BOUNDARY + bytes.length,
    raw: bytes.length,
    urlencoded: pairs.length + percentLength(bytes),
    json: Buffer.byteLength(members) + 4 * Math.ceil(bytes.length / 3),
  };
}

function percentLength(bytes) {
  let length = 0;
  for (const byte of bytes) length += /[A-Za-z0-9*._ -]/.test(String.fromCharCode(byte)) ? 1 : 3;
  return length;
}
