//! The urlencoded body: three pairs, the file's bytes percent-encoded as bytes.

use super::FileLabel;

/// Writes `application/x-www-form-urlencoded` (URL standard).
#[derive(Debug)]
pub struct UrlencodedEncoder;

impl UrlencodedEncoder {
    pub(super) fn begin(label: &FileLabel, out: &mut Vec<u8>) -> UrlencodedEncoder {
        out.extend_from_slice(b"filename=");
        percent_encode(label.filename.as_bytes(), out);
        out.extend_from_slice(b"&type=");
        percent_encode(label.media_type().as_bytes(), out);
        out.extend_from_slice(b"&file=");
        UrlencodedEncoder
    }

    pub(super) fn push(&mut self, piece: &[u8], out: &mut Vec<u8>) {
        percent_encode(piece, out);
    }

    pub(super) fn finish(self, _out: &mut Vec<u8>) {}
}

/// Whether a byte stands for itself: letters, digits and `*-._` (URL standard,
/// application/x-www-form-urlencoded percent-encode set, its complement).
const fn is_literal(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'*' | b'-' | b'.' | b'_')
}

/// Each byte as it is written: its characters in the first places, their number in the last.
static WRITTEN: [[u8; 4]; 256] = {
    const HEX: [u8; 16] = *b"0123456789ABCDEF";
    let mut table = [[0; 4]; 256];
    let mut byte = 0_u8;
    loop {
        table[byte as usize] = if is_literal(byte) {
            [byte, 0, 0, 1]
        } else if byte == b' ' {
            [b'+', 0, 0, 1]
        } else {
            [b'%', HEX[byte as usize >> 4], HEX[byte as usize & 15], 3]
        };
        if byte == u8::MAX {
            break table;
        }
        byte += 1;
    }
};

/// Bytes encoded at a time, so that what they become stays on the stack and in the cache: 3 KiB.
const BLOCK_BYTES: usize = 1024;

/// Appends `bytes` as the URL standard's urlencoded serializer writes them: a space as `+`, the
/// literals as they are, all else as `%XX` with upper-case digits.
///
/// Without a branch on the byte: a whole row of the table is stored each time, and the place moves on
/// by its last number only, so random bytes cost no more than text.
pub(super) fn percent_encode(bytes: &[u8], out: &mut Vec<u8>) {
    let mut block = [0; 3 * BLOCK_BYTES + 1];
    for piece in bytes.chunks(BLOCK_BYTES) {
        // Before each byte, len <= 3 * (bytes done) <= block.len() - 4.
        let mut len = 0;
        for &byte in piece {
            let row = &WRITTEN[usize::from(byte)];
            block[len..len + 4].copy_from_slice(row);
            len += usize::from(row[3]);
        }
        out.extend_from_slice(&block[..len]);
    }
}

#[cfg(test)]
mod tests {
    use super::{UrlencodedEncoder, percent_encode};
    use crate::encode::FileLabel;

    #[test]
    fn three_pairs_are_written_in_the_order_of_the_contract() {
        let mut body = Vec::new();
        let mut encoder = UrlencodedEncoder::begin(&FileLabel::new("a b.txt", ""), &mut body);
        encoder.push(b"1+1=2 ", &mut body);
        encoder.push(&[0xff], &mut body);
        encoder.finish(&mut body);
        assert_eq!(body, b"filename=a+b.txt&type=application%2Foctet-stream&file=1%2B1%3D2+%FF");
    }

    #[test]
    fn every_byte_is_written_as_the_url_crate_writes_it() {
        let all: Vec<u8> = (0..=u8::MAX).cycle().take(5_000).collect();
        let mut ours = Vec::new();
        percent_encode(&all, &mut ours);
        let theirs: String = form_urlencoded::byte_serialize(&all).collect();
        assert_eq!(ours, theirs.as_bytes());
    }
}
