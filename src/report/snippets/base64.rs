//! Files in JSON.

use super::{axios, curl, fetch, node, python};
use crate::report::Snippet;

/// A file as standard base64 with padding and without line breaks, in JSON.
pub(in crate::report) const BASE64_IN_JSON: &[Snippet] = &[
    fetch(
        "const read = new FileReader();
read.readAsDataURL(file);
await new Promise((...of) => { [read.onload, read.onerror] = of; });
const data = read.result.split(',')[1]; // what follows the comma
const body = JSON.stringify({ filename: file.name, data });
const headers = { 'Content-Type': 'application/json' };
await fetch(url, { method: 'POST', headers, body });",
    ),
    axios(
        "const bytes = Buffer.from(await file.arrayBuffer()); // in Node.js
const data = bytes.toString('base64');
await axios.post(url, { filename: 'photo.png', data });",
    ),
    curl(
        "data=$(base64 < photo.png | tr -d '\\n')
printf '{\"filename\":\"photo.png\",\"data\":\"%s\"}' \"$data\" |
  curl --json @- \"$url\"",
    ),
    python(
        "import base64, pathlib, requests

content = pathlib.Path(\"photo.png\").read_bytes()
data = base64.b64encode(content).decode(\"ascii\")  # not str(…)
requests.post(url, json={\"filename\": \"photo.png\", \"data\": data})",
    ),
    node(
        "import { readFile } from 'node:fs/promises';

const data = (await readFile('photo.png')).toString('base64');
const body = JSON.stringify({ filename: 'photo.png', data });
const headers = { 'Content-Type': 'application/json' };
await fetch(url, { method: 'POST', headers, body });",
    ),
];
