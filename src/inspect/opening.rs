//! Which reading a body needs where its first bytes speak against its type.
//!
//! A body of a type that is often wrong is held back until its first bytes have shown that they are as
//! declared, which nearly always takes four of them; where they may be something else, up to
//! [`OPENING_BYTES`].

use crate::body::coding::{Coding, compressed_by};
use crate::body::limits::OPENING_BYTES;
use crate::body::{Event, FileRule, JsonReader, Sink, boundary_in};
use crate::mime::MediaType;
use crate::report::{Encoding, FindingId};

/// Bytes after which most bodies are known to be as declared.
const FIRST_BYTES: usize = 4;

const BOM: &[u8] = b"\xEF\xBB\xBF";

/// What the first bytes show.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Choice {
    /// Nothing that speaks against the type.
    AsDeclared,
    /// The body is JSON.
    Json,
    /// The body is multipart with this boundary.
    Multipart(Vec<u8>),
    /// The body is text in UTF-16.
    Utf16(ByteOrder),
    /// The body is compressed.
    Compressed(Coding),
}

/// The byte order of UTF-16.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ByteOrder {
    Little,
    Big,
}

impl ByteOrder {
    /// The charset's name.
    pub(super) const fn charset(self) -> &'static str {
        match self {
            ByteOrder::Little => "UTF-16LE",
            ByteOrder::Big => "UTF-16BE",
        }
    }
}

/// Looks at a body's first bytes.
#[derive(Debug)]
pub(super) struct Opening {
    declared: Encoding,
    /// Body bytes not given to a reader yet. `held.len() <= OPENING_BYTES`.
    held: Vec<u8>,
}

impl Opening {
    /// For a body of this type, which names a file or not; `None` where nothing needs to be looked at.
    ///
    /// Plain text that has a file's name is that file, whatever is in it.
    pub(super) fn of(
        encoding: Encoding,
        media_type: Option<&MediaType>,
        names_file: bool,
    ) -> Option<Opening> {
        let is_looked_at = match encoding {
            Encoding::Multipart | Encoding::Urlencoded | Encoding::Json => true,
            Encoding::Raw => !names_file && media_type.is_some_and(|it| it.essence == "text/plain"),
        };
        is_looked_at.then(|| Opening { declared: encoding, held: Vec::new() })
    }

    /// Body bytes held over at this moment.
    pub(super) fn held_bytes(&self) -> usize {
        self.held.len()
    }

    /// Takes the next bytes of the body. Where they settle how it is read, gives that, and the held bytes;
    /// how many of the new ones are among those comes last.
    pub(super) fn push(&mut self, bytes: &[u8]) -> Option<(Choice, Vec<u8>, usize)> {
        let taken = bytes.len().min(OPENING_BYTES - self.held.len());
        self.held.extend_from_slice(&bytes[..taken]);
        let choice = if self.held.len() == OPENING_BYTES {
            self.choose(false)
        } else if self.held.len() >= FIRST_BYTES && !self.may_differ() {
            Choice::AsDeclared
        } else {
            return None;
        };
        Some((choice, std::mem::take(&mut self.held), taken))
    }

    /// The body has ended: how it is read, and the held bytes.
    pub(super) fn finish(&mut self) -> (Choice, Vec<u8>) {
        (self.choose(true), std::mem::take(&mut self.held))
    }

    /// Whether the first four bytes may begin something else than what is declared.
    fn may_differ(&self) -> bool {
        let first = &self.held[..FIRST_BYTES];
        let is_compressed = matches!(first, [0x1F, 0x8B, ..] | [0x28, 0xB5, ..])
            || matches!(first, [0x78, 0x01 | 0x9C | 0xDA, ..]);
        let text = first.strip_prefix(BOM).unwrap_or(first).trim_ascii_start();
        let may_be_json = matches!(text, [] | [b'{' | b'[', ..]);
        let may_be_multipart = text.starts_with(b"--") || text == b"-";
        is_compressed
            || match self.declared {
                Encoding::Multipart => false,
                Encoding::Json => utf16_in(first, true).is_some() || may_be_multipart,
                Encoding::Urlencoded => {
                    utf16_in(first, true).is_some() || may_be_json || may_be_multipart
                }
                Encoding::Raw => may_be_json,
            }
    }

    fn choose(&self, ended: bool) -> Choice {
        let bytes = &self.held[..];
        if let Some(coding) = compressed_by(bytes) {
            return Choice::Compressed(coding);
        }
        match self.declared {
            Encoding::Multipart => Choice::AsDeclared,
            Encoding::Json => {
                if let Some(order) = utf16_in(bytes, true) {
                    Choice::Utf16(order)
                } else {
                    boundary_in(bytes).map_or(Choice::AsDeclared, Choice::Multipart)
                }
            }
            Encoding::Urlencoded => {
                if let Some(order) = utf16_in(bytes, true) {
                    Choice::Utf16(order)
                } else if let Some(boundary) = boundary_in(bytes) {
                    Choice::Multipart(boundary)
                } else if is_json(bytes, ended) {
                    Choice::Json
                } else {
                    Choice::AsDeclared
                }
            }
            Encoding::Raw if is_json(bytes, ended) => Choice::Json,
            Encoding::Raw => Choice::AsDeclared,
        }
    }
}

