//! The report: what one inspection found, as plain values that serialize to the JSON contract,
//! version 1. Imports nothing else of this crate.
//!
//! Counts are bytes unless a name says otherwise. Absent facts are `None` and serialize to `null`;
//! no key is ever left out.

mod binary;
mod catalogue;
mod connection;
pub mod detail;
pub mod details;
mod encoding;
mod example;
mod kind;
mod mime;
mod second_opinion;
mod shown;
mod snippet;
mod snippets;

pub use binary::Binary;
pub use catalogue::{CATALOGUE, Entry, FindingId, Group, Severity, entries};
pub use connection::{Connection, WireSource};
pub(crate) use detail::words;
pub use detail::{Detail, OTHERS_WORDS, Pattern, ToValue, Value, Words};
pub use encoding::Encoding;
pub use example::Example;
pub use kind::Kind;
pub use mime::{Agreement, Charset, Evidence, LineBreaks, Mime, Opinion, Risk};
pub use second_opinion::{ReaderRow, SecondOpinion};
pub use shown::{Hex, is_visible, shown, shown_bytes, shown_to, visible};
pub use snippet::{Client, Snippet};

use serde::Serialize;

/// The version of the report's JSON.
pub const VERSION: u32 = 1;

/// Everything that one inspection found out about one request.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Report {
    /// [`VERSION`].
    pub version: u32,
    /// Names this report; also in the response header `Weighbridge-Report`.
    pub id: String,
    /// When the request's head had been read, RFC 3339 in UTC with milliseconds.
    pub received_at: String,
    /// False where the body ended early; a finding says how.
    pub complete: bool,
    /// How the body was read.
    pub encoding: Encoding,
    /// The request's head.
    pub request: Request,
    /// The client that sent it, as its User-Agent and the body's shape show it; `None` where they do
    /// not.
    pub client: Option<Client>,
    /// The weights.
    pub sizes: Sizes,
    /// Bytes by kind, largest first, no zero rows; they sum to [`Sizes::body_bytes`].
    pub ledger: Vec<LedgerRow>,
    /// The first parts, in the order of arrival; at most 1,000.
    pub parts: Vec<Part>,
    /// How many parts there were, described or not.
    pub parts_total: u64,
    /// How the body arrived.
    pub stream: Stream,
    /// The body's first and last bytes with the kind of each.
    pub sample: Sample,
    /// What the same payload takes in every encoding.
    pub what_if: Vec<WhatIf>,
    /// The diagnoses, in the order in which they were made.
    pub findings: Vec<Finding>,
    /// How many diagnoses there were, shown or not.
    pub findings_total: u64,
    /// The same by severity.
    pub findings_by_severity: BySeverity,
    /// How widely used readers take this body where they differ; empty where nothing in it is known to.
    pub second_opinions: Vec<SecondOpinion>,
    /// The connection it came over; `None` where there was no socket to ask.
    pub connection: Option<Connection>,
}

impl Report {
    /// Whether one of the described parts is a file.
    pub fn has_file(&self) -> bool {
        self.parts.iter().any(|part| part.role == Role::File)
    }

    /// Whether the part has only the name of the file that it should have: a form sent it that sends no file's bytes.
    pub fn is_name_alone(&self, part: &Part) -> bool {
        let is_told = |it: &Finding| {
            it.id == FindingId::ENCTYPE_MISSING && it.part.is_none_or(|index| index == part.index)
        };
        part.role == Role::File && self.findings.iter().any(is_told)
    }

    /// Whether files are among the described parts, and of none of them more than its name.
    pub fn has_names_alone(&self) -> bool {
        let mut files = self.parts.iter().filter(|part| part.role == Role::File);
        self.has_file() && files.all(|part| self.is_name_alone(part))
    }
}

/// The request's head as the server saw it (RFC 9110 §6, RFC 9112 §3).
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Request {
    /// The method, such as `POST`.
    pub method: String,
    /// The request target: path and query.
    pub target: String,
    /// `HTTP/1.1`, `HTTP/2` and so on; [`PLAIN_TCP`] where there was no request, and then all else is empty.
    pub version: String,
    /// The `Content-Type` field, whole.
    pub content_type: Option<String>,
    /// The `Content-Length` field, bytes of the coded body.
    pub content_length: Option<u64>,
    /// The `Transfer-Encoding` field.
    pub transfer_encoding: Option<String>,
    /// The content codings in the order in which they were applied.
    pub content_encoding: Vec<String>,
    /// All header fields, name and value.
    pub headers: Vec<(String, String)>,
}

