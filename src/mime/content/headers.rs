//! Types that a signature tells in general and something else in the first bytes more exactly.

use memchr::memmem;

use super::found::{Evidence, Found};
use super::windows::Windows;
use crate::report::words;

const PNG: &[u8] = b"\x89PNG\r\n\x1a\n";

/// The header object of ASF files (Advanced Systems Format §10.1).
const ASF: &[u8] = b"\x30\x26\xb2\x75\x8e\x66\xcf\x11";

/// Kinds of streams in an ASF file (§10.4).
const ASF_VIDEO: &[u8] = b"\xc0\xef\x19\xbc\x4d\x5b\xcf\x11\xa8\xfd\x00\x80\x5f\x5c\x44\x2b";
const ASF_AUDIO: &[u8] = b"\x40\x9e\x69\xf8\x4d\x5b\xcf\x11\xa8\xfd\x00\x80\x5f\x5c\x44\x2b";

/// PNG, and the animated one (PNG third edition §11.3.6.2): its control chunk stands before the
/// first image data.
pub(super) fn png(windows: &Windows<'_>) -> Option<Found> {
    let head = windows.head();
    let signature = head
        .starts_with(PNG)
        .then(|| Evidence::at(0, PNG, words!(SIGNATURE_NAMED, name = "PNG")))?;
    let mut at = PNG.len();
    // The length of a chunk's content, its name, the content, its check sum.
    while let Some(&[a, b, c, d, ref name @ ..]) =
        head.get(at..).and_then(|it| it.first_chunk::<8>())
    {
        match name {
            b"acTL" => {
                let mut found = Found::by(
                    "image/apng",
                    Evidence::at(at as u64 + 4, name, words!(ANIMATION_CONTROL)),
                );
                found.evidence.push(signature);
                return Some(found);
            }
            b"IDAT" | b"IEND" => break,
            _ => {
                let content = u32::from_be_bytes([a, b, c, d]) as usize;
                at = at.saturating_add(12).saturating_add(content);
            }
        }
    }
    Some(Found::by("image/png", signature))
}

/// Windows media: a video where it has pictures, else sound.
pub(super) fn asf(windows: &Windows<'_>) -> Option<Found> {
    let head = windows.head();
    let signature =
        head.starts_with(ASF).then(|| Evidence::at(0, ASF, words!(HEADER_OBJECT, name = "ASF")))?;
    let streams = [
        (ASF_VIDEO, "video/x-ms-wmv", words!(STREAM_OF_PICTURES)),
        (ASF_AUDIO, "audio/x-ms-wma", words!(STREAM_OF_SOUND)),
    ];
    let told = streams.into_iter().find_map(|(kind, media_type, says)| {
        let at = memmem::find(head, kind)?;
        Some(Found::by(media_type, Evidence::at(at as u64, kind, says)))
    });
    let mut found = told.unwrap_or_else(|| Found::by("video/x-ms-asf", signature.clone()));
    if found.media_type != "video/x-ms-asf" {
        found.evidence.push(signature);
    }
    Some(found)
}

/// Windows icons and cursors: a directory whose first entry lies behind it and within the file. Asked
/// of what is no text, since four bytes tell little.
pub(super) fn icon(windows: &Windows<'_>) -> Option<Found> {
    let directory = windows.head().get(..ICON_BYTES)?;
    let &[0, 0, kind @ (1 | 2), 0, count, 0, ref entry @ ..] = directory else { return None };
    let read = |at: usize| entry[at..at + 4].try_into().map_or(0, u32::from_le_bytes);
    let (bytes, offset) = (u64::from(read(8)), u64::from(read(12)));
    let behind_directory = 6 + 16 * u64::from(count);
    let is_sound = count > 0
        && entry[3] == 0
        && bytes > 0
        && offset >= behind_directory
        && offset + bytes <= windows.len();
    let says = if kind == 1 { words!(ICON_DIRECTORY) } else { words!(CURSOR_DIRECTORY) };
    is_sound.then(|| Found::by("image/vnd.microsoft.icon", Evidence::at(0, &directory[..6], says)))
}

/// Bytes of an icon's directory up to the end of its first entry.
const ICON_BYTES: usize = 6 + 16;

#[cfg(test)]
mod tests {
    use crate::mime::content::by_content;

    #[test]
    fn a_png_with_an_animation_control_before_its_data_is_animated() {
        let png = |chunks: &[&[u8]]| {
            let mut file = b"\x89PNG\r\n\x1a\n".to_vec();
            for name in chunks {
                file.extend_from_slice(&[b"\0\0\0\x02", *name, b"xxCRC."].concat());
            }
            file
        };
        assert_eq!(by_content(&png(&[b"IHDR", b"acTL", b"IDAT"])), Some("image/apng"));
        assert_eq!(by_content(&png(&[b"IHDR", b"IDAT", b"acTL"])), Some("image/png"));
        assert_eq!(by_content(b"\x89PNG\r\n\x1a\n"), Some("image/png"));
        assert_eq!(by_content(b"\x89PNG\r\n\x1a\n\xff\xff\xff\xffIHDR"), Some("image/png"));
    }

    #[test]
    fn an_icon_has_its_first_image_behind_its_directory_and_within_the_file() {
        let mut icon = b"\0\0\x01\0\x01\0\x10\x10\0\0\x01\0\x20\0\x08\0\0\0\x16\0\0\0".to_vec();
        icon.extend_from_slice(&[7; 8]);
        assert_eq!(by_content(&icon), Some("image/vnd.microsoft.icon"));
        assert_eq!(by_content(&icon[..29]), None);
        // A Targa image begins alike.
        icon[4] = 0;
        assert_eq!(by_content(&icon), None);
    }

    #[test]
    fn windows_media_is_told_by_its_streams() {
        let asf = |kinds: &[&[u8]]| [super::ASF, &kinds.concat()].concat();
        assert_eq!(by_content(&asf(&[])), Some("video/x-ms-asf"));
        assert_eq!(by_content(&asf(&[super::ASF_AUDIO])), Some("audio/x-ms-wma"));
        let both = asf(&[super::ASF_AUDIO, super::ASF_VIDEO]);
        assert_eq!(by_content(&both), Some("video/x-ms-wmv"));
    }
}
