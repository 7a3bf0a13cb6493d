//! What is made of text that is no JSON but nearly: what people and other languages write. The fault is told
//! once; what matters here is that the values behind it are still found.

use super::super::{Fill, Sink};
use super::grammar::expected_words;
use super::string::Segment;
use super::text::is_closing;
use super::{Expect, JsonReader, Token, tell_invalid};
use crate::report::{Kind, words};

/// Blanks behind a quote that are looked past to see whether it closes its string.
const BLANKS_LOOKED_PAST: usize = 64;

/// Bytes of a word that are kept to be shown.
const WORD_BYTES: usize = 24;

/// A comment, which JSON does not have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Comment {
    /// After the first slash.
    Begun,
    /// Up to the line's end.
    Line,
    /// Up to a star and a slash; whether a star was the last byte.
    Block { after_star: bool },
}

/// A quote in a string, held until what follows it tells whether it closes the string.
#[derive(Debug, Default)]
pub(super) struct AfterQuote {
    /// The quote and the blanks after it. `held.len() <= 1 + BLANKS_LOOKED_PAST`.
    held: Vec<u8>,
    /// Whether nothing but blanks stands between the string's last line break and the quote.
    begins_line: bool,
}

impl AfterQuote {
    pub(super) fn held_bytes(&self) -> usize {
        self.held.len()
    }

    /// A string begins.
    pub(super) fn begin_string(&mut self) {
        self.begins_line = false;
    }

    /// Takes the next bytes of the string as they stand in the body.
    pub(super) fn note_text(&mut self, text: &[u8]) {
        let blanks = text.iter().rev().take_while(|byte| byte.is_ascii_whitespace()).count();
        let trailing = &text[text.len() - blanks..];
        self.begins_line = trailing.contains(&b'\n') || (self.begins_line && blanks == text.len());
    }
}

/// The beginning of a word that is no value.
#[derive(Debug, Default)]
pub(super) struct Word {
    start: u64,
    text: Vec<u8>,
}

impl JsonReader {
    /// Takes a byte that the grammar does not allow here: where it is plain what was meant or left out,
    /// goes on from there, else passes it over.
    pub(super) fn recover<S: Sink>(&mut self, byte: u8, sink: &mut S) -> usize {
        let expect = self.expect;
        let in_object = self.frames.last().is_some_and(|frame| !frame.is_array);
        let is_inside = !self.frames.is_empty();
        match (byte, expect) {
            (b'/', _) => return self.begin_comment(Comment::Begun, sink),
            (b'#', _) => return self.begin_comment(Comment::Line, sink),
            (b'\'', Expect::Name | Expect::NameOrEnd) => {
                self.invalid(words!(JSON_NAME_IN_SINGLE_QUOTES), sink);
                return self.begin_name(b'\'', sink);
            }
            (b'\'', Expect::Value | Expect::ValueOrEnd) if is_inside => {
                self.invalid(words!(JSON_TEXT_IN_SINGLE_QUOTES), sink);
                return self.begin_string(b'\'', sink);
            }
            (_, Expect::Name | Expect::NameOrEnd) if begins_word(byte) => {
                return self.begin_bare_name(sink);
            }
            (_, Expect::Value | Expect::ValueOrEnd) if begins_word(byte) => {
                return self.begin_word(true, sink);
            }
            (_, Expect::CommaOrEnd) if self.begins_element(byte, in_object) => {
                self.invalid(words!(JSON_COMMA_MISSING), sink);
                self.expect_element();
                return 0;
            }
            (b'"' | b'\'' | b'{' | b'[' | b'-' | b'0'..=b'9', Expect::Colon) => {
                self.invalid(words!(JSON_COLON_MISSING), sink);
                self.expect = Expect::Value;
                return 0;
            }
            (b'{' | b'[', Expect::Nothing) => {
                self.invalid(words!(JSON_SECOND_VALUE), sink);
                self.expect = Expect::Value;
                return 0;
            }
            _ => {}
        }
        let found = byte.escape_ascii();
        let expected = expected_words(expect);
        self.invalid(words!(JSON_UNEXPECTED, found = found, expected = expected), sink);
        match (byte, expect) {
            (b',' | b'}' | b']', Expect::Value | Expect::Colon | Expect::Name) if is_inside => {
                if !self.array.open {
                    self.drop_part(sink);
                }
                if byte == b',' && expect != Expect::Name {
                    return self.comma(sink);
                }
                if byte != b',' {
                    return self.close(byte, sink);
                }
            }
            // A string that ended too early was a value's beginning or a name.
            (b':', Expect::CommaOrEnd) if in_object => self.expect = Expect::Value,
            _ => {}
        }
        self.run(1, Fill::Is(Kind::Invalid), sink);
        1
    }

