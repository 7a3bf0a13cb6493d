//! The media type that a file's first bytes show.

use super::text;

/// How many of a file's first bytes are looked at. Signatures need fewer, the longest reach of an
/// archive's first entries not more; and longer windows read text no better, measured on real files.
/// It is held once for each file in the making, so it counts towards a request's memory.
pub const WINDOW_BYTES: usize = 8 * 1024;

/// The media type of a file that begins with `head`; `None` where the bytes show none. Bytes beyond
/// [`WINDOW_BYTES`] are not looked at.
///
/// Signatures come first; what has none is `text/plain` where the window is UTF-8 text, or what
/// the text's own first characters show: JSON, HTML, XML, SVG. Any bytes have an answer.
pub fn by_content(head: &[u8]) -> Option<&'static str> {
    let window = &head[..head.len().min(WINDOW_BYTES)];
    let signature = by_signature(window);
    match text::as_text(window) {
        Some(text) => Some(
            signature
                .filter(|found| is_written_as_text(found))
                .unwrap_or_else(|| text::kind_of(text)),
        ),
        None => signature,
    }
}

/// The signature of OLE files: Word, Excel and PowerPoint before 2007, Outlook messages, installers.
const OLE: &[u8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";

/// What infer knows by its signature. It has markup by prefixes too, which are told better from the
/// text, and one type that says nothing. For OLE files it would follow a directory that is seldom in
/// the window.
fn by_signature(window: &[u8]) -> Option<&'static str> {
    if window.starts_with(OLE) {
        return Some("application/x-ole-storage");
    }
    let found = infer::get(window)?.mime_type();
    (!matches!(found, "text/html" | "text/xml" | "application/octet-stream")).then_some(found)
}

/// Types whose files may begin with nothing but text. All others hold control characters soon: text
/// that begins like one of them, as with `BM` or `MZ`, is a coincidence.
fn is_written_as_text(media_type: &str) -> bool {
    matches!(
        media_type,
        "application/pdf"
            | "application/postscript"
            | "application/rtf"
            | "application/x-unix-archive"
            | "application/vnd.debian.binary-package"
            | "text/x-shellscript"
    )
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{WINDOW_BYTES, by_content};

    const PNG: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR";

    #[test]
    fn signatures_are_known() {
        assert_eq!(by_content(PNG), Some("image/png"));
        assert_eq!(by_content(b"GIF89a\x01\0\x01\0"), Some("image/gif"));
        assert_eq!(by_content(b"\xff\xd8\xff\xe0\0\x10JFIF"), Some("image/jpeg"));
        assert_eq!(by_content(b"%PDF-1.7\n1 0 obj"), Some("application/pdf"));
        assert_eq!(by_content(b"PK\x03\x04\x14\0\0\0\x08\0"), Some("application/zip"));
        assert_eq!(by_content(super::OLE), Some("application/x-ole-storage"));
    }

    #[test]
    fn nothing_and_noise_are_not_known() {
        assert_eq!(by_content(b""), None);
        assert_eq!(by_content(&[0, 1, 2, 3, 4, 5, 6, 7]), None);
        assert_eq!(by_content(&[0xc3]), None);
    }

    #[test]
    fn text_that_begins_like_a_signature_is_text() {
        assert_eq!(by_content(b"BM is a short name for benchmark"), Some("text/plain"));
        assert_eq!(by_content(b"MZ was Mark Zbikowski"), Some("text/plain"));
        assert_eq!(by_content(b"ID3 is a decision tree"), Some("text/plain"));
    }

    #[test]
    fn a_script_is_told_by_its_first_line() {
        assert_eq!(by_content(b"#!/bin/sh\necho hi\n"), Some("text/x-shellscript"));
    }

    #[test]
    fn bytes_beyond_the_window_change_nothing() {
        let mut head = vec![b'a'; WINDOW_BYTES];
        head.extend_from_slice(&[0; 100]);
        assert_eq!(by_content(&head), Some("text/plain"));
    }

    /// Beginnings behind which infer's matchers read lengths and offsets out of the bytes.
    const BEGINNINGS: [&[u8]; 8] = [
        b"",
        b"PK\x03\x04",
        b"PK\x03\x04\x14\0\0\0\0\0\0\0\0\0\0\0\0\0\xff\xff\xff\xff\0\0\0\0\x13\0\0\0[Content_Types].xml",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        b"\0\0\0\x18ftyp",
        b"OggS\0\x02",
        b"\x1a\x45\xdf\xa3",
        b"RIFF",
    ];

    proptest! {
        #[test]
        fn any_bytes_have_an_answer_without_a_panic(
            beginning in proptest::sample::select(&BEGINNINGS[..]),
            rest in proptest::collection::vec(any::<u8>(), 0..600),
        ) {
            let mut head = beginning.to_vec();
            head.extend_from_slice(&rest);
            by_content(&head);
        }

        #[test]
        fn any_text_without_controls_is_known(text in "\\PC{1,50}") {
            prop_assert!(by_content(text.as_bytes()).is_some());
        }
    }
}
