//! What a file's part says of it: its name and its type.

use super::{axios, curl, fetch, html, node, python};
use crate::report::Snippet;

/// The file name as it is, in UTF-8.
pub(in crate::report) const UTF8_NAME: &[Snippet] = &[
    fetch(
        "const form = new FormData();
form.append('file', file, '사진.png'); // not escaped, not encoded
await fetch(url, { method: 'POST', body: form });",
    ),
    html(
        "<form method=\"post\" enctype=\"multipart/form-data\"
  accept-charset=\"utf-8\">
  <input type=\"file\" name=\"file\" required>
  <button>Send</button>
</form>",
    ),
    axios(
        "const form = new FormData();
form.append('file', file, '사진.png'); // not escaped, not encoded
await axios.post(url, form);",
    ),
    curl("curl -F 'file=@photo.png;filename=사진.png' \"$url\""),
    python(
        "import requests

# urllib3 from 1.25 writes the name as UTF-8.
with open(\"photo.png\", \"rb\") as file:
    requests.post(url, files={\"file\": (\"사진.png\", file, \"image/png\")})",
    ),
    node(
        "import { openAsBlob } from 'node:fs';

const form = new FormData();
const file = await openAsBlob('photo.png', { type: 'image/png' });
form.append('file', file, '사진.png'); // not escaped, not encoded
await fetch(url, { method: 'POST', body: form });",
    ),
];

/// The file's own name, without the folders.
pub(in crate::report) const BASE_NAME: &[Snippet] = &[
    fetch(
        "const form = new FormData();
form.append('file', file, file.name); // not webkitRelativePath
await fetch(url, { method: 'POST', body: form });",
    ),
    axios(
        "const form = new FormData();
form.append('file', file, file.name); // not webkitRelativePath
await axios.post(url, form);",
    ),
    curl("curl -F 'file=@photos/photo.png;filename=photo.png' \"$url\""),
    python(
        "import pathlib, requests

path = pathlib.Path(\"photos/photo.png\")
with path.open(\"rb\") as file:
    requests.post(url, files={\"file\": (path.name, file, \"image/png\")})",
    ),
    node(
        "import { openAsBlob } from 'node:fs';
import { basename } from 'node:path';

const path = 'photos/photo.png';
const form = new FormData();
const file = await openAsBlob(path, { type: 'image/png' });
form.append('file', file, basename(path));
await fetch(url, { method: 'POST', body: form });",
    ),
];

/// The type stated for the file, whatever its name or the system's table say.
pub(in crate::report) const PART_TYPE: &[Snippet] = &[
    fetch(
        "const type = 'image/png'; // what the bytes are: here, a PNG
const typed = new File([file], 'photo.png', { type });
const form = new FormData();
form.append('file', typed);
await fetch(url, { method: 'POST', body: form });",
    ),
    axios(
        "const type = 'image/png'; // what the bytes are: here, a PNG
const typed = new File([file], 'photo.png', { type });
const form = new FormData();
form.append('file', typed);
await axios.post(url, form);",
    ),
    curl(
        "type=image/png # what the bytes are: here, a PNG
curl -F \"file=@photo.png;type=$type\" \"$url\"",
    ),
    python(
        "import requests

media_type = \"image/png\"  # what the bytes are: here, a PNG
with open(\"photo.png\", \"rb\") as file:
    requests.post(url, files={\"file\": (\"photo.png\", file, media_type)})",
    ),
    node(
        "import { openAsBlob } from 'node:fs';

const type = 'image/png'; // what the bytes are: here, a PNG
const form = new FormData();
const file = await openAsBlob('photo.png', { type });
form.append('file', file, 'photo.png');
await fetch(url, { method: 'POST', body: form });",
    ),
];
