// Code for Python with requests. Pure.

import { literal } from './quote.js';

/** The code that sends the file in `encoding`. */
export function python(encoding, { url, filename, type, rawType }) {
  const [name, kind, target] = [filename, type, url].map(literal);
  switch (encoding) {
    case 'multipart':
      return `import requests

with open(${name}, "rb") as file:
    response = requests.post(${target}, files={"file": (${name}, file, ${kind})})
print(response.text)`;
    case 'raw':
      return `import requests

with open(${name}, "rb") as file:
    response = requests.post(${target}, params={"filename": ${name}},
                             headers={"Content-Type": ${literal(rawType)}}, data=file)
print(response.text)`;
    case 'urlencoded':
      return `import requests

with open(${name}, "rb") as file:
    response = requests.post(${target}, data={"filename": ${name}, "type": ${kind}, "file": file.read()})
print(response.text)`;
    case 'json':
      return `import base64, requests

with open(${name}, "rb") as file:
    data = base64.b64encode(file.read()).decode()
response = requests.post(${target}, json={"filename": ${name}, "type": ${kind}, "data": data})
print(response.text)`;
    default:
      throw new Error(`no encoding is called ${encoding}`);
  }
}