    /// Whether a byte where a comma should be is plainly the beginning of the next element.
    fn begins_element(&self, byte: u8, in_object: bool) -> bool {
        match byte {
            b'"' => true,
            b'\'' => self.string.quote() == b'\'',
            _ if in_object => begins_word(byte),
            b'{' | b'[' | b'-' | b'0'..=b'9' => true,
            _ => begins_word(byte),
        }
    }

    // Quotes inside strings.

    /// Takes a quote that may close the string; what follows it is not there yet or is no end.
    pub(super) fn hold_quote(&mut self) {
        self.after_quote.held.push(self.string.quote());
        self.token = Token::ClosingQuote;
    }

    /// Looks at what follows the quote: the end of a value closes it, text does not.
    pub(super) fn read_after_quote<S: Sink>(&mut self, bytes: &[u8], sink: &mut S) -> usize {
        let blanks = bytes.iter().take_while(|byte| byte.is_ascii_whitespace()).count();
        let room = 1 + BLANKS_LOOKED_PAST - self.after_quote.held.len();
        let taken = blanks.min(room);
        self.after_quote.held.extend_from_slice(&bytes[..taken]);
        let next = match bytes.get(taken) {
            _ if taken == room => {
                self.close_string(sink);
                return taken;
            }
            None => return taken,
            Some(&next) => next,
        };
        let held = &self.after_quote.held;
        let is_comment = matches!(next, b'/' | b'#') && held.len() > 1;
        let ends_line = held.contains(&b'\n');
        let closes = is_closing(next) || matches!(next, b':') || next == self.string.quote();
        if closes || is_comment || ends_line {
            self.close_string(sink);
        } else if self.after_quote.begins_line {
            self.invalid(words!(JSON_TEXT_UNCLOSED), sink);
            self.end_string_value(false, sink);
            self.end_value();
            let held = std::mem::take(&mut self.after_quote.held);
            self.push(&held, sink);
        } else {
            let held = std::mem::take(&mut self.after_quote.held);
            self.token = Token::String;
            self.take_segment(&Segment::Fault(words!(JSON_QUOTE_UNESCAPED)), sink);
            self.take_segment(&Segment::Literal(&held), sink);
            self.after_quote.note_text(&held);
        }
        taken
    }

    /// The quote that is held closes its string.
    pub(super) fn close_string<S: Sink>(&mut self, sink: &mut S) {
        let blanks = self.after_quote.held.len().saturating_sub(1);
        self.after_quote.held.clear();
        self.end_string_value(true, sink);
        self.run(blanks, Fill::Is(Kind::JsonWhitespace), sink);
    }

    // Names and values without quotes.

    fn begin_bare_name<S: Sink>(&mut self, sink: &mut S) -> usize {
        self.begin_member(sink);
        self.word.start = self.offset;
        self.token = Token::BareName;
        0
    }

    pub(super) fn read_bare_name<S: Sink>(&mut self, bytes: &[u8], sink: &mut S) -> usize {
        let taken = bytes.iter().take_while(|byte| continues_word(**byte)).count();
        self.names.push(&bytes[..taken]);
        self.run(taken, Fill::Is(Kind::FieldName), sink);
        if taken < bytes.len() {
            self.tell_bare_name(sink);
            self.end_name(sink);
            self.expect = Expect::Colon;
        }
        taken
    }

