//! Sans-IO push parsers: wire bytes in, [`Event`]s out, one format a file.
//!
//! Bytes go in by [`Reader::push`] in pieces of any size, and each piece is read to its end at once:
//! there is no "need more". What cannot be decided yet is held over in buffers of constant size (see
//! [`limits`]); [`Reader::finish`] closes. A parser never gives up on a malformed body: it reports a
//! [`Fault`], takes the reading that mainstream servers take, and goes on.
//!
//! May import `encode`, `mime` and `report`; knows nothing of sockets, files or clocks.

mod base64;
pub mod coding;
mod hex;
mod json;
pub mod limits;
mod multipart;
mod raw;
mod role;
mod transfer_encoding;
mod urlencoded;
mod utf8;

pub use base64::begins_as_key;
pub use json::JsonReader;
pub use multipart::{MultipartReader, boundary_in};
pub use raw::RawReader;
pub use role::{FILENAME_KEYS, FileRule, TYPE_KEYS, is_file_like, is_surely_file};
pub(crate) use transfer_encoding::{TransferDecoder, TransferEncoding};
pub use urlencoded::UrlencodedReader;

use crate::report::{Encoding, FindingId, Kind, Role, Transform, Words};

/// Where a reader's events go.
///
/// The events of one body obey these rules, whatever the bytes and however they are cut:
///
/// * the lengths of the [`Event::Run`]s sum to the bytes pushed so far, minus those held over;
/// * [`Event::PartBegins`] and [`Event::PartEnds`] (or [`Event::PartDropped`]) alternate; parts do
///   not nest;
/// * between them, the decoded bytes of a reading are as many as the runs give that reading's
///   [`Fill::Value`] and friends.
pub trait Sink {
    /// Takes one event; events come in the order of the body's bytes.
    fn accept(&mut self, event: Event<'_>);
}

/// What a reader found in the body.
#[derive(Debug)]
pub enum Event<'a> {
    /// The next bytes of the body, from where the last run ended.
    Run(Run),
    /// A part begins; the runs that follow belong to it until it ends.
    PartBegins,
    /// The part's name, decoded, cut to [`limits::NAME_BYTES`].
    PartName(&'a [u8]),
    /// A multipart part's header line: name and value without the white space around them, folded
    /// lines joined.
    PartHeader {
        /// The field's name as it was written.
        name: &'a [u8],
        /// The field's value, cut to [`limits::HEADER_LINE_BYTES`].
        value: &'a [u8],
        /// Offset of the line's first byte in the body.
        offset: u64,
    },
    /// The file name that the part itself carries, decoded, cut to [`limits::NAME_BYTES`].
    PartFilename(&'a [u8]),
    /// The media type that the part itself carries: a part header's, or a `data:` prefix's.
    PartType(&'a [u8]),
    /// Decoded bytes of the part under one reading.
    Decoded(Reading, &'a [u8]),
    /// The part ends; its role and the reading that counts are known now.
    PartEnds(PartEnd),
    /// What began as a part is none after all: its bytes count by their plain reading, it has no
    /// index, and nothing of it is reported.
    PartDropped,
    /// A group of sibling values begins: the urlencoded body, or a JSON object.
    GroupBegins,
    /// The innermost open group ends.
    GroupEnds {
        /// Whether it was Node's `{"type":"Buffer","data":[…]}`, whose file belongs to the group
        /// around it, under `name`.
        is_buffer: bool,
        /// The member name of this object in the one around it.
        name: &'a [u8],
    },
    /// Something is wrong.
    Fault(Fault<'a>),
}

/// The two ways in which a value can be read before its role is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reading {
    /// As the text or bytes that the format itself carries.
    Plain,
    /// As base64 or decimals inside that text.
    Inner,
}

/// Consecutive body bytes and what they are there for, under either reading.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Run {
    /// How many bytes, from 1.
    pub len: usize,
    /// Their use where the part is read plainly.
    pub plain: Fill,
    /// Their use where it is read as base64 or decimals. Equal to `plain` where no such reading is
    /// possible.
    pub inner: Fill,
}

impl Run {
    /// A run whose use does not depend on the reading.
    pub const fn certain(len: usize, fill: Fill) -> Run {
        Run { len, plain: fill, inner: fill }
    }
}

/// How the bytes of a run divide among the kinds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fill {
    /// All are of one kind that the part's role does not change.
    Is(Kind),
    /// All are decoded bytes: payload in a file, field value in a field.
    Value,
    /// `%XX` triples of a value: two of percent expansion, then one decoded byte. The length is a
    /// multiple of three.
    PercentValue,
    /// `%XX` triples of a name: two of percent expansion, then one of field name.
    PercentName,
    /// Base64 characters: of each group of four the first is expansion and the others complete one
    /// decoded byte each. `phase` is the place of the run's first character in its group, 0 to 3.
    Base64 {
        /// 0 to 3.
        phase: u8,
    },
}

/// How a part ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PartEnd {
    /// File or field.
    pub role: Role,
    /// Which reading's runs and bytes count.
    pub reading: Reading,
    /// The layers that were undone for that reading, outermost first.
    pub transforms: &'static [Transform],
}

/// Something wrong at a place of the body.
#[derive(Debug, Clone, Copy)]
pub struct Fault<'a> {
    /// Which finding it makes.
    pub id: FindingId,
    /// Where, as an offset in the body; `None` where it is about the header.
    pub offset: Option<u64>,
    /// What exactly arrived, one sentence; its values are written out only where it is shown.
    pub detail: Words<'a>,
}

