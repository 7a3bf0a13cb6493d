//! Events → report: the ledger, the parts, digests, findings, the wire view, second opinions and what-if.
//!
//! An [`Inspection`] takes one body by [`Inspection::push`] and gives its [`Report`] by
//! [`Inspection::finish`]. It reads no clock: times come in as durations since the request's head.
//! The report of one body is the same however it was cut into pieces, its `stream` section aside.
//!
//! May import `body`, `encode`, `mime` and `report`.

mod arrival;
mod client;
mod content;
mod counts;
mod described;
mod digest;
mod edges;
mod entropy;
mod envelope;
mod findings;
mod head;
pub mod limits;
mod lines;
mod opening;
mod part;
mod rules;
mod sample;
mod second_opinions;
mod series;
mod siblings;
mod tally;
mod texts;
mod undone;
mod veil;

use std::time::Duration;

pub use envelope::{Counted, Ending, Envelope};

use arrival::Arrivals;
use content::{Content, Form};
use head::{codings_of, disposition_filename, encoding_of};
use rules::{RequestSeen, WholeBody, of_body, of_request};
use tally::{Ended, Tally};
use veil::Veil;

use crate::body::FileRule;
use crate::body::coding::{CodingLimits, ContentDecoder};
use crate::encode::{FileLabel, what_if};
use crate::mime::MediaType;
use crate::report::{
    Client, Detail, DigestAlgorithm, Encoding, FindingId, Kind, Mode, Report, Request, Sizes,
    VERSION, WhatIf, WireSource,
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
    /// How much may come out of a body under content codings.
    pub codings: CodingLimits,
    /// Whether to look for what is wrong; without it the report has no findings and no second opinions,
    /// and the body is read all the same.
    pub findings: bool,
}

impl Default for Options {
    fn default() -> Self {
        Options {
            file: None,
            filename: None,
            digest: Some(DigestAlgorithm::Sha256),
            mode: Mode::Stream,
            codings: CodingLimits::default(),
            findings: true,
        }
    }
}

/// Whether a body begins with a whole request line of HTTP/1 (RFC 9112 §3), so that it is probably a message
/// of its own. Linear in the line.
pub fn begins_as_http_request(body: &[u8]) -> bool {
    rules::begins_as_http_request(body)
}

/// One body being inspected.
///
/// ```
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
/// let report = inspection.finish(Ending::Complete, Envelope::default());
/// assert_eq!(report.sizes.payload_bytes, 3);
/// assert_eq!(report.sizes.body_bytes, 14);
/// assert_eq!(report.parts[0].text.as_deref(), Some("안"));
/// assert_eq!(report.ledger[0].kind, Kind::PercentExpansion);
/// ```
#[derive(Debug)]
pub struct Inspection {
    request: Request,
    media_type: Option<MediaType>,
    /// The file's name, where the request's head has one.
    filename: Option<String>,
    client: Option<Client>,
    options: Options,
    /// Undoes the content codings; `None` where there are none to undo.
    decoder: Option<ContentDecoder>,
    coded_bytes: u64,
    content: Content,
    arrivals: Arrivals,
}

impl Inspection {
    /// An inspection at the start of the body of `request`.
    pub fn new(request: Request, options: Options) -> Inspection {
        let media_type = request.content_type.as_deref().and_then(MediaType::parse);
        let filename = options.filename.clone().or_else(|| disposition_filename(&request));
        let client = client::recognise(&request, media_type.as_ref());
        let mut tally = Tally::new(options.digest, client, options.findings);
        let (undone, left) = codings_of(&request);
        if !left.is_empty() {
            rules::tell_unsupported(&left, &mut tally.findings);
        }
        let content = Content::new(
            encoding_of(media_type.as_ref()),
            request.content_type.as_deref(),
            filename.is_some(),
            !left.is_empty(),
            Form::of(&request, media_type.as_ref()),
            FileRule::new(options.file.as_deref()),
            tally,
        );
        let decoder = ContentDecoder::new(&undone, options.codings);
        Inspection {
            request,
            media_type,
            filename,
            client,
            options,
            decoder,
            coded_bytes: 0,
            content,
            arrivals: Arrivals::default(),
        }
    }

    /// How the body is read, as far as its head and the bytes so far tell.
    pub fn encoding(&self) -> Encoding {
        self.content.encoding
    }

