//! The mirror image of reading: a payload → its body in an encoding, as a stream.
//!
//! [`Encoder::begin`] writes what comes before the file's bytes, [`Encoder::push`] writes pieces of
//! the file of any size, and [`Encoder::finish`] closes the body; the same payload gives the same
//! body however it is cut. An encoder keeps at most two payload bytes between pieces.
//! [`EncodingReader`] does the same over any [`std::io::Read`]. What a body will weigh is known
//! beforehand: see [`body_bytes`].
//!
//! May import `mime` and `report`; knows nothing of sockets, files or clocks.

pub(crate) mod base64_engine;
mod boundary;
mod json;
mod label;
mod multipart;
mod raw;
mod reader;
mod sizes;
mod urlencoded;

#[cfg(test)]
mod laws;

pub use boundary::{Boundary, InvalidBoundary};
pub use label::FileLabel;
pub use reader::EncodingReader;
pub use sizes::{ASSUMED_BOUNDARY_BYTES, PayloadFacts, body_bytes, what_if};

use crate::mime::MediaType;
use crate::report::Encoding;
use json::JsonEncoder;
use multipart::MultipartEncoder;
use raw::RawEncoder;
use urlencoded::UrlencodedEncoder;

/// Writes one file as a body in one of the encodings.
///
/// ```
/// use weighbridge::encode::{Boundary, Encoder, FileLabel};
/// use weighbridge::report::Encoding;
///
/// let label = FileLabel::new("greeting.txt", "text/plain");
/// let mut body = Vec::new();
/// let mut encoder = Encoder::begin(Encoding::Json, &label, &Boundary::numbered(7), &mut body);
/// encoder.push(b"hel", &mut body);
/// encoder.push(b"lo", &mut body);
/// encoder.finish(&mut body);
/// assert_eq!(body, br#"{"filename":"greeting.txt","type":"text/plain","data":"aGVsbG8="}"#);
/// ```
#[derive(Debug)]
pub enum Encoder {
    /// One part of `multipart/form-data`.
    Multipart(MultipartEncoder),
    /// The bytes as they are.
    Raw(RawEncoder),
    /// Three pairs of `application/x-www-form-urlencoded`.
    Urlencoded(UrlencodedEncoder),
    /// Base64 in a JSON object.
    Json(JsonEncoder),
}

impl Encoder {
    /// Starts a body: appends to `out` what stands before the file's bytes. Only multipart uses the
    /// boundary.
    pub fn begin(
        encoding: Encoding,
        label: &FileLabel,
        boundary: &Boundary,
        out: &mut Vec<u8>,
    ) -> Encoder {
        match encoding {
            Encoding::Multipart => {
                Encoder::Multipart(MultipartEncoder::begin(label, boundary.as_str(), out))
            }
            Encoding::Raw => Encoder::Raw(RawEncoder),
            Encoding::Urlencoded => Encoder::Urlencoded(UrlencodedEncoder::begin(label, out)),
            Encoding::Json => Encoder::Json(JsonEncoder::begin(label, out)),
        }
    }

    /// Appends the next piece of the file, encoded. Grows `out` by at most three times the piece
    /// and two bytes.
    pub fn push(&mut self, piece: &[u8], out: &mut Vec<u8>) {
        match self {
            Encoder::Multipart(encoder) => encoder.push(piece, out),
            Encoder::Raw(encoder) => encoder.push(piece, out),
            Encoder::Urlencoded(encoder) => encoder.push(piece, out),
            Encoder::Json(encoder) => encoder.push(piece, out),
        }
    }

    /// Ends the body: appends what was carried over and what stands after the file's bytes.
    pub fn finish(self, out: &mut Vec<u8>) {
        match self {
            Encoder::Multipart(encoder) => encoder.finish(out),
            Encoder::Raw(encoder) => encoder.finish(out),
            Encoder::Urlencoded(encoder) => encoder.finish(out),
            Encoder::Json(encoder) => encoder.finish(out),
        }
    }
}

/// The request's `Content-Type` for a body in `encoding`.
///
/// The boundary is quoted where it is no token (RFC 2046 §5.1.1, RFC 9110 §5.6.6). A raw body goes
/// under the file's own type, unless that is one under which a body's inside is read: a JSON file
/// sent as it is would be taken for an envelope.
pub fn content_type(encoding: Encoding, label: &FileLabel, boundary: &Boundary) -> String {
    match encoding {
        Encoding::Multipart => {
            format!("{}; boundary={}", encoding.media_type(), boundary.as_value())
        }
        Encoding::Raw if is_envelope(label.media_type()) => encoding.media_type().to_owned(),
        Encoding::Raw => label.media_type().to_owned(),
        Encoding::Urlencoded | Encoding::Json => encoding.media_type().to_owned(),
    }
}

fn is_envelope(content_type: &str) -> bool {
    MediaType::parse(content_type)
        .is_some_and(|it| it.is_multipart() || it.is_urlencoded() || it.is_json())
}

/// What the request target's query must say beside the body, without the `?`: the file's name in
/// the raw encoding, which has no other place for it, and nothing in the others, which carry it.
pub fn target_query(encoding: Encoding, label: &FileLabel) -> Option<String> {
    match encoding {
        Encoding::Raw => Some(raw::query(label)),
        Encoding::Multipart | Encoding::Urlencoded | Encoding::Json => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{Boundary, FileLabel, content_type, target_query};
    use crate::report::Encoding;

    #[test]
    fn a_raw_file_never_goes_under_a_type_whose_inside_is_read() {
        let boundary = Boundary::new("b1").unwrap();
        for own in ["application/json", "application/ld+json; a=b", "multipart/mixed; boundary=x"] {
            let label = FileLabel::new("a", own);
            let content_type = content_type(Encoding::Raw, &label, &boundary);
            assert_eq!(content_type, "application/octet-stream", "{own}");
        }
    }

    #[test]
    fn each_encoding_names_its_content_type() {
        let label = FileLabel::new("a.png", "image/png");
        let boundary = Boundary::new("b1").unwrap();
        let types = Encoding::ALL.map(|encoding| content_type(encoding, &label, &boundary));
        assert_eq!(
            types,
            [
                "multipart/form-data; boundary=b1",
                "image/png",
                "application/x-www-form-urlencoded",
                "application/json"
            ]
        );
    }

    #[test]
    fn a_boundary_that_is_no_token_is_quoted() {
        let boundary = Boundary::new("a:b c").unwrap();
        assert_eq!(
            content_type(Encoding::Multipart, &FileLabel::new("", ""), &boundary),
            "multipart/form-data; boundary=\"a:b c\""
        );
    }

    #[test]
    fn raw_without_a_type_is_an_octet_stream() {
        let boundary = Boundary::numbered(0);
        assert_eq!(
            content_type(Encoding::Raw, &FileLabel::new("a", ""), &boundary),
            "application/octet-stream"
        );
    }

    #[test]
    fn only_raw_names_the_file_in_the_query() {
        let label = FileLabel::new("보고서 1.pdf", "");
        let queries = Encoding::ALL.map(|encoding| target_query(encoding, &label));
        assert_eq!(
            queries,
            [None, Some("filename=%EB%B3%B4%EA%B3%A0%EC%84%9C+1.pdf".to_owned()), None, None]
        );
    }
}
