//! Matroska and WebM: EBML files (RFC 8794, RFC 9559), told by their document type.

use memchr::memmem;

use super::found::{Evidence, Found};
use super::windows::Windows;
use crate::report::words;

/// Begins every EBML file (RFC 8794 §8.1).
const EBML: &[u8] = b"\x1a\x45\xdf\xa3";

/// The element that names the document type (RFC 8794 §11.2.5).
const DOC_TYPE: &[u8] = b"\x42\x82";

/// Bytes of the EBML header that are searched; it has under a hundred.
const HEADER_BYTES: usize = 256;

/// Codec ids begin so (RFC 9559 §5.1.4.1.21): pictures `V_`, sound `A_`. The element is one byte long
/// and its id is this.
const CODEC_ID: u8 = 0x86;

/// The type of an EBML file.
pub(super) fn find(windows: &Windows<'_>) -> Option<Found> {
    let head = windows.head();
    let header = head.get(..head.len().min(HEADER_BYTES)).filter(|head| head.starts_with(EBML))?;
    let at = memmem::find(header, DOC_TYPE)?;
    let size = usize::from(header.get(at + 2)? & 0x7f);
    let name = header.get(at + 3..at + 3 + size)?;
    let media_type = match (name, is_sound_alone(head)) {
        (b"webm", false) => "video/webm",
        (b"webm", true) => "audio/webm",
        (b"matroska", false) => "video/x-matroska",
        (b"matroska", true) => "audio/x-matroska",
        _ => return None,
    };
    let mut found =
        Found::by(media_type, Evidence::at(at as u64 + 3, name, words!(EBML_DOCUMENT_TYPE)));
    found.evidence.push(Evidence::at(0, EBML, words!(HEADER, name = "EBML")));
    Some(found)
}

/// Whether the tracks in view have sound and no pictures.
fn is_sound_alone(head: &[u8]) -> bool {
    let has = |family: &[u8; 2]| {
        memmem::find_iter(head, family).any(|at| at >= 2 && head[at - 2] == CODEC_ID)
    };
    has(b"A_") && !has(b"V_")
}

#[cfg(test)]
mod tests {
    use crate::mime::content::by_content;

    fn file(doc_type: &[u8], codec: &[u8]) -> Vec<u8> {
        let size = 0x80 | u8::try_from(doc_type.len()).unwrap();
        let codec_size = 0x80 | u8::try_from(codec.len()).unwrap();
        [
            b"\x1a\x45\xdf\xa3\x9f\x42\x86\x81\x01\x42\x82",
            &[size][..],
            doc_type,
            &[0x86, codec_size],
            codec,
        ]
        .concat()
    }

    #[test]
    fn the_document_type_and_the_codecs_tell_the_type() {
        for (doc_type, codec, expected) in [
            (&b"webm"[..], &b"V_VP9"[..], Some("video/webm")),
            (b"webm", b"A_OPUS", Some("audio/webm")),
            (b"matroska", b"V_MPEG4", Some("video/x-matroska")),
            (b"matroska", b"A_AAC", Some("audio/x-matroska")),
        ] {
            assert_eq!(by_content(&file(doc_type, codec)), expected);
        }
    }
}
