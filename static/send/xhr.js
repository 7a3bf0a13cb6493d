// Sends with XMLHttpRequest, which tells how much is uploaded.

import { SendFailure } from './failure.js';

/** Posts a body; resolves with the status and the text of the answer. */
export function sendWithXhr({ url, headers, body, onProgress }) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', url);
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) onProgress(event.loaded, event.total);
    };
    request.onload = () => resolve({ status: request.status, text: request.responseText });
    request.onerror = () => reject(new SendFailure('network'));
    request.send(body);
  });
}
