// Failures in words: what happened and what to do about it. Pure.

import { bytes, size } from './format.js';
import { t, tOr } from './texts.js';

/** What to tell of a failed row. `failure` is what the worker's SendFailure carried, `mode` how the server was to read. */
export function failureInWords(failure, mode = 'stream') {
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

function refusalInWords({ status, serverCode, message, limit }, mode) {
  if (status === 413 && Number.isFinite(limit)) {
    return t(mode === 'buffer' ? 'failure-too-large-to-collect' : 'failure-too-large', { limit: `${limit < 1024 ? '' : `${size(limit)}, `}${bytes(limit)}` });
  }
  // The server's message is English; other languages say first what they can without its details.
  const said = tOr(`problem-${serverCode}`, null);
  return t('failure-refused', {
    status: [status, serverCode].filter(Boolean).join(', '),
    message: [said, message].filter(Boolean).join(' ') || t('failure-no-reason'),
  });
}
