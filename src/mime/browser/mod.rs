//! The media type that a browser would take a resource for: the algorithm of the WHATWG MIME
//! Sniffing standard, from its own tables, as its review draft of July 2026 has it.
//!
//! The bytes are looked at once and without knowing the declared type; what they show is kept for
//! every way the algorithm may go. So a resource's header need not be held until its type is known.
//!
//! The groups of MIME types (§4.6) are told by functions that take an essence in lower case, as
//! [`essence_of`](super::grammar::essence_of) gives it; JSON's by
//! [`MediaType::is_json`](super::MediaType::is_json).
//!
//! May import the sibling `grammar` and `report` only, and knows nothing of HTTP.
//!
//! Sniffing HTML for feeds is not here: the standard had it until July 2024, when no browser did it
//! any more, and a declared HTML or XML type has stood ever since.

mod groups;
mod patterns;
mod rules;
mod signatures;

pub use groups::{
    is_archive, is_audio_or_video, is_font, is_html, is_image, is_script, is_scriptable, is_xml,
    is_zip_based,
};
pub use rules::{Computed, Context};

use self::patterns::{Found, first_match};

/// The resource header's length (§5.2): so many of a resource's first bytes are looked at. It is the
/// longest MP3 frame, and four bytes of the next.
pub const HEADER_BYTES: usize = 1445;

/// What a resource's first bytes show, for every declared type that may go with them.
///
/// ```
/// use weighbridge::mime::browser::Sniffed;
///
/// let sniffed = Sniffed::of(b"<!DOCTYPE html><title>Hello</title>");
/// assert_eq!(sniffed.computed(None, false).essence, "text/html");
/// assert_eq!(sniffed.computed(None, true).essence, "text/plain");
/// assert_eq!(sniffed.computed(Some("image/png"), false).essence, "image/png");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sniffed {
    scriptable: Option<Found>,
    prefix: Option<Found>,
    image: Option<Found>,
    audio_or_video: Option<Found>,
    font: Option<Found>,
    archive: Option<Found>,
    byte_order_mark: Option<Found>,
    /// Where the first binary data byte is; below [`HEADER_BYTES`].
    binary_data_at: Option<usize>,
}

impl Sniffed {
    /// Looks at the first [`HEADER_BYTES`] of a resource, without allocation and in a few
    /// microseconds. Any bytes will do, none too.
    pub fn of(header: &[u8]) -> Sniffed {
        let header = &header[..header.len().min(HEADER_BYTES)];
        Sniffed {
            scriptable: first_match(patterns::SCRIPTABLE, header),
            prefix: first_match(patterns::PREFIXES, header),
            image: first_match(patterns::IMAGE, header),
            audio_or_video: first_match(patterns::AUDIO_OR_VIDEO, header)
                .or_else(|| signatures::audio_or_video(header)),
            font: first_match(patterns::FONT, header),
            archive: first_match(patterns::ARCHIVE, header),
            byte_order_mark: first_match(patterns::BYTE_ORDER_MARKS, header),
            binary_data_at: header.iter().copied().position(is_binary_data),
        }
    }
}

impl Sniffed {
    /// How many of the first bytes an answer may point to; at most [`HEADER_BYTES`].
    pub fn reach(&self) -> usize {
        let found = [
            self.scriptable,
            self.prefix,
            self.image,
            self.audio_or_video,
            self.font,
            self.archive,
            self.byte_order_mark,
        ];
        let patterns = found.iter().flatten().map(|found| found.offset + found.length);
        patterns.chain(self.binary_data_at.map(|at| at + 1)).max().unwrap_or_default()
    }
}

/// A binary data byte (§3).
fn is_binary_data(byte: u8) -> bool {
    matches!(byte, 0x00..=0x08 | 0x0b | 0x0e..=0x1a | 0x1c..=0x1f)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{HEADER_BYTES, Sniffed, is_binary_data};

    fn computed(header: &[u8], supplied: Option<&str>, nosniff: bool) -> String {
        Sniffed::of(header).computed(supplied, nosniff).essence.into_owned()
    }

    #[test]
    fn the_binary_data_bytes_are_the_controls_but_tab_line_ends_form_feed_and_escape() {
        for byte in 0..=u8::MAX {
            let expected = byte < 0x20 && ![0x09, 0x0a, 0x0c, 0x0d, 0x1b].contains(&byte);
            assert_eq!(is_binary_data(byte), expected, "{byte:#04x}");
            let essence = if expected { "application/octet-stream" } else { "text/plain" };
            for supplied in [None, Some("text/plain")] {
                assert_eq!(computed(&[b'a', byte], supplied, false), essence, "{byte:#04x}");
            }
        }
    }

    #[test]
    fn bytes_beyond_the_header_change_nothing() {
        let mut bytes = b" ".repeat(HEADER_BYTES);
        bytes.extend_from_slice(b"\0");
        assert_eq!(computed(&bytes, None, false), "text/plain");
        bytes[HEADER_BYTES - 6..][..7].copy_from_slice(b"<html>\0");
        assert_eq!(computed(&bytes, None, false), "text/html");
        bytes.insert(0, b' ');
        assert_eq!(computed(&bytes, None, false), "text/plain");
    }

    /// Beginnings behind which lengths and offsets are read out of the bytes.
    const BEGINNINGS: [&[u8]; 7] = [
        b"",
        b"\0\0\0\x20ftyp",
        b"\0\0\x05\xa4ftyp",
        b"\x1a\x45\xdf\xa3",
        b"\x1a\x45\xdf\xa3\x42\x82",
        b"\xff\xfb",
        b"\xff\xf3\x18",
    ];

    proptest! {
        #[test]
        fn any_bytes_have_an_answer_and_only_the_header_counts(
            beginning in proptest::sample::select(&BEGINNINGS[..]),
            rest in proptest::collection::vec(any::<u8>(), 0..2 * HEADER_BYTES),
            supplied in proptest::option::of("[a-z*]{1,11}/[a-z+*]{1,8}|\\PC{0,20}"),
            nosniff in any::<bool>(),
        ) {
            let bytes = [beginning, &rest].concat();
            let header = &bytes[..bytes.len().min(HEADER_BYTES)];
            let sniffed = Sniffed::of(&bytes);
            prop_assert_eq!(sniffed, Sniffed::of(header));
            let computed = sniffed.computed(supplied.as_deref(), nosniff);
            let (offset, length) = computed.bytes.unwrap_or_default();
            prop_assert!(offset + length <= sniffed.reach() && sniffed.reach() <= header.len());
        }
    }
}
