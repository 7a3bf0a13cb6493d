//! Whether a file is text, and in which charset.
//!
//! The first 8 KiB decide. A byte that no text has (the binary data bytes of the MIME Sniffing
//! standard §3) among them makes the file no text; of the rest of the head only NUL does, because
//! the other controls do stray into long logs and minified scripts. Behind the head binary data may
//! follow a text, as it does in self-extracting scripts.

use std::borrow::Cow;

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{BIG5, EUC_JP, EUC_KR, Encoding, GB18030, GBK, SHIFT_JIS, UTF_8, WINDOWS_1252};
use encoding_rs::{UTF_16BE, UTF_16LE};

use crate::mime::content::windows::Windows;

/// Bytes of the head that are decoded. Kinds are told worse from longer windows, because long files
/// quote other languages.
pub(super) const DECODED_BYTES: usize = 8 * 1024;

/// Bytes that the charset is detected from, of lines that are not ASCII alone: the detector keeps two
/// dozen charsets in step and takes a fifth of a microsecond a byte.
const DETECTED_BYTES: usize = 1024;

/// Bytes that UTF-16 without a byte order mark has at least.
const FEWEST_BYTES: usize = 8;

/// The beginning of a file as text.
pub(super) struct Decoded<'a> {
    pub(super) text: Cow<'a, str>,
    pub(super) charset: &'static Encoding,
    /// Bytes of the byte order mark; 0 where there is none.
    pub(super) bom_len: usize,
    /// Whether the file goes on behind the text.
    pub(super) is_cut: bool,
}

/// The first [`DECODED_BYTES`] of the file as text, without a byte order mark and without a
/// character cut at the end; `None` where they are no text.
///
/// Text in ASCII alone is called UTF-8: it is that too, and every reader takes it so.
pub(super) fn decode<'a>(windows: &Windows<'a>) -> Option<Decoded<'a>> {
    let head = windows.head();
    let window = &head[..head.len().min(DECODED_BYTES)];
    if window.is_empty() {
        return None;
    }
    let is_cut = window.len() as u64 != windows.len();
    if let Some((charset, bom_len)) = Encoding::for_bom(window) {
        let text = if charset == UTF_8 {
            utf8(&window[bom_len..]).filter(|text| !has_foreign_control(text.as_bytes()))?.into()
        } else {
            utf16(&window[bom_len..], charset)?.into()
        };
        return Some(Decoded { text, charset, bom_len, is_cut });
    }
    let (text, charset) = if has_foreign_control(window) {
        let charset = utf16_without_bom(window)?;
        (utf16(window, charset)?.into(), charset)
    } else if memchr::memchr(0, &head[window.len()..]).is_some() {
        return None;
    } else if let Some(text) = utf8(window).filter(|text| is_cut || is_cut_utf8(window, text)) {
        (text.into(), UTF_8)
    } else {
        legacy(window)?
    };
    Some(Decoded { text, charset, bom_len: 0, is_cut })
}

/// The window as UTF-8 up to a character that is cut at its end.
fn utf8(window: &[u8]) -> Option<&str> {
    match str::from_utf8(window) {
        Ok(text) => Some(text),
        Err(error) if error.error_len().is_none() && error.valid_up_to() > 0 => {
            str::from_utf8(&window[..error.valid_up_to()]).ok()
        }
        Err(_) => None,
    }
}

/// Whether a whole file that is UTF-8 but for its end was cut there: more speaks for it than that
/// the last byte could begin a character.
fn is_cut_utf8(window: &[u8], text: &str) -> bool {
    window.len() - text.len() != 1 || !text.is_ascii()
}

fn has_foreign_control(bytes: &[u8]) -> bool {
    // Without an early end, so that it is done in vectors.
    bytes.iter().fold(false, |has, &byte| has | is_foreign_control(byte))
}

/// C0 controls other than tab, line feed, form feed, carriage return and escape.
fn is_foreign_control(byte: u8) -> bool {
    (byte < 0x20)
        & (byte != b'\t')
        & (byte != b'\n')
        & (byte != 0x0c)
        & (byte != b'\r')
        & (byte != 0x1b)
}

