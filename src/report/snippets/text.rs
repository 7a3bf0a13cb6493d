//! Values and texts.

use super::{axios, curl, fetch, html, node, python};
use crate::report::Snippet;

/// JSON written by a serializer, under its type.
pub(in crate::report) const JSON_BODY: &[Snippet] = &[
    fetch(
        "const body = JSON.stringify({ note: 'hello' });
const headers = { 'Content-Type': 'application/json' };
await fetch(url, { method: 'POST', headers, body });",
    ),
    axios("await axios.post(url, { note: 'hello' }); // an object, not a string"),
    curl("curl --json '{\"note\":\"hello\"}' \"$url\""),
    python(
        "import requests

requests.post(url, json={\"note\": \"hello\"})",
    ),
    node(
        "const body = JSON.stringify({ note: 'hello' });
const headers = { 'Content-Type': 'application/json' };
await fetch(url, { method: 'POST', headers, body });",
    ),
];

/// A urlencoded body whose escapes are the client's work.
pub(in crate::report) const URLENCODED: &[Snippet] = &[
    fetch(
        "const body = new URLSearchParams({ note: '1+1 is 100 %' });
await fetch(url, { method: 'POST', body });",
    ),
    html(
        "<form method=\"post\">
  <input name=\"note\" value=\"1+1 is 100 %\">
  <button>Send</button>
</form>",
    ),
    axios(
        "const body = new URLSearchParams({ note: '1+1 is 100 %' });
await axios.post(url, body);",
    ),
    curl("curl --data-urlencode 'note=1+1 is 100 %' \"$url\""),
    python(
        "import requests

requests.post(url, data={\"note\": \"1+1 is 100 %\"})",
    ),
    node(
        "const body = new URLSearchParams({ note: '1+1 is 100 %' });
await fetch(url, { method: 'POST', body });",
    ),
];

/// Values that there are none of are left out.
pub(in crate::report) const VALUES_THAT_ARE: &[Snippet] = &[
    fetch(
        "const form = new FormData();
const values = { note: 'hello', tag: undefined };
for (const [name, value] of Object.entries(values))
  if (value !== undefined && value !== null) form.append(name, value);
await fetch(url, { method: 'POST', body: form });",
    ),
    axios(
        "const form = new FormData();
const values = { note: 'hello', tag: undefined };
for (const [name, value] of Object.entries(values))
  if (value !== undefined && value !== null) form.append(name, value);
await axios.post(url, form);",
    ),
    python(
        "import requests

# Left out where the value is None; str(None) would be sent.
requests.post(url, data={\"note\": \"hello\", \"tag\": None})",
    ),
    node(
        "const form = new FormData();
const values = { note: 'hello', tag: undefined };
for (const [name, value] of Object.entries(values))
  if (value !== undefined && value !== null) form.append(name, value);
await fetch(url, { method: 'POST', body: form });",
    ),
];

/// A text as it is, without JSON around it.
pub(in crate::report) const PLAIN_VALUE: &[Snippet] = &[
    fetch(
        "const form = new FormData();
form.append('note', 'hello'); // not JSON.stringify('hello')
await fetch(url, { method: 'POST', body: form });",
    ),
    axios(
        "const form = new FormData();
form.append('note', 'hello'); // not JSON.stringify('hello')
await axios.post(url, form);",
    ),
    curl("curl -F note=hello \"$url\"  # not -F note='\"hello\"'"),
    python(
        "import requests

# Not json.dumps(\"hello\"); None, \"hello\": a field without a file name.
requests.post(url, files={\"note\": (None, \"hello\")})",
    ),
    node(
        "const form = new FormData();
form.append('note', 'hello'); // not JSON.stringify('hello')
await fetch(url, { method: 'POST', body: form });",
    ),
];

/// A text read and sent without its byte order mark.
pub(in crate::report) const TEXT_WITHOUT_MARK: &[Snippet] = &[
    fetch(
        "const body = await file.text(); // text() drops the mark
const headers = { 'Content-Type': 'application/json' };
await fetch(url, { method: 'POST', headers, body });",
    ),
    axios(
        "const body = JSON.parse(await file.text()); // text() drops the mark
await axios.post(url, body);",
    ),
    curl("sed '1s/^\\xEF\\xBB\\xBF//' note.json | curl --json @- \"$url\""),
    python(
        "import pathlib, requests

# utf-8-sig drops the mark.
text = pathlib.Path(\"note.json\").read_text(\"utf-8-sig\")
headers = {\"Content-Type\": \"application/json\"}
requests.post(url, data=text.encode(\"utf-8\"), headers=headers)",
    ),
    node(
        "import { openAsBlob } from 'node:fs';

const file = await openAsBlob('note.json');
const body = await file.text(); // text() drops the mark
const headers = { 'Content-Type': 'application/json' };
await fetch(url, { method: 'POST', headers, body });",
    ),
];

/// A text that was saved as UTF-16, sent as UTF-8.
pub(in crate::report) const TEXT_AS_UTF8: &[Snippet] = &[
    fetch(
        "const bytes = await file.arrayBuffer();
const body = new TextDecoder('utf-16le').decode(bytes); // sent as UTF-8
const headers = { 'Content-Type': 'application/json' };
await fetch(url, { method: 'POST', headers, body });",
    ),
    axios(
        "const bytes = await file.arrayBuffer();
const text = new TextDecoder('utf-16le').decode(bytes);
await axios.post(url, JSON.parse(text)); // sent as UTF-8",
    ),
    curl("iconv -f UTF-16 -t UTF-8 note.json | curl --json @- \"$url\""),
    python(
        "import pathlib, requests

text = pathlib.Path(\"note.json\").read_text(\"utf-16\")
headers = {\"Content-Type\": \"application/json\"}
requests.post(url, data=text.encode(\"utf-8\"), headers=headers)",
    ),
    node(
        "import { readFile } from 'node:fs/promises';

const bytes = await readFile('note.json');
const body = new TextDecoder('utf-16le').decode(bytes); // sent as UTF-8
const headers = { 'Content-Type': 'application/json' };
await fetch(url, { method: 'POST', headers, body });",
    ),
];
