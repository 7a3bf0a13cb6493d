//! Numbers, `true`, `false` and `null`: syntax, unless a number is an element of a byte array.

use super::super::{Fill, Sink};
use super::repair::begins_word;
use super::{JsonReader, Token};
use crate::report::{Kind, words};

impl JsonReader {
    pub(super) fn begin_scalar<S: Sink>(&mut self, token: Token, sink: &mut S) {
        if !self.array.open {
            self.drop_part(sink);
        }
        self.token = token;
    }

    pub(super) fn read_number<S: Sink>(&mut self, bytes: &[u8], sink: &mut S) -> usize {
        let taken = bytes.iter().take_while(|&&byte| self.number.accepts(byte)).count();
        self.digits_held += taken;
        if !self.number.may_be_byte() {
            self.drop_unsigned(sink);
        }
        if !self.array.open {
            self.give_digits(sink);
        }
        if let Some(&next) = bytes.get(taken) {
            self.end_number(sink);
            // Letters and points right behind it belong to a number that JSON does not have.
            if begins_word(next) || matches!(next, b'.' | b'0'..=b'9') {
                self.begin_word(false, sink);
            }
        }
        taken
    }

    pub(super) fn end_number<S: Sink>(&mut self, sink: &mut S) {
        if !self.number.is_whole() {
            self.invalid(words!(JSON_NUMBER_INCOMPLETE), sink);
        }
        match self.number.byte() {
            Some(byte) if self.array.open => {
                let digits = std::mem::take(&mut self.digits_held);
                self.give_byte_value(byte, digits, sink);
            }
            byte => {
                self.signed.push(self.number.signed_byte());
                self.drop_unsigned(sink);
                self.give_digits(sink);
                if byte.is_some() {
                    self.note_byte();
                }
            }
        }
        self.end_value();
    }

    fn give_digits<S: Sink>(&mut self, sink: &mut S) {
        let len = std::mem::take(&mut self.digits_held);
        self.run(len, Fill::Is(Kind::JsonSyntax), sink);
    }

    pub(super) fn begin_literal<S: Sink>(&mut self, text: &'static [u8], sink: &mut S) -> usize {
        self.drop_byte_array(sink);
        self.begin_scalar(Token::Literal(text), sink);
        0
    }

    pub(super) fn read_literal<S: Sink>(
        &mut self,
        text: &'static [u8],
        byte: u8,
        sink: &mut S,
    ) -> usize {
        match text.split_first() {
            Some((&expected, rest)) if expected == byte => {
                self.run(1, Fill::Is(Kind::JsonSyntax), sink);
                self.token = Token::Literal(rest);
                if rest.is_empty() {
                    self.end_value();
                }
                1
            }
            _ => {
                self.invalid(words!(JSON_LITERAL), sink);
                self.begin_word(true, sink)
            }
        }
    }
}
