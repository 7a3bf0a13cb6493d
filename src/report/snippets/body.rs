//! Bytes as the whole body.

use super::{axios, curl, fetch, node, python};
use crate::report::Snippet;

/// The file's bytes as the body, with their type.
pub(in crate::report) const RAW_BYTES: &[Snippet] = &[
    fetch(
        "const headers = { 'Content-Type': file.type };
await fetch(url, { method: 'POST', headers, body: file });",
    ),
    axios(
        "const headers = { 'Content-Type': file.type };
await axios.post(url, file, { headers });",
    ),
    curl("curl --data-binary @photo.png -H 'Content-Type: image/png' \"$url\""),
    python(
        "import requests

with open(\"photo.png\", \"rb\") as file:
    headers = {\"Content-Type\": \"image/png\"}
    requests.post(url, data=file, headers=headers)",
    ),
    node(
        "import { openAsBlob } from 'node:fs';

const file = await openAsBlob('photo.png', { type: 'image/png' });
await fetch(url, { method: 'POST', body: file });",
    ),
];

/// Bytes that stay bytes between being read and being sent.
pub(in crate::report) const BYTES_AS_READ: &[Snippet] = &[
    fetch(
        "const bytes = await file.arrayBuffer(); // not text(), not readAsText
const headers = { 'Content-Type': file.type };
await fetch(url, { method: 'POST', headers, body: bytes });",
    ),
    axios(
        "// Without responseType axios makes a string of what it gets.
const options = { responseType: 'arraybuffer' };
const { data, headers } = await axios.get(source, options);
await axios.post(url, data, {
  headers: { 'Content-Type': headers['content-type'] },
});",
    ),
    curl("curl --data-binary @photo.png -H 'Content-Type: image/png' \"$url\""),
    python(
        "import requests

with open(\"photo.png\", \"rb\") as file:  # \"rb\": bytes, not text
    content = file.read()
requests.post(url, files={\"file\": (\"photo.png\", content, \"image/png\")})",
    ),
    node(
        "import { readFile } from 'node:fs/promises';

const bytes = await readFile('photo.png'); // no 'utf8': a Buffer
const headers = { 'Content-Type': 'image/png' };
await fetch(url, { method: 'POST', headers, body: bytes });",
    ),
];

/// A body whose length the client knows and announces.
pub(in crate::report) const KNOWN_LENGTH: &[Snippet] = &[
    fetch(
        "const headers = { 'Content-Type': file.type };
// A Blob or an ArrayBuffer has a length; a ReadableStream has none.
await fetch(url, { method: 'POST', headers, body: file });",
    ),
    axios(
        "const headers = { 'Content-Type': file.type };
// A Blob or a Buffer has a length; a stream has none.
await axios.post(url, file, { headers });",
    ),
    curl("curl -T photo.png -X POST -H 'Content-Type: image/png' \"$url\""),
    python(
        "import requests

# A file has a length, a generator has none.
with open(\"photo.png\", \"rb\") as file:
    headers = {\"Content-Type\": \"image/png\"}
    requests.post(url, data=file, headers=headers)",
    ),
    node(
        "import { openAsBlob } from 'node:fs';

// A Blob has a length; createReadStream has none.
const file = await openAsBlob('photo.png', { type: 'image/png' });
await fetch(url, { method: 'POST', body: file });",
    ),
];

/// A body that is compressed once and says so.
pub(in crate::report) const GZIP_BODY: &[Snippet] = &[
    fetch(
        "const gzip = new CompressionStream('gzip');
const packed = file.stream().pipeThrough(gzip);
await fetch(url, {
  method: 'POST',
  headers: { 'Content-Type': file.type, 'Content-Encoding': 'gzip' },
  body: await new Response(packed).blob(),
});",
    ),
    axios(
        "const gzip = new CompressionStream('gzip');
const packed = file.stream().pipeThrough(gzip);
await axios.post(url, await new Response(packed).blob(), {
  headers: { 'Content-Type': file.type, 'Content-Encoding': 'gzip' },
});",
    ),
    curl(
        "gzip -c photo.png | curl --data-binary @- \\
  -H 'Content-Type: image/png' -H 'Content-Encoding: gzip' \"$url\"",
    ),
    python(
        "import gzip, pathlib, requests

packed = gzip.compress(pathlib.Path(\"photo.png\").read_bytes())
headers = {\"Content-Type\": \"image/png\", \"Content-Encoding\": \"gzip\"}
requests.post(url, data=packed, headers=headers)",
    ),
    node(
        "import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';

const body = gzipSync(await readFile('photo.png'));
const headers = { 'Content-Type': 'image/png' };
headers['Content-Encoding'] = 'gzip';
await fetch(url, { method: 'POST', headers, body });",
    ),
];

/// No waiting for the server's leave to send.
pub(in crate::report) const WITHOUT_EXPECT: &[Snippet] =
    &[curl("curl -H 'Expect:' -F file=@photo.png \"$url\"")];
