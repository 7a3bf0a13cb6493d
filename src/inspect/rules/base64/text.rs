//! Base64 where it is not expected: a content that is base64 text as far as it is known.

use std::sync::LazyLock;

use base64::Engine as _;
use base64::engine::{DecodePaddingMode, GeneralPurposeConfig};

use crate::encode::base64_engine::{Base64Engine, standard_with};

/// Whole groups only: what is cut has no padding where it ends.
static GROUPS: LazyLock<Base64Engine> = LazyLock::new(|| {
    standard_with(
        GeneralPurposeConfig::new().with_decode_padding_mode(DecodePaddingMode::RequireNone),
    )
});

/// Characters that are decoded to see what they begin.
const DECODED_CHARACTERS: usize = 2048;

/// Characters to a blank, under which it is prose.
const CHARACTERS_A_BLANK: usize = 12;

/// Text of base64's characters alone, with line breaks and single blanks between them.
#[derive(Debug)]
pub(super) struct Base64Text<'a> {
    text: &'a [u8],
    /// Characters of either alphabet.
    pub(super) characters: usize,
    pub(super) padding: usize,
    pub(super) blanks: usize,
    pub(super) first_blank: Option<usize>,
    has_line_breaks: bool,
    has_url_alphabet: bool,
    /// Whether as many characters stand before each blank.
    blanks_are_even: bool,
    /// Whether capitals, small letters and digits alternate as they do in base64 and in no word.
    is_mixed: bool,
}

impl<'a> Base64Text<'a> {
    /// Reads text that is cut at its end or is not; `None` at the first byte that does not fit.
    pub(super) fn read(text: &'a [u8]) -> Option<Base64Text<'a>> {
        let mut read = Base64Text {
            text,
            characters: 0,
            padding: 0,
            blanks: 0,
            first_blank: None,
            has_line_breaks: false,
            has_url_alphabet: false,
            blanks_are_even: true,
            is_mixed: false,
        };
        let mut mix = Mix::default();
        let (mut first_gap, mut last_blank) = (None, 0);
        for (at, &byte) in text.iter().enumerate() {
            match byte {
                b'\r' | b'\n' => read.has_line_breaks = true,
                b'=' => read.padding += 1,
                _ if read.padding > 0 => return None,
                b' ' => {
                    read.first_blank.get_or_insert(at);
                    let gap = at - last_blank;
                    read.blanks_are_even &= *first_gap.get_or_insert(gap) == gap;
                    last_blank = at + 1;
                    read.blanks += 1;
                    if read.blanks > 2 + read.characters / CHARACTERS_A_BLANK {
                        return None;
                    }
                }
                b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'+' | b'/' | b'-' | b'_' => {
                    read.has_url_alphabet |= matches!(byte, b'-' | b'_');
                    read.characters += 1;
                    mix.push(byte);
                }
                _ => return None,
            }
        }
        read.is_mixed = mix.is_base64s();
        (read.padding <= 2 && read.characters > 0).then_some(read)
    }

    /// Whether its characters and padding are whole groups.
    pub(super) fn is_in_groups(&self) -> bool {
        (self.characters + self.padding).is_multiple_of(4)
    }

    /// Whether it looks like base64 of a file rather than like a word, a number in hexadecimal or a path.
    pub(super) fn looks_encoded(&self) -> bool {
        self.is_mixed && self.characters >= LONG_CHARACTERS
    }

    /// Whether plus signs may have stood where the blanks are: with them it is in groups, where its end
    /// is known.
    pub(super) fn may_lack_plus(&self, is_whole: bool) -> bool {
        let restored = self.characters + self.blanks + self.padding;
        self.blanks > 0
            && !self.has_url_alphabet
            && (!is_whole || restored.is_multiple_of(4))
            && (self.blanks == 1 || !self.blanks_are_even)
    }

    /// What its beginning stands for, blanks read as plus signs.
    pub(super) fn decode_beginning(&self) -> Vec<u8> {
        let mut groups: Vec<u8> = Vec::with_capacity(DECODED_CHARACTERS);
        let characters = self.text.iter().filter_map(|&byte| match byte {
            b'\r' | b'\n' | b'=' => None,
            b'-' | b' ' => Some(b'+'),
            b'_' => Some(b'/'),
            _ => Some(byte),
        });
        groups.extend(characters.take(DECODED_CHARACTERS));
        // What a last group without all of its characters stands for does not matter to what begins here.
        groups.truncate(groups.len() / 4 * 4);
        GROUPS.decode(&groups).unwrap_or_default()
    }
}

/// Characters from which on base64 is told by its looks.
const LONG_CHARACTERS: usize = 64;

/// Which characters were seen.
#[derive(Debug, Default)]
struct Mix {
    lower: bool,
    digit: bool,
    /// A capital right after a small letter or a digit, how often.
    capitals_inside: usize,
    beyond_hexadecimal: bool,
    last: u8,
}

impl Mix {
    fn push(&mut self, byte: u8) {
        let follows = self.last.is_ascii_lowercase() || self.last.is_ascii_digit();
        self.capitals_inside += usize::from(byte.is_ascii_uppercase() && follows);
        self.lower |= byte.is_ascii_lowercase();
        self.digit |= byte.is_ascii_digit();
        self.beyond_hexadecimal |= !byte.is_ascii_hexdigit();
        self.last = byte;
    }

    fn is_base64s(&self) -> bool {
        self.lower && self.digit && self.capitals_inside > 2 && self.beyond_hexadecimal
    }
}

#[cfg(test)]
mod tests {
    use super::Base64Text;

    const LONG: &str =
        "iVBORw0KGgoAAAANSUhEUgAAAAoAAAAKCAYAAACNMs+9AAAAFUlEQVR42mP8z8BQz0AEYBxVSF==";

    #[test]
    fn base64_is_told_from_words_numbers_and_prose() {
        assert!(Base64Text::read(LONG.as_bytes()).unwrap().looks_encoded());
        for text in [
            "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
            "thequickbrownfoxjumpsoverthelazydogandrunsintothewoodsbehindthehouse",
            "TheQuickBrownFoxJumpsOverTheLazyDogAndRunsIntoTheWoodsBehindTheHouse",
            "QUJD",
        ] {
            assert!(!Base64Text::read(text.as_bytes()).unwrap().looks_encoded(), "{text}");
        }
        for text in ["", "a.b", "ab=c", "a===", "it is a text of words and no base64 at all"] {
            assert!(Base64Text::read(text.as_bytes()).is_none(), "{text}");
        }
    }

    #[test]
    fn blanks_are_lost_plus_signs_where_the_text_is_whole_with_them() {
        let lost = LONG.replace('+', " ");
        let read = Base64Text::read(lost.as_bytes()).unwrap();
        assert!(read.may_lack_plus(true));
        assert_eq!(read.decode_beginning()[..4], *b"\x89PNG");
        let inserted = format!("{} {}", &LONG[..40], &LONG[40..]);
        assert!(!Base64Text::read(inserted.as_bytes()).unwrap().may_lack_plus(true));
        let wrapped = format!("{} {} {} x A", &LONG[..16], &LONG[16..32], &LONG[32..48]);
        assert!(Base64Text::read(wrapped.as_bytes()).is_none_or(|it| it.blanks > 0));
    }
}
