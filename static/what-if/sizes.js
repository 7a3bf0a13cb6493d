// What a file's body weighs in every way of sending it, exact to the byte, from facts counted in one pass.
// The four of them are what src/encode/sizes.rs computes; tests hold both to bodies that were written.

import { base64Length } from '../encode/base64.js';
import { envelope, jsonEnvelope, multipartEnvelope } from '../encode/envelopes.js';
import { IDS } from '../lib/encodings.js';

const MAIL_LINE = 76; // characters (RFC 2045 §6.8)
const TRANSFER_ENCODING = 'Content-Transfer-Encoding: base64\r\n';

/** The length of base64 in lines of 76 characters with CR LF between them. */
export function wrappedLength(bytes) {
  const length = base64Length(bytes);
  return length + 2 * Math.max(0, Math.ceil(length / MAIL_LINE) - 1);
}

/**
 * A function from facts, of which it needs `bytes` and `formExpanded`, to the body bytes by encoding. What
 * stands around the file is written once, so that many sizes can be asked for.
 */
export function encodingSizes(label) {
  const around = IDS.map((id) => [id, within(envelope(id, label), 0)]);
  return ({ bytes, formExpanded }) => {
    const contents = { multipart: bytes, raw: bytes, urlencoded: bytes + 2 * formExpanded, json: base64Length(bytes) };
    return Object.fromEntries(around.map(([id, length]) => [id, length + contents[id]]));
  };
}

/** Body bytes by way, of all ways that need no compressing. */
export function bodySizes(label, facts) {
  const { bytes, decimalDigits, quotedBytes } = facts;
  const commas = Math.max(0, bytes - 1);
  return {
    ...encodingSizes(label)(facts),
    'tcp': bytes,
    'base64-wrapped': wrappedLength(bytes),
    'quoted-printable': quotedBytes,
    'hex': 2 * bytes,
    'json-decimals': within(jsonEnvelope(label, '[', ']'), decimalDigits + commas),
    'multipart-base64': within(multipartEnvelope(label, TRANSFER_ENCODING), wrappedLength(bytes)),
  };
}

function within({ before, after }, content) {
  return before.length + content + after.length;
}