/// UTF-16 by the NULs of its ASCII characters, which stand at every other byte.
fn utf16_without_bom(window: &[u8]) -> Option<&'static Encoding> {
    let units = window.len() / 2;
    let nuls_at = |first: usize| window.iter().skip(first).step_by(2).filter(|&&b| b == 0).count();
    let (even, odd) = (nuls_at(0), nuls_at(1));
    // Of a few characters anything may be made: `FWS` and a NUL is the beginning of a film.
    if window.len() < FEWEST_BYTES || even.min(odd) * 16 > units || even.max(odd) * 4 < units {
        return None;
    }
    Some(if odd > even { UTF_16LE } else { UTF_16BE })
}

/// The window as UTF-16 if all of it is characters that text has.
fn utf16(window: &[u8], charset: &'static Encoding) -> Option<String> {
    let text = decode_strictly(window, charset)?;
    let mut all = 0_usize;
    let mut scripts = [0_usize; 256];
    for c in text.chars() {
        let is_text = !c.is_control() || matches!(c, '\t' | '\n' | '\x0c' | '\r' | '\x1b');
        if !is_text || is_never_exchanged(c) {
            return None;
        }
        all += 1;
        scripts[(c as usize >> 8) & 0xff] += 1;
    }
    // Text keeps to few blocks of 256 characters or is ideographs; noise is all over the plane.
    let ideographs: usize = scripts[0x4e..0xa0].iter().chain(&scripts[0xac..0xd8]).sum();
    let mut others: Vec<usize> = scripts[..0x4e].to_vec();
    others.sort_unstable_by(|a, b| b.cmp(a));
    let at_home: usize = ideographs + others.iter().take(4).sum::<usize>();
    (at_home * 10 >= all * 9).then_some(text)
}

/// A text in a charset older than Unicode, if it reads like one.
fn legacy(window: &[u8]) -> Option<(Cow<'static, str>, &'static Encoding)> {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Allow);
    let mut room = DETECTED_BYTES;
    for line in window.split_inclusive(|byte| *byte == b'\n').filter(|line| !line.is_ascii()) {
        let line = &line[..line.len().min(room)];
        detector.feed(line, false);
        room -= line.len();
    }
    // The detector always has an answer, for noise too; and a few letters in a row it may take for
    // pairs of bytes that nobody writes.
    let guess = detector.guess(None, Utf8Detection::Deny);
    plausible(window, guess).or_else(|| plausible(window, WINDOWS_1252))
}

/// The window in a charset, where it reads like a text in it.
fn plausible(
    window: &[u8],
    guess: &'static Encoding,
) -> Option<(Cow<'static, str>, &'static Encoding)> {
    let charset = if guess == GBK { GB18030 } else { guess };
    let text = decode_strictly(window, charset)?;
    let is_plausible = if let Some(is_common) = common_lead(guess) {
        has_common_characters(window, is_common)
    } else {
        reads_like_words(&text)
    };
    is_plausible.then_some((text.into(), guess))
}

/// All of the window but a character cut at its end; `None` where it has what the charset has not.
fn decode_strictly(window: &[u8], charset: &'static Encoding) -> Option<String> {
    let mut decoder = charset.new_decoder_without_bom_handling();
    let room = decoder.max_utf8_buffer_length_without_replacement(window.len())?;
    let mut text = String::with_capacity(room);
    let (result, _) = decoder.decode_to_string_without_replacement(window, &mut text, false);
    matches!(result, encoding_rs::DecoderResult::InputEmpty).then_some(text)
}

/// Noncharacters, private use and what is not decoded: no text is exchanged in them.
fn is_never_exchanged(c: char) -> bool {
    matches!(c as u32, 0xe000..=0xf8ff | 0xfdd0..=0xfdef | 0xfffd..=0xffff | 0xf_0000..)
}

/// Of a charset with characters of two bytes, the lead bytes of the common ones: each standard puts
/// its signs, letters and frequent ideographs or syllables into rows of their own.
fn common_lead(charset: &'static Encoding) -> Option<fn(u8) -> bool> {
    if charset == GBK || charset == GB18030 {
        Some(|lead| matches!(lead, 0xa1..=0xa3 | 0xb0..=0xd7))
    } else if charset == BIG5 {
        Some(|lead| matches!(lead, 0xa1..=0xc6))
    } else if charset == EUC_KR {
        Some(|lead| matches!(lead, 0xa1..=0xa3 | 0xb0..=0xc8))
    } else if charset == EUC_JP {
        Some(|lead| matches!(lead, 0xa1..=0xa5 | 0xb0..=0xcf | 0x8e))
    } else if charset == SHIFT_JIS {
        Some(|lead| matches!(lead, 0x81..=0x83 | 0x88..=0x97 | 0xa1..=0xdf))
    } else {
        None
    }
}

