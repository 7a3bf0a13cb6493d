// Failures in words: what happened and what to do about it. Pure.

import { bytes, size } from './format.js';

/** What to tell of a failed row. `failure` is what the worker's SendFailure carried. */
export function failureInWords(failure) {
  switch (failure.code) {
    case 'network':
      return 'The connection broke before an answer came. Is the server still running? Then try again.';
    case 'refused':
      return refusalInWords(failure);
    case 'answer':
      return `The answer (status ${failure.status}) is not a report of this server. Something between this page and the server may have written it.`;
    case 'no-room':
      return `The browser has no room for this body (it kept ${size(failure.builtBytes)}). Private windows keep it in memory: try a normal one.`;
    case 'unreadable':
      return 'The browser cannot read this file any more. It may be a folder, or it was changed or removed. Choose it again.';
    default:
      return `Something unforeseen went wrong: ${failure.cause ?? failure.code}`;
  }
}

function refusalInWords({ status, serverCode, message, limit }) {
  if (status === 413 && Number.isFinite(limit)) {
    return `Too large: this server takes bodies of up to ${limit < 1024 ? '' : `${size(limit)}, `}${bytes(limit)}.`;
  }
  return `The server refused it (${status}${serverCode ? `, ${serverCode}` : ''}): ${message ?? 'no reason given'}`;
}
