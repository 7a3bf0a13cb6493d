//! Arrays of byte values, as `JSON.stringify` writes a Buffer or a typed array.

use super::super::limits::DECODED_BYTES;
use super::super::{Event, Fill, PartEnd, Reading, Run, Sink};
use super::{Expect, JsonReader};
use crate::report::{Kind, Role, Transform};

const DECIMAL: &[Transform] = &[Transform::Decimal];

/// An array that may be a file of byte values.
#[derive(Debug, Default)]
pub(super) struct ByteArray {
    /// Whether the innermost array is one so far.
    pub(super) open: bool,
    pub(super) elements: u64,
    /// Its bytes not handed on yet, at most [`DECODED_BYTES`].
    pub(super) decoded: Vec<u8>,
}

impl JsonReader {
    /// Takes elements with the comma right after each, as nearly all of such an array is written.
    /// Returns how many bytes; what is written otherwise goes the long way.
    pub(super) fn read_byte_values<S: Sink>(&mut self, bytes: &[u8], sink: &mut S) -> usize {
        if !self.array.open || !matches!(self.expect, Expect::Value | Expect::ValueOrEnd) {
            return 0;
        }
        let mut taken = 0;
        while let Some((byte, digits)) = byte_before_comma(&bytes[taken..]) {
            self.give_byte_value(byte, digits, sink);
            self.run(1, Fill::Is(Kind::JsonSyntax), sink);
            self.expect = Expect::Value;
            taken += digits + 1;
        }
        taken
    }

    pub(super) fn give_byte_value<S: Sink>(&mut self, byte: u8, digits: usize, sink: &mut S) {
        let syntax = Fill::Is(Kind::JsonSyntax);
        let expansion = Fill::Is(Kind::DecimalExpansion);
        for (len, inner) in [(digits - 1, expansion), (1, Fill::Value)] {
            self.give(Run { len, plain: syntax, inner }, sink);
        }
        self.array.elements += 1;
        self.signed.push(Some(byte).filter(u8::is_ascii));
        self.array.decoded.push(byte);
        if self.array.decoded.len() == DECODED_BYTES {
            self.hand_on(sink);
        }
    }

    pub(super) fn end_byte_array<S: Sink>(&mut self, sink: &mut S) {
        self.hand_on(sink);
        self.array.open = false;
        let object = self.frames.last_mut().filter(|frame| !frame.is_array);
        let is_buffer = object.as_ref().is_some_and(|frame| frame.says_buffer);
        if self.array.elements == 0 && !is_buffer {
            self.drop_part(sink);
            return;
        }
        if let Some(object) = object {
            object.has_byte_data = self.names.current() == Some(b"data");
        }
        let end = PartEnd { role: Role::File, reading: Reading::Inner, transforms: DECIMAL };
        self.end_part(end, sink);
    }

    /// The open array has something else than numbers in it.
    pub(super) fn drop_byte_array<S: Sink>(&mut self, sink: &mut S) {
        self.signed.is_open = false;
        self.drop_unsigned(sink);
    }

    /// The open array is no file of byte values after all.
    pub(super) fn drop_unsigned<S: Sink>(&mut self, sink: &mut S) {
        if std::mem::take(&mut self.array.open) {
            self.array.decoded.clear();
            self.drop_part(sink);
        }
    }

    pub(super) fn hand_on<S: Sink>(&mut self, sink: &mut S) {
        if !self.array.decoded.is_empty() {
            sink.accept(Event::Decoded(Reading::Inner, &self.array.decoded));
            self.array.decoded.clear();
        }
    }
}

/// The byte value at the beginning of `text` and its digits, where a comma follows it there.
fn byte_before_comma(text: &[u8]) -> Option<(u8, usize)> {
    let digit = |byte: u8| byte.wrapping_sub(b'0');
    let (value, digits) = match *text {
        [a @ b'0'..=b'9', b',', ..] => (u16::from(digit(a)), 1),
        [a @ b'1'..=b'9', b @ b'0'..=b'9', b',', ..] => {
            (u16::from(digit(a)) * 10 + u16::from(digit(b)), 2)
        }
        [a @ b'1'..=b'2', b @ b'0'..=b'9', c @ b'0'..=b'9', b',', ..] => {
            (u16::from(digit(a)) * 100 + u16::from(digit(b)) * 10 + u16::from(digit(c)), 3)
        }
        _ => return None,
    };
    u8::try_from(value).ok().map(|byte| (byte, digits))
}