    /// Tells of a name without quotes, once enough of it is there to see whether it has others.
    pub(super) fn tell_bare_name<S: Sink>(&mut self, sink: &mut S) {
        let what = match self.names.current() {
            Some(name) if begins_with_curly_quote(name) => words!(JSON_NAME_IN_CURLY_QUOTES),
            _ => words!(JSON_NAME_UNQUOTED),
        };
        tell_invalid(&mut self.fault_told, what, self.word.start, sink);
    }

    /// A word begins: in a value's place, or right behind a number.
    pub(super) fn begin_word<S: Sink>(&mut self, in_place: bool, sink: &mut S) -> usize {
        self.drop_byte_array(sink);
        self.begin_scalar(Token::Word { in_place }, sink);
        self.word.start = self.offset;
        self.word.text.clear();
        0
    }

    pub(super) fn read_word<S: Sink>(
        &mut self,
        in_place: bool,
        bytes: &[u8],
        sink: &mut S,
    ) -> usize {
        let taken = bytes.iter().take_while(|byte| continues_word(**byte)).count();
        let room = WORD_BYTES - self.word.text.len();
        self.word.text.extend_from_slice(&bytes[..taken.min(room)]);
        self.run(taken, Fill::Is(Kind::Invalid), sink);
        if taken < bytes.len() {
            self.end_word(in_place, sink);
        }
        taken
    }

    pub(super) fn end_word<S: Sink>(&mut self, in_place: bool, sink: &mut S) {
        let word = self.word.text.escape_ascii();
        let what = match &self.word.text[..] {
            // A digit goes on with every number but one that is 0 so far.
            [b'0'..=b'9', ..] if !in_place => words!(JSON_ZERO_IN_FRONT),
            text if begins_with_curly_quote(text) => words!(JSON_TEXT_IN_CURLY_QUOTES),
            _ => words!(JSON_WORD, word = word),
        };
        tell_invalid(&mut self.fault_told, what, self.word.start, sink);
        self.token = Token::None;
        if in_place {
            self.end_value();
        }
    }

    // Comments.

    fn begin_comment<S: Sink>(&mut self, comment: Comment, sink: &mut S) -> usize {
        self.invalid(words!(JSON_COMMENT), sink);
        self.token = Token::Comment(comment);
        self.run(1, Fill::Is(Kind::Invalid), sink);
        1
    }

    pub(super) fn read_comment<S: Sink>(
        &mut self,
        comment: Comment,
        bytes: &[u8],
        sink: &mut S,
    ) -> usize {
        let (taken, then) = match (comment, bytes[0]) {
            (Comment::Begun, b'/') => (1, Token::Comment(Comment::Line)),
            (Comment::Begun, b'*') => (1, Token::Comment(Comment::Block { after_star: false })),
            (Comment::Begun, _) => (0, Token::None),
            (Comment::Line, _) => match memchr::memchr(b'\n', bytes) {
                Some(at) => (at, Token::None),
                None => (bytes.len(), self.token),
            },
            (Comment::Block { after_star: true }, b'/') => (1, Token::None),
            (Comment::Block { .. }, byte) => {
                (1, Token::Comment(Comment::Block { after_star: byte == b'*' }))
            }
        };
        self.token = then;
        self.run(taken, Fill::Is(Kind::Invalid), sink);
        taken
    }
}

/// Whether a text begins with one of the quotes from U+2018 to U+201F, in UTF-8.
fn begins_with_curly_quote(text: &[u8]) -> bool {
    matches!(text, [0xE2, 0x80, 0x98..=0x9F, ..])
}

/// Whether a byte begins a word: a letter as names and constants of programming languages have it.
pub(super) fn begins_word(byte: u8) -> bool {
    byte.is_ascii_alphabetic() || matches!(byte, b'_' | b'$' | 0x80..)
}

fn continues_word(byte: u8) -> bool {
    begins_word(byte) || byte.is_ascii_digit() || matches!(byte, b'.' | b'-' | b'+')
}
