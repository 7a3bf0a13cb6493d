//! The bodies that are measured, made by the crate's own encoder wherever it can make them.

use std::fmt::Write as _;

use bytes::Bytes;
use weighbridge::encode::{Boundary, Encoder, FileLabel, content_type};
use weighbridge::report::Encoding;

/// The payload's size: far beyond every cache, so that streaming shows.
const PAYLOAD_BYTES: usize = 64 << 20;

/// The pieces in which servers hand out a body at most.
const PIECE_BYTES: usize = 64 << 10;

/// How many parts the bodies of tiny parts have.
const TINY_PARTS: usize = 200_000;

/// A body, the header that announces it, and how it arrives.
pub(crate) struct Body {
    pub(crate) encoding: Encoding,
    pub(crate) content_type: String,
    pub(crate) bytes: Bytes,
    pub(crate) piece_bytes: usize,
}

impl Body {
    fn new(encoding: Encoding, bytes: Vec<u8>) -> Body {
        let content_type = content_type(encoding, &FileLabel::new("", ""), &boundary());
        Body { encoding, content_type, bytes: bytes.into(), piece_bytes: PIECE_BYTES }
    }

    /// The pieces as they arrive; they share the body's memory.
    pub(crate) fn pieces(&self) -> Vec<Bytes> {
        let starts = (0..self.bytes.len()).step_by(self.piece_bytes);
        starts
            .map(|start| self.bytes.slice(start..self.bytes.len().min(start + self.piece_bytes)))
            .collect()
    }
}

/// The boundary of every multipart body here.
pub(crate) fn boundary() -> Boundary {
    Boundary::numbered(7)
}

/// One file in `encoding`.
pub(crate) fn file(encoding: Encoding, payload: &[u8]) -> Body {
    let label = FileLabel::new("measured.bin", "application/octet-stream");
    let mut bytes = Vec::with_capacity(payload.len() * 3 + 512);
    let mut encoder = Encoder::begin(encoding, &label, &boundary(), &mut bytes);
    encoder.push(payload, &mut bytes);
    encoder.finish(&mut bytes);
    Body::new(encoding, bytes)
}

/// A small file that arrives byte by byte.
pub(crate) fn byte_by_byte(encoding: Encoding) -> Body {
    Body { piece_bytes: 1, ..file(encoding, &noise()[..PIECE_BYTES]) }
}

/// Bytes of every value, as compressed files have them.
pub(crate) fn noise() -> Vec<u8> {
    let mut state = 0x9E37_79B9_7F4A_7C15_u64;
    let words = std::iter::repeat_with(|| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state.to_le_bytes()
    });
    words.take(PAYLOAD_BYTES / 8).flatten().collect()
}

/// English in lines of eighty characters that end in `line_break`.
pub(crate) fn text(line_break: &str) -> Vec<u8> {
    let line = "It takes the same file in four encodings, and reads each request as a stream. ";
    repeat(&format!("{line}{line_break}"))
}

/// As many copies of `unit` as fill the payload.
pub(crate) fn repeat(unit: &str) -> Vec<u8> {
    unit.as_bytes().repeat(PAYLOAD_BYTES / unit.len())
}

/// Fields of one character each.
pub(crate) fn tiny_parts() -> Body {
    tiny_parts_of(TINY_PARTS)
}

/// As many of them.
pub(crate) fn tiny_parts_of(count: usize) -> Body {
    let mut text = String::new();
    for number in 0..count {
        write!(
            text,
            "--{}\r\nContent-Disposition: form-data; name=\"f{number}\"\r\n\r\nv\r\n",
            boundary().as_str()
        )
        .expect("a String takes everything");
    }
    write!(text, "--{}--\r\n", boundary().as_str()).expect("a String takes everything");
    Body::new(Encoding::Multipart, text.into_bytes())
}

/// Pairs of a short name and one character each.
pub(crate) fn tiny_pairs() -> Body {
    let pairs: Vec<String> = (0..TINY_PARTS).map(|number| format!("f{number}=v")).collect();
    Body::new(Encoding::Urlencoded, pairs.join("&").into_bytes())
}

/// Members of a short name and one character each, in one object.
pub(crate) fn tiny_members() -> Body {
    let members: Vec<String> =
        (0..TINY_PARTS).map(|number| format!("\"f{number}\":\"v\"")).collect();
    Body::new(Encoding::Json, format!("{{{}}}", members.join(",")).into_bytes())
}

/// A JSON body that is written by hand around `inside`, the member `data`'s value.
pub(crate) fn json_data(inside: &[u8]) -> Body {
    let start = br#"{"filename":"measured.bin","type":"text/plain","data":"#;
    Body::new(Encoding::Json, [&start[..], inside, b"}"].concat())
}

/// A urlencoded body that is written by hand.
pub(crate) fn urlencoded_file(value: &[u8]) -> Body {
    Body::new(Encoding::Urlencoded, [b"filename=measured.txt&file=", value].concat())
}
