// What is sent of a file: its windows. The lengths are the server's (POST /types/windows).

/** Bytes of a file's beginning, and of its end. */
export const HEAD_BYTES = 64 * 1024;
export const TAIL_BYTES = 64 * 1024;

/**
 * The blob to send of `file`: all of it where it is short, else its beginning, the window that `directed`
 * names ({ offset, bytes } or null) and its end.
 */
export function windowsOf(file, directed = null) {
  if (file.size <= HEAD_BYTES + TAIL_BYTES) return file;
  return new Blob([
    file.slice(0, HEAD_BYTES),
    ...(directed ? [file.slice(directed.offset, directed.offset + directed.bytes)] : []),
    file.slice(file.size - TAIL_BYTES),
  ]);
}

/** The query that goes with it; `filename` and the browser's own type for the file are its claims. */
export function queryOf(file, directed = null) {
  const query = new URLSearchParams({ filename: file.name, type: file.type, bytes: file.size });
  if (directed) query.set('directed', directed.offset);
  return query;
}
