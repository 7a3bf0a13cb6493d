//! How a text's lines end.

use encoding_rs::{Encoding, UTF_16BE, UTF_16LE};

use crate::mime::content::windows::Windows;
use crate::report::LineBreaks;

/// What ends lines in as much of the file as is in view; `None` where nothing does.
///
/// In all charsets but UTF-16 no other character has the bytes of LF and CR.
pub(super) fn line_breaks(windows: &Windows<'_>, charset: &'static Encoding) -> Option<LineBreaks> {
    let mut counts = Counts::default();
    if windows.is_whole() {
        counts.add(windows.front(), charset);
    } else {
        let (_, tail) = windows.tail();
        // Between the windows a pair of CR and LF may be torn.
        let head = windows.head();
        counts.add(head.strip_suffix(b"\r").unwrap_or(head), charset);
        counts.add(tail.strip_prefix(b"\n").unwrap_or(tail), charset);
    }
    counts.verdict()
}

#[derive(Default)]
struct Counts {
    lf: usize,
    cr: usize,
    /// CRs that an LF follows: `crlf <= lf` and `crlf <= cr`.
    crlf: usize,
}

impl Counts {
    fn add(&mut self, bytes: &[u8], charset: &'static Encoding) {
        if charset == UTF_16LE || charset == UTF_16BE {
            self.add_units(
                bytes,
                if charset == UTF_16LE { u16::from_le_bytes } else { u16::from_be_bytes },
            );
            return;
        }
        self.lf += count(bytes, b'\n');
        // Most texts have none.
        if memchr::memchr(b'\r', bytes).is_some() {
            self.cr += count(bytes, b'\r');
            self.crlf += count_pairs(bytes);
        }
    }

    fn add_units(&mut self, bytes: &[u8], unit: fn([u8; 2]) -> u16) {
        let mut is_after_cr = false;
        for pair in bytes.chunks_exact(2) {
            let unit = unit([pair[0], pair[1]]);
            let (is_lf, is_cr) = (unit == 0x0a, unit == 0x0d);
            self.lf += usize::from(is_lf);
            self.cr += usize::from(is_cr);
            self.crlf += usize::from(is_lf && is_after_cr);
            is_after_cr = is_cr;
        }
    }

    fn verdict(&self) -> Option<LineBreaks> {
        match (self.lf - self.crlf, self.cr - self.crlf, self.crlf) {
            (0, 0, 0) => None,
            (_, 0, 0) => Some(LineBreaks::Lf),
            (0, _, 0) => Some(LineBreaks::Cr),
            (0, 0, _) => Some(LineBreaks::Crlf),
            _ => Some(LineBreaks::Mixed),
        }
    }
}

/// How often a byte occurs: counted in bytes that cannot overflow, so that it is done in vectors.
fn count(bytes: &[u8], wanted: u8) -> usize {
    let in_chunk =
        |chunk: &[u8]| chunk.iter().fold(0_u8, |sum, &byte| sum + u8::from(byte == wanted));
    bytes.chunks(255).map(|chunk| usize::from(in_chunk(chunk))).sum()
}

/// How often an LF follows a CR, counted like that too.
fn count_pairs(bytes: &[u8]) -> usize {
    let next = bytes.get(1..).unwrap_or_default();
    let in_chunk = |(chunk, next): (&[u8], &[u8])| {
        let pairs = chunk.iter().zip(next);
        pairs.fold(0_u8, |sum, (&cr, &lf)| sum + u8::from((cr == b'\r') & (lf == b'\n')))
    };
    bytes.chunks(255).zip(next.chunks(255)).map(|pair| usize::from(in_chunk(pair))).sum()
}

#[cfg(test)]
mod tests {
    use encoding_rs::{UTF_8, UTF_16BE, UTF_16LE};

    use super::line_breaks;
    use crate::mime::content::windows::Windows;
    use crate::report::LineBreaks;

    #[test]
    fn lines_end_one_way_or_another_or_not_all_the_same() {
        for (text, expected) in [
            (&b"one line"[..], None),
            (b"a\nb\n", Some(LineBreaks::Lf)),
            (b"a\r\nb", Some(LineBreaks::Crlf)),
            (b"a\rb", Some(LineBreaks::Cr)),
            (b"a\r\nb\n", Some(LineBreaks::Mixed)),
            (b"a\rb\n", Some(LineBreaks::Mixed)),
            (b"a\n\rb", Some(LineBreaks::Mixed)),
            (b"\r\r\n", Some(LineBreaks::Mixed)),
        ] {
            assert_eq!(line_breaks(&Windows::of(text), UTF_8), expected, "{text:?}");
        }
    }

    #[test]
    fn a_pair_torn_between_the_windows_is_no_line_break_of_another_kind() {
        for len in 196_600..196_610 {
            let text: Vec<u8> = b"12345\r\n".iter().copied().cycle().take(len).collect();
            let expected = if text.ends_with(b"\r") { LineBreaks::Mixed } else { LineBreaks::Crlf };
            assert_eq!(line_breaks(&Windows::of(&text), UTF_8), Some(expected), "{len}");
        }
    }

    #[test]
    fn utf_16_has_its_line_breaks_in_units_of_two_bytes() {
        // U+0A0D and U+0D0A are letters.
        assert_eq!(line_breaks(&Windows::of(b"\x0a\x0d\x0d\x0a"), UTF_16LE), None);
        assert_eq!(line_breaks(&Windows::of(b"a\0\r\0\n\0"), UTF_16LE), Some(LineBreaks::Crlf));
        assert_eq!(line_breaks(&Windows::of(b"\0a\0\n"), UTF_16BE), Some(LineBreaks::Lf));
    }

    #[test]
    fn line_breaks_are_counted_in_the_tail_too() {
        let mut text = vec![b'a'; 200_000];
        text[190_000] = b'\n';
        assert_eq!(line_breaks(&Windows::of(&text), UTF_8), Some(LineBreaks::Lf));
    }
}
