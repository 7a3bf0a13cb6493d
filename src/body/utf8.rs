//! Whether bytes that arrive in pieces are UTF-8 (RFC 3629).

/// A check that carries at most the three bytes of an unfinished character.
#[derive(Debug, Clone, Default)]
pub(super) struct Utf8Check {
    /// The first bytes of a character whose rest has not come. `carried <= 3`.
    carry: [u8; 4],
    carried: usize,
    /// Offset of `carry`'s first byte.
    carry_offset: u64,
    broken_at: Option<u64>,
    /// The byte that stands there.
    broken_byte: u8,
}

impl Utf8Check {
    /// Takes the next bytes, which stand at `offset`. Linear; stops looking at the first fault.
    pub(super) fn push(&mut self, mut bytes: &[u8], mut offset: u64) {
        while self.carried > 0 && self.broken_at.is_none() && !bytes.is_empty() {
            self.carry[self.carried] = bytes[0];
            self.carried += 1;
            bytes = &bytes[1..];
            offset += 1;
            match std::str::from_utf8(&self.carry[..self.carried]) {
                Ok(_) => self.carried = 0,
                Err(error) => {
                    self.broken_at = error.error_len().map(|_| self.carry_offset);
                    self.broken_byte = self.carry[0];
                }
            }
        }
        if self.broken_at.is_some() {
            return;
        }
        if let Err(error) = std::str::from_utf8(bytes) {
            let rest = &bytes[error.valid_up_to()..];
            let rest_offset = offset + error.valid_up_to() as u64;
            if error.error_len().is_some() {
                self.broken_at = Some(rest_offset);
                self.broken_byte = rest[0];
            } else {
                self.carry[..rest.len()].copy_from_slice(rest);
                self.carried = rest.len();
                self.carry_offset = rest_offset;
            }
        }
    }

    /// Something other than text comes next: a character that is unfinished now stays so.
    pub(super) fn interrupt(&mut self) {
        if let Some((offset, byte)) = self.fault_and_byte() {
            self.broken_at = Some(offset);
            self.broken_byte = byte;
        }
        self.carried = 0;
    }

    /// Whether ASCII may come next: no character is unfinished.
    pub(super) fn is_between_characters(&self) -> bool {
        self.carried == 0
    }

    /// Whether a fault has been seen.
    pub(super) fn is_broken(&self) -> bool {
        self.broken_at.is_some()
    }

    /// Where the text stops being UTF-8: `None` where all of it is, the last character complete.
    pub(super) fn fault(&self) -> Option<u64> {
        self.broken_at.or((self.carried > 0).then_some(self.carry_offset))
    }

    /// The same with the byte that stands there.
    pub(super) fn fault_and_byte(&self) -> Option<(u64, u8)> {
        let byte = if self.broken_at.is_some() { self.broken_byte } else { self.carry[0] };
        Some((self.fault()?, byte))
    }
}

#[cfg(test)]
mod tests {
    use super::Utf8Check;

    fn check(bytes: &[u8], cut: usize) -> Option<u64> {
        let mut check = Utf8Check::default();
        check.push(&bytes[..cut], 0);
        check.push(&bytes[cut..], cut as u64);
        check.fault()
    }

    #[test]
    fn agrees_with_the_standard_library_at_every_cut() {
        for bytes in [
            "안녕하세요! 😀 é".as_bytes(),
            b"plain",
            b"\xEC\x95",
            b"\xEC\x95A",
            b"\xF0\x9F\x98\x80\xF0",
            b"\xC0\x80",
            b"a\xED\xA0\x80b",
            b"\xFF",
        ] {
            for cut in 0..=bytes.len() {
                let expected =
                    std::str::from_utf8(bytes).err().map(|error| error.valid_up_to() as u64);
                assert_eq!(check(bytes, cut), expected, "{bytes:?} cut at {cut}");
            }
        }
    }
}
