//! JSON strings (RFC 8259 §7) that arrive in pieces: escapes undone, text handed on as it comes.

use memchr::memchr2;

use super::super::hex::{DIGITS, NO_DIGIT};
use super::super::utf8::Utf8Check;
use crate::report::{Words, words};

/// Bytes that are looked over for control characters at once, in vector registers.
const BLOCK: usize = 1024;

/// Texts up to this length are looked at byte by byte.
const SHORT_TEXT_BYTES: usize = 16;

/// A piece of a string's text.
#[derive(Clone, Copy)]
pub(super) enum Segment<'a> {
    /// Text that stands in the body as it is.
    Literal(&'a [u8]),
    /// `cost` body bytes that stand for `text`, which is at most four bytes and may be empty.
    Escape { cost: usize, text: &'a [u8] },
    /// Something that no JSON string may have; what it is belongs to the segment that follows.
    Fault(Words<'static>),
    /// The text stops being UTF-8 at this offset; told once.
    NotUtf8(u64),
}

/// Reads one string from after its opening quote to its closing quote.
#[derive(Debug)]
pub(super) struct StringLexer {
    /// What ends the string: a double quote, or the single one that it began with.
    quote: u8,
    /// The escape being read; at most a high surrogate's and most of a low one's: `len <= 11`.
    escape: Vec<u8>,
    utf8: Utf8Check,
}

impl Default for StringLexer {
    fn default() -> Self {
        StringLexer { quote: b'"', escape: Vec::new(), utf8: Utf8Check::default() }
    }
}

impl StringLexer {
    /// Makes it ready for another string, which ends at `quote`.
    pub(super) fn reset(&mut self, quote: u8) {
        self.quote = quote;
        self.escape.clear();
        self.utf8 = Utf8Check::default();
    }

    /// What ends the string.
    pub(super) fn quote(&self) -> u8 {
        self.quote
    }

    /// Body bytes of an escape held over at this moment.
    pub(super) fn held_bytes(&self) -> usize {
        self.escape.len()
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
                _ if byte == self.quote => {
                    self.tell_utf8(&mut give, Utf8Check::interrupt);
                    return (at, true);
                }
                b'\\' => {
                    self.tell_utf8(&mut give, Utf8Check::interrupt);
                    match give_whole_escape(&bytes[at..], self.quote, &mut give) {
                        0 => {
                            self.escape.push(b'\\');
                            at += 1;
                        }
                        taken => at += taken,
                    }
                }
                _ => {
                    let rest = &bytes[at..];
                    if let Some(len) = self.short_plain_text(rest) {
                        give(Segment::Literal(&rest[..len]));
                        at += len;
                        continue;
                    }
                    let len = memchr2(self.quote, b'\\', rest).unwrap_or(rest.len());
                    self.give_literal(&rest[..len], offset + at as u64, &mut give);
                    at += len;
                }
            }
        }
        (at, false)
    }

    /// The length of the text up to the next quote, backslash or end, where it is short and plain ASCII:
    /// then vector code would take longer to start than the text takes to be seen.
    fn short_plain_text(&self, bytes: &[u8]) -> Option<usize> {
        let short = &bytes[..bytes.len().min(SHORT_TEXT_BYTES)];
        let quote = self.quote;
        let ends = |byte: &u8| matches!(byte, b'\\' | ..0x20 | 0x80..) || *byte == quote;
        let len = match short.iter().position(ends) {
            Some(len) if short[len] == b'\\' || short[len] == quote => len,
            None if short.len() == bytes.len() => short.len(),
            Some(_) | None => return None,
        };
        self.utf8.is_between_characters().then_some(len)
    }

    /// The body ends inside the string: gives out the escape that was being read.
    pub(super) fn end(&mut self, mut give: impl FnMut(Segment<'_>)) {
        self.tell_utf8(&mut give, Utf8Check::interrupt);
        while !self.escape.is_empty() {
            if self.escape.len() >= 6 {
                self.give_lone_surrogate(&mut give);
            } else {
                self.give_broken_escape(&mut give);
            }
        }
    }

    fn give_literal(&mut self, text: &[u8], offset: u64, give: &mut impl FnMut(Segment<'_>)) {
        let mut not_utf8 = self.utf8_fault_in(|utf8| utf8.push(text, offset));
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
                if let Some(fault) = not_utf8.take_if(|fault| *fault < offset + at as u64) {
                    give(Segment::NotUtf8(fault));
                }
                give(Segment::Fault(words!(JSON_CONTROL_UNESCAPED)));
                give(Segment::Literal(&text[at..=at]));
                given = at + 1;
            }
        }
        if let Some(fault) = not_utf8 {
            give(Segment::NotUtf8(fault));
        }
        if given < text.len() {
            give(Segment::Literal(&text[given..]));
        }
    }

    /// The fault that `check` comes upon, if it is the first one of the string.
    fn utf8_fault_in(&mut self, check: impl FnOnce(&mut Utf8Check)) -> Option<u64> {
        let was_broken = self.utf8.is_broken();
        check(&mut self.utf8);
        self.utf8.fault().filter(|_| !was_broken && self.utf8.is_broken())
    }

    fn tell_utf8(
        &mut self,
        give: &mut impl FnMut(Segment<'_>),
        check: impl FnOnce(&mut Utf8Check),
    ) {
        if let Some(fault) = self.utf8_fault_in(check) {
            give(Segment::NotUtf8(fault));
        }
    }

    /// Offers a byte to the open escape. False: the escape is over and the byte is none of it.
    fn push_escape(&mut self, byte: u8, give: &mut impl FnMut(Segment<'_>)) -> bool {
        match self.escape.len() {
            1 if byte == b'u' => self.escape.push(byte),
            1 => match simple_escape(byte, self.quote) {
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
        give(Segment::Fault(words!(JSON_HALF_SURROGATE)));
        give_character(6, 0xFFFD, give);
    }

    /// A backslash that begins no escape is passed over, and what follows it is text.
    fn give_broken_escape(&mut self, give: &mut impl FnMut(Segment<'_>)) {
        let escape = std::mem::take(&mut self.escape);
        give(Segment::Fault(words!(JSON_BACKSLASH)));
        give(Segment::Escape { cost: 1, text: &[] });
        if escape.len() > 1 {
            give(Segment::Literal(&escape[1..]));
        }
        self.escape = escape;
        self.escape.clear();
    }
}

/// Gives the escape at the beginning of `bytes` at once where all of it is there and it stands for a
/// character by itself; returns its length. 0: it must be read byte by byte.
fn give_whole_escape(bytes: &[u8], quote: u8, give: &mut impl FnMut(Segment<'_>)) -> usize {
    match *bytes {
        [_, b'u', a, b, c, d, ..] => {
            let [a, b, c, d] = [a, b, c, d].map(|digit| DIGITS[usize::from(digit)]);
            let code = u32::from(a) << 12 | u32::from(b) << 8 | u32::from(c) << 4 | u32::from(d);
            if a | b | c | d == NO_DIGIT || (0xD800..0xE000).contains(&code) {
                return 0;
            }
            give_character(6, code, give);
            6
        }
        [_, byte, ..] => match simple_escape(byte, quote) {
            Some(text) => {
                give(Segment::Escape { cost: 2, text: &[text] });
                2
            }
            None => 0,
        },
        _ => 0,
    }
}

fn has_control(text: &[u8]) -> bool {
    text.iter().fold(false, |any, &byte| any | (byte < 0x20))
}

/// The character that a backslash and this one stand for, in a string that ends at `quote`.
fn simple_escape(byte: u8, quote: u8) -> Option<u8> {
    Some(match byte {
        _ if byte == quote => quote,
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
            Segment::Fault(_) | Segment::NotUtf8(_) => fault = true,
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