/// The byte order in which text is UTF-16, as its first bytes show it: a byte order mark, or ASCII with a
/// zero beside each. Where the text must begin with ASCII, the mark alone is not enough.
pub(super) fn utf16_in(bytes: &[u8], begins_with_ascii: bool) -> Option<ByteOrder> {
    let is_ascii = |byte: u8| matches!(byte, b'\t' | b'\n' | b'\r' | b' '..=b'~');
    match *bytes {
        [0xFF, 0xFE] => Some(ByteOrder::Little),
        [0xFE, 0xFF] => Some(ByteOrder::Big),
        [0xFF, 0xFE, first, 0, ..] if is_ascii(first) => Some(ByteOrder::Little),
        [0xFE, 0xFF, 0, first, ..] if is_ascii(first) => Some(ByteOrder::Big),
        [0xFF, 0xFE, _, _, ..] if !begins_with_ascii => Some(ByteOrder::Little),
        [0xFE, 0xFF, _, _, ..] if !begins_with_ascii => Some(ByteOrder::Big),
        [a, 0, b, 0, ..] if is_ascii(a) && is_ascii(b) => Some(ByteOrder::Little),
        [0, a, 0, b, ..] if is_ascii(a) && is_ascii(b) => Some(ByteOrder::Big),
        _ => None,
    }
}

/// Whether the first bytes of a body are an object's or array's beginning without a fault; all of it, where
/// they are the whole body.
pub(super) fn is_json(bytes: &[u8], whole: bool) -> bool {
    let text = bytes.strip_prefix(BOM).unwrap_or(bytes).trim_ascii_start();
    if !matches!(text, [b'{' | b'[', ..]) {
        return false;
    }
    let mut watching = Watching { is_valid: true };
    let mut reader = JsonReader::new(FileRule::default());
    reader.push(bytes, &mut watching);
    if whole {
        reader.finish(&mut watching);
    }
    watching.is_valid
}

/// Watches for the one finding that tells that a text is no JSON.
struct Watching {
    is_valid: bool,
}

impl Sink for Watching {
    fn accept(&mut self, event: Event<'_>) {
        if let Event::Fault(fault) = event {
            self.is_valid &= fault.id != FindingId::JSON_INVALID;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{ByteOrder, Choice, Coding, Opening, utf16_in};
    use crate::mime::MediaType;
    use crate::report::Encoding;

    /// What is chosen, the same at every cut.
    fn choice(encoding: Encoding, body: &[u8]) -> Choice {
        let whole = choice_in([body], encoding);
        for cut in 0..=body.len() {
            let (first, second) = body.split_at(cut);
            assert_eq!(choice_in([first, second], encoding), whole, "cut at {cut}");
        }
        whole
    }

    fn choice_in<const N: usize>(pieces: [&[u8]; N], encoding: Encoding) -> Choice {
        let text = MediaType::parse("text/plain");
        let mut opening = Opening::of(encoding, text.as_ref(), false).unwrap();
        for piece in pieces {
            if let Some((choice, held, taken)) = opening.push(piece) {
                assert!(taken <= piece.len() && taken <= held.len());
                return choice;
            }
        }
        opening.finish().0
    }

    #[test]
    fn json_under_another_type_is_known_by_its_first_kibibyte() {
        let long = format!("{{\"a\":\"{}\", what is this", "x".repeat(2000));
        for (body, is_json) in [
            ("{\"a\":1}", true),
            (" \r\n [1,2]", true),
            ("\u{FEFF}{}", true),
            (&long[..], true),
            ("{\"a\":1", false),
            ("{a=1}", false),
            ("[1] see below", false),
            ("note=1", false),
            ("a", false),
            ("", false),
        ] {
            for encoding in [Encoding::Urlencoded, Encoding::Raw] {
                let expected = if is_json { Choice::Json } else { Choice::AsDeclared };
                assert_eq!(choice(encoding, body.as_bytes()), expected, "{body}");
            }
        }
    }

    #[test]
    fn a_delimiter_line_needs_a_header_after_it() {
        let body = b"--X\r\nContent-Disposition: form-data; name=a\r\n\r\n1\r\n--X--\r\n";
        assert_eq!(choice(Encoding::Urlencoded, body), Choice::Multipart(b"X".to_vec()));
        assert_eq!(choice(Encoding::Urlencoded, b"--X\r\na=1"), Choice::AsDeclared);
        assert_eq!(choice(Encoding::Urlencoded, b"--a=1&b=2"), Choice::AsDeclared);
    }

    #[test]
    fn compressed_bytes_are_no_text() {
        for encoding in Encoding::ALL {
            assert_eq!(
                choice(encoding, b"\x1F\x8B\x08\0\0"),
                Choice::Compressed(Coding::Gzip),
                "{encoding}"
            );
        }
        assert_eq!(choice(Encoding::Urlencoded, "x\u{69C}=1".as_bytes()), Choice::AsDeclared);
    }

    #[test]
    fn utf16_is_known_by_its_mark_or_its_zeros() {
        assert_eq!(choice(Encoding::Json, b"{\0\"\0a\0"), Choice::Utf16(ByteOrder::Little));
        assert_eq!(choice(Encoding::Json, b"\xFE\xFF\0{\0}"), Choice::Utf16(ByteOrder::Big));
        assert_eq!(choice(Encoding::Urlencoded, b"\xFF\xFE\x55\xAA"), Choice::AsDeclared);
        assert_eq!(choice(Encoding::Urlencoded, b"a=\0b"), Choice::AsDeclared);
        assert_eq!(utf16_in(b"\xFF\xFE\x48\xC5", false), Some(ByteOrder::Little));
        assert_eq!(utf16_in(b"a\0\x01\0", false), None);
    }
}
