//! Hexadecimal digits, as percent escapes and JSON's `\uXXXX` have them.

/// The value of a hexadecimal digit in either case, or [`NO_DIGIT`].
pub(super) static DIGITS: [u8; 256] = {
    let mut digits = [NO_DIGIT; 256];
    let mut value = 0;
    while value < 16 {
        digits[b"0123456789abcdef"[value as usize] as usize] = value;
        digits[b"0123456789ABCDEF"[value as usize] as usize] = value;
        value += 1;
    }
    digits
};

/// What [`DIGITS`] has for every other byte; no digit has a bit of its upper half.
pub(super) const NO_DIGIT: u8 = 0xFF;
