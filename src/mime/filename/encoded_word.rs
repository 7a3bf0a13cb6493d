//! Encoded words (RFC 2047 §2): how mail headers carry text that is not ASCII.

use crate::mime::disposition::hex_digit;
use base64::Engine as _;
use base64::alphabet::STANDARD;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};
use encoding_rs::Encoding;

/// Some writers leave the padding out.
const BASE64: GeneralPurpose = GeneralPurpose::new(
    &STANDARD,
    GeneralPurposeConfig::new()
        .with_decode_padding_mode(DecodePaddingMode::Indifferent)
        .with_decode_allow_trailing_bits(true),
);

/// The text with its encoded words read; `None` where it has none that can be.
pub(super) fn decode(text: &str) -> Option<String> {
    let mut decoded = String::new();
    // Bytes of words that follow each other: a character may be cut between two of them.
    let mut open: Option<(&'static Encoding, Vec<u8>)> = None;
    let mut any = false;
    let mut rest = text;
    while let Some(at) = rest.find("=?") {
        let Some((word, len)) = Word::parse(&rest[at..]) else {
            close(&mut open, &mut decoded);
            decoded.push_str(&rest[..at + 2]);
            rest = &rest[at + 2..];
            continue;
        };
        any = true;
        // White space between two words is none of the text's (RFC 2047 §6.2).
        if open.is_none() || !rest[..at].trim().is_empty() {
            close(&mut open, &mut decoded);
            decoded.push_str(&rest[..at]);
        }
        match &mut open {
            Some((charset, bytes)) if *charset == word.charset => bytes.extend(word.bytes),
            _ => {
                close(&mut open, &mut decoded);
                open = Some((word.charset, word.bytes));
            }
        }
        rest = &rest[at + len..];
    }
    close(&mut open, &mut decoded);
    decoded.push_str(rest);
    any.then_some(decoded)
}

fn close(open: &mut Option<(&'static Encoding, Vec<u8>)>, decoded: &mut String) {
    if let Some((charset, bytes)) = open.take() {
        decoded.push_str(&charset.decode_without_bom_handling(&bytes).0);
    }
}

struct Word {
    charset: &'static Encoding,
    bytes: Vec<u8>,
}

impl Word {
    /// Reads `=?charset?B?text?=` or `=?charset?Q?text?=` at the text's beginning; gives its length too.
    fn parse(text: &str) -> Option<(Word, usize)> {
        let inside = text.strip_prefix("=?")?;
        let (charset, inside) = inside.split_once('?')?;
        let (encoding, inside) = inside.split_once('?')?;
        let (encoded, after) = inside.split_once("?=")?;
        // A language may follow the charset (RFC 2231 §5).
        let charset =
            charset.split('*').next().and_then(|it| Encoding::for_label(it.as_bytes()))?;
        let bytes = match encoding {
            "B" | "b" => BASE64.decode(encoded).ok()?,
            "Q" | "q" => quoted(encoded),
            _ => return None,
        };
        Some((Word { charset, bytes }, text.len() - after.len()))
    }
}

/// The bytes of the `Q` encoding (RFC 2047 §4.2); what is no escape stays.
fn quoted(encoded: &str) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(encoded.len());
    let mut rest = encoded.as_bytes();
    while let [first, after @ ..] = rest {
        let escaped = match after {
            [high, low, ..] if *first == b'=' => hex_digit(*high).zip(hex_digit(*low)),
            _ => None,
        };
        if let Some((high, low)) = escaped {
            bytes.push(high << 4 | low);
            rest = &after[2..];
        } else {
            bytes.push(if *first == b'_' { b' ' } else { *first });
            rest = after;
        }
    }
    bytes
}

#[cfg(test)]
mod tests {
    use super::decode;

    #[test]
    fn words_in_both_encodings_are_read() {
        for (encoded, text) in [
            ("=?UTF-8?B?7ZWc6riALnR4dA==?=", "한글.txt"),
            ("=?utf-8?b?7ZWc6riALnR4dA?=", "한글.txt"),
            ("=?UTF-8?Q?=C3=9Cbung_1.pdf?=", "Übung 1.pdf"),
            ("=?ISO-8859-1?Q?caf=E9.txt?=", "café.txt"),
            ("=?EUC-KR?B?vsiz5w==?=.txt", "안녕.txt"),
            ("=?us-ascii*en?q?a=3D?=", "a="),
            ("a =?UTF-8?Q?=C3=9C?= b", "a Ü b"),
            ("=?UTF-8?Q?=C3?= =?UTF-8?Q?=9C?=", "Ü"),
            ("=?UTF-8?Q?a?=\t =?ISO-8859-1?Q?=E9?=", "aé"),
        ] {
            assert_eq!(decode(encoded).as_deref(), Some(text), "{encoded}");
        }
    }

    #[test]
    fn what_only_looks_like_one_stays() {
        for text in [
            "",
            "a.txt",
            "=?",
            "=?utf-8?X?a?=",
            "=?none?Q?a?=",
            "=?UTF-8?B?***?=",
            "a=?b?=.txt",
            "=?UTF-8?Q?a",
        ] {
            assert_eq!(decode(text), None, "{text}");
        }
    }
}
