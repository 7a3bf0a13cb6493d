//! JSON numbers (RFC 8259 §6) that arrive in pieces, and the byte values among them.

/// Where in the grammar the number stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    Start,
    Minus,
    Zero,
    Integer,
    Point,
    Fraction,
    ExponentMark,
    ExponentSign,
    Exponent,
}

/// Reads one number.
#[derive(Debug)]
pub(super) struct NumberLexer {
    place: Place,
    /// The value while it is an unsigned integer, saturated.
    value: u32,
    /// Its absolute value likewise where it has a sign.
    negative: u32,
    /// Characters so far.
    pub(super) len: usize,
}

impl NumberLexer {
    pub(super) fn new() -> NumberLexer {
        NumberLexer { place: Place::Start, value: 0, negative: 0, len: 0 }
    }

    /// Takes the next character if the number goes on with it.
    pub(super) fn accepts(&mut self, byte: u8) -> bool {
        use Place::{
            Exponent, ExponentMark, ExponentSign, Fraction, Integer, Minus, Point, Start, Zero,
        };
        self.place = match (self.place, byte) {
            (Start, b'-') => Minus,
            (Start | Minus, b'0') => Zero,
            (Start | Minus, b'1'..=b'9') | (Integer, b'0'..=b'9') => Integer,
            (Zero | Integer, b'.') => Point,
            (Point | Fraction, b'0'..=b'9') => Fraction,
            (Zero | Integer | Fraction, b'e' | b'E') => ExponentMark,
            (ExponentMark, b'+' | b'-') => ExponentSign,
            (ExponentMark | ExponentSign | Exponent, b'0'..=b'9') => Exponent,
            _ => return false,
        };
        self.negative = match self.place {
            Zero | Integer if self.value == u32::MAX => {
                self.negative.saturating_mul(10).saturating_add(u32::from(byte - b'0'))
            }
            Minus => 0,
            _ => u32::MAX,
        };
        self.value = match self.place {
            Zero | Integer if self.value != u32::MAX => {
                self.value.saturating_mul(10).saturating_add(u32::from(byte - b'0'))
            }
            _ => u32::MAX,
        };
        self.len += 1;
        true
    }

    /// Whether it could end here.
    pub(super) fn is_whole(&self) -> bool {
        matches!(self.place, Place::Zero | Place::Integer | Place::Fraction | Place::Exponent)
    }

    /// The byte that it is the value of: an integer from 0 to 255 without sign, point or exponent.
    pub(super) fn byte(&self) -> Option<u8> {
        u8::try_from(self.value).ok().filter(|_| self.is_whole())
    }

    /// The byte whose two's complement it is: an integer from -128 to 127 without point or exponent.
    pub(super) fn signed_byte(&self) -> Option<u8> {
        let value = match (i64::from(self.value), i64::from(self.negative)) {
            (value, _) if self.value != u32::MAX => value,
            (_, absolute) => -absolute,
        };
        let signed = i8::try_from(value).ok().filter(|_| self.is_whole());
        signed.map(i8::cast_unsigned)
    }

    /// Whether it may still become a byte's value.
    pub(super) fn may_be_byte(&self) -> bool {
        self.value <= u32::from(u8::MAX)
    }
}

#[cfg(test)]
mod tests {
    use super::NumberLexer;

    fn read(text: &str) -> (usize, bool, Option<u8>) {
        let mut lexer = NumberLexer::new();
        let taken = text.bytes().take_while(|&byte| lexer.accepts(byte)).count();
        (taken, lexer.is_whole(), lexer.byte())
    }

    #[test]
    fn numbers_are_whole_where_serde_json_takes_them() {
        for text in
            ["0", "-0", "10", "1.5", "-1e9", "1E+2", "2e-3", "1.", "-", "1e", "1e+", ".5", "+1", ""]
        {
            let (taken, whole, _) = read(text);
            let expected = serde_json::from_str::<serde_json::Value>(text).is_ok();
            assert_eq!(whole && taken == text.len(), expected, "{text}");
        }
        assert_eq!(read("01").0, 1);
    }

    #[test]
    fn byte_values_are_plain_integers_up_to_255() {
        assert_eq!(read("0").2, Some(0));
        assert_eq!(read("255").2, Some(255));
        for text in ["256", "-1", "1.0", "1e1", "4294967296", "99999999999", "-0"] {
            assert_eq!(read(text).2, None, "{text}");
        }
    }
}