    /// Records that `len` bytes came, `elapsed` after the head; they are read by
    /// [`Inspection::push`], now or when all have come.
    pub fn arrived(&mut self, len: usize, elapsed: Duration) {
        self.arrivals.chunk(len, elapsed);
    }

    /// Records that the body is collected in a buffer of `capacity` bytes before it is read.
    pub fn collected(&mut self, capacity: usize) {
        self.arrivals.collected(capacity);
    }

    /// Says that what follows happens `elapsed` after the head, where it is not the last arrival's time.
    pub fn at(&mut self, elapsed: Duration) {
        self.arrivals.at(elapsed);
    }

    /// Reads the next piece of the body, of any size.
    ///
    /// Linear in the piece and in what comes out of it; nothing is kept but what
    /// [`crate::body::limits`] and [`limits`] allow.
    pub fn push(&mut self, piece: &[u8]) {
        let held = self.decoder.as_ref().map_or(0, ContentDecoder::held_bytes);
        self.arrivals.reading(piece.len(), held + self.content.held_bytes());
        self.content.tally.now = self.arrivals.now();
        self.coded_bytes += piece.len() as u64;
        let content = &mut self.content;
        match &mut self.decoder {
            None => content.push(piece),
            Some(decoder) => decoder.push(piece, &mut |bytes| content.push(bytes)),
        }
    }

    /// The body has ended: the report.
    pub fn finish(mut self, ending: Ending, envelope: Envelope) -> Report {
        let is_coded = self.decoder.is_some() || self.content.veil.is_some();
        let content = &mut self.content;
        content.tally.now = envelope.elapsed;
        if let Some(decoder) = &mut self.decoder {
            decoder.finish(&mut |bytes| content.push(bytes));
        }
        let faults = self.decoder.as_ref().map_or(&[][..], ContentDecoder::faults);
        content.tally.ends(Ended {
            announced: if is_coded { None } else { self.request.content_length },
            is_complete: ending == Ending::Complete,
            is_decoded: !faults.iter().any(|fault| fault.what.loses_bytes()),
        });
        content.finish();
        let broke_off = match ending {
            Ending::Complete => None,
            Ending::Incomplete { reason } => Some(reason),
        };
        let all_decoded = self.look(broke_off.as_ref());
        if self.content.encoding == Encoding::Raw {
            self.name_raw_file();
        }
        let complete = broke_off.is_none() && all_decoded;
        let sizes = self.sizes(&envelope);
        let what_if = self.what_if(sizes.body_bytes);
        let encoding = self.content.encoding;
        let tally = self.content.tally;
        let ledger = tally.counts().rows();
        let parts_total = tally.parts_total;
        let payload_began = tally.payload_began();
        let starts = tally.starts();
        let (parts, sampler, mut findings) = tally.finish();
        if !complete {
            findings.withdraw_consequences_of_end(sizes.body_bytes);
        }
        let sample = sampler.finish();
        let seen = second_opinions::Seen {
            request: &self.request,
            complete,
            parts: &parts,
            starts: &starts,
            parts_total,
            sample: &sample,
            told: &findings.first_of_each(),
        };
        let second_opinions = if self.options.findings && encoding == Encoding::Multipart {
            second_opinions::of(&seen)
        } else {
            Vec::new()
        };
        let (findings, by_severity) = findings.finish();
        Report {
            version: VERSION,
            id: envelope.id,
            received_at: envelope.received_at,
            complete,
            encoding,
            request: self.request,
            client: self.client,
            sizes,
            ledger,
            parts,
            parts_total,
            stream: self.arrivals.finish(self.options.mode, envelope.elapsed, payload_began),
            sample,
            what_if,
            findings,
            findings_total: by_severity.total(),
            findings_by_severity: by_severity,
            second_opinions,
            connection: envelope.connection,
        }
    }

