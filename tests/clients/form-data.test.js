// The npm package form-data, sent by Node's own http client: what programs did before FormData came
// to Node, and what axios still does for streams.

import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { request } from 'node:http';
import FormData from 'form-data';
import { htmlEscaped } from './support/encode.js';
import { matrix, NOTE } from './support/matrix.js';
import { stream } from './support/slices.js';

matrix('form-data', {
  'a Buffer, piped': piped(true, (file) => file.bytes),
  'a stream, piped': piped(true, (file) => stream(file.bytes)),
  'a file stream, submitted with its length': {
    encoding: 'multipart',
    chunked: false,
    filename: htmlEscaped,
    note: true,
    send: (url, file) => {
      const form = formWith(createReadStream(file.path), file);
      return new Promise((resolve, reject) => {
        form.submit(`${url}/inspect`, (fault, response) => (fault ? reject(fault) : resolve(answer(response))));
      });
    },
  },
});

function piped(chunked, contentOf) {
  return {
    encoding: 'multipart',
    chunked,
    filename: htmlEscaped,
    note: true,
    send: async (url, file) => {
      const form = formWith(contentOf(file), file);
      const sending = request(`${url}/inspect`, { method: 'POST', headers: form.getHeaders() });
      form.pipe(sending);
      const [response] = await once(sending, 'response');
      return answer(response);
    },
  };
}

function formWith(content, file) {
  const form = new FormData();
  form.append('file', content, { filename: file.name, contentType: file.type });
  form.append('note', NOTE);
  return form;
}

async function answer(response) {
  const chunks = [];
  for await (const chunk of response) chunks.push(chunk);
  return { status: response.statusCode, report: JSON.parse(Buffer.concat(chunks)) };
}