/// The weights of one request, in bytes.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Sizes {
    /// Decoded bytes of the files; of the field values where there is no file.
    pub payload_bytes: u64,
    /// The body after content coding is undone.
    pub body_bytes: u64,
    /// `body_bytes − payload_bytes`; never negative, since no encoding says a byte in less than one.
    pub overhead_bytes: u64,
    /// `overhead_bytes ÷ payload_bytes`; `None` where the payload is empty.
    pub overhead_ratio: Option<f64>,
    /// The content as sent, content coding still applied.
    pub coded_bytes: Option<u64>,
    /// `body_bytes ÷ coded_bytes`, above 1 where the coding made the body smaller; `None` where no content
    /// coding was undone or nothing came.
    pub coding_ratio: Option<f64>,
    /// Request line and header fields, up to and with the empty line.
    pub head_bytes: Option<u64>,
    /// What chunked transfer coding added, its trailer section included; `None` where nobody counted it.
    pub framing_bytes: Option<u64>,
    /// Head, framing and coded body together; `None` where one of them is.
    pub wire_bytes: Option<u64>,
    /// Where the head's, the framing's and the wire's bytes were counted; `None` where they were not.
    pub wire_source: Option<WireSource>,
}

/// The version in a [`Request`] that stands for none: the body came over plain TCP, without HTTP around it.
pub const PLAIN_TCP: &str = "TCP";

impl Request {
    /// Whether there was no request at all, but a body on a plain TCP connection.
    pub fn is_plain_tcp(&self) -> bool {
        self.version == PLAIN_TCP
    }
}

/// One row of the ledger.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct LedgerRow {
    /// What the bytes are there for.
    pub kind: Kind,
    /// How many they are, from 1.
    pub bytes: u64,
}

/// What a part is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// It carries a file's content.
    File,
    /// It carries a short value beside the file.
    Field,
}

/// A layer that was undone to reach a part's bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Transform {
    /// Percent-encoding, and `+` for a space (URL standard, application/x-www-form-urlencoded).
    Percent,
    /// A JSON string with its escapes (RFC 8259 §7).
    JsonString,
    /// Base64 (RFC 4648).
    Base64,
    /// Byte values as decimal numbers in a JSON array.
    Decimal,
}

/// One named value of the body.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Part {
    /// Its place in the order of arrival, from 0.
    pub index: u64,
    /// File or field.
    pub role: Role,
    /// Its name; `None` where it has none.
    pub name: Option<String>,
    /// The file's name; `None` where none was given.
    pub filename: Option<String>,
    /// The file's name as it was probably meant, where it arrived in another charset than UTF-8, decoded
    /// twice or as a mail header's encoded words; `None` where nothing is to be repaired.
    pub filename_repaired: Option<String>,
    /// A multipart part's header fields, as they were written.
    pub headers: Vec<(String, String)>,
    /// Decoded bytes.
    pub bytes: u64,
    /// What it took in the body, its own overhead included.
    pub body_bytes: u64,
    /// The layers undone on the way, outermost first.
    pub transforms: Vec<Transform>,
    /// The digest of the decoded bytes; `None` where none was asked for.
    pub digest: Option<Digest>,
    /// Order-0 entropy of the decoded bytes in bits per byte, 0 to 8, to four digits: 8 where every value is
    /// as frequent as any other, so that nothing can be compressed; `None` where there are none.
    pub entropy_bits_per_byte: Option<f64>,
    /// How many bytes the entropy was counted over: the first 256 KiB, and 1 KiB of each 64 KiB behind them.
    pub entropy_counted_bytes: u64,
    /// A field's or a text file's first 1 KiB, where it is UTF-8.
    pub text: Option<String>,
    /// The first 64 decoded bytes.
    pub head_base64: Binary,
    /// What the part is said to be and what it is.
    pub mime: Mime,
}

/// Which digest is taken of each part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Default)]
#[serde(rename_all = "kebab-case")]
pub enum DigestAlgorithm {
    /// SHA-256 (FIPS 180-4).
    #[default]
    Sha256,
    /// BLAKE3.
    Blake3,
}

/// The digest of a part's decoded bytes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Digest {
    /// How it was taken.
    pub algorithm: DigestAlgorithm,
    /// Lower-case hexadecimal digits.
    pub hex: String,
}

