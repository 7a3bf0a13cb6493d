//! The first bytes of compressed data.

use super::Coding;

/// Bytes that tell whether another gzip member or zstd frame begins.
pub(super) const MEMBER_SIGNATURE_BYTES: usize = 4;

/// Whether bytes begin as this coding does; never so for codings without a signature.
pub(super) fn starts(coding: Coding, bytes: &[u8]) -> bool {
    match coding {
        Coding::Gzip => bytes.starts_with(b"\x1F\x8B"),
        Coding::Zstd => match bytes {
            [0x28, 0xB5, 0x2F, 0xFD, ..] => true,
            // A frame that is to be skipped (RFC 8878 §3.1.2).
            [0x50..=0x5F, 0x2A, 0x4D, 0x18, ..] => true,
            _ => false,
        },
        Coding::Deflate | Coding::Brotli => false,
    }
}

/// Whether bytes begin with zlib's header: the method, and the two bytes together a multiple of 31
/// (RFC 1950 §2.2).
pub(super) fn is_zlib_header(bytes: &[u8]) -> bool {
    let &[method, flags, ..] = bytes else { return false };
    let is_deflate = method & 0x0F == 8 && method >> 4 <= 7;
    is_deflate && (u16::from(method) << 8 | u16::from(flags)).is_multiple_of(31)
}

/// The coding whose signature these first bytes of a body are, with the header's plainest forms for
/// zlib; for types that cannot begin so.
pub fn compressed_by(bytes: &[u8]) -> Option<Coding> {
    match bytes {
        [0x1F, 0x8B, 8, ..] => Some(Coding::Gzip),
        [0x28, 0xB5, 0x2F, 0xFD, ..] => Some(Coding::Zstd),
        [0x78, 0x01 | 0x9C | 0xDA, ..] if !is_text(bytes) => Some(Coding::Deflate),
        _ => None,
    }
}

/// Whether all bytes are UTF-8 text, but for a character that is cut at the end, without the control
/// characters that no text has.
pub(super) fn is_text(bytes: &[u8]) -> bool {
    let is_utf8 =
        std::str::from_utf8(bytes).map_or_else(|error| error.error_len().is_none(), |_| true);
    is_utf8 && bytes.iter().all(|byte| *byte >= 0x20 || b"\t\n\r\x0C".contains(byte))
}
