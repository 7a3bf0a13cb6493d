// Failures in words: what happened and what to do about it. Pure.

import { bytes, size } from './format.js';
import { markedDetailOr, t, unmarked } from './texts.js';

/** What to tell of a failed row. `failure` is what the worker's SendFailure carried, `mode` how the server was to read. */
export function failureInWords(failure, mode) {
  return unmarked(markedFailure(failure, mode));
}

/** The same with marks around what is English in it, see inNodes. The words for details should be there by then. */
export function markedFailure(failure, mode = 'stream') {
  switch (failure.code) {
    case 'network':
    case 'unreadable':
      return t(`failure-${failure.code}`);
    case 'refused':
      return refusalInWords(failure, mode);
    case 'answer':
      return t('failure-answer', { status: failure.status });
    case 'no-room':
      return t('failure-no-room', { size: size(failure.builtBytes) });
    default:
      return t('failure-unexpected', { cause: failure.cause ?? failure.code });
  }
}

function refusalInWords({ status, serverCode, message, limit, detail }, mode) {
  if (status === 413 && Number.isFinite(limit)) {
    return t(mode === 'buffer' ? 'failure-too-large-to-collect' : 'failure-too-large', { limit: `${limit < 1024 ? '' : `${size(limit)}, `}${bytes(limit)}` });
  }
  return t('failure-refused', {
    status: [status, serverCode].filter(Boolean).join(', '),
    message: message ? markedDetailOr(detail, message) : t('failure-no-reason'),
  });
}
