//! What a body weighs before it is written.

use super::FileLabel;
use super::json::JsonEncoder;
use super::multipart::MultipartEncoder;
use super::urlencoded::UrlencodedEncoder;
use crate::report::Encoding;

/// The length that a boundary is assumed to have where none is given, in characters: that of
/// Chromium's and WebKit's, which make most of the uploads from pages.
pub const ASSUMED_BOUNDARY_BYTES: usize = 38;

/// What must be counted in one pass over a payload to know its size in every encoding.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct PayloadFacts {
    /// The payload's bytes.
    pub bytes: u64,
    /// Those of them that urlencoded writes as `%XX`, three bytes for one; at most `bytes`.
    pub form_expanded: u64,
}

impl PayloadFacts {
    /// Counts the next piece of the payload, of any size. Costs about as much as copying it.
    pub fn count(&mut self, piece: &[u8]) {
        let bytes = piece.len() as u64;
        self.bytes += bytes;
        self.form_expanded += bytes - written_as_one_byte(piece);
    }
}

/// How many bytes urlencoded writes as one byte each. The compiler makes vector code of it: compares
/// without branches, summed in lanes of one byte, over blocks so short that no sum passes 255.
fn written_as_one_byte(piece: &[u8]) -> u64 {
    /// The most vectors of 32 bytes that 255 has room for.
    const BLOCK_BYTES: usize = 255 / 32 * 32;
    piece
        .chunks(BLOCK_BYTES)
        .map(|block| u64::from(block.iter().map(|&byte| u8::from(is_one_byte(byte))).sum::<u8>()))
        .sum()
}

/// Whether a byte is a space or stands for itself. No table, since vectors have no look-up.
fn is_one_byte(byte: u8) -> bool {
    let letter = (byte | 0x20).wrapping_sub(b'a') < 26;
    let digit = byte.wrapping_sub(b'0') < 10;
    let mark = (byte == b'*') | (byte == b'-') | (byte == b'.') | (byte == b'_') | (byte == b' ');
    letter | digit | mark
}

/// The size of the body that an [`Encoder`](super::Encoder) writes for this payload, exact to the
/// byte. Only multipart uses the boundary's length.
///
/// Beyond `u64::MAX` it stays there. Costs a copy of the label.
pub fn body_bytes(
    encoding: Encoding,
    label: &FileLabel,
    boundary_len: usize,
    facts: &PayloadFacts,
) -> u64 {
    let mut envelope = Vec::new();
    let (boundaries, content) = match encoding {
        Encoding::Multipart => {
            MultipartEncoder::begin(label, "", &mut envelope).finish(&mut envelope);
            // One in the first delimiter and one in the closing one.
            (2 * boundary_len, facts.bytes)
        }
        Encoding::Raw => (0, facts.bytes),
        Encoding::Urlencoded => {
            UrlencodedEncoder::begin(label, &mut envelope).finish(&mut envelope);
            (0, facts.bytes.saturating_add(facts.form_expanded.saturating_mul(2)))
        }
        Encoding::Json => {
            JsonEncoder::begin(label, &mut envelope).finish(&mut envelope);
            (0, facts.bytes.div_ceil(3).saturating_mul(4))
        }
    };
    content.saturating_add((envelope.len() + boundaries) as u64)
}

/// The body's size in every encoding, in the order of [`Encoding::ALL`], with a boundary of
/// [`ASSUMED_BOUNDARY_BYTES`].
pub fn what_if(label: &FileLabel, facts: &PayloadFacts) -> [(Encoding, u64); 4] {
    Encoding::ALL
        .map(|encoding| (encoding, body_bytes(encoding, label, ASSUMED_BOUNDARY_BYTES, facts)))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{PayloadFacts, is_one_byte, what_if};
    use crate::encode::FileLabel;
    use crate::encode::urlencoded::percent_encode;
    use crate::report::Encoding;

    fn expanded_by_writing(payload: &[u8]) -> u64 {
        let mut written = Vec::new();
        percent_encode(payload, &mut written);
        (written.len() - payload.len()) as u64 / 2
    }

    #[test]
    fn the_compares_hold_for_every_byte() {
        for byte in 0..=u8::MAX {
            assert_eq!(is_one_byte(byte), expanded_by_writing(&[byte]) == 0, "{byte:#04x}");
        }
    }

    #[test]
    fn no_block_overflows_where_every_byte_counts() {
        let mut facts = PayloadFacts::default();
        facts.count(&[b'a'; 10_000]);
        assert_eq!(facts, PayloadFacts { bytes: 10_000, form_expanded: 0 });
    }

    #[test]
    fn a_hundred_thousand_bytes_weigh_what_was_computed_by_hand() {
        let label = FileLabel::new("r.bin", "application/octet-stream");
        let facts = PayloadFacts { bytes: 100_000, form_expanded: 70_000 };
        assert_eq!(
            what_if(&label, &facts),
            [
                // --…CRLF (42), Content-Disposition (63), Content-Type (40), CRLF, CRLF--…--CRLF (46)
                (Encoding::Multipart, 100_000 + 193),
                (Encoding::Raw, 100_000),
                // filename=r.bin (14), &type=application%2Foctet-stream (32), &file= (6)
                (Encoding::Urlencoded, 240_000 + 52),
                // {"filename":"r.bin", (20) "type":"application/octet-stream", (34) "data":""} (10)
                (Encoding::Json, 133_336 + 64),
            ]
        );
    }

    proptest! {
        #[test]
        fn counting_in_vectors_equals_counting_by_writing(
            payload in proptest::collection::vec(any::<u8>(), 0..2_000),
            cut in 0_usize..2_000,
        ) {
            let (first, second) = payload.split_at(cut.min(payload.len()));
            let mut facts = PayloadFacts::default();
            facts.count(first);
            facts.count(second);
            prop_assert_eq!(facts.bytes, payload.len() as u64);
            prop_assert_eq!(facts.form_expanded, expanded_by_writing(&payload));
        }
    }
}
