// axios under Node. In a browser it hands FormData and Blob to the browser, as fetch does.

import { createReadStream } from 'node:fs';
import axios from 'axios';
import { formBody, htmlEscaped, jsonObject, namedTarget } from './support/encode.js';
import { matrix, NOTE } from './support/matrix.js';
import { stream } from './support/slices.js';

const FORM_TYPE = 'application/x-www-form-urlencoded';
const ANY_STATUS = { validateStatus: () => true };

matrix('axios', {
  'FormData with a File': multipart((file) => {
    const form = new FormData();
    form.append('file', new File([file.bytes], file.name, { type: file.type }));
    form.append('note', NOTE);
    return form;
  }),
  'toFormData with a File': multipart((file) => {
    const whole = new File([file.bytes], file.name, { type: file.type });
    return axios.toFormData({ file: whole, note: NOTE }, new FormData());
  }),
  // This way axios uses the package form-data, which takes name and type from the path.
  'postForm with a file stream': {
    encoding: 'multipart',
    filename: htmlEscaped,
    note: true,
    send: (url, file) => answer(axios.postForm(`${url}/inspect`, { file: createReadStream(file.path), note: NOTE }, ANY_STATUS)),
  },
  'a Buffer': {
    encoding: 'raw',
    chunked: false,
    send: (url, file) => post(url + namedTarget(file), file.bytes, file.type),
  },
  'a stream': {
    encoding: 'raw',
    chunked: true,
    send: (url, file) => post(url + namedTarget(file), stream(file.bytes), file.type),
  },
  'an object as a form': {
    encoding: 'urlencoded',
    chunked: false,
    transforms: ['percent'],
    only: (file) => file.text,
    send: (url, file) => {
      const object = { filename: file.name, type: file.type, file: file.bytes.toString() };
      return post(`${url}/inspect`, object, FORM_TYPE);
    },
  },
  'a form encoded beforehand': {
    encoding: 'urlencoded',
    chunked: false,
    transforms: ['percent'],
    send: (url, file) => post(`${url}/inspect`, formBody(file), FORM_TYPE),
  },
  'an object as JSON': {
    encoding: 'json',
    chunked: false,
    transforms: ['json-string', 'base64'],
    send: (url, file) => answer(axios.post(`${url}/inspect`, jsonObject(file), ANY_STATUS)),
  },
  'an object with a Buffer, as JSON': {
    encoding: 'json',
    chunked: false,
    transforms: ['decimal'],
    warns: 'buffer-as-decimals',
    send: (url, file) => {
      const object = { filename: file.name, type: file.type, data: file.bytes };
      return answer(axios.post(`${url}/inspect`, object, ANY_STATUS));
    },
  },
});

function multipart(formOf) {
  return {
    encoding: 'multipart',
    filename: htmlEscaped,
    note: true,
    send: (url, file) => answer(axios.post(`${url}/inspect`, formOf(file), ANY_STATUS)),
  };
}

function post(target, body, type) {
  return answer(axios.post(target, body, { ...ANY_STATUS, headers: { 'Content-Type': type } }));
}

async function answer(sending) {
  const { status, data } = await sending;
  return { status, report: data };
}
