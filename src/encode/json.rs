//! The JSON body: one object with the name, the type and the bytes in base64.

use base64::Engine;

use super::FileLabel;
use super::base64_engine::{Base64Engine, standard};

/// Payload bytes encoded at a time; a multiple of three, so that no padding comes in between. What
/// they become, 4 KiB, stays on the stack and in the cache.
const BLOCK_BYTES: usize = 3 * 1024;

/// Writes the object (RFC 8259) with standard base64 and padding (RFC 4648 §4), no white space.
#[derive(Debug)]
pub struct JsonEncoder {
    engine: &'static Base64Engine,
    /// Payload bytes that do not fill a group of three yet.
    carried: [u8; 2],
    /// How many of them: carried_len <= carried.len().
    carried_len: usize,
}

impl JsonEncoder {
    pub(super) fn begin(label: &FileLabel, out: &mut Vec<u8>) -> JsonEncoder {
        out.extend_from_slice(b"{\"filename\":\"");
        escape(&label.filename, out);
        out.extend_from_slice(b"\",\"type\":\"");
        escape(label.media_type(), out);
        out.extend_from_slice(b"\",\"data\":\"");
        JsonEncoder { engine: standard(), carried: [0; 2], carried_len: 0 }
    }

    pub(super) fn push(&mut self, mut piece: &[u8], out: &mut Vec<u8>) {
        if self.carried_len > 0 {
            piece = self.fill_group(piece, out);
        }
        // Either nothing is carried now, or nothing of the piece is left.
        let (groups, rest) = piece.split_at(piece.len() / 3 * 3);
        for block in groups.chunks(BLOCK_BYTES) {
            self.write(block, out);
        }
        for &byte in rest {
            self.carry(byte);
        }
    }

    pub(super) fn finish(self, out: &mut Vec<u8>) {
        self.write(&self.carried[..self.carried_len], out);
        out.extend_from_slice(b"\"}");
    }

    /// Completes the carried group, where the piece has enough for it; gives back what it left.
    fn fill_group<'a>(&mut self, piece: &'a [u8], out: &mut Vec<u8>) -> &'a [u8] {
        let missing = 3 - self.carried_len;
        let Some((filling, rest)) = piece.split_at_checked(missing) else {
            for &byte in piece {
                self.carry(byte);
            }
            return &[];
        };
        let mut group = [0; 3];
        group[..self.carried_len].copy_from_slice(&self.carried[..self.carried_len]);
        group[self.carried_len..].copy_from_slice(filling);
        self.carried_len = 0;
        self.write(&group, out);
        rest
    }

    fn carry(&mut self, byte: u8) {
        self.carried[self.carried_len] = byte;
        self.carried_len += 1;
    }

    /// Appends at most [`BLOCK_BYTES`] in base64, padded where they are no multiple of three.
    fn write(&self, block: &[u8], out: &mut Vec<u8>) {
        let mut characters = [0; BLOCK_BYTES / 3 * 4];
        let len = self
            .engine
            .encode_slice(block, &mut characters)
            .expect("four characters for each group of three bytes are enough");
        out.extend_from_slice(&characters[..len]);
    }
}

/// Escapes a JSON string's inside as `JSON.stringify` does: what RFC 8259 §7 demands and no more,
/// the short escapes where there are any, lower-case digits in the others.
fn escape(text: &str, out: &mut Vec<u8>) {
    const HEX: [u8; 16] = *b"0123456789abcdef";
    for byte in text.bytes() {
        let short = match byte {
            b'"' | b'\\' => byte,
            0x08 => b'b',
            b'\t' => b't',
            b'\n' => b'n',
            0x0c => b'f',
            b'\r' => b'r',
            0x00..=0x1f => {
                let digits = [HEX[usize::from(byte >> 4)], HEX[usize::from(byte & 15)]];
                out.extend_from_slice(b"\\u00");
                out.extend_from_slice(&digits);
                continue;
            }
            _ => {
                out.push(byte);
                continue;
            }
        };
        out.extend_from_slice(&[b'\\', short]);
    }
}

#[cfg(test)]
mod tests {
    use base64::Engine;
    use base64::engine::general_purpose::STANDARD;

    use super::{JsonEncoder, escape};
    use crate::encode::FileLabel;

    fn encoded(pieces: &[&[u8]]) -> String {
        let mut body = Vec::new();
        let mut encoder = JsonEncoder::begin(&FileLabel::new("n", "a/b"), &mut body);
        for piece in pieces {
            encoder.push(piece, &mut body);
        }
        encoder.finish(&mut body);
        String::from_utf8(body).unwrap()
    }

    #[test]
    fn one_object_is_written_without_white_space() {
        assert_eq!(encoded(&[b"f"]), r#"{"filename":"n","type":"a/b","data":"Zg=="}"#);
        assert_eq!(encoded(&[]), r#"{"filename":"n","type":"a/b","data":""}"#);
    }

    #[test]
    fn groups_are_completed_over_pieces_of_any_size() {
        let payload: Vec<u8> = (0..=u8::MAX).cycle().take(BLOCKS_AND_A_REST).collect();
        let expected =
            format!(r#"{{"filename":"n","type":"a/b","data":"{}"}}"#, STANDARD.encode(&payload));
        for size in [1, 2, 3, 4, 5, 7, 3_072, 3_073, payload.len()] {
            let pieces: Vec<&[u8]> = payload.chunks(size).collect();
            assert_eq!(encoded(&pieces), expected, "pieces of {size}");
        }
    }

    const BLOCKS_AND_A_REST: usize = 2 * super::BLOCK_BYTES + 2;

    #[test]
    fn every_character_below_256_and_some_above_are_escaped_as_serde_json_does() {
        let text: String = ('\0'..='\u{ff}').chain("한글\u{2028}\u{2029}🚚".chars()).collect();
        let mut ours = b"\"".to_vec();
        escape(&text, &mut ours);
        ours.push(b'"');
        assert_eq!(ours, serde_json::to_vec(&text).unwrap());
    }
}
