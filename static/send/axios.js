// Sends with axios, over the adapter that it uses in browsers by default.

import axios from '../vendor/axios-1.21.1/dist/esm/axios.min.js';
import { SendFailure } from './failure.js';

/** Posts a body; resolves with the status and the text of the answer. */
export async function sendWithAxios({ url, headers, body, onProgress }) {
  try {
    const response = await axios.post(url, body, {
      headers,
      responseType: 'text',
      transformResponse: (text) => text,
      validateStatus: () => true,
      onUploadProgress: ({ loaded, total }) => total !== undefined && onProgress(loaded, total),
    });
    return { status: response.status, text: response.data };
  } catch (error) {
    throw new SendFailure('network', { cause: String(error) });
  }
}
