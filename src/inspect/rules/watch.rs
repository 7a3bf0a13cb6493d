//! Facts about a whole content, gathered while it passes: nothing of it is kept, and what has been ruled
//! out is not looked for any more. What a content's first 64 KiB tell is asked of its head instead.

use memchr::memchr3;

/// Bytes of a content among which a binary file has a byte that no text has.
const SAMPLED_BYTES: usize = 4096;

/// Whether a content is binary and has no CR, LF or NUL. Noise has one of them within some hundred
/// bytes and text shows itself in its first 4 KiB; from there on nothing is looked at.
#[derive(Debug, Default)]
pub(in crate::inspect) struct Watch {
    ruled_out: bool,
    is_binary: bool,
    /// `<= SAMPLED_BYTES`
    sampled: usize,
}

impl Watch {
    /// Takes the next bytes.
    pub(in crate::inspect) fn push(&mut self, bytes: &[u8]) {
        if self.ruled_out {
            return;
        }
        let sample = &bytes[..bytes.len().min(SAMPLED_BYTES - self.sampled)];
        self.sampled += sample.len();
        self.is_binary = self.is_binary || sample.iter().any(|&byte| is_binary(byte));
        let is_text = self.sampled == SAMPLED_BYTES && !self.is_binary;
        self.ruled_out = is_text || memchr3(b'\r', b'\n', 0, bytes).is_some();
    }

    /// Whether all of it was binary without CR, LF and NUL.
    pub(super) fn lacks_line_breaks(&self) -> bool {
        self.is_binary && !self.ruled_out
    }
}

/// Whether no text has this byte (MIME Sniffing standard §3, binary data byte).
pub(super) const fn is_binary(byte: u8) -> bool {
    matches!(byte, 0..=0x08 | 0x0B | 0x0E..=0x1A | 0x1C..=0x1F)
}

#[cfg(test)]
mod tests {
    use super::Watch;

    fn lacks_line_breaks(content: &[u8], piece: usize) -> bool {
        let mut watch = Watch::default();
        for bytes in content.chunks(piece) {
            watch.push(bytes);
        }
        watch.lacks_line_breaks()
    }

    #[test]
    fn only_binary_content_without_line_breaks_and_nuls_lacks_them() {
        let long = [&[b'a'; 5000][..], b"\x01"].concat();
        let late = [&[1][..], &[b'a'; 5000], b"\n"].concat();
        for (content, expected) in [
            (&b"\x01\x02\xFF"[..], true),
            (b"\x01\x02\r\xFF", false),
            (b"\x01\x02\n", false),
            (b"\x01\0", false),
            (b"text \x1B[0m", false),
            (b"", false),
            (&long, false),
            (&late, false),
            (&late[..5000], true),
        ] {
            for piece in [1, 2, 4095, 4096, 4097, 10_000] {
                assert_eq!(lacks_line_breaks(content, piece), expected, "{piece}");
            }
        }
    }
}
