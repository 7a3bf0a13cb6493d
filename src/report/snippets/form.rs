//! Files in forms.

use super::{axios, curl, fetch, html, node, python};
use crate::report::Snippet;

/// A file in a form, its framing and its Content-Type written by the client.
pub(in crate::report) const FORM_FILE: &[Snippet] = &[
    fetch(
        "const form = new FormData();
form.append('file', file);
// No Content-Type header: fetch writes it, with the boundary.
await fetch(url, { method: 'POST', body: form });",
    ),
    html(
        "<form method=\"post\" enctype=\"multipart/form-data\">
  <input type=\"file\" name=\"file\" required>
  <button>Send</button>
</form>",
    ),
    axios(
        "const form = new FormData();
form.append('file', file);
// No Content-Type header: axios writes it, with the boundary.
await axios.post(url, form);",
    ),
    curl("curl -F file=@photo.png \"$url\"  # no -H 'Content-Type: …'"),
    python(
        "import requests

with open(\"photo.png\", \"rb\") as file:
    # No headers= with a Content-Type: requests writes it.
    requests.post(url, files={\"file\": (\"photo.png\", file, \"image/png\")})",
    ),
    node(
        "import { openAsBlob } from 'node:fs';

const form = new FormData();
const file = await openAsBlob('photo.png', { type: 'image/png' });
form.append('file', file, 'photo.png');
// No Content-Type header: fetch writes it, with the boundary.
await fetch(url, { method: 'POST', body: form });",
    ),
];

/// Fields in front of the file.
pub(in crate::report) const FIELDS_FIRST: &[Snippet] = &[
    fetch(
        "const form = new FormData();
form.append('note', 'hello'); // fields first
form.append('file', file); // the file last
await fetch(url, { method: 'POST', body: form });",
    ),
    html(
        "<form method=\"post\" enctype=\"multipart/form-data\">
  <input name=\"note\">
  <input type=\"file\" name=\"file\" required><!-- last -->
  <button>Send</button>
</form>",
    ),
    axios(
        "const form = new FormData();
form.append('note', 'hello'); // fields first
form.append('file', file); // the file last
await axios.post(url, form);",
    ),
    curl("curl -F note=hello -F file=@photo.png \"$url\"  # the file last"),
    python(
        "import requests

with open(\"photo.png\", \"rb\") as file:
    parts = {\"file\": (\"photo.png\", file, \"image/png\")}
    # What data= has is written before what files= has.
    requests.post(url, data={\"note\": \"hello\"}, files=parts)",
    ),
    node(
        "import { openAsBlob } from 'node:fs';

const file = await openAsBlob('photo.png', { type: 'image/png' });
const form = new FormData();
form.append('note', 'hello'); // fields first
form.append('file', file, 'photo.png'); // the file last
await fetch(url, { method: 'POST', body: form });",
    ),
];

/// Several files under one name.
pub(in crate::report) const REPEATED_NAME: &[Snippet] = &[
    fetch(
        "const form = new FormData();
for (const file of files) form.append('files', file);
await fetch(url, { method: 'POST', body: form });",
    ),
    html(
        "<form method=\"post\" enctype=\"multipart/form-data\">
  <input type=\"file\" name=\"files\" multiple required>
  <button>Send</button>
</form>",
    ),
    axios(
        "const form = new FormData();
for (const file of files) form.append('files', file);
await axios.post(url, form);",
    ),
    curl("curl -F files=@photo.png -F files=@photo.png \"$url\""),
    python(
        "import requests

parts = []
for path in [\"photo.png\", \"photo.png\"]:
    part = (path, open(path, \"rb\"), \"image/png\")
    parts.append((\"files\", part))
requests.post(url, files=parts)",
    ),
    node(
        "import { openAsBlob } from 'node:fs';

const form = new FormData();
for (const path of ['photo.png', 'photo.png']) {
  const file = await openAsBlob(path, { type: 'image/png' });
  form.append('files', file, path);
}
await fetch(url, { method: 'POST', body: form });",
    ),
];

/// Nothing is sent before there is a file with something in it.
pub(in crate::report) const CHOSEN_FILE: &[Snippet] = &[
    fetch(
        "if (!file || file.size === 0) throw new Error('Choose a file first.');
const form = new FormData();
form.append('file', file);
await fetch(url, { method: 'POST', body: form });",
    ),
    html("<input type=\"file\" name=\"file\" required>"),
    axios(
        "if (!file || file.size === 0) throw new Error('Choose a file first.');
const form = new FormData();
form.append('file', file);
await axios.post(url, form);",
    ),
    curl("test -s photo.png && curl -F file=@photo.png \"$url\""),
    python(
        "import pathlib, requests

content = pathlib.Path(\"photo.png\").read_bytes()
if not content:
    raise SystemExit(\"photo.png is empty\")
requests.post(url, files={\"file\": (\"photo.png\", content, \"image/png\")})",
    ),
    node(
        "import { openAsBlob } from 'node:fs';

const file = await openAsBlob('photo.png', { type: 'image/png' });
if (file.size === 0) throw new Error('photo.png is empty.');
const form = new FormData();
form.append('file', file, 'photo.png');
await fetch(url, { method: 'POST', body: form });",
    ),
];

/// A folder's files instead of the folder.
pub(in crate::report) const FILES_OF_FOLDER: &[Snippet] = &[
    fetch(
        "// For each dropped item: filesOf(it.webkitGetAsEntry())
async function* filesOf(item) {
  if (item.isFile) yield await new Promise((...of) => item.file(...of));
  const reader = item.isDirectory && item.createReader();
  const some = () => new Promise((...of) => reader.readEntries(...of));
  for (let found; reader && (found = await some()).length > 0;)
    for (const inner of found) yield* filesOf(inner);
}",
    ),
    html("<input type=\"file\" name=\"files\" webkitdirectory multiple>"),
    curl("find photos -type f -exec curl -F 'file=@{}' \"$url\" \\;"),
    python(
        "import pathlib, requests

for path in pathlib.Path(\"photos\").rglob(\"*\"):
    if path.is_file():
        with path.open(\"rb\") as file:
            part = (path.name, file, \"image/png\")
            requests.post(url, files={\"file\": part})",
    ),
    node(
        "import { openAsBlob, readdirSync } from 'node:fs';
import { basename } from 'node:path';
const all = readdirSync('photos', { recursive: true });
for (const one of all.filter((it) => it.endsWith('.png'))) {
  const form = new FormData();
  form.append('file', await openAsBlob(`photos/${one}`), basename(one));
  await fetch(url, { method: 'POST', body: form });
}",
    ),
];
