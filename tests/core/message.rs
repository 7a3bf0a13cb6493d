//! A request message as bytes, taken apart and inspected.

use std::time::Duration;

use weighbridge::inspect::{Ending, Envelope, Inspection, Options};
use weighbridge::report::{Detail, Pattern, Report, Request, Value};

use crate::laws::{assert_laws, assert_laws_of_sizes, without_stream};

/// Why a body ended early, in words of these tests.
static MISSING: Pattern =
    Pattern { key: "bytes-missing", english: "{missing} bytes did not come." };

/// A request (RFC 9112 §2.1): its head as the server describes it, and its content.
pub(crate) struct Message {
    request: Request,
    options: Options,
    body: Vec<u8>,
}

impl Message {
    /// Takes a message apart. Lines of the head end in CRLF or LF. Of the target's query, `filename=`
    /// and `file=` are read, without escapes. A chunked body is one chunk and the last, or, where it
    /// does not begin with a chunk's size, stands there without its framing.
    pub(crate) fn parse(message: &[u8]) -> Message {
        let (head, body) = split_head(message);
        let head = String::from_utf8_lossy(head).into_owned();
        let mut lines = head.lines();
        let mut start = lines.next().expect("a request line").split(' ');
        let mut next = || start.next().expect("method, target and version").to_owned();
        let (method, target, version) = (next(), next(), next());
        let headers: Vec<(String, String)> = lines
            .map(|line| line.split_once(':').expect("a field has a colon"))
            .map(|(name, value)| (name.to_ascii_lowercase(), value.trim().to_owned()))
            .collect();
        let field = |wanted: &str| {
            headers.iter().find(|(name, _)| name == wanted).map(|(_, value)| value.clone())
        };
        let query = target.split_once('?').map_or("", |(_, query)| query);
        let parameter = |wanted: &str| {
            let mut pairs = query.split('&').filter_map(|pair| pair.split_once('='));
            pairs.find(|(name, _)| *name == wanted).map(|(_, value)| value.to_owned())
        };
        let options = Options {
            file: parameter("file"),
            filename: parameter("filename"),
            ..Options::default()
        };
        let request = Request {
            content_type: field("content-type"),
            content_length: field("content-length").map(|length| length.parse().expect("a number")),
            transfer_encoding: field("transfer-encoding"),
            content_encoding: field("content-encoding")
                .map(|codings| codings.split(',').map(|it| it.trim().to_owned()).collect())
                .unwrap_or_default(),
            method,
            target,
            version,
            headers,
        };
        let body = match &request.transfer_encoding {
            Some(_) => only_chunk(body).unwrap_or(body),
            None => body,
        };
        Message { body: body.to_vec(), request, options }
    }

    /// The report, after checking that it is the same at every split (at some, of a long body) and byte by
    /// byte, and that it keeps the laws.
    pub(crate) fn inspect_everywhere(&self) -> Report {
        let body = &self.body[..];
        let whole = self.inspect([body]);
        if self.request.content_encoding.is_empty() {
            assert_laws(&whole, body);
        } else {
            assert_eq!(whole.sizes.coded_bytes, Some(body.len() as u64));
            assert_laws_of_sizes(&whole);
        }
        assert_eq!(self.inspect(body.chunks(1)), whole, "byte by byte");
        for split in 0..=body.len() {
            let (first, second) = body.split_at(split);
            assert_eq!(self.inspect([first, second]), whole, "split at {split}");
        }
        whole
    }

    /// The report of the body in these pieces; its `stream` section is the same for all.
    pub(crate) fn inspect<'a>(&self, pieces: impl IntoIterator<Item = &'a [u8]>) -> Report {
        let mut inspection = Inspection::new(self.request.clone(), self.options.clone());
        for piece in pieces {
            inspection.arrived(piece.len(), Duration::from_millis(1));
            inspection.push(piece);
        }
        let announced = self.request.content_length.unwrap_or(0);
        let missing = announced.saturating_sub(self.body.len() as u64);
        let ending = match missing {
            0 => Ending::Complete,
            _ => Ending::Incomplete {
                reason: Detail {
                    pattern: &MISSING,
                    values: vec![("missing", Value::Count(missing))],
                },
            },
        };
        without_stream(inspection.finish(ending, Envelope::default()))
    }
}

/// The head without its empty line, and what follows.
fn split_head(message: &[u8]) -> (&[u8], &[u8]) {
    let lf = (0..message.len()).find_map(|at| {
        let rest = &message[at..];
        let line_breaks = [&b"\r\n\r\n"[..], b"\n\n"];
        let found = line_breaks.into_iter().find(|it| rest.starts_with(it))?;
        Some((&message[..at], &rest[found.len()..]))
    });
    lf.expect("an empty line ends the head")
}

fn only_chunk(framed: &[u8]) -> Option<&[u8]> {
    let line = framed.iter().position(|&byte| byte == b'\n')?;
    let size = std::str::from_utf8(&framed[..line]).ok()?.trim_end();
    let size = usize::from_str_radix(size, 16).ok()?;
    framed.get(line + 1..line + 1 + size)
}
