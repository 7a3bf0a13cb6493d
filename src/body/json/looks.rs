//! What a string looks like, for want of anything better to tell base64 from words by.

/// Which characters were seen while the value was undecided.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Looks {
    lower_or_digit: bool,
    digit: bool,
    capital_inside: bool,
    /// A character that no hexadecimal number in small letters has.
    not_lower_hex: bool,
    /// A character that no hexadecimal number in capitals has.
    not_upper_hex: bool,
}

impl Looks {
    /// Takes the next characters.
    pub(super) fn push(&mut self, text: &[u8]) {
        for &byte in text {
            if self.capital_inside && self.digit && self.not_lower_hex && self.not_upper_hex {
                return;
            }
            self.capital_inside |= byte.is_ascii_uppercase() && self.lower_or_digit;
            self.digit |= byte.is_ascii_digit();
            self.lower_or_digit |= byte.is_ascii_lowercase() || byte.is_ascii_digit();
            self.not_lower_hex |= !matches!(byte, b'0'..=b'9' | b'a'..=b'f');
            self.not_upper_hex |= !matches!(byte, b'0'..=b'9' | b'A'..=b'F');
        }
    }

    /// Whether it has digits, and a capital after a small letter or digit, as base64 has and words rarely do.
    pub(super) fn mixed(self) -> bool {
        self.capital_inside && self.digit
    }

    /// Whether it may be a hexadecimal number.
    pub(super) fn hexadecimal(self) -> bool {
        !self.not_lower_hex || !self.not_upper_hex
    }
}
