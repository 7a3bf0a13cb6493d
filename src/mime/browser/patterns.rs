//! Byte patterns, how they match (§6), and the standard's tables of them.

use std::ops::Range;

use crate::report::{Words, words};

/// The first row of a table that matches a resource header.
pub(super) fn first_match(table: &'static [Row], header: &[u8]) -> Option<Found> {
    // White space is skipped once for all rows, in the one table that has such rows.
    let text_at = if table.iter().any(|row| row.after_white_space) {
        header.iter().position(|byte| !is_white_space(*byte)).unwrap_or(header.len())
    } else {
        0
    };
    table.iter().find_map(|row| {
        let offset = if row.after_white_space { text_at } else { 0 };
        let length = row.matches(&header[offset..])?;
        Some(Found { shows: &row.shows, offset, length })
    })
}

/// A match, and the bytes that made it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Found {
    pub(super) shows: &'static Shows,
    /// offset + length ≤ the header's length
    pub(super) offset: usize,
    pub(super) length: usize,
}

/// What a match shows.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Shows {
    pub(super) essence: &'static str,
    /// The same said to a user.
    pub(super) says: Words<'static>,
}

/// A row of a table.
pub(super) struct Row {
    pattern: &'static [u8],
    mask: Mask,
    /// Whether white space before the pattern is ignored.
    after_white_space: bool,
    shows: Shows,
}

/// The few forms that the standard's pattern masks have.
enum Mask {
    /// 0xFF everywhere.
    Strict,
    /// 0xFF, but 0x00 in this range: what stands there does not matter, yet something must.
    Gap(Range<usize>),
    /// 0xFF, but 0xDF for letters, whose case does not matter; and behind the pattern stands a
    /// tag-terminating byte.
    Tag,
}

impl Row {
    /// The number of bytes that match, from the front.
    fn matches(&self, bytes: &[u8]) -> Option<usize> {
        let length = self.pattern.len();
        let candidate = bytes.get(..length)?;
        match &self.mask {
            Mask::Strict => (candidate == self.pattern).then_some(length),
            Mask::Gap(Range { start, end }) => (candidate[..*start] == self.pattern[..*start]
                && candidate[*end..] == self.pattern[*end..])
                .then_some(length),
            Mask::Tag => (candidate.eq_ignore_ascii_case(self.pattern)
                && bytes.get(length).copied().is_some_and(is_tag_terminating))
            .then_some(length + 1),
        }
    }
}

/// A white-space byte (§3).
fn is_white_space(byte: u8) -> bool {
    matches!(byte, b'\t' | b'\n' | 0x0c | b'\r' | b' ')
}

/// A tag-terminating byte (§3).
fn is_tag_terminating(byte: u8) -> bool {
    matches!(byte, b' ' | b'>')
}

/// What a pattern of this name shows.
macro_rules! shows {
    ($essence:literal, $name:expr) => {
        Shows { essence: $essence, says: words!(SNIFFED_PATTERN, name = $name) }
    };
}
pub(super) use shows;

/// A row whose bytes all count, or all but those of a gap.
macro_rules! row {
    ($pattern:literal => $essence:literal, $name:expr) => {
        row!($pattern, Mask::Strict, false => $essence, $name)
    };
    ($pattern:literal, any $gap:expr => $essence:literal, $name:expr) => {
        row!($pattern, Mask::Gap($gap), false => $essence, $name)
    };
    ($pattern:literal, $mask:expr, $after_white_space:literal => $essence:literal, $name:expr) => {
        Row {
            pattern: $pattern,
            mask: $mask,
            after_white_space: $after_white_space,
            shows: shows!($essence, $name),
        }
    };
}

/// A row for the beginning of an HTML tag.
macro_rules! tag {
    ($tag:literal) => {
        Row {
            pattern: $tag.as_bytes(),
            mask: Mask::Tag,
            after_white_space: true,
            shows: Shows { essence: "text/html", says: words!(SNIFFED_HTML, tag = $tag) },
        }
    };
}

/// Image type patterns (§6.1).
pub(super) const IMAGE: &[Row] = &[
    row!(b"\0\0\x01\0" => "image/x-icon", words!(FORMAT_WINDOWS_ICON)),
    row!(b"\0\0\x02\0" => "image/x-icon", words!(FORMAT_WINDOWS_CURSOR)),
    row!(b"BM" => "image/bmp", "BMP"),
    row!(b"GIF87a" => "image/gif", "GIF"),
    row!(b"GIF89a" => "image/gif", "GIF"),
    row!(b"RIFF\0\0\0\0WEBPVP", any 4..8 => "image/webp", "WebP"),
    row!(b"\x89PNG\r\n\x1a\n" => "image/png", "PNG"),
    row!(b"\xff\xd8\xff" => "image/jpeg", "JPEG"),
];

/// Audio or video type patterns (§6.2).
pub(super) const AUDIO_OR_VIDEO: &[Row] = &[
    row!(b"FORM\0\0\0\0AIFF", any 4..8 => "audio/aiff", "AIFF"),
    row!(b"ID3" => "audio/mpeg", "ID3 (MP3)"),
    row!(b"OggS\0" => "application/ogg", "Ogg"),
    row!(b"MThd\0\0\0\x06" => "audio/midi", "MIDI"),
    row!(b"RIFF\0\0\0\0AVI ", any 4..8 => "video/avi", "AVI"),
    row!(b"RIFF\0\0\0\0WAVE", any 4..8 => "audio/wave", "WAVE"),
];