    /// Looks at the request as a whole, whose body broke off or not; says whether all of the body came out
    /// of its codings.
    fn look(&mut self, broke_off: Option<&Detail>) -> bool {
        let Content { encoding, tally, veil, watch, .. } = &mut self.content;
        let head = tally.sampler.first_bytes(usize::MAX).to_vec();
        let counts = tally.counts().clone();
        let last_part = tally.last_part();
        let seen = RequestSeen {
            request: &self.request,
            media_type: self.media_type.as_ref(),
            filename: self.filename.as_deref(),
            encoding: *encoding,
            veil: *veil,
            body_bytes: counts.total(),
            coded_bytes: self.coded_bytes,
            coding_faults: self.decoder.as_ref().map_or(&[][..], ContentDecoder::faults),
            is_decoded: self.decoder.is_some(),
            coding_limits: self.options.codings,
            head: &head,
            counts: &counts,
            arrivals: &self.arrivals,
            broke_off,
            last_part: last_part.as_ref().map(|(index, name)| (*index, name.as_deref())),
        };
        *veil = seen.veil();
        if tally.findings.are_on() {
            of_request(&seen, &mut tally.findings);
            let body = WholeBody { encoding: *encoding, head: &head, bytes: counts.total(), watch };
            of_body(&body, &mut tally.findings);
        }
        seen.is_whole()
    }

    /// A raw body's file has its name from the request target or the request's own
    /// Content-Disposition, and its type from the request.
    fn name_raw_file(&mut self) {
        // Text in another charset is text all the same.
        let is_text = self.media_type.as_ref().is_some_and(|it| it.top_level() == "text");
        let is_veiled = match self.content.veil {
            None => self.content.tally.findings.has(FindingId::MULTIPART_AS_RAW),
            Some(Veil::Utf16(_)) => !is_text,
            Some(Veil::Unsupported | Veil::Compressed(_)) => true,
        };
        self.content.tally.name_only_part(
            self.filename.as_deref(),
            self.request.content_type.as_deref(),
            is_veiled,
        );
    }

    fn sizes(&self, envelope: &Envelope) -> Sizes {
        let tally = &self.content.tally;
        let counts = tally.counts();
        let body_bytes = counts.total();
        let payload_bytes =
            counts.of(if tally.any_file { Kind::Payload } else { Kind::FieldValue });
        let is_chunked = self.request.transfer_encoding.is_some();
        // A count that is not of this body would be worse than none.
        let counted = envelope.counted.filter(|counted| counted.coded_bytes == self.coded_bytes);
        let (head_bytes, framing_bytes, wire_source) = match counted {
            Some(counted) => (
                Some(counted.head_bytes),
                counted.has_ended.then_some(counted.framing_bytes),
                Some(counted.source),
            ),
            None => {
                let source = envelope.head_bytes.map(|_| WireSource::Computed);
                (envelope.head_bytes, (!is_chunked).then_some(0), source)
            }
        };
        let coded_bytes = Some(self.coded_bytes);
        let wire_bytes = [head_bytes, framing_bytes, coded_bytes].into_iter().sum();
        Sizes {
            payload_bytes,
            body_bytes,
            overhead_bytes: body_bytes - payload_bytes,
            overhead_ratio: ratio(body_bytes, payload_bytes),
            coded_bytes,
            coding_ratio: self.coding_ratio(body_bytes),
            head_bytes,
            framing_bytes,
            wire_bytes,
            wire_source,
        }
    }

    /// Body ÷ coded body; `None` where no coding was undone or nothing came.
    fn coding_ratio(&self, body_bytes: u64) -> Option<f64> {
        let is_coded = self.decoder.is_some() && self.coded_bytes > 0;
        is_coded.then(|| body_bytes as f64 / self.coded_bytes as f64)
    }

    /// The first file in every encoding, as if it were sent alone. The body is a row of this only where it
    /// carries no other part.
    fn what_if(&self, body_bytes: u64) -> Vec<WhatIf> {
        let Content { tally, encoding, .. } = &self.content;
        let (filename, content_type) = tally.label();
        let label = FileLabel::new(filename.unwrap_or(NAMELESS), content_type.unwrap_or_default());
        let (facts, is_of_one) = (tally.first_facts(), tally.is_of_one());
        what_if(&label, &facts)
            .into_iter()
            .map(|(other, computed)| {
                let measured = is_of_one && other == *encoding;
                let body_bytes = if measured { body_bytes } else { computed };
                let overhead_ratio = ratio(body_bytes, facts.bytes);
                WhatIf { encoding: other, body_bytes, overhead_ratio, measured }
            })
            .collect()
    }
}

/// Overhead ÷ payload; `None` where the payload is empty.
fn ratio(body_bytes: u64, payload_bytes: u64) -> Option<f64> {
    let overhead = body_bytes as f64 - payload_bytes as f64;
    (payload_bytes > 0).then(|| overhead / payload_bytes as f64)
}
