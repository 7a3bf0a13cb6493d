//! Audio and video that no single byte pattern tells: MP4, WebM, and MP3 without an ID3 tag (§6.2.1
//! to §6.2.3).
//!
//! The standard's text for the last two has faults, so that to the letter few files or none would
//! match; each place where this follows what it means says so.

use super::patterns::{Found, Shows, shows};
use crate::report::words;

/// The steps after the table of §6.2.
pub(super) fn audio_or_video(header: &[u8]) -> Option<Found> {
    const MP4: &Shows = &shows!("video/mp4", "MP4");
    const WEBM: &Shows = &shows!("video/webm", "WebM");
    const MP3: &Shows = &shows!("audio/mpeg", words!(FORMAT_MP3_FRAME));
    let found = |shows, length| Found { shows, offset: 0, length };
    mp4(header)
        .map(|length| found(MP4, length))
        .or_else(|| webm(header).map(|length| found(WEBM, length)))
        .or_else(|| mp3(header).map(|length| found(MP3, length)))
}

/// MP4 (§6.2.1): a file type box, whole within the header, that names a brand beginning with `mp4`.
/// Gives the number of bytes up to the brand's digit.
fn mp4(header: &[u8]) -> Option<usize> {
    let (size, rest) = header.split_first_chunk()?;
    let size = usize::try_from(u32::from_be_bytes(*size)).ok()?;
    if header.len() < 12 || header.len() < size || size % 4 != 0 || !rest.starts_with(b"ftyp") {
        return None;
    }
    // At 12 stands the major brand's version; any size of the box will do for the major brand.
    [8].into_iter()
        .chain((16..size).step_by(4))
        .find(|at| header[*at..].starts_with(b"mp4"))
        .map(|at| at + 3)
}

/// The ID of the element that begins each EBML file, and that of the one that names its kind.
const EBML: &[u8] = b"\x1a\x45\xdf\xa3";
const DOC_TYPE: &[u8] = b"\x42\x82";
/// The document type's element begins before this.
const DOC_TYPE_WITHIN_BYTES: usize = 38;

/// WebM (§6.2.2): EBML whose document type is `webm`. Gives the number of bytes up to that name's
/// end.
///
/// - The standard gives up when the name would begin four bytes before the header's end or later;
///   its tests expect a name that ends with the header to be found, and so it is here.
/// - The name may stand behind zero bytes; where they must end is not said. Here they may reach as
///   far as there are any.
fn webm(header: &[u8]) -> Option<usize> {
    const NAME: &[u8] = b"webm";
    if !header.starts_with(EBML) {
        return None;
    }
    let mut at = EBML.len();
    while at < DOC_TYPE_WITHIN_BYTES {
        if header.get(at..)?.starts_with(DOC_TYPE) {
            at += DOC_TYPE.len();
            at += vint_length(*header.get(at)?);
            let padded = header.get(at..)?;
            let padding = padded.iter().take_while(|byte| **byte == 0).count();
            if padded[padding..].starts_with(NAME) {
                return Some(at + padding + NAME.len());
            }
        }
        at += 1;
    }
    None
}

/// The number of bytes of a variable-length integer: one more than there are zero bits before its
/// first one, and eight at most. The number itself is not asked for.
fn vint_length(first: u8) -> usize {
    (first.leading_zeros() as usize + 1).min(8)
}

/// MP3 without ID3 (§6.2.3): one frame header, and a second one where the first frame ends. Gives
/// the number of bytes up to the second header's end.
///
/// The standard's steps were written after Gecko's `mp3sniff.c`, with slips (whatwg/mimesniff issues
/// 70, 168, 208 and 209). To the letter nothing could match, since it asks for a frame shorter than
/// a negative number. Here it is as in Gecko, but that the second header may be the last bytes:
///
/// - the first frame must leave room for a second header (the text compares its size with `s` −
///   `length`);
/// - a frame header needs all eleven sync bits, not some of them;
/// - bitrates and sizes are those of MPEG 1 where the version's low bit is set, the other way round
///   than in the text; and the sample rate is the one that the version divides.
fn mp3(header: &[u8]) -> Option<usize> {
    let size = frame_bytes(header)?;
    // A frame of the free bitrate, whose size the header does not tell.
    if size < 4 {
        return None;
    }
    frame_bytes(header.get(size..)?).map(|_| size + 4)
}

