//! Bytes behind the end that an image's own format marks.

use memchr::{memchr, memchr_iter, memmem};

use super::found::{Evidence, SHOWN_BYTES};
use super::windows::Windows;
use crate::report::words;

/// The last chunk of a PNG without its length: name and check sum (PNG third edition §11.2.5).
const IEND: &[u8] = b"IEND\xae\x42\x60\x82";

/// Marks of image data that must stand before what is taken for a JPEG's end out of its context.
const IMAGE_DATA_MARKS: usize = 16;

/// The first bytes behind the image's end, where there are any but padding.
pub(super) fn find(windows: &Windows<'_>, media_type: &str) -> Option<Evidence> {
    let (end, says) = match media_type {
        "image/png" | "image/apng" => (end_of_png(windows)?, words!(BEHIND_PNG)),
        "image/jpeg" => (end_of_jpeg(windows)?, words!(BEHIND_JPEG)),
        "image/gif" => (end_of_gif(windows.front())? as u64, words!(BEHIND_GIF)),
        _ => return None,
    };
    let (tail_offset, tail) = windows.tail();
    let from = usize::try_from(end.saturating_sub(tail_offset)).ok()?;
    let rest = tail.get(from..)?;
    let is_padding = rest.iter().all(|byte| matches!(byte, 0 | b'\r' | b'\n' | b' '))
        || media_type == "image/jpeg" && is_camera_trailer(rest);
    let shown_at = end.max(tail_offset);
    (!is_padding).then(|| Evidence::at(shown_at, &rest[..rest.len().min(SHOWN_BYTES)], says))
}

/// Behind the last chunk: in the front of a short image or one with much behind it, else in the
/// tail.
fn end_of_png(windows: &Windows<'_>) -> Option<u64> {
    if let Some(at) = memmem::find(windows.front(), IEND) {
        return Some((at + IEND.len()) as u64);
    }
    let (offset, tail) = windows.tail();
    memmem::find(tail, IEND).map(|at| offset + (at + IEND.len()) as u64)
}

/// Behind the last image of a file: cameras write several, one behind the other (CIPA DC-007).
fn end_of_jpeg(windows: &Windows<'_>) -> Option<u64> {
    if !windows.is_whole() {
        return end_of_long_jpeg(windows);
    }
    let file = windows.front();
    let mut end = end_of_one_jpeg(file)?;
    loop {
        let padding = file[end..].iter().take_while(|&&byte| byte == 0).count();
        let next = &file[end + padding..];
        match next.starts_with(b"\xff\xd8\xff").then(|| end_of_one_jpeg(next)).flatten() {
            Some(bytes) => end += padding + bytes,
            None => return Some(end as u64),
        }
    }
}

/// The same where only the tail is in view: the mark that ends a run of image data. In such data each
/// FF is followed by 00 or a restart mark, which over many of them is no chance.
fn end_of_long_jpeg(windows: &Windows<'_>) -> Option<u64> {
    let (offset, tail) = windows.tail();
    let mut passed = 0;
    for at in memchr_iter(0xff, tail) {
        match tail.get(at + 1)? {
            0x00 | 0xd0..=0xd7 => passed += 1,
            0xd9 if passed >= IMAGE_DATA_MARKS => return Some(offset + at as u64 + 2),
            _ => return None,
        }
    }
    None
}

/// What phones write behind an image on their own: a block of notes that ends in its name, and a film
/// of the moment in boxes.
fn is_camera_trailer(rest: &[u8]) -> bool {
    rest.ends_with(b"SEFT") || rest.get(4..8) == Some(b"ftyp")
}

/// Bytes of one image, from its start to behind its end (ITU-T T.81 annex B).
fn end_of_one_jpeg(image: &[u8]) -> Option<usize> {
    let mut at = 2;
    loop {
        at += memchr(0xff, image.get(at..)?)?;
        let marker = *image.get(at + 1)?;
        at += match marker {
            0xd9 => return Some(at + 2),
            // Fill bytes, escaped bytes and marks without content.
            0xff => 1,
            0x00 | 0x01 | 0xd0..=0xd8 => 2,
            _ => 2 + usize::from(u16::from_be_bytes([*image.get(at + 2)?, *image.get(at + 3)?])),
        };
    }
}