/// Font type patterns (§6.3).
pub(super) const FONT: &[Row] = &[
    row!(
        b"\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0LP",
        any 0..34 => "application/vnd.ms-fontobject", "Embedded OpenType"
    ),
    row!(b"\0\x01\0\0" => "font/ttf", "TrueType"),
    row!(b"OTTO" => "font/otf", "OpenType"),
    row!(b"ttcf" => "font/collection", words!(FORMAT_TRUETYPE_COLLECTION)),
    row!(b"wOFF" => "font/woff", "WOFF"),
    row!(b"wOF2" => "font/woff2", "WOFF 2"),
];

/// Archive type patterns (§6.4).
pub(super) const ARCHIVE: &[Row] = &[
    row!(b"\x1f\x8b\x08" => "application/x-gzip", "gzip"),
    row!(b"PK\x03\x04" => "application/zip", "ZIP"),
    row!(b"Rar!\x1a\x07\0" => "application/x-rar-compressed", "RAR"),
];

/// Types that a browser runs scripts of, looked for unless nosniff forbids (§7.1, step 1).
pub(super) const SCRIPTABLE: &[Row] = &[
    tag!("<!DOCTYPE HTML"),
    tag!("<HTML"),
    tag!("<HEAD"),
    tag!("<SCRIPT"),
    tag!("<IFRAME"),
    tag!("<H1"),
    tag!("<DIV"),
    tag!("<FONT"),
    tag!("<TABLE"),
    tag!("<A"),
    tag!("<STYLE"),
    tag!("<TITLE"),
    tag!("<B"),
    tag!("<BODY"),
    tag!("<BR"),
    tag!("<P"),
    tag!("<!--"),
    row!(b"<?xml", Mask::Strict, true => "text/xml", "XML"),
    row!(b"%PDF-" => "application/pdf", "PDF"),
];

/// Types that no script runs in, looked for in any case (§7.1, step 2).
///
/// Behind a byte order mark there must be one or two bytes more, unlike in
/// [`BYTE_ORDER_MARKS`]: the standard's table has it so.
pub(super) const PREFIXES: &[Row] = &[
    row!(b"%!PS-Adobe-" => "application/postscript", "PostScript"),
    row!(b"\xfe\xff\0\0", any 2..4 => "text/plain", words!(FORMAT_BYTE_ORDER_MARK, charset = "UTF-16")),
    row!(b"\xff\xfe\0\0", any 2..4 => "text/plain", words!(FORMAT_BYTE_ORDER_MARK, charset = "UTF-16")),
    row!(b"\xef\xbb\xbf\0", any 3..4 => "text/plain", words!(FORMAT_BYTE_ORDER_MARK, charset = "UTF-8")),
];

/// What makes text of a resource that could be binary (§7.2, steps 2 and 3).
pub(super) const BYTE_ORDER_MARKS: &[Row] = &[
    row!(b"\xfe\xff" => "text/plain", words!(FORMAT_BYTE_ORDER_MARK, charset = "UTF-16")),
    row!(b"\xff\xfe" => "text/plain", words!(FORMAT_BYTE_ORDER_MARK, charset = "UTF-16")),
    row!(b"\xef\xbb\xbf" => "text/plain", words!(FORMAT_BYTE_ORDER_MARK, charset = "UTF-8")),
];

#[cfg(test)]
mod tests {
    use super::{BYTE_ORDER_MARKS, FONT, IMAGE, PREFIXES, SCRIPTABLE, first_match};

    #[test]
    fn a_match_tells_its_bytes() {
        let found = first_match(SCRIPTABLE, b"\r\n\t<Body>").unwrap();
        assert_eq!((found.offset, found.length), (3, 6));
        assert_eq!(found.shows.says.detail().to_string(), "the bytes match the HTML pattern <BODY");
        let found = first_match(IMAGE, b"\x89PNG\r\n\x1a\n\0\0").unwrap();
        assert_eq!((found.offset, found.length), (0, 8));
        assert_eq!(found.shows.says.detail().to_string(), "the bytes match the PNG pattern");
    }

    #[test]
    fn a_header_of_nothing_but_white_space_matches_nothing() {
        for length in 0..40 {
            assert_eq!(first_match(SCRIPTABLE, &b" ".repeat(length)), None);
        }
    }

    #[test]
    fn white_space_is_ignored_only_where_the_table_says_so() {
        assert_eq!(first_match(SCRIPTABLE, b"\n%PDF-1.7"), None);
        assert_eq!(first_match(IMAGE, b"\nGIF89a"), None);
        assert_eq!(first_match(SCRIPTABLE, b"\x0b<html>"), None, "vertical tab is none");
    }

    #[test]
    fn the_first_of_two_matching_rows_counts() {
        let mut both = [b'.'; 36];
        both[..4].copy_from_slice(b"OTTO");
        assert_eq!(first_match(FONT, &both).unwrap().shows.essence, "font/otf");
        both[34..].copy_from_slice(b"LP");
        let found = first_match(FONT, &both).unwrap();
        assert_eq!(found.shows.essence, "application/vnd.ms-fontobject");
    }

    #[test]
    fn byte_order_marks_need_more_bytes_in_one_table_than_in_the_other() {
        for (mark, needed) in [(&b"\xfe\xff"[..], 4), (b"\xff\xfe", 4), (b"\xef\xbb\xbf", 4)] {
            assert!(first_match(BYTE_ORDER_MARKS, mark).is_some());
            let mut bytes = mark.to_vec();
            while bytes.len() < needed {
                assert_eq!(first_match(PREFIXES, &bytes), None);
                bytes.push(0);
            }
            assert!(first_match(PREFIXES, &bytes).is_some());
        }
    }
}