/// Whether the body was read as it came or collected first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Default)]
#[serde(rename_all = "kebab-case")]
pub enum Mode {
    /// Read piece by piece as it arrived.
    #[default]
    Stream,
    /// Collected whole, then read.
    Buffer,
}

/// How the body arrived. The only section that depends on how it was cut into chunks.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Stream {
    /// Stream or buffer.
    pub mode: Mode,
    /// Pieces in which the server received the body.
    pub chunks: u64,
    /// The largest of them, in bytes.
    pub largest_chunk_bytes: u64,
    /// The most body bytes that were held at one moment: the piece in hand, what waited for its turn and
    /// what was kept over from earlier ones; in buffer mode the capacity of the collecting buffer, and what
    /// the reader keeps beside it.
    pub peak_buffered_bytes: u64,
    /// Milliseconds from the head to the first body byte; `None` for an empty body.
    pub first_byte_ms: Option<f64>,
    /// Milliseconds from the head to the moment when the first byte of the payload could be used: when the
    /// piece was read out of which it came. `None` for an empty payload.
    pub first_payload_ms: Option<f64>,
    /// Milliseconds from the head to the end of the body.
    pub duration_ms: f64,
    /// Body bytes per second; `None` where the time was too short to divide by.
    pub bytes_per_second: Option<u64>,
    /// Milliseconds since the head and body bytes so far, 256 rows at most.
    pub timeline: Vec<(f64, u64)>,
    /// Milliseconds since the head and body bytes held then, as in `peak_buffered_bytes`, 256 rows at most;
    /// where a row stands for several moments, it is the one with the most.
    pub held_timeline: Vec<(f64, u64)>,
}

/// The wire view: the body's first and last bytes.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Sample {
    /// The first 4 KiB.
    pub head_base64: Binary,
    /// The last 1 KiB, or as much of it as the head has not: `None` where the head is all.
    pub tail_base64: Option<Binary>,
    /// Where the tail begins in the body; with a body of up to 5 KiB right behind the head.
    pub tail_offset: Option<u64>,
    /// Runs of one kind that cover head and tail in order and without gaps.
    pub spans: Vec<Span>,
}

/// A run of body bytes of one kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Span {
    /// Offset of its first byte in the body.
    pub start: u64,
    /// Offset after its last byte.
    pub end: u64,
    /// What the bytes are there for.
    pub kind: Kind,
    /// The part they belong to, as its index.
    pub part: Option<u64>,
}

/// What the first file that has bytes takes in one encoding, sent alone; where there is no file, the first value.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct WhatIf {
    /// The encoding.
    pub encoding: Encoding,
    /// The body's size in it.
    pub body_bytes: u64,
    /// Overhead ÷ the file; `None` where the file is empty.
    pub overhead_ratio: Option<f64>,
    /// Whether this is the body that arrived. None is where that carries other parts beside the file.
    pub measured: bool,
}

/// One diagnosis.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// Its stable id.
    pub id: FindingId,
    /// How bad it is.
    pub severity: Severity,
    /// The fault in a few words.
    pub title: &'static str,
    /// What arrived, why it usually happens and what it breaks.
    pub explanation: String,
    /// The explanation's first sentence, about this request alone, for other languages to word.
    pub detail: Detail,
    /// What to change, in one sentence.
    pub fix: &'static str,
    /// The fix as code, the sender's own first; empty where it is no matter of code.
    pub snippets: Vec<&'static Snippet>,
    /// The body offset it points to; `None` where it is about the head.
    pub offset: Option<u64>,
    /// The index of the part it is about.
    pub part: Option<u64>,
    /// The standard's section or the thread that explains it.
    pub reference: Option<&'static str>,
}

/// How many findings of each severity there were, shown or not.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct BySeverity {
    /// Errors.
    pub error: u64,
    /// Warnings.
    pub warning: u64,
    /// Notes.
    pub info: u64,
}

impl BySeverity {
    /// Counts so many more.
    pub fn add(&mut self, severity: Severity, count: u64) {
        *match severity {
            Severity::Error => &mut self.error,
            Severity::Warning => &mut self.warning,
            Severity::Info => &mut self.info,
        } += count;
    }

    /// Each severity with its count, the worst first.
    pub const fn rows(&self) -> [(Severity, u64); 3] {
        [
            (Severity::Error, self.error),
            (Severity::Warning, self.warning),
            (Severity::Info, self.info),
        ]
    }

    /// All of them.
    pub const fn total(&self) -> u64 {
        self.error + self.warning + self.info
    }
}