/// Behind the trailer (GIF89a §27); `None` where the blocks are not in view to the end.
fn end_of_gif(file: &[u8]) -> Option<usize> {
    let table = |flags: u8| if flags & 0x80 == 0 { 0 } else { 3 << ((flags & 7) + 1) };
    let mut at = 13 + table(*file.get(10)?);
    loop {
        match file.get(at)? {
            0x3b => return Some(at + 1),
            0x21 => at = behind_blocks(file, at + 2)?,
            0x2c => {
                let colors = table(*file.get(at + 9)?);
                at = behind_blocks(file, at + 11 + colors)?;
            }
            _ => return None,
        }
    }
}

/// Behind a run of sub-blocks and the empty one that ends it.
fn behind_blocks(file: &[u8], mut at: usize) -> Option<usize> {
    loop {
        let bytes = usize::from(*file.get(at)?);
        at += 1 + bytes;
        if bytes == 0 {
            return Some(at);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::Windows;
    use super::find;

    const PNG: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\0IEND\xaeB`\x82";
    const JPEG: &[u8] = b"\xff\xd8\xff\xe0\0\x04\xff\xd9\xff\xda\0\x02ab\xff\0cd\xff\xd9";
    const GIF: &[u8] = b"GIF89a\x01\0\x01\0\0\0\0!\xf9\x01\0\0,\0\0\0\0\x01\0\x01\0\0\x02\x01;\0;";

    fn behind(image: &[u8], media_type: &str) -> Option<u64> {
        find(&Windows::of(image), media_type).map(|evidence| evidence.offset.unwrap())
    }

    #[test]
    fn an_image_that_ends_where_its_format_says_has_nothing_behind_it() {
        for (image, media_type) in [(PNG, "image/png"), (JPEG, "image/jpeg"), (GIF, "image/gif")] {
            assert_eq!(behind(image, media_type), None, "{media_type}");
            assert_eq!(behind(&[image, b"\0\0\r\n"].concat(), media_type), None, "{media_type}");
        }
    }

    #[test]
    fn what_stands_behind_is_found_where_it_begins() {
        for (image, media_type) in [(PNG, "image/png"), (JPEG, "image/jpeg"), (GIF, "image/gif")] {
            let file = [image, b"more"].concat();
            assert_eq!(behind(&file, media_type), Some(image.len() as u64), "{media_type}");
        }
    }

    #[test]
    fn of_a_long_image_the_tail_is_looked_at() {
        let png = [&PNG[..8], &[7; 300_000], &PNG[8..], b"more"].concat();
        assert_eq!(behind(&png, "image/png"), Some(png.len() as u64 - 4));
        let data = b"\x07\x08\xff\0".repeat(75_000);
        let jpeg = [&JPEG[..14], &data, b"\xff\xd9more"].concat();
        assert_eq!(behind(&jpeg, "image/jpeg"), Some(jpeg.len() as u64 - 4));
        let elsewhere = [&JPEG[..14], &data, b"\xff\x07\xff\xd9more"].concat();
        assert_eq!(behind(&elsewhere, "image/jpeg"), None);
        let much = [PNG, &[7; 300_000]].concat();
        assert!(behind(&much, "image/png").is_some());
    }

    #[test]
    fn several_jpeg_images_in_one_file_are_one_image() {
        let file = [JPEG, b"\0\0", JPEG].concat();
        assert_eq!(behind(&file, "image/jpeg"), None);
        assert_eq!(behind(&[&file[..], b"x"].concat(), "image/jpeg"), Some(file.len() as u64));
    }

    #[test]
    fn what_phones_write_behind_an_image_is_nothing_strange() {
        let film = [JPEG, b"\0\0\0\x18ftypmp42 and so on"].concat();
        assert_eq!(behind(&film, "image/jpeg"), None);
        let notes = [JPEG, b"SEFHk\0\0\0 notes \x20\0\0\0SEFT"].concat();
        assert_eq!(behind(&notes, "image/jpeg"), None);
    }

    #[test]
    fn an_image_cut_anywhere_has_nothing_behind_it() {
        for (image, media_type) in [(PNG, "image/png"), (JPEG, "image/jpeg"), (GIF, "image/gif")] {
            for len in 0..image.len() {
                assert_eq!(behind(&image[..len], media_type), None, "{media_type} {len}");
            }
        }
    }
}
