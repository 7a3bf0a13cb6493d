//! Files of boxes: the ISO base media format (ISO/IEC 14496-12) with its brands, and QuickTime.

use super::found::{Evidence, Found};
use super::windows::Windows;
use crate::report::words;

/// Brands by how they begin, and the types of their files (the MP4 registration authority's list).
const BRANDS: &[(&[u8], &str)] = &[
    (b"avif", "image/avif"),
    (b"avis", "image/avif"),
    (b"heic", "image/heic"),
    (b"heix", "image/heic"),
    (b"heim", "image/heic"),
    (b"heis", "image/heic"),
    (b"hevc", "image/heic-sequence"),
    (b"hevx", "image/heic-sequence"),
    (b"mif1", "image/heif"),
    (b"msf1", "image/heif-sequence"),
    (b"crx ", "image/x-canon-cr3"),
    (b"qt  ", "video/quicktime"),
    (b"M4A ", "audio/mp4"),
    (b"M4B ", "audio/mp4"),
    (b"M4P ", "audio/mp4"),
    (b"M4R ", "audio/x-m4r"),
    (b"F4A ", "audio/mp4"),
    (b"aax ", "audio/vnd.audible.aax"),
    (b"M4V", "video/x-m4v"),
    (b"3g2", "video/3gpp2"),
    (b"3gp", "video/3gpp"),
    (b"3ge", "video/3gpp"),
    (b"3gs", "video/3gpp"),
    (b"mjp2", "video/mj2"),
    (b"isom", "video/mp4"),
    (b"iso2", "video/mp4"),
    (b"iso4", "video/mp4"),
    (b"iso5", "video/mp4"),
    (b"iso6", "video/mp4"),
    (b"avc1", "video/mp4"),
    (b"mp41", "video/mp4"),
    (b"mp42", "video/mp4"),
    (b"mp71", "video/mp4"),
    (b"dash", "video/mp4"),
    (b"MSNV", "video/mp4"),
    (b"f4v ", "video/mp4"),
    (b"F4V ", "video/mp4"),
];

/// Boxes that QuickTime files without a brand begin with.
const QUICKTIME: [&[u8]; 3] = [b"moov", b"mdat", b"wide"];

/// The type of a file of boxes.
pub(super) fn find(windows: &Windows<'_>) -> Option<Found> {
    let head = windows.head();
    let name = head.get(4..8)?;
    if name == b"ftyp" {
        return by_brand(head);
    }
    // The size of the first box must fit the file.
    let size = u64::from(u32::from_be_bytes(*head.first_chunk()?));
    let is_first =
        QUICKTIME.contains(&name) && (matches!(size, 0 | 1) || size >= 8) && size <= windows.len();
    is_first.then(|| Found::by("video/quicktime", Evidence::at(4, name, words!(QUICKTIME_BOX))))
}

/// By the major brand; where that says nothing, by the first compatible one that does.
fn by_brand(head: &[u8]) -> Option<Found> {
    let size = usize::try_from(u32::from_be_bytes(*head.first_chunk()?)).ok()?;
    let brands = &head[..size.min(head.len())];
    let compatible = brands.get(16..).unwrap_or_default().chunks_exact(4);
    let all = std::iter::once((8, brands.get(8..12)?)).chain((16..).step_by(4).zip(compatible));
    let mut known = all.filter_map(|(at, brand)| {
        let (_, media_type) = BRANDS.iter().find(|(start, _)| brand.starts_with(start))?;
        Some((at, brand, *media_type))
    });
    let first = known.next()?;
    // The general brand of images says less than a finer one beside it.
    let is_general = |media_type: &str| media_type.starts_with("image/heif");
    let finer = if is_general(first.2) { known.find(|it| !is_general(it.2)) } else { None };
    let (at, brand, media_type) = finer.unwrap_or(first);
    Some(Found::by(media_type, Evidence::at(at, brand, words!(ISO_MEDIA_BRAND))))
}

#[cfg(test)]
mod tests {
    use crate::mime::content::{Windows, by_content};

    fn ftyp(major: &[u8; 4], compatible: &[&[u8; 4]]) -> Vec<u8> {
        let mut file = u32::try_from(16 + 4 * compatible.len()).unwrap().to_be_bytes().to_vec();
        file.extend_from_slice(b"ftyp");
        file.extend_from_slice(major);
        file.extend_from_slice(&[0; 4]);
        file.extend(compatible.iter().copied().flatten());
        file.extend_from_slice(b"\0\0\0\x08free");
        file
    }

    #[test]
    fn the_brand_tells_the_type() {
        for (major, compatible, expected) in [
            (b"isom", &[b"mp41"][..], Some("video/mp4")),
            (b"M4A ", &[b"isom"], Some("audio/mp4")),
            (b"qt  ", &[], Some("video/quicktime")),
            (b"avif", &[b"mif1"], Some("image/avif")),
            (b"mif1", &[b"mif1", b"heic"], Some("image/heic")),
            (b"mif1", &[], Some("image/heif")),
            (b"3gp5", &[], Some("video/3gpp")),
            (b"zzzz", &[b"mp42"], Some("video/mp4")),
        ] {
            assert_eq!(by_content(&ftyp(major, compatible)), expected);
        }
    }

    #[test]
    fn quicktime_without_a_brand_needs_a_size_that_fits() {
        assert_eq!(by_content(b"\0\0\0\x0cwide\0\0\0\0"), Some("video/quicktime"));
        let find = |file: &[u8]| super::find(&Windows::of(file)).map(|found| found.media_type);
        assert_eq!(find(b"\x7f\0\0\x0cwide\0\0\0\0"), None);
    }
}
