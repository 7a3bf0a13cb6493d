//! Signatures of files in the forms that damage gives them: made once, from one table.

use std::sync::LazyLock;

use encoding_rs::WINDOWS_1252;
use memchr::memmem;

use crate::report::{Words, words};

/// A type of files and the bytes that they all begin with.
struct Signature {
    what: Words<'static>,
    bytes: &'static [u8],
    /// What stands soon after them, where they alone are little.
    then: &'static [u8],
}

const fn row(what: Words<'static>, bytes: &'static [u8], then: &'static [u8]) -> Signature {
    Signature { what, bytes, then }
}

/// Signatures with bytes that damage shows in: those from 80 on, or line breaks.
#[rustfmt::skip]
const SIGNATURES: &[Signature] = &[
    row(words!(FILE_PNG), b"\x89PNG\r\n\x1A\n", b""),
    row(words!(FILE_MNG), b"\x8AMNG\r\n\x1A\n", b""),
    row(words!(FILE_JNG), b"\x8BJNG\r\n\x1A\n", b""),
    row(words!(FILE_JPEG), b"\xFF\xD8\xFF\xE0", b"JFIF"),
    row(words!(FILE_JPEG), b"\xFF\xD8\xFF\xE1", b"Exif"),
    row(words!(FILE_JPEG), b"\xFF\xD8\xFF", b""),
    row(words!(FILE_GZIP), b"\x1F\x8B\x08", b""),
    row(words!(FILE_JPEG_2000), b"\0\0\0\x0CjP  \r\n\x87\n", b""),
    row(words!(FILE_JPEG_XL), b"\0\0\0\x0CJXL \r\n\x87\n", b""),
    row(words!(FILE_HDF5), b"\x89HDF\r\n\x1A\n", b""),
    row(words!(FILE_KTX), b"\xABKTX 11\xBB\r\n\x1A\n", b""),
    row(words!(FILE_KTX_2), b"\xABKTX 20\xBB\r\n\x1A\n", b""),
    row(words!(FILE_OLE), b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", b""),
    row(words!(FILE_7Z), b"7z\xBC\xAF\x27\x1C", b""),
    row(words!(FILE_XZ), b"\xFD7zXZ\0", b""),
    row(words!(FILE_ZSTD), b"\x28\xB5\x2F\xFD", b""),
    row(words!(FILE_MATROSKA), b"\x1A\x45\xDF\xA3", b""),
    row(words!(FILE_WINDOWS_MEDIA), b"\x30\x26\xB2\x75\x8E\x66\xCF\x11", b""),
];

/// Bytes behind a signature in which `then` stands.
const NEAR_BYTES: usize = 24;

/// What happened to bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Way {
    /// Read as UTF-8.
    Replaced,
    /// Read as this charset, written as UTF-8.
    Reencoded(&'static str),
    /// Line breaks of one form written in another.
    Converted { from: &'static str, to: &'static str },
    /// Line breaks taken out.
    Stripped,
}

/// A signature in a form that damage gives it.
pub(super) struct Damaged {
    pub(super) way: Way,
    pub(super) what: Words<'static>,
    /// The bytes as they should be.
    pub(super) original: &'static [u8],
    /// And as they arrive.
    pub(super) arrived: Vec<u8>,
    /// How many of them are as they should be, before the first that is not.
    pub(super) same: usize,
    then: &'static [u8],
    /// Whether a line break or what follows it in the signatures must come next: the form alone may begin
    /// a text.
    wants_line_break: bool,
}

impl Damaged {
    /// The form that a content begins with.
    pub(super) fn of(head: &[u8]) -> Option<&'static Damaged> {
        let first = *head.first()?;
        DAMAGED.iter().find(|it| it.arrived[0] == first && it.begins(head))
    }

    fn begins(&self, head: &[u8]) -> bool {
        let Some(rest) = head.strip_prefix(&self.arrived[..]) else { return false };
        let near = &rest[..rest.len().min(NEAR_BYTES)];
        let is_near = self.then.is_empty() || memmem::find(near, self.then).is_some();
        let goes_on = !self.wants_line_break || matches!(rest, [b'\r' | b'\n' | 0x1A, ..]);
        is_near && goes_on
    }
}

static DAMAGED: LazyLock<Vec<Damaged>> = LazyLock::new(|| {
    let mut forms: Vec<Damaged> = Vec::new();
    for signature in SIGNATURES {
        for form in forms_of(signature) {
            let is_same = |it: &Damaged| it.arrived == form.arrived && it.then == form.then;
            if form.arrived != form.original && !forms.iter().any(is_same) {
                forms.push(form);
            }
        }
    }
    forms
});