/// The size of the layer III frame that begins here; `None` where no frame header is, or one with a
/// reserved value. The free bitrate gives a size of 0 or 1.
fn frame_bytes(bytes: &[u8]) -> Option<usize> {
    let &[sync, kind, rates, _] = bytes.first_chunk()?;
    let version = usize::from((kind >> 3) & 0b11);
    let layer = (kind >> 1) & 0b11;
    if sync != 0xff || kind & 0xe0 != 0xe0 || layer != LAYER_III {
        return None;
    }
    let is_mpeg_1 = version & 1 == 1;
    let bitrates = if is_mpeg_1 { MPEG_1_BITRATES } else { MPEG_2_BITRATES };
    let bitrate = bitrates.get(usize::from(rates >> 4))?;
    let sample_rate =
        SAMPLE_RATES.get(usize::from((rates >> 2) & 0b11))? / VERSION_DIVIDES[version];
    let padding = usize::from((rates >> 1) & 1);
    Some(bitrate * if is_mpeg_1 { 144 } else { 72 } / sample_rate + padding)
}

/// How the header writes layer III.
const LAYER_III: u8 = 0b01;
/// Bits a second by the header's index; the first is the free bitrate, what is not there is reserved.
const MPEG_1_BITRATES: [usize; 15] = [
    0, 32_000, 40_000, 48_000, 56_000, 64_000, 80_000, 96_000, 112_000, 128_000, 160_000, 192_000,
    224_000, 256_000, 320_000,
];
/// The same for MPEG 2 and 2.5.
const MPEG_2_BITRATES: [usize; 15] = [
    0, 8_000, 16_000, 24_000, 32_000, 40_000, 48_000, 56_000, 64_000, 80_000, 96_000, 112_000,
    128_000, 144_000, 160_000,
];
/// Samples a second by the header's index; what is not there is reserved.
const SAMPLE_RATES: [usize; 3] = [44_100, 48_000, 32_000];
/// By the header's version: MPEG 2.5, reserved (which the standard lets pass), MPEG 2, MPEG 1.
const VERSION_DIVIDES: [usize; 4] = [4, 1, 2, 1];

#[cfg(test)]
mod tests {
    use super::{mp3, mp4, vint_length, webm};

    /// A file type box of this stated size: major brand, its version, compatible brands.
    fn file_type(size: u32, brands: &[u8]) -> Vec<u8> {
        [&size.to_be_bytes()[..], b"ftyp", brands].concat()
    }

    #[test]
    fn mp4_is_told_by_the_major_brand_or_a_compatible_one() {
        assert_eq!(mp4(&file_type(16, b"mp41\0\0\0\0")), Some(11));
        assert_eq!(mp4(&file_type(20, b"isom\0\0\x02\0mp42")), Some(19));
        assert_eq!(mp4(&file_type(32, b"isom\0\0\x02\0isomiso2avc1mp41")), Some(31));
        assert_eq!(mp4(&file_type(24, b"isom\0\0\x02\0isomiso2")), None);
    }

    #[test]
    fn mp4_brands_stand_at_every_fourth_byte_but_not_at_the_version() {
        assert_eq!(mp4(&file_type(16, b"isommp42")), None);
        assert_eq!(mp4(&file_type(24, b"isom\0\0\0\0mmp4avc1")), None);
        assert_eq!(mp4(&file_type(24, b"isom\0\0\0\0\0mp42\0\0\0")), None);
        assert_eq!(mp4(&file_type(16, b"MP42\0\0\0\0")), None);
    }

