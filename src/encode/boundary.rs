//! The boundary between multipart parts.

use std::fmt;

use crate::mime::grammar;

/// A legal multipart boundary: 1 to 70 characters out of letters, digits and `'()+_,-./:=?` and
/// space, the last of them no space (RFC 2046 §5.1.1).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Boundary(String);

/// The text is no legal boundary.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct InvalidBoundary;

impl Boundary {
    /// The longest boundary, in characters, all of them ASCII.
    pub const MAX_BYTES: usize = 70;

    /// A boundary of the caller's choice. That it does not stand in the file is the caller's care.
    ///
    /// # Errors
    ///
    /// [`InvalidBoundary`] where the standard does not allow it.
    pub fn new(text: impl Into<String>) -> Result<Boundary, InvalidBoundary> {
        let text = text.into();
        let legal_length = (1..=Boundary::MAX_BYTES).contains(&text.len());
        if legal_length && text.bytes().all(is_boundary_character) && !text.ends_with(' ') {
            Ok(Boundary(text))
        } else {
            Err(InvalidBoundary)
        }
    }

    /// A boundary of [`ASSUMED_BOUNDARY_BYTES`](super::ASSUMED_BOUNDARY_BYTES) that ends in
    /// `number`. A number drawn at random keeps it out of every file that was not made to have it.
    pub fn numbered(number: u64) -> Boundary {
        Boundary(format!("---WeighbridgeBoundary{number:016x}"))
    }

    /// The boundary as delimiter lines have it, without their dashes.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The boundary as a parameter value, in quotes where it is no token.
    pub(super) fn as_value(&self) -> String {
        if grammar::is_token(&self.0) { self.0.clone() } else { format!("\"{}\"", self.0) }
    }
}

/// `bchars` of RFC 2046 §5.1.1; none of them needs a backslash inside quotes.
fn is_boundary_character(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"'()+_,-./:=? ".contains(&byte)
}

impl fmt::Display for InvalidBoundary {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(
            "a boundary has 1 to 70 letters, digits or '()+_,-./:=? and does not end in a space",
        )
    }
}

impl std::error::Error for InvalidBoundary {}

#[cfg(test)]
mod tests {
    use super::{Boundary, InvalidBoundary};
    use crate::encode::ASSUMED_BOUNDARY_BYTES;

    #[test]
    fn a_numbered_boundary_is_legal_and_as_long_as_a_browser_s() {
        for number in [0, 1, u64::MAX] {
            let boundary = Boundary::numbered(number);
            assert_eq!(boundary.as_str().len(), ASSUMED_BOUNDARY_BYTES);
            assert_eq!(Boundary::new(boundary.as_str()), Ok(boundary));
        }
    }

    #[test]
    fn what_the_standard_forbids_is_refused() {
        let too_long = "a".repeat(71);
        for text in ["", "a ", "a\r\nb", "é", "\"", "a;b", too_long.as_str()] {
            assert_eq!(Boundary::new(text), Err(InvalidBoundary), "{text:?}");
        }
    }
}
