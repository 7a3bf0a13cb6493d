// The server's answer: a report, or the reason why there is none.

import { SendFailure } from '../send/failure.js';

/** The report in an answer; throws a SendFailure where there is none. */
export function readAnswer({ status, text }) {
  const answer = parse(text);
  if (status === 200 && answer?.sizes) return answer;
  if (answer?.error) {
    const { code: serverCode, message, limit } = answer.error;
    throw new SendFailure('refused', { status, serverCode, message, limit });
  }
  throw new SendFailure('answer', { status });
}

function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
