//! Events → report: the ledger, the parts, digests, findings, the wire view and what-if.
//!
//! An [`Inspection`] takes one body by [`Inspection::push`] and gives its [`Report`] by
//! [`Inspection::finish`]. It reads no clock: times come in as durations since the request's head.
//! The report of one body is the same however it was cut into pieces, its `stream` section aside.
//!
//! May import `body`, `encode`, `mime` and `report`.

mod arrival;
mod client;
mod counts;
mod digest;
mod edges;
mod findings;
pub mod limits;
mod part;
mod rules;
mod sample;
mod siblings;
mod tally;

use std::time::Duration;

use arrival::Arrivals;
use rules::{Arrived, of_request};
use tally::Tally;

use crate::body::{FileRule, Reader};
use crate::encode::{FileLabel, what_if};
use crate::mime::{Disposition, MediaType};
use crate::report::{
    Client, Connection, DigestAlgorithm, Encoding, FindingId, Kind, Mode, Report, Request, Sizes,
    VERSION, WhatIf,
};

/// The file name that bodies in other encodings would carry where this one carries none: the one
/// that browsers give to a nameless Blob.
const NAMELESS: &str = "blob";

/// What the client asked for beside the inspection itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Options {
    /// `file=NAME`: which part is the file.
    pub file: Option<String>,
    /// `filename=NAME`: what the file of a raw body is called.
    pub filename: Option<String>,
    /// Which digest to take of each part; `None` for none.
    pub digest: Option<DigestAlgorithm>,
    /// Whether the body is read as it comes or collected first; only said in the report, the
    /// collecting is the caller's.
    pub mode: Mode,
    /// Whether to look for what is wrong; without it the report has no findings, and the body is read
    /// all the same.
    pub findings: bool,
}

impl Default for Options {
    fn default() -> Self {
        Options {
            file: None,
            filename: None,
            digest: Some(DigestAlgorithm::Sha256),
            mode: Mode::Stream,
            findings: true,
        }
    }
}

/// How the body ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Ending {
    /// All of it came.
    Complete,
    /// It ended early.
    Incomplete {
        /// What is known of why, in one sentence, for the finding `body-incomplete`.
        reason: String,
    },
}

/// What a report says that only the caller knows.
#[derive(Debug, Clone, PartialEq)]
pub struct Envelope {
    /// Names the report.
    pub id: String,
    /// When the head had been read, RFC 3339 in UTC with milliseconds.
    pub received_at: String,
    /// From the head to the end of the body.
    pub elapsed: Duration,
    /// The capacity, in bytes, of the buffer that collected the body before it was read; `None`
    /// where there was none.
    pub collected_bytes: Option<u64>,
    /// The head's size in bytes; `None` where nobody counted it.
    pub head_bytes: Option<u64>,
    /// The connection; `None` where there was none.
    pub connection: Option<Connection>,
}

/// One body being inspected.
///
/// ```
/// use std::time::Duration;
/// use weighbridge::inspect::{Ending, Envelope, Inspection, Options};
/// use weighbridge::report::{Kind, Request};
///
/// let request = Request {
///     content_type: Some("application/x-www-form-urlencoded".into()),
///     ..Request::default()
/// };
/// let mut inspection = Inspection::new(request, Options::default());
/// inspection.push(b"file=%EC%95");
/// inspection.push(b"%88");
/// let report = inspection.finish(Ending::Complete, Envelope {
///     id: "example".into(),
///     received_at: "2026-01-31T09:02:03.123Z".into(),
///     elapsed: Duration::ZERO,
///     collected_bytes: None,
///     head_bytes: None,
///     connection: None,
/// });
/// assert_eq!(report.sizes.payload_bytes, 3);
/// assert_eq!(report.sizes.body_bytes, 14);
/// assert_eq!(report.parts[0].text.as_deref(), Some("안"));
/// assert_eq!(report.ledger[0].kind, Kind::PercentExpansion);
/// ```
#[derive(Debug)]
pub struct Inspection {
    request: Request,
    client: Option<Client>,
    options: Options,
    encoding: Encoding,
    reader: Reader,
    tally: Tally,
    arrivals: Arrivals,
}

impl Inspection {
    /// An inspection at the start of the body of `request`.
    pub fn new(request: Request, options: Options) -> Inspection {
        let media_type = request.content_type.as_deref().and_then(MediaType::parse);
        let client = client::recognise(&request, media_type.as_ref());
        let mut tally = Tally::new(options.digest, client, options.findings);
        let codings = applied_codings(&request);
        let encoding = if codings.is_empty() {
            encoding_of(media_type.as_ref())
        } else {
            tally.find(
                FindingId::CODING_UNSUPPORTED,
                None,
                format_args!("The request states Content-Encoding: {}.", codings.join(", ")),
            );
            Encoding::Raw
        };
        tally.begin(encoding);
        let rule = FileRule::new(options.file.as_deref());
        let reader = Reader::new(encoding, request.content_type.as_deref(), rule);
        Inspection { request, client, options, encoding, reader, tally, arrivals: Arrivals::new() }
    }

    /// How the body is read.
    pub fn encoding(&self) -> Encoding {
        self.encoding
    }

    /// Records that `len` bytes came, `elapsed` after the head; they are read by
    /// [`Inspection::push`], now or when all have come.
    pub fn arrived(&mut self, len: usize, elapsed: Duration) {
        self.arrivals.chunk(len, elapsed);
    }

