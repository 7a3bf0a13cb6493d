//! JSON strings (RFC 8259 §7) that arrive in pieces: escapes undone, text handed on as it comes.

use memchr::memchr2;

use super::super::utf8::Utf8Check;

/// Bytes that are looked over for control characters at once, in vector registers.
const BLOCK: usize = 1024;

/// A piece of a string's text.
pub(super) enum Segment<'a> {
    /// Text that stands in the body as it is.
    Literal(&'a [u8]),
    /// `cost` body bytes that stand for `text`, which is at most four bytes and may be empty.
    Escape { cost: usize, text: &'a [u8] },
    /// Something that no JSON string may have; what it is belongs to the segment that follows.
    Fault(&'static str),
}

/// Reads one string from after its opening quote to its closing quote.
#[derive(Debug, Default)]
pub(super) struct StringLexer {
    /// The escape being read; at most a high surrogate's and most of a low one's: `len <= 11`.
    escape: Vec<u8>,
    utf8: Utf8Check,
}

impl StringLexer {
    /// Makes it ready for another string.
    pub(super) fn reset(&mut self) {
        self.escape.clear();
        self.utf8 = Utf8Check::default();
    }

    /// Body bytes of an escape held over at this moment.
    pub(super) fn held_bytes(&self) -> usize {
        self.escape.len()
    }

    /// Where the string stops being UTF-8, if it does.
    pub(super) fn utf8_fault(&self) -> Option<u64> {
        self.utf8.fault()
    }

    /// Reads on at `offset`. Returns how many bytes it took, and whether the next one is the closing
    /// quote; where it is not, all bytes were taken.
    pub(super) fn push(
        &mut self,
        bytes: &[u8],
        offset: u64,
        mut give: impl FnMut(Segment<'_>),
    ) -> (usize, bool) {
        let mut at = 0;
        while at < bytes.len() {
            let byte = bytes[at];
            if !self.escape.is_empty() {
                at += usize::from(self.push_escape(byte, &mut give));
                continue;
            }
            match byte {
                b'"' => return (at, true),
                b'\\' => {
                    self.escape.push(b'\\');
                    at += 1;
                }
                _ => {
                    let rest = &bytes[at..];
                    let len = memchr2(b'"', b'\\', rest).unwrap_or(rest.len());
                    self.give_literal(&rest[..len], offset + at as u64, &mut give);
                    at += len;
                }
            }
        }
        (at, false)
    }

    /// The body ends inside the string: gives out the escape that was being read.
    pub(super) fn end(&mut self, mut give: impl FnMut(Segment<'_>)) {
        while !self.escape.is_empty() {
            if self.escape.len() >= 6 {
                self.give_lone_surrogate(&mut give);
            } else {
                self.give_broken_escape(&mut give);
            }
        }
    }

    fn give_literal(&mut self, text: &[u8], offset: u64, give: &mut impl FnMut(Segment<'_>)) {
        self.utf8.push(text, offset);
        let mut given = 0;
        for (block_at, block) in (0..).step_by(BLOCK).zip(text.chunks(BLOCK)) {
            if !has_control(block) {
                continue;
            }
            let controls = block.iter().enumerate().filter(|(_, byte)| **byte < 0x20);
            for at in controls.map(|(at, _)| block_at + at) {
                if given < at {
                    give(Segment::Literal(&text[given..at]));
                }
                give(Segment::Fault("a control character stands in a string without an escape"));
                give(Segment::Literal(&text[at..=at]));
                given = at + 1;
            }
        }
        if given < text.len() {
            give(Segment::Literal(&text[given..]));
        }
    }

    /// Offers a byte to the open escape. False: the escape is over and the byte is none of it.
    fn push_escape(&mut self, byte: u8, give: &mut impl FnMut(Segment<'_>)) -> bool {
        match self.escape.len() {
            1 if byte == b'u' => self.escape.push(byte),
            1 => match simple_escape(byte) {
                Some(text) => {
                    self.escape.clear();
                    give(Segment::Escape { cost: 2, text: &[text] });
                }
                None => {
                    self.give_broken_escape(give);
                    return false;
                }
            },
            6 if byte == b'\\' => self.escape.push(byte),
            7 if byte == b'u' => self.escape.push(byte),
            6 | 7 => {
                self.give_lone_surrogate(give);
                return false;
            }
            _ if byte.is_ascii_hexdigit() => {
                self.escape.push(byte);
                self.close_unit(give);
            }
            len => {
                if len > 6 {
                    self.give_lone_surrogate(give);
                } else {
                    self.give_broken_escape(give);
                }
                return false;
            }
        }
        true
    }

    /// Looks at the escape once four digits of a unit are there.
    fn close_unit(&mut self, give: &mut impl FnMut(Segment<'_>)) {
        if self.escape.len() == 12 {
            let (high, low) = (unit(&self.escape[2..6]), unit(&self.escape[8..12]));
            if (0xDC00..0xE000).contains(&low) {
                let code = 0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00);
                self.escape.clear();
                give_character(12, code, give);
                return;
            }
            self.give_lone_surrogate(give);
        }
        if self.escape.len() == 6 {
            match unit(&self.escape[2..6]) {
                0xD800..0xDC00 => {}
                0xDC00..0xE000 => self.give_lone_surrogate(give),
                code => {
                    self.escape.clear();
                    give_character(6, code, give);
                }
            }
        }
    }

    /// A `\uXXXX` that is half of a character stands for U+FFFD; what was read after it stays.
    fn give_lone_surrogate(&mut self, give: &mut impl FnMut(Segment<'_>)) {
        self.escape.drain(..6);
        give(Segment::Fault("an escape is half of a surrogate pair"));
        give_character(6, 0xFFFD, give);
    }

    /// A backslash that begins no escape is passed over, and what follows it is text.
    fn give_broken_escape(&mut self, give: &mut impl FnMut(Segment<'_>)) {
        let escape = std::mem::take(&mut self.escape);
        give(Segment::Fault("a backslash begins no escape"));
        give(Segment::Escape { cost: 1, text: &[] });
        if escape.len() > 1 {
            give(Segment::Literal(&escape[1..]));
        }
        self.escape = escape;
        self.escape.clear();
    }
}

fn has_control(text: &[u8]) -> bool {
    text.iter().fold(false, |any, &byte| any | (byte < 0x20))
}

fn simple_escape(byte: u8) -> Option<u8> {
    Some(match byte {
        b'"' | b'\\' | b'/' => byte,
        b'b' => 0x08,
        b'f' => 0x0C,
        b'n' => b'\n',
        b'r' => b'\r',
        b't' => b'\t',
        _ => return None,
    })
}

/// The value of four hexadecimal digits.
fn unit(digits: &[u8]) -> u32 {
    digits.iter().fold(0, |value, &digit| value << 4 | (digit as char).to_digit(16).unwrap_or(0))
}

fn give_character(cost: usize, code: u32, give: &mut impl FnMut(Segment<'_>)) {
    let mut buffer = [0; 4];
    let character = char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER);
    give(Segment::Escape { cost, text: character.encode_utf8(&mut buffer).as_bytes() });
}

#[cfg(test)]
mod tests {
    use super::{Segment, StringLexer};

    /// The text of a string's inside, and whether a fault was seen, cut at one place.
    fn read(inside: &[u8], cut: usize) -> (Vec<u8>, usize, bool) {
        let (mut text, mut cost, mut fault) = (Vec::new(), 0, false);
        let mut lexer = StringLexer::default();
        let mut give = |segment: Segment<'_>| match segment {
            Segment::Literal(literal) => {
                text.extend_from_slice(literal);
                cost += literal.len();
            }
            Segment::Escape { cost: bytes, text: stands_for } => {
                text.extend_from_slice(stands_for);
                cost += bytes;
            }
            Segment::Fault(_) => fault = true,
        };
        assert_eq!(lexer.push(&inside[..cut], 0, &mut give), (cut, false));
        lexer.push(&inside[cut..], cut as u64, &mut give);
        lexer.end(&mut give);
        (text, cost, fault)
    }

    #[test]
    fn strings_are_read_as_serde_json_reads_them_at_every_cut() {
        for inside in [
            r"plain",
            r"\n\t\r\b\f\/\\",
            r"\u0041\u00e9\uC548",
            r"\ud83d\ude00!",
            "안녕하세요",
            r"a\u002bb\/c",
        ] {
            let expected: String = serde_json::from_str(&format!("\"{inside}\"")).unwrap();
            for cut in 0..=inside.len() {
                let (text, cost, fault) = read(inside.as_bytes(), cut);
                assert_eq!(String::from_utf8(text).unwrap(), expected, "{inside} cut at {cut}");
                assert_eq!(cost, inside.len());
                assert!(!fault);
            }
        }
    }

    #[test]
    fn faults_are_told_and_every_byte_is_still_counted() {
        for (inside, expected) in [
            (&br"\x41"[..], &b"x41"[..]),
            (br"\u12G", b"u12G"),
            (br"\ud83d", "\u{FFFD}".as_bytes()),
            (br"\ud83dA", "\u{FFFD}A".as_bytes()),
            (br"\ud83d\n", "\u{FFFD}\n".as_bytes()),
            (br"\ud83d\ud83d\ude00", "\u{FFFD}😀".as_bytes()),
            (br"\ud83d\u0041", "\u{FFFD}A".as_bytes()),
            (br"\ud83d\u00", "\u{FFFD}u00".as_bytes()),
            (br"\ude00", "\u{FFFD}".as_bytes()),
            (b"a\tb", b"a\tb"),
            (br"\", b""),
        ] {
            for cut in 0..=inside.len() {
                let (text, cost, fault) = read(inside, cut);
                assert_eq!(text, expected, "{} cut at {cut}", inside.escape_ascii());
                assert_eq!(cost, inside.len());
                assert!(fault, "{}", inside.escape_ascii());
            }
        }
    }
}