    #[test]
    fn an_mp4_box_ends_within_the_header_and_its_size_is_a_multiple_of_four() {
        let whole = file_type(20, b"isom\0\0\0\0mp42");
        for end in 0..20 {
            assert_eq!(mp4(&whole[..end]), None, "{end} bytes");
        }
        for size in [13, 14, 15, 17, 18, 19, 24, 1448, u32::MAX - 3] {
            assert_eq!(mp4(&file_type(size, b"isom\0\0\0\0mp42")), None, "size {size}");
        }
        // Brands behind the box's end are none.
        assert_eq!(mp4(&file_type(16, b"isom\0\0\0\0mp42")), None);
    }

    #[test]
    fn an_mp4_box_too_small_for_a_brand_may_have_one_all_the_same() {
        for size in [0, 4, 8, 12] {
            assert_eq!(mp4(&file_type(size, b"mp42")), Some(11), "size {size}");
            assert_eq!(mp4(&file_type(size, b"isom\0\0\0\0mp42")), None, "size {size}");
        }
        assert_eq!(mp4(&file_type(12, b"mp4")), None, "eleven bytes are too few");
    }

    /// EBML with so many bytes of other elements before the document type's.
    fn ebml(before: usize, doc_type: &[u8]) -> Vec<u8> {
        [b"\x1a\x45\xdf\xa3", &[b'.'; 40][..before], b"\x42\x82", doc_type].concat()
    }

    #[test]
    fn webm_is_told_by_the_document_type() {
        assert_eq!(webm(&ebml(1, b"\x84webm")), Some(12));
        assert_eq!(webm(&ebml(1, b"\x84webm\x42\x87")), Some(12));
        assert_eq!(webm(&ebml(1, b"\x88matroska")), None);
        assert_eq!(webm(&ebml(1, b"\x84WebM")), None);
        assert_eq!(webm(&ebml(1, b"\x84web")), None);
        assert_eq!(webm(b"\x1a\x45\xdf\xa4\x42\x82\x84webm"), None);
    }

    #[test]
    fn the_webm_document_type_begins_within_38_bytes() {
        for before in 0..34 {
            assert_eq!(webm(&ebml(before, b"\x84webm")), Some(before + 11), "{before} before");
        }
        assert_eq!(webm(&ebml(34, b"\x84webm")), None);
    }

    #[test]
    fn the_webm_name_stands_behind_a_length_of_one_to_eight_bytes_and_zeros() {
        for (first, length) in
            [(0x84, 1), (0x40, 2), (0x20, 3), (0x10, 4), (8, 5), (4, 6), (2, 7), (1, 8), (0, 8)]
        {
            assert_eq!(vint_length(first), length);
            let mut doc_type = vec![first];
            doc_type.resize(length, 0xff);
            doc_type.extend_from_slice(b"webm");
            assert_eq!(webm(&ebml(0, &doc_type)), Some(10 + length));
        }
        assert_eq!(webm(&ebml(0, b"\x88\0\0\0\0webm")), Some(15));
        assert_eq!(webm(&ebml(0, b"\x84.webm")), None);
    }

    #[test]
    fn a_webm_header_may_be_cut_anywhere() {
        let whole = ebml(3, b"\x01\0\0\0\0\0\0\x04webm");
        assert_eq!(webm(&whole), Some(whole.len()));
        for end in 0..whole.len() {
            assert_eq!(webm(&whole[..end]), None, "{end} bytes");
        }
    }

    #[test]
    fn a_second_webm_document_type_is_looked_for_behind_the_first() {
        assert_eq!(webm(b"\x1a\x45\xdf\xa3\x42\x82\x81x\x42\x82\x84webm"), Some(15));
    }