    /// Reads the next piece of the body, of any size.
    ///
    /// Linear in the piece; nothing of it is kept but what [`crate::body::limits`] and
    /// [`limits`] allow.
    pub fn push(&mut self, piece: &[u8]) {
        self.arrivals.held(piece.len() + self.reader.held_bytes());
        self.tally.sampler.push(piece);
        self.reader.push(piece, &mut self.tally);
    }

    /// The body has ended: the report.
    pub fn finish(mut self, ending: Ending, envelope: Envelope) -> Report {
        self.reader.finish(&mut self.tally);
        if self.encoding == Encoding::Raw {
            self.name_raw_file();
        }
        let body_bytes = self.tally.counts().total();
        of_request(&self.request, &Arrived { body_bytes }, &mut self.tally.findings);
        let complete = match ending {
            Ending::Complete => true,
            Ending::Incomplete { reason } => {
                self.tally.find(
                    FindingId::BODY_INCOMPLETE,
                    Some(body_bytes),
                    format_args!("{reason}"),
                );
                false
            }
        };
        let sizes = self.sizes(body_bytes, envelope.head_bytes);
        let what_if = self.what_if(&sizes);
        let ledger = self.tally.counts().rows();
        let parts_total = self.tally.parts_total;
        let (parts, sampler, findings) = self.tally.finish();
        let (findings, by_severity) = findings.finish();
        Report {
            version: VERSION,
            id: envelope.id,
            received_at: envelope.received_at,
            complete,
            encoding: self.encoding,
            request: self.request,
            client: self.client,
            sizes,
            ledger,
            parts,
            parts_total,
            stream: self.arrivals.finish(
                self.options.mode,
                envelope.elapsed,
                envelope.collected_bytes,
            ),
            sample: sampler.finish(),
            what_if,
            findings,
            findings_total: by_severity.total(),
            findings_by_severity: by_severity,
            connection: envelope.connection,
        }
    }

    /// A raw body's file has its name from the request target or the request's own
    /// Content-Disposition, and its type from the request.
    fn name_raw_file(&mut self) {
        let disposition = self.request.headers.iter().find_map(|(name, value)| {
            name.eq_ignore_ascii_case("content-disposition")
                .then(|| Disposition::parse(value.as_bytes()))
        });
        let from_disposition = disposition
            .as_ref()
            .and_then(Disposition::preferred_filename)
            .map(|name| String::from_utf8_lossy(name).into_owned());
        let filename = self.options.filename.as_deref().or(from_disposition.as_deref());
        let is_coded = !applied_codings(&self.request).is_empty();
        self.tally.name_only_part(filename, self.request.content_type.as_deref(), is_coded);
    }

    fn sizes(&self, body_bytes: u64, head_bytes: Option<u64>) -> Sizes {
        let counts = self.tally.counts();
        let payload_bytes =
            counts.of(if self.tally.any_file { Kind::Payload } else { Kind::FieldValue });
        let is_chunked = self.request.transfer_encoding.is_some();
        let framing_bytes = (!is_chunked).then_some(0);
        let coded_bytes = Some(body_bytes);
        let wire_bytes = [head_bytes, framing_bytes, coded_bytes].into_iter().sum();
        Sizes {
            payload_bytes,
            body_bytes,
            overhead_bytes: body_bytes - payload_bytes,
            overhead_ratio: ratio(body_bytes, payload_bytes),
            coded_bytes,
            head_bytes,
            framing_bytes,
            wire_bytes,
        }
    }

    fn what_if(&self, sizes: &Sizes) -> Vec<WhatIf> {
        let (filename, content_type) = self.tally.label();
        let label = FileLabel::new(filename.unwrap_or(NAMELESS), content_type.unwrap_or_default());
        let facts =
            if self.tally.any_file { &self.tally.file_facts } else { &self.tally.field_facts };
        what_if(&label, facts)
            .into_iter()
            .map(|(encoding, computed)| {
                let measured = encoding == self.encoding;
                let body_bytes = if measured { sizes.body_bytes } else { computed };
                let overhead_ratio = ratio(body_bytes, sizes.payload_bytes);
                WhatIf { encoding, body_bytes, overhead_ratio, measured }
            })
            .collect()
    }
}

/// Which format a body of this type is read in.
fn encoding_of(media_type: Option<&MediaType>) -> Encoding {
    match media_type {
        Some(media_type) if media_type.is_multipart() => Encoding::Multipart,
        Some(media_type) if media_type.is_urlencoded() => Encoding::Urlencoded,
        Some(media_type) if media_type.is_json() => Encoding::Json,
        Some(_) | None => Encoding::Raw,
    }
}

/// The content codings that change the body; `identity` does not (RFC 9110 §8.4.1).
fn applied_codings(request: &Request) -> Vec<&str> {
    let codings = request.content_encoding.iter().map(String::as_str);
    codings.filter(|coding| !coding.eq_ignore_ascii_case("identity")).collect()
}

/// Overhead ÷ payload; `None` where the payload is empty.
fn ratio(body_bytes: u64, payload_bytes: u64) -> Option<f64> {
    let overhead = body_bytes as f64 - payload_bytes as f64;
    (payload_bytes > 0).then(|| overhead / payload_bytes as f64)
}
