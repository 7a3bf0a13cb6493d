// What a page or program writes by hand where its client has no way of its own.

/** Bytes as the URL standard's form serializer writes them; URLSearchParams takes text only. */
export function percentEncode(bytes) {
  let encoded = '';
  for (const byte of bytes) {
    const letter = String.fromCharCode(byte);
    if (/[A-Za-z0-9*\-._]/.test(letter)) encoded += letter;
    else if (byte === 0x20) encoded += '+';
    else encoded += `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
  }
  return encoded;
}

/** The pairs of a form that carries `file`, already encoded. */
export function formBody(file) {
  const label = new URLSearchParams({ filename: file.name, type: file.type });
  return `${label}&file=${percentEncode(file.bytes)}`;
}

/** The object of which a JSON body is made. */
export function jsonObject(file) {
  return { filename: file.name, type: file.type, data: file.bytes.toString('base64') };
}

/** The path that raw bodies go to: they have no other place for a name. */
export function namedTarget(file) {
  return `/inspect?filename=${encodeURIComponent(file.name)}`;
}

/** The name as the HTML standard, and with it most clients, writes it into a part's header. */
export function htmlEscaped(name) {
  return name.replace(/"/g, '%22');
}