    /// Two frame headers so many bytes apart.
    fn frames(first: [u8; 4], second: [u8; 4], apart: usize) -> Vec<u8> {
        let mut bytes = first.to_vec();
        bytes.resize(apart, b'.');
        bytes.extend_from_slice(&second);
        bytes
    }

    #[test]
    fn mp3_is_two_frame_headers_with_a_frame_between_them() {
        // MPEG 1, 128 kbit/s at 44.1 kHz: 417 bytes.
        let header = [0xff, 0xfb, 0x90, 0x64];
        assert_eq!(mp3(&frames(header, header, 417)), Some(421));
        assert_eq!(mp3(&frames(header, header, 416)), None);
        assert_eq!(mp3(&frames(header, header, 418)), None);
        assert_eq!(mp3(&frames(header, [0xff, 0xfb, 0x90, 0x64], 417)[..420]), None);
        // One byte of padding, and a second frame of another bitrate.
        assert_eq!(mp3(&frames([0xff, 0xfb, 0x92, 0x64], header, 418)), Some(422));
        assert_eq!(mp3(&frames(header, [0xff, 0xf3, 0x54, 0], 417)), Some(421));
        assert_eq!(mp3(&header), None);
    }

    #[test]
    fn mp3_frames_have_the_sizes_that_version_bitrate_and_sample_rate_give() {
        // The size is 1152 samples (576 in MPEG 2 and 2.5) of the bitrate, in bytes.
        let bits = [
            [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
            [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
        ];
        let samples = [[44_100, 48_000, 32_000], [22_050, 24_000, 16_000], [11_025, 12_000, 8_000]];
        for (version, bits, samples, per_frame) in [
            (0xfa, bits[0], samples[0], 1152),
            (0xf2, bits[1], samples[1], 576),
            (0xe2, bits[1], samples[2], 576),
            // A reserved version is read as MPEG 1.
            (0xea, bits[0], samples[0], 1152),
        ] {
            for (bitrate, kilobits) in (0_u8..).zip(bits) {
                for (sample_rate, hertz) in (0_u8..).zip(samples) {
                    let first = [0xff, version, (bitrate << 4) | (sample_rate << 2), 0];
                    let size = kilobits * 1000 * per_frame / 8 / hertz;
                    let found = mp3(&frames(first, [0xff, 0xfb, 0x10, 0], size.max(4)));
                    let expected = (size > 0).then_some(size + 4);
                    assert_eq!(found, expected, "{first:02x?}");
                }
            }
        }
    }

    #[test]
    fn mp3_headers_without_sync_or_with_reserved_values_are_none() {
        let good = [0xff, 0xfb, 0x90, 0x64];
        for bad in [
            [0xfe, 0xfb, 0x90, 0x64],
            [0xff, 0xdb, 0x90, 0x64],
            [0xff, 0x7b, 0x90, 0x64],
            [0xff, 0xf9, 0x90, 0x64],
            [0xff, 0xfd, 0x90, 0x64],
            [0xff, 0xff, 0x90, 0x64],
            [0xff, 0xfb, 0xf0, 0x64],
            [0xff, 0xfb, 0x9c, 0x64],
        ] {
            assert_eq!(mp3(&frames(bad, good, 417)), None, "{bad:02x?} first");
            assert_eq!(mp3(&frames(good, bad, 417)), None, "{bad:02x?} second");
        }
        // The free bitrate is fine in the second header, whose size nobody asks for.
        assert_eq!(mp3(&frames([0xff, 0xfb, 0, 0], good, 4)), None);
        assert_eq!(mp3(&frames(good, [0xff, 0xfb, 0, 0], 417)), Some(421));
    }

    #[test]
    fn the_longest_mp3_frame_and_the_next_header_are_the_resource_header() {
        let header = [0xff, 0xfb, 0xea, 0];
        let bytes = frames(header, header, 1441);
        assert_eq!(bytes.len(), crate::mime::browser::HEADER_BYTES);
        assert_eq!(mp3(&bytes), Some(1445));
    }
}
