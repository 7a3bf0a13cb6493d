//! What the grammar of RFC 8259 §2 allows between tokens, and what is made of what it does not.

use super::super::{Event, Fill, Sink};
use super::number::NumberLexer;
use super::signed::SignedBytes;
use super::{Expect, Frame, JsonReader, NameSays, Token};
use crate::body::limits::JSON_DEPTH;
use crate::report::{Kind, Words, words};

impl JsonReader {
    pub(super) fn read_between<S: Sink>(&mut self, bytes: &[u8], sink: &mut S) -> usize {
        let blanks = bytes
            .iter()
            .position(|byte| !matches!(byte, b' ' | b'\t' | b'\r' | b'\n'))
            .unwrap_or(bytes.len());
        if blanks > 0 {
            self.run(blanks, Fill::Is(Kind::JsonWhitespace), sink);
            return blanks;
        }
        match (bytes[0], self.expect) {
            (b'"', Expect::Value | Expect::ValueOrEnd) => self.begin_string(b'"', sink),
            (b'{', Expect::Value | Expect::ValueOrEnd) => self.open(false, sink),
            (b'[', Expect::Value | Expect::ValueOrEnd) => self.open(true, sink),
            (b'-' | b'0'..=b'9', Expect::Value | Expect::ValueOrEnd) => {
                self.begin_scalar(Token::Number, sink);
                self.number = NumberLexer::new();
                0
            }
            (b't', Expect::Value | Expect::ValueOrEnd) => self.begin_literal(b"true", sink),
            (b'f', Expect::Value | Expect::ValueOrEnd) => self.begin_literal(b"false", sink),
            (b'n', Expect::Value | Expect::ValueOrEnd) => self.begin_literal(b"null", sink),
            (b'"', Expect::Name | Expect::NameOrEnd) => match self.read_short_field(bytes, sink) {
                0 => self.begin_name(b'"', sink),
                taken => taken,
            },
            (b':', Expect::Colon) => self.syntax(Expect::Value, sink),
            (b'}' | b']', Expect::NameOrEnd | Expect::ValueOrEnd | Expect::CommaOrEnd) => {
                self.close(bytes[0], sink)
            }
            (b',', Expect::CommaOrEnd) => self.comma(sink),
            _ => self.recover(bytes[0], sink),
        }
    }

    pub(super) fn open<S: Sink>(&mut self, is_array: bool, sink: &mut S) -> usize {
        self.drop_byte_array(sink);
        if self.frames.len() == JSON_DEPTH {
            self.invalid(words!(JSON_TOO_DEEP, levels = JSON_DEPTH), sink);
            self.drop_part(sink);
            self.token = Token::TooDeep;
            return 0;
        }
        if is_array && self.says() != NameSays::FileIfLong && self.says() != NameSays::Field {
            self.begin_value_part(sink);
            self.array.open = true;
            self.array.elements = 0;
            self.signed = SignedBytes::open();
        } else {
            self.drop_part(sink);
        }
        if is_array {
            self.names.enter_array();
        } else {
            self.names.enter_object();
            self.member_names.enter_object();
            sink.accept(Event::GroupBegins);
        }
        self.frames.push(Frame::opened(is_array, self.offset));
        self.syntax(if is_array { Expect::ValueOrEnd } else { Expect::NameOrEnd }, sink)
    }

    pub(super) fn close<S: Sink>(&mut self, byte: u8, sink: &mut S) -> usize {
        let fits = self.frames.last().is_some_and(|frame| frame.is_array == (byte == b']'));
        let Some(frame) = self.frames.pop_if(|_| fits) else {
            self.invalid(words!(JSON_BRACKET), sink);
            self.run(1, Fill::Is(Kind::Invalid), sink);
            return 1;
        };
        self.syntax(Expect::CommaOrEnd, sink);
        if self.array.open {
            self.end_byte_array(sink);
        }
        self.end_frame(frame, sink);
        if frame.is_array {
            self.end_signed_bytes(frame.start, sink);
        }
        self.tell_object_for_file(frame, sink);
        self.end_value();
        1
    }

    pub(super) fn end_frame<S: Sink>(&mut self, frame: Frame, sink: &mut S) {
        if frame.is_array {
            self.names.leave_array();
            return;
        }
        self.names.leave_object();
        self.member_names.leave_object();
        let is_buffer = frame.says_buffer && frame.has_byte_data;
        sink.accept(Event::GroupEnds { is_buffer, name: self.names.current().unwrap_or(b"") });
    }

    pub(super) fn comma<S: Sink>(&mut self, sink: &mut S) -> usize {
        self.expect_element();
        self.run(1, Fill::Is(Kind::JsonSyntax), sink);
        1
    }

    pub(super) fn expect_element(&mut self) {
        let in_array = self.frames.last().is_some_and(|frame| frame.is_array);
        self.expect = if in_array { Expect::Value } else { Expect::Name };
    }

    pub(super) fn end_value(&mut self) {
        self.token = Token::None;
        self.expect = if self.frames.is_empty() { Expect::Nothing } else { Expect::CommaOrEnd };
    }

    pub(super) fn syntax<S: Sink>(&mut self, next: Expect, sink: &mut S) -> usize {
        self.expect = next;
        self.run(1, Fill::Is(Kind::JsonSyntax), sink);
        1
    }
}

/// What is allowed, in words.
pub(super) fn expected_words(expect: Expect) -> Words<'static> {
    match expect {
        Expect::Value => words!(JSON_EXPECTED_VALUE),
        Expect::ValueOrEnd => words!(JSON_EXPECTED_VALUE_OR_END),
        Expect::Name => words!(JSON_EXPECTED_NAME),
        Expect::NameOrEnd => words!(JSON_EXPECTED_NAME_OR_END),
        Expect::Colon => words!(JSON_EXPECTED_COLON),
        Expect::CommaOrEnd => words!(JSON_EXPECTED_COMMA_OR_END),
        Expect::Nothing => words!(JSON_EXPECTED_NOTHING),
    }
}
