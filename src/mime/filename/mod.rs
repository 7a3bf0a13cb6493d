//! What a file's name was before something on the way spoiled it.
//!
//! A form's names are UTF-8 (RFC 7578 §5.1). What arrives otherwise is told here with the reading that it
//! most likely had: another charset's bytes, UTF-8 that was once read as something else, or the encoded
//! words of mail headers.

mod charset;
mod encoded_word;
mod mojibake;

pub use charset::{hint_of, is_utf8};

/// A name with its probable right reading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Repair {
    /// The name as it was probably meant.
    pub text: String,
    /// What had happened to it.
    pub cause: Cause,
}

/// What had happened to a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cause {
    /// It was written in this charset instead of UTF-8.
    Charset(&'static str),
    /// It was UTF-8, read as this charset and written as UTF-8 again, so many times.
    Mojibake {
        /// The charset of the last such reading.
        through: &'static str,
        /// From 1.
        times: u32,
    },
    /// It was written as encoded words (RFC 2047 §2).
    EncodedWord,
}

/// The probable right reading of a name; `None` where nothing is wrong with it or nobody can tell.
///
/// `hint` is what [`hint_of`] gives for the client's languages: a few bytes in one of the older charsets
/// can be words in several.
///
/// ```
/// use weighbridge::mime::filename::{Cause, hint_of, repair};
///
/// let korean = hint_of("ko-KR,ko;q=0.9,en;q=0.8");
/// let repaired = repair(b"\xbe\xc8\xb3\xe7.txt", korean).unwrap();
/// assert_eq!((&repaired.text[..], repaired.cause), ("안녕.txt", Cause::Charset("EUC-KR")));
/// assert_eq!(repair("Ã¼ber.txt".as_bytes(), None).unwrap().text, "über.txt");
/// assert_eq!(repair(b"=?UTF-8?B?7ZWcLnR4dA==?=", None).unwrap().text, "한.txt");
/// assert_eq!(repair("über.txt".as_bytes(), None), None);
/// ```
pub fn repair(name: &[u8], hint: Option<&'static str>) -> Option<Repair> {
    if name.is_ascii() {
        let text = encoded_word::decode(str::from_utf8(name).ok()?)?;
        return Some(Repair { text, cause: Cause::EncodedWord });
    }
    if !is_utf8(name) {
        let (charset, text) = charset::likely(name, hint)?;
        return Some(Repair { text, cause: Cause::Charset(charset.name()) });
    }
    let (text, through, times) = mojibake::undone(str::from_utf8(name).ok()?)?;
    Some(Repair { text, cause: Cause::Mojibake { through, times } })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{Cause, hint_of, repair};

    #[test]
    fn each_cause_is_named() {
        let cause = |name: &[u8]| repair(name, None).map(|repair| repair.cause);
        assert_eq!(cause(b"=?utf-8?q?a?="), Some(Cause::EncodedWord));
        assert_eq!(cause(b"caf\xe9.txt"), Some(Cause::Charset("windows-1252")));
        let mojibake = Cause::Mojibake { through: "ISO-8859-1", times: 1 };
        assert_eq!(cause("cafÃ©.txt".as_bytes()), Some(mojibake));
        assert_eq!(cause("café.txt".as_bytes()), None);
        assert_eq!(cause(b""), None);
    }

    proptest! {
        #[test]
        fn any_bytes_are_repaired_without_a_panic(
            name in proptest::collection::vec(any::<u8>(), 0..60),
            languages in "[a-zA-Z,;= *-]{0,20}|[a-z]{2}",
        ) {
            repair(&name, hint_of(&languages));
        }

        #[test]
        fn anything_like_an_encoded_word_is_read_without_a_panic(
            name in "(=[?](utf-8|EUC-KR|x)?[*a-z]{0,2}[?][BbQqx]?[?][A-Za-z0-9+/=_]{0,9}([?]=)?[ a]{0,2}){0,3}",
        ) {
            repair(name.as_bytes(), None);
        }

        #[test]
        fn what_is_repaired_is_no_control_character(name in "[Â-ô\u{80}-\u{bf}]{1,12}") {
            if let Some(repair) = repair(name.as_bytes(), None) {
                prop_assert!(!repair.text.chars().any(char::is_control));
            }
        }
    }
}