fn forms_of(signature: &Signature) -> Vec<Damaged> {
    let &Signature { what, bytes, then } = signature;
    let form = |way, arrived: Vec<u8>, wants_line_break| {
        let same = arrived.iter().zip(bytes).take_while(|(one, other)| one == other).count();
        Damaged { way, what, original: bytes, arrived, same, then, wants_line_break }
    };
    let mut forms = Vec::new();
    // Text mode may have changed what follows as well, so only what stands before it counts.
    let line_break = memchr::memchr(b'\r', bytes).filter(|&at| !bytes[..at].is_ascii());
    let start = &bytes[..line_break.unwrap_or(bytes.len())];
    let replaced = String::from_utf8_lossy(start).into_owned().into_bytes();
    let plain = replaced.iter().filter(|byte| byte.is_ascii()).count();
    if plain > 2 || !then.is_empty() || has_control(&replaced) {
        forms.push(form(Way::Replaced, replaced, line_break.is_some()));
    }
    let latin1: String = start.iter().map(|&byte| char::from(byte)).collect();
    forms.push(form(Way::Reencoded("Latin-1"), latin1.into_bytes(), false));
    let (windows, _) = WINDOWS_1252.decode_without_bom_handling(start);
    let windows = windows.into_owned().into_bytes();
    forms.push(form(Way::Reencoded("windows-1252"), windows, line_break.is_some()));
    if bytes.contains(&b'\r') {
        for (from, to, written, rewritten) in CONVERSIONS {
            let arrived = replace(bytes, written, rewritten);
            forms.push(form(Way::Converted { from, to }, arrived, false));
        }
        let lone_lf = replace(&replace(bytes, b"\r\n", b"\n"), b"\n", b"\r\n");
        forms.push(form(Way::Converted { from: "LF", to: "CR LF" }, lone_lf, false));
        for stripped in [&b"\r\n"[..], b"\n", b"\r\n\0"] {
            let left = bytes.iter().copied().filter(|byte| !stripped.contains(byte)).collect();
            forms.push(form(Way::Stripped, left, false));
        }
    }
    forms
}

/// What text mode does to line breaks.
const CONVERSIONS: [(&str, &str, &[u8], &[u8]); 5] = [
    ("LF", "CR LF", b"\n", b"\r\n"),
    ("CR LF", "LF", b"\r\n", b"\n"),
    ("CR LF", "CR", b"\r\n", b"\r"),
    ("CR", "LF", b"\r", b"\n"),
    ("LF", "CR", b"\n", b"\r"),
];

fn has_control(bytes: &[u8]) -> bool {
    bytes.iter().any(|&byte| byte < 0x20)
}

fn replace(bytes: &[u8], from: &[u8], to: &[u8]) -> Vec<u8> {
    let mut replaced = Vec::new();
    let mut at = 0;
    for found in memmem::find_iter(bytes, from) {
        replaced.extend_from_slice(&bytes[at..found]);
        replaced.extend_from_slice(to);
        at = found + from.len();
    }
    replaced.extend_from_slice(&bytes[at..]);
    replaced
}

#[cfg(test)]
mod tests {
    use super::{DAMAGED, Damaged, SIGNATURES, Way};

    fn way(head: &[u8]) -> Option<Way> {
        Damaged::of(head).map(|it| it.way)
    }

    #[test]
    fn no_signature_as_it_should_be_is_damaged() {
        for signature in SIGNATURES {
            let file = [signature.bytes, b"\0\x10", signature.then, b"\r\n\0"].concat();
            assert_eq!(way(&file), None, "{:?}", signature.what);
        }
    }

    #[test]
    fn every_form_is_told_by_itself() {
        for form in DAMAGED.iter() {
            let file = [&form.arrived[..], b"\r\n\0\x10", form.then].concat();
            let told = Damaged::of(&file).unwrap();
            let (told, meant) = ((told.way, told.what.pattern), (form.way, form.what.pattern));
            assert_eq!(told, meant, "{:02x?}", form.arrived);
        }
    }

    #[test]
    fn the_forms_are_those_of_the_damage() {
        for (head, expected) in [
            (&b"\xEF\xBF\xBDPNG\r\n"[..], Way::Replaced),
            (b"\xEF\xBF\xBDPNG\n\x1A", Way::Replaced),
            (b"\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\0\x10JFIF", Way::Replaced),
            (b"\x1F\xEF\xBF\xBD\x08\0", Way::Replaced),
            (b"\xC2\x89PNG", Way::Reencoded("Latin-1")),
            (b"\xC3\xBF\xC3\x98\xC3\xBF\xC3\x9B", Way::Reencoded("Latin-1")),
            (b"\xE2\x80\xB0PNG\r\n", Way::Reencoded("windows-1252")),
            (b"\x89PNG\r\r\n\x1A\r\n", Way::Converted { from: "LF", to: "CR LF" }),
            (b"\x89PNG\r\n\x1A\r\n", Way::Converted { from: "LF", to: "CR LF" }),
            (b"\x89PNG\n\x1A\n", Way::Converted { from: "CR LF", to: "LF" }),
            (b"\x89PNG\n\n\x1A\n", Way::Converted { from: "CR", to: "LF" }),
            (b"\x89PNG\x1AIHDR", Way::Stripped),
            (b"\x89PNG\r\x1AIHDR", Way::Stripped),
            (b"\x0CjP  \x87", Way::Stripped),
        ] {
            assert_eq!(way(head), Some(expected), "{head:02x?}");
        }
        for text in
            ["\u{FFFD}PNG is what I get", "\u{FFFD}\u{FFFD}\u{FFFD} oh no", "\u{2030}PNG", ""]
        {
            assert_eq!(way(text.as_bytes()), None, "{text}");
        }
    }
}