/// Whether nearly all of the characters of two bytes are common ones.
fn has_common_characters(window: &[u8], is_common: fn(u8) -> bool) -> bool {
    let (mut all, mut common, mut at) = (0_usize, 0_usize, 0);
    while let Some(&byte) = window.get(at) {
        at += 1;
        if byte >= 0x80 {
            all += 1;
            common += usize::from(is_common(byte));
            // A half-width katakana of Shift_JIS counts as half a pair, which tips no scale.
            at += 1;
        }
    }
    common * 20 >= all * 17
}

/// Whether the characters beyond ASCII are the letters of words, with the signs that go with them.
fn reads_like_words(text: &str) -> bool {
    let (mut beyond, mut odd) = (0_usize, 0_usize);
    let (mut before, mut letters, mut ascii_letters) = (' ', 0_usize, 0_usize);
    for c in text.chars() {
        if ('\u{80}'..'\u{a0}').contains(&c) || is_never_exchanged(c) {
            return false;
        }
        letters += usize::from(c.is_alphanumeric() || c == ' ' || c == '\n');
        ascii_letters += usize::from(c.is_ascii_alphabetic());
        if !c.is_ascii() {
            beyond += 1;
            let breaks_case = before.is_lowercase() && c.is_uppercase();
            let breaks_script =
                before.is_ascii_alphabetic() && c as u32 >= 0x370 && c.is_alphabetic();
            odd += usize::from(
                breaks_case || breaks_script || !(c.is_alphabetic() || is_usual_sign(c)),
            );
        } else if c.is_ascii_uppercase() && before.is_lowercase() && !before.is_ascii() {
            odd += 1;
        }
        before = c;
    }
    // One oddity is let pass in a text with words of ASCII too.
    let is_usual = odd * 8 <= beyond || odd == 1 && beyond >= 4 && ascii_letters >= 8;
    is_usual && letters * 2 >= text.chars().count()
}

/// Signs that typists and word processors put into prose.
fn is_usual_sign(c: char) -> bool {
    matches!(
        c,
        '\u{a0}' | '\u{a3}' | '\u{a7}' | '\u{a9}' | '\u{ab}' | '\u{ad}' | '\u{ae}' | '\u{b0}' | '\u{b1}' | '\u{b4}'
            | '\u{b7}' | '\u{bb}' | '\u{bd}' | '\u{a1}' | '\u{bf}' | '\u{2010}'..='\u{2026}' | '\u{20ac}'
            | '\u{2116}' | '\u{2122}' | '\u{300}'..='\u{36f}' | '\u{e31}'..='\u{e4e}' | '\u{2500}'..='\u{259f}'
    )
}

#[cfg(test)]
mod tests {
    use super::{DECODED_BYTES, decode};
    use crate::mime::content::windows::{HEAD_BYTES, Windows};

    fn charset_and_text(file: &[u8]) -> Option<(&'static str, String)> {
        let decoded = decode(&Windows::of(file))?;
        Some((decoded.charset.name(), decoded.text.into_owned()))
    }

