//! What is odd about one value, gathered while it passes.

use memchr::memchr;

use super::super::utf8::Utf8Check;
use super::super::{Event, Fault, FileRule, Sink};
use crate::report::{FindingId, Hex, Words, shown, words};

/// Decoded bytes of a value that are looked at for escapes that are left in it.
const LOOKED_AT_BYTES: usize = 4096;

/// Escapes that must be left in a value until it counts as encoded twice: one may be meant.
const ESCAPES_LEFT: usize = 2;

/// The value of the open pair.
#[derive(Debug, Default)]
pub(super) struct ValueSeen {
    /// Offset of its first byte in the body.
    start: u64,
    decoded_bytes: u64,
    utf8: Utf8Check,
    /// Offset of the first `+` that stands in it as it is.
    plus_at: Option<u64>,
    left: EscapesLeft,
}

impl ValueSeen {
    /// A value that begins at this offset.
    pub(super) fn beginning(start: u64) -> ValueSeen {
        ValueSeen { start, ..ValueSeen::default() }
    }

    /// Takes bytes that stand at `offset` as they are.
    pub(super) fn note_plus(&mut self, literals: &[u8], offset: u64) {
        if self.plus_at.is_none() {
            self.plus_at = memchr(b'+', literals).map(|at| offset + at as u64);
        }
    }

    /// Takes the next decoded bytes.
    pub(super) fn push(&mut self, decoded: &[u8]) {
        self.utf8.push(decoded, self.decoded_bytes);
        self.left.push(decoded);
        self.decoded_bytes += decoded.len() as u64;
    }

    pub(super) fn is_utf8(&self) -> bool {
        self.utf8.fault().is_none()
    }

    /// The value has ended: tells what is odd about it.
    pub(super) fn tell<S: Sink>(&self, name: &[u8], rule: &FileRule, sink: &mut S) {
        if self.is_utf8() && !self.left.are_all() {
            return;
        }
        let is_file_like = rule.is_file_like(name);
        let name = shown(name);
        let mut fault = |id, offset, detail: Words<'_>| {
            sink.accept(Event::Fault(Fault { id, offset: Some(offset), detail }));
        };
        if let (Some((at, byte)), false) = (self.utf8.fault_and_byte(), is_file_like) {
            fault(
                FindingId::PERCENT_NOT_UTF8,
                self.start,
                words!(
                    PERCENT_NOT_UTF8,
                    name = name,
                    at = at,
                    byte = Hex(&[byte]),
                    character = format!("{:?}", char::from(byte))
                ),
            );
        }
        if let (Some(at), false) = (self.plus_at, self.is_utf8()) {
            fault(FindingId::PLUS_IN_BINARY, at, words!(PLUS_IN_BINARY, name = name, at = at));
        }
        if self.left.are_all() {
            fault(
                FindingId::PERCENT_TWICE,
                self.start,
                words!(
                    PERCENT_TWICE,
                    name = name,
                    first = self.left.first_escape(),
                    escapes = self.left.escapes
                ),
            );
        }
    }
}

/// Escapes in what is decoded already, for as long as nothing else is there that would have needed one.
#[derive(Debug, Default)]
struct EscapesLeft {
    seen: usize,
    escapes: usize,
    /// Characters of an escape that has begun.
    begun: usize,
    /// The first escape's two digits.
    first: [u8; 2],
    ruled_out: bool,
}

impl EscapesLeft {
    fn push(&mut self, decoded: &[u8]) {
        if self.ruled_out || self.seen == LOOKED_AT_BYTES {
            return;
        }
        let looked_at = &decoded[..decoded.len().min(LOOKED_AT_BYTES - self.seen)];
        for &byte in looked_at {
            self.seen += 1;
            match (self.begun, byte) {
                (0, b'%') => self.begun = 1,
                (0, _) if is_unreserved(byte) => {}
                (1, _) if byte.is_ascii_hexdigit() => {
                    self.begun = 2;
                    self.keep_digit(0, byte);
                }
                (2, _) if byte.is_ascii_hexdigit() => {
                    self.keep_digit(1, byte);
                    self.begun = 0;
                    self.escapes += 1;
                }
                _ => {
                    self.ruled_out = true;
                    return;
                }
            }
        }
    }

    fn keep_digit(&mut self, at: usize, digit: u8) {
        if self.escapes == 0 {
            self.first[at] = digit;
        }
    }

    fn are_all(&self) -> bool {
        let is_whole = self.begun == 0 || self.seen == LOOKED_AT_BYTES;
        !self.ruled_out && is_whole && self.escapes >= ESCAPES_LEFT
    }

    fn first_escape(&self) -> String {
        let [high, low] = self.first.map(char::from);
        format!("%{high}{low}")
    }
}

/// What an encoder leaves as it is: the unreserved characters of RFC 3986, those that encodeURIComponent
/// leaves too, and the plus sign of a form.
fn is_unreserved(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"-_.~!*'()+".contains(&byte)
}

#[cfg(test)]
mod tests {
    use super::EscapesLeft;

    #[test]
    fn only_escapes_and_what_needs_none_is_encoded_twice() {
        for (decoded, expected) in [
            ("%EC%95%88", true),
            ("hello%20big%20world", true),
            ("hello%20world", false),
            ("https://a.b/?q=%EC%95%88", false),
            ("%EC%95%88 text", false),
            ("%EC%95%8", false),
            ("100%", false),
            ("plain", false),
            ("", false),
        ] {
            let mut whole = EscapesLeft::default();
            whole.push(decoded.as_bytes());
            assert_eq!(whole.are_all(), expected, "{decoded}");
            let mut in_bytes = EscapesLeft::default();
            decoded.bytes().for_each(|byte| in_bytes.push(&[byte]));
            assert_eq!(in_bytes.are_all(), expected, "{decoded}");
        }
    }
}
