// The body that a report is about, as a file, and the command that sends it again.

import { buildBody } from '../../encode/bodies.js';
import { shellWord } from './quote.js';

/**
 * Builds the body in which `file` was sent: the same bytes, since the boundary is the one that the
 * browser chose then. The browser keeps the file's part of it where it lies.
 */
export async function rebuildBody({ encoding, request }, file) {
  if (encoding === 'multipart') return multipartBody(file, boundaryOf(request.content_type));
  const { body } = await buildBody(encoding, file, () => {});
  return body;
}

/** The command that sends the body again from a file of this name. */
export function replayCommand({ request }, base, name) {
  const type = `Content-Type: ${request.content_type}`;
  return `curl -H ${shellWord(type)} --data-binary ${shellWord(`@${name}`)} ${shellWord(addressOf(base, request.target))}`;
}

/** The address of a request target: a proxy may have taken the path of `base` from it. */
function addressOf(base, target) {
  const { origin, pathname } = new URL(base);
  return target.startsWith(`${pathname.replace(/\/$/, '')}/`) ? origin + target : base + target;
}

/** Names of files in which bodies are kept: one an encoding, of letters that every shell takes. */
export function bodyName({ encoding }) {
  return `body.${encoding}`;
}

/** The boundary that a multipart type names (RFC 2046 §5.1.1); browsers write it without quotes. */
export function boundaryOf(contentType) {
  return contentType.match(/boundary="?([^";]+)/i)[1];
}

/** What a browser writes for a form of one file (HTML standard, multipart/form-data encoding). */
export function multipartBody(file, boundary) {
  const name = file.name.replaceAll('\r', '%0D').replaceAll('\n', '%0A').replaceAll('"', '%22');
  return new Blob([
    `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\n`,
    `Content-Type: ${file.type || 'application/octet-stream'}\r\n\r\n`,
    file,
    `\r\n--${boundary}--\r\n`,
  ]);
}