    fn charset(file: &[u8]) -> Option<&'static str> {
        charset_and_text(file).map(|(charset, _)| charset)
    }

    fn utf16(text: &str, to_bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(to_bytes).collect()
    }

    #[test]
    fn text_may_end_in_the_middle_of_a_character() {
        assert_eq!(charset_and_text(b"a\xed\x95"), Some(("UTF-8", "a".into())));
    }

    #[test]
    fn text_has_line_breaks_and_escapes_but_no_other_controls() {
        assert_eq!(charset(b"\t\n\x0c\r\x1b[0m"), Some("UTF-8"));
        for control in (0..0x20).filter(|it| !b"\t\n\x0c\r\x1b".contains(it)) {
            assert_eq!(charset(&[b'a', b'b', control]), None, "{control}");
        }
    }

    #[test]
    fn a_byte_order_mark_tells_the_charset_and_is_no_character() {
        assert_eq!(charset_and_text(b"\xef\xbb\xbf{}"), Some(("UTF-8", "{}".into())));
        assert_eq!(charset_and_text(b"\xff\xfea\0\n\0"), Some(("UTF-16LE", "a\n".into())));
        assert_eq!(charset_and_text(b"\xfe\xff\0a\xac\0"), Some(("UTF-16BE", "a\u{ac00}".into())));
        assert_eq!(charset(b"\xef\xbb\xbf"), Some("UTF-8"));
    }

    #[test]
    fn what_only_begins_like_a_byte_order_mark_is_no_text() {
        assert_eq!(charset(b"\xff\xfe\0\0\x01\x02"), None);
        assert_eq!(charset(b"\xef\xbb\xbf\0\0"), None);
        assert_eq!(charset(b"\xff\xfe\x00\xd8a\0"), None, "half of a pair of surrogates");
    }

    #[test]
    fn utf_16_without_its_mark_is_told_by_every_other_byte() {
        let text = "name,value\r\na,1\r\nb,2\r\n";
        assert_eq!(
            charset_and_text(&utf16(text, u16::to_le_bytes)),
            Some(("UTF-16LE", text.into()))
        );
        assert_eq!(
            charset_and_text(&utf16(text, u16::to_be_bytes)),
            Some(("UTF-16BE", text.into()))
        );
        assert_eq!(charset(b"\0\0\0\x01\0\0\0\x02"), None);
        assert_eq!(charset(b"\x01\0\x02\0\x03\0\x04\0"), None);
        for short in [&b"a\0"[..], b"FWS\0", b"a\0b\0c\0"] {
            assert_eq!(charset(short), None, "{short:?}");
        }
        assert_eq!(charset(b"a\0b\0c\0d\0"), Some("UTF-16LE"));
    }

    #[test]
    fn the_charsets_before_unicode_are_told_by_their_letters() {
        for (expected, bytes, text) in [
            (
                "EUC-KR",
                &b"\xbf\xec\xb8\xae\xb4\xc2 \xbf\xc0\xb4\xc3 \xc7\xd0\xb1\xb3\xbf\xa1 \xb0\xa1\xb0\xed \xc1\xfd\xbf\xa1 \xbf\xd4\xb4\xd9."[..],
                "우리는 오늘 학교에 가고 집에 왔다.",
            ),
            (
                "Shift_JIS",
                b"\x82\xb1\x82\xea\x82\xcd\x93\xfa\x96{\x8c\xea\x82\xcc\x95\xb6\x8f\xcd\x82\xc5\x82\xb7\x81B",
                "これは日本語の文章です。",
            ),
            (
                "windows-1251",
                b"\xcf\xf0\xe8\xe2\xe5\xf2, \xea\xe0\xea \xe4\xe5\xeb\xe0? \xd1\xe5\xe3\xee\xe4\xed\xff \xf5\xee\xf0\xee\xf8\xe0\xff \xef\xee\xe3\xee\xe4\xe0.",
                "Привет, как дела? Сегодня хорошая погода.",
            ),
            ("windows-1252", b"Un caf\xe9 et une cr\xeape \xe0 la gare, s'il vous pla\xeet.", "Un café et une crêpe à la gare, s'il vous plaît."),
            ("windows-1252", b"caf\xe9", "café"),
            ("windows-1252", b"All of them are: \xe4\xf6\xfc\xc4\xd6\xdc\n", "All of them are: äöüÄÖÜ\n"),
        ] {
            assert_eq!(charset_and_text(bytes), Some((expected, text.into())));
        }
    }

    #[test]
    fn bytes_that_read_like_no_words_are_no_text() {
        for bytes in [
            &b"\xff\xd8\xff\xe0"[..],
            b"\x89\xa4\xf1\x97\xd0\xee\x81\xfa\xc3\xb2\xb5\xff",
            b"\xde\xad\xbe\xef\xca\xfe\xba\xbe",
        ] {
            assert_eq!(charset(bytes), None, "{bytes:x?}");
        }
    }

    #[test]
    fn a_nul_in_the_rest_of_the_head_makes_it_no_text_and_one_behind_it_does_not() {
        let mut file = b"line\n".repeat(20_000);
        file[DECODED_BYTES + 7] = 0x01;
        assert_eq!(charset(&file), Some("UTF-8"));
        file[HEAD_BYTES - 1] = 0;
        assert_eq!(charset(&file), None);
        file.swap(HEAD_BYTES - 1, HEAD_BYTES);
        assert_eq!(charset(&file), Some("UTF-8"));
    }
}
