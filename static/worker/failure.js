// What went wrong, as plain values that can be sent to the page and put in words there.

import { NoRoom } from '../encode/slices.js';
import { SendFailure } from '../send/failure.js';

/** The failure that an error is: { code, … } for failureInWords. */
export function failureOf(error) {
  if (error instanceof SendFailure) return { code: error.code, ...error.details };
  if (error instanceof NoRoom) return { code: 'no-room', builtBytes: error.builtBytes };
  const unreadable = ['NotReadableError', 'NotFoundError'].includes(error?.name);
  return { code: unreadable ? 'unreadable' : 'unexpected', cause: String(error) };
}