/// A reader for any of the encodings.
#[derive(Debug)]
pub enum Reader {
    /// `multipart/*`.
    Multipart(Box<MultipartReader>),
    /// Anything whose inside is not read.
    Raw(RawReader),
    /// `application/x-www-form-urlencoded`.
    Urlencoded(Box<UrlencodedReader>),
    /// `application/json` and its relatives.
    Json(Box<JsonReader>),
}

impl Reader {
    /// A reader for a body in `encoding` whose `Content-Type` field is `content_type`.
    pub fn new(encoding: Encoding, content_type: Option<&str>, rule: FileRule) -> Reader {
        match encoding {
            Encoding::Multipart => {
                Reader::Multipart(Box::new(MultipartReader::new(content_type.unwrap_or(""), rule)))
            }
            Encoding::Raw => Reader::Raw(RawReader::new()),
            Encoding::Urlencoded => Reader::Urlencoded(Box::new(UrlencodedReader::new(rule))),
            Encoding::Json => Reader::Json(Box::new(JsonReader::new(rule))),
        }
    }

    /// A reader for a multipart body whose type was lost and whose first line shows `boundary`.
    pub fn multipart_with(boundary: Vec<u8>, rule: FileRule) -> Reader {
        Reader::Multipart(Box::new(MultipartReader::with_boundary(boundary, rule)))
    }

    /// Reads the next piece of the body, of any size.
    pub fn push<S: Sink>(&mut self, piece: &[u8], sink: &mut S) {
        match self {
            Reader::Multipart(reader) => reader.push(piece, sink),
            Reader::Raw(reader) => reader.push(piece, sink),
            Reader::Urlencoded(reader) => reader.push(piece, sink),
            Reader::Json(reader) => reader.push(piece, sink),
        }
    }

    /// The body has ended, in time or not: decides what was held over and ends what is open.
    pub fn finish<S: Sink>(&mut self, sink: &mut S) {
        match self {
            Reader::Multipart(reader) => reader.finish(sink),
            Reader::Raw(reader) => reader.finish(sink),
            Reader::Urlencoded(reader) => reader.finish(sink),
            Reader::Json(reader) => reader.finish(sink),
        }
    }

    /// Body bytes held over from earlier pieces at this moment, bounded by [`limits::HELD_BYTES`].
    pub fn held_bytes(&self) -> usize {
        match self {
            Reader::Multipart(reader) => reader.held_bytes(),
            Reader::Raw(_) => 0,
            Reader::Urlencoded(reader) => reader.held_bytes(),
            Reader::Json(reader) => reader.held_bytes(),
        }
    }
}
