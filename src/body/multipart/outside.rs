//! What stands before the first delimiter or after the last.

use arrayvec::ArrayVec;

use crate::report::{ToValue, Value, words};

/// Bytes of it that are shown.
const SHOWN_BYTES: usize = 32;

/// Bytes outside the delimiters, as far as they are told of. Line breaks alone are nothing.
#[derive(Debug, Default)]
pub(super) struct Outside {
    /// Offset of the first byte that is no line break.
    pub(super) text_at: Option<u64>,
    /// From there on.
    first: ArrayVec<u8, SHOWN_BYTES>,
    /// All of them, line breaks too.
    pub(super) bytes: u64,
    /// Those from the text's first to its last, line breaks behind it left out.
    text_bytes: u64,
    line_breaks: u64,
}

impl Outside {
    /// Takes the next bytes, which begin at `offset`.
    pub(super) fn push(&mut self, bytes: &[u8], offset: u64) {
        self.bytes += bytes.len() as u64;
        let is_break = |byte: &u8| matches!(byte, b'\r' | b'\n');
        let text = match self.text_at {
            Some(_) => bytes,
            None => {
                let Some(at) = bytes.iter().position(|byte| !is_break(byte)) else { return };
                self.text_at = Some(offset + at as u64);
                &bytes[at..]
            }
        };
        let room = self.first.remaining_capacity().min(text.len());
        self.first.extend(text[..room].iter().copied());
        let behind = text.iter().rev().take_while(|byte| is_break(byte)).count();
        if behind == text.len() {
            self.line_breaks += behind as u64;
        } else {
            self.text_bytes += self.line_breaks + (text.len() - behind) as u64;
            self.line_breaks = behind as u64;
        }
    }

    /// Whether the text is `text` and nothing else, where that is short.
    pub(super) fn is_only(&self, text: &[u8]) -> bool {
        self.text_bytes == text.len() as u64 && self.first.starts_with(text)
    }

    /// Whether the text begins with `line`.
    pub(super) fn begins_with(&self, line: &[u8]) -> bool {
        !line.is_empty() && self.first.starts_with(&line[..line.len().min(SHOWN_BYTES)])
    }
}

/// The text's number of bytes and its beginning: `6 bytes, "a note"`.
impl ToValue for Outside {
    fn to_value(&self) -> Value {
        let breaks = self.first.iter().rev().take_while(|byte| matches!(byte, b'\r' | b'\n'));
        let first = &self.first[..self.first.len() - breaks.count()];
        let more = if self.text_bytes > self.first.len() as u64 { "…" } else { "" };
        let text = format!("\"{}\"{more}", first.escape_ascii());
        match self.text_bytes {
            1 => words!(OUTSIDE_BYTE, text = text).to_value(),
            bytes => words!(OUTSIDE_BYTES, bytes = bytes, text = text).to_value(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Outside, ToValue};

    #[test]
    fn text_is_told_with_its_place_its_length_and_its_beginning_however_it_is_cut() {
        for (bytes, at, told) in [
            (&b"\r\na note\r\n"[..], Some(2), "6 bytes, \"a note\""),
            (b"x", Some(0), "1 byte, \"x\""),
            (b"two\r\nlines\r\n", Some(0), "10 bytes, \"two\\r\\nlines\""),
            (
                b"0123456789012345678901234567890123",
                Some(0),
                "34 bytes, \"01234567890123456789012345678901\"…",
            ),
            (b"\r\n\n", None, "0 bytes, \"\""),
        ] {
            for size in 1..=bytes.len() {
                let (mut outside, mut offset) = (Outside::default(), 0);
                for piece in bytes.chunks(size) {
                    outside.push(piece, offset);
                    offset += piece.len() as u64;
                }
                assert_eq!((outside.text_at, &outside.to_value().to_string()[..]), (at, told));
                assert_eq!(outside.bytes, bytes.len() as u64);
            }
        }
    }
}
