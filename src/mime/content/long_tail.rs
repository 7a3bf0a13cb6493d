//! The types that no rule of ours tells, by a library.
//!
//! file-format: of what is no text it tells as much as pure-magic with the rules of libmagic, in a
//! hundredth of the time and without a database to load. The figures are in `docs/long-tail.md`.

use file_format::FileFormat;

use super::found::{Evidence, Found, Open};
use super::windows::Windows;
use crate::report::words;

/// Bytes shown of a signature whose length the library does not tell.
const SHOWN_BYTES: usize = 8;

/// What file-format knows by a signature. Asked of what is no text.
pub(super) fn find(windows: &Windows<'_>) -> Option<Found> {
    let head = windows.head();
    let told = FileFormat::from_bytes(head);
    if is_told_better(told) {
        return None;
    }
    // The list lives as long as the program, and so do the names of what is in it.
    let format = FileFormat::from_kind(told.kind()).iter().find(|format| **format == told)?;
    let shown = &head[..head.len().min(SHOWN_BYTES)];
    let evidence = Evidence::at(0, shown, words!(SIGNATURE_OF, name = format.name()).detail());
    Some(Found { open: Open::Anything, ..Found::by(format.media_type(), evidence) })
}

/// Answers that say nothing, and formats that file-format tells by two to four bytes, which other
/// files have too: of those, our own rules want more.
fn is_told_better(format: FileFormat) -> bool {
    matches!(
        format,
        FileFormat::ArbitraryBinaryData
            | FileFormat::Empty
            | FileFormat::PlainText
            | FileFormat::Mpeg12AudioLayer2
            | FileFormat::Mpeg12AudioLayer3
            | FileFormat::AdvancedAudioCoding
            | FileFormat::AppleDiskImage
            | FileFormat::DerCertificate
            | FileFormat::WindowsIcon
            | FileFormat::WindowsCursor
    )
}

#[cfg(test)]
mod tests {
    use crate::mime::content::by_content;

    #[test]
    fn what_our_rules_leave_is_told_by_its_signature() {
        for (file, expected) in [
            (&b"\x76\x2f\x31\x01\x02\0\0\0"[..], Some("image/x-exr")),
            (b"\0\x01\x02\x03", None),
            (b"\xff\xfb\x90\0", None),
        ] {
            assert_eq!(by_content(file), expected);
        }
    }
}
