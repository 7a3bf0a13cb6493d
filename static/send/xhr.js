// Sends with XMLHttpRequest, which tells how much is uploaded.

import { SendFailure } from './failure.js';

/** Posts a body; resolves with the status and the text of the answer. */
export function sendWithXhr({ url, headers, body, signal, onProgress }) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const abort = () => request.abort();
    const ending = (settle) => () => {
      signal.removeEventListener('abort', abort);
      settle();
    };
    request.open('POST', url);
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) onProgress(event.loaded, event.total);
    };
    request.onload = ending(() => resolve({ status: request.status, text: request.responseText }));
    request.onerror = ending(() => reject(new SendFailure('network')));
    request.onabort = ending(() => reject(new SendFailure('cancelled')));
    signal.addEventListener('abort', abort);
    request.send(body);
  });
}
