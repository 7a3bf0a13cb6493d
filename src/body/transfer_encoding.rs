//! What undoing a part's `Content-Transfer-Encoding` (RFC 2045 §6) would give. Servers do not undo it in a
//! form (RFC 7578 §4.7), and no reader here does: this says only what it would come to.

use super::base64::{Base64Decoder, Output, Tolerance};
use super::limits::DECODED_BYTES;

/// The transfer encodings that change the bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum TransferEncoding {
    /// RFC 2045 §6.8.
    Base64,
    /// RFC 2045 §6.7.
    QuotedPrintable,
}

impl TransferEncoding {
    /// The one that a header field's value names; `None` for `7bit`, `8bit` and `binary`, which leave the
    /// bytes as they are, and for unknown ones.
    pub(crate) fn of(value: &[u8]) -> Option<TransferEncoding> {
        let value = value.trim_ascii();
        if value.eq_ignore_ascii_case(b"base64") {
            Some(TransferEncoding::Base64)
        } else if value.eq_ignore_ascii_case(b"quoted-printable") {
            Some(TransferEncoding::QuotedPrintable)
        } else {
            None
        }
    }

    /// Its name.
    pub(crate) const fn as_str(self) -> &'static str {
        match self {
            TransferEncoding::Base64 => "base64",
            TransferEncoding::QuotedPrintable => "quoted-printable",
        }
    }
}

/// Undoes a transfer encoding as the content comes, whatever is wrong with it.
#[derive(Debug)]
pub(crate) struct TransferDecoder(Decoder);

#[derive(Debug)]
enum Decoder {
    /// Characters that are none of base64's are passed over (RFC 2045 §6.8).
    Base64(Box<Base64Decoder>),
    /// Escapes that are none stay as they are.
    QuotedPrintable(QuotedPrintable),
}

impl TransferDecoder {
    /// A decoder at the start of the content.
    pub(crate) fn new(encoding: TransferEncoding) -> TransferDecoder {
        TransferDecoder(match encoding {
            TransferEncoding::Base64 => {
                let mut decoder = Base64Decoder::default();
                decoder.tolerate(Tolerance::Everything);
                Decoder::Base64(Box::new(decoder))
            }
            TransferEncoding::QuotedPrintable => {
                Decoder::QuotedPrintable(QuotedPrintable::default())
            }
        })
    }

    /// Takes the next bytes of the content and gives what they decode to, in pieces of at most
    /// [`DECODED_BYTES`].
    pub(crate) fn push(&mut self, content: &[u8], mut give: impl FnMut(&[u8])) {
        match &mut self.0 {
            Decoder::Base64(decoder) => {
                let _ = decoder.push(content, 0, |output| give_decoded(&output, &mut give));
                decoder.hand_on(|output| give_decoded(&output, &mut give));
            }
            Decoder::QuotedPrintable(decoder) => decoder.push(content, give),
        }
    }

    /// The content has ended.
    pub(crate) fn finish(&mut self, mut give: impl FnMut(&[u8])) {
        match &mut self.0 {
            Decoder::Base64(decoder) => {
                decoder.end(|output| give_decoded(&output, &mut give));
                decoder.hand_on(|output| give_decoded(&output, &mut give));
            }
            Decoder::QuotedPrintable(decoder) => give(&decoder.held),
        }
    }
}

fn give_decoded(output: &Output<'_>, give: &mut impl FnMut(&[u8])) {
    if let Output::Decoded(bytes) = output {
        give(bytes);
    }
}

/// Quoted-printable: `=XX` is a byte, `=` at a line's end joins it with the next.
#[derive(Debug, Default)]
struct QuotedPrintable {
    /// The beginning of an escape. `held.len() <= 2`.
    held: Vec<u8>,
}

impl QuotedPrintable {
    fn push(&mut self, content: &[u8], mut give: impl FnMut(&[u8])) {
        let mut decoded = Vec::with_capacity(content.len().min(DECODED_BYTES) + 3);
        for piece in content.chunks(DECODED_BYTES) {
            piece.iter().for_each(|&byte| self.take(byte, &mut decoded));
            give(&decoded);
            decoded.clear();
        }
    }

    fn take(&mut self, byte: u8, decoded: &mut Vec<u8>) {
        match (&self.held[..], byte) {
            ([], b'=') => self.held.push(byte),
            ([], _) => decoded.push(byte),
            ([_], b'\n') => self.held.clear(),
            ([_], b'\r') => self.held.push(byte),
            ([_], _) if byte.is_ascii_hexdigit() => self.held.push(byte),
            ([_, b'\r'], b'\n') => self.held.clear(),
            (&[_, high], low) if high != b'\r' && low.is_ascii_hexdigit() => {
                decoded.push(digit(high) << 4 | digit(low));
                self.held.clear();
            }
            _ => {
                decoded.append(&mut self.held);
                self.take(byte, decoded);
            }
        }
    }
}

/// The worth of a hexadecimal digit; 0 for what is none.
fn digit(byte: u8) -> u8 {
    char::from(byte).to_digit(16).and_then(|it| u8::try_from(it).ok()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{TransferDecoder, TransferEncoding};

    fn decoded(encoding: TransferEncoding, content: &[u8], size: usize) -> Vec<u8> {
        let mut decoder = TransferDecoder::new(encoding);
        let mut out = Vec::new();
        content.chunks(size).for_each(|it| decoder.push(it, |bytes| out.extend_from_slice(bytes)));
        decoder.finish(|bytes| out.extend_from_slice(bytes));
        out
    }

    #[test]
    fn only_the_encodings_that_change_bytes_are_named() {
        assert_eq!(TransferEncoding::of(b" Base64 "), Some(TransferEncoding::Base64));
        let quoted = Some(TransferEncoding::QuotedPrintable);
        assert_eq!(TransferEncoding::of(b"QUOTED-PRINTABLE"), quoted);
        for value in [&b"7bit"[..], b"8bit", b"binary", b"", b"x-uuencode"] {
            assert_eq!(TransferEncoding::of(value), None);
        }
    }

    #[test]
    fn quoted_printable_is_undone_at_every_cut() {
        for (content, expected) in [
            (&b"a=3Db=\r\nc=\nd"[..], &b"a=bcd"[..]),
            (b"caf=C3=A9 =e9\r\n", b"caf\xc3\xa9 \xe9\r\n"),
            (b"1=2 = 3=\rx==3D", b"1=2 = 3=\rx=="),
            (b"end=", b"end="),
            (b"end=4", b"end=4"),
        ] {
            for size in 1..=content.len() {
                let read = decoded(TransferEncoding::QuotedPrintable, content, size);
                assert_eq!(read, expected, "{} by {size}", content.escape_ascii());
            }
        }
    }

    #[test]
    fn base64_is_undone_at_every_cut_and_what_is_none_is_passed_over() {
        for content in [&b"aGVs\r\nbG8="[..], b"aG!VsbG8", b"aGVsbG8=\r\n"] {
            for size in 1..=content.len() {
                let read = decoded(TransferEncoding::Base64, content, size);
                assert_eq!(read, b"hello", "{} by {size}", content.escape_ascii());
            }
        }
    }
}
