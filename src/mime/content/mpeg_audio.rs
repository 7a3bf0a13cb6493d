//! MPEG audio (ISO/IEC 11172-3, 13818-3) and AAC in ADTS (ISO/IEC 13818-7): streams of frames
//! without a signature, told by frames that agree with each other; or by a tag in front.

use memchr::{memchr_iter, memmem};

use super::found::{Evidence, Found};
use super::pointers::{ID3_BYTES, behind_id3};
use super::windows::Windows;
use crate::report::words;

/// Frames that must agree, one behind the other. Random bytes have two in a row once in some
/// millions, but a search finds the place where they do, and pixels repeat themselves.
const FRAMES: usize = 5;

/// Fewer frames do where the first stands at the very beginning.
const FRAMES_AT_START: usize = 2;

/// Bytes of padding or of a damaged frame that may stand before the first whole frame.
const SEARCHED_BYTES: usize = 4 * 1024;

const MP3: &str = "audio/mpeg";
const AAC: &str = "audio/aac";

/// Begins a FLAC stream (RFC 9639 §6).
const FLAC: &[u8] = b"fLaC";

/// The type of a file with an ID3v2 tag in front, by what follows the tag: MP3 where that is not in
/// view.
pub(super) fn tagged(windows: &Windows<'_>) -> Option<Found> {
    let head = windows.head();
    let behind = behind_id3(head)?;
    let tag = Evidence::at(0, &head[..ID3_BYTES], words!(ID3_TAG));
    let rest = windows.run_from(behind).unwrap_or_default();
    let mut found = if rest.starts_with(FLAC) {
        Found::by("audio/flac", Evidence::at(behind, FLAC, words!(STREAM_MARKER, name = "FLAC")))
    } else if let Some((at, media_type)) = first_frames(rest) {
        Found::by(media_type, frames(behind + at as u64, &rest[at..]))
    } else {
        return Some(Found::by(MP3, tag));
    };
    found.evidence.push(tag);
    Some(found)
}

/// The type of a stream of frames; asked of what is no text.
pub(super) fn untagged(windows: &Windows<'_>) -> Option<Found> {
    let head = windows.head();
    if let Some(evidence) = encoder_header(head) {
        return Some(Found::by(MP3, evidence));
    }
    let (at, media_type) = first_frames(head)?;
    Some(Found::by(media_type, frames(at as u64, &head[at..])))
}

/// The header that encoders write into a file's first frame, behind the side information, 9 to 32
/// bytes long (ISO/IEC 11172-3 §2.4.1.7).
fn encoder_header(head: &[u8]) -> Option<Evidence> {
    let frame = Frame::read(head).filter(|frame| frame.media_type == MP3)?;
    let first = &head[..head.len().min(frame.bytes).min(48)];
    let at = [b"Xing", b"Info"].into_iter().find_map(|name| memmem::find(first, name))?;
    Some(Evidence::at(at as u64, &first[at..at + 4], words!(ENCODER_HEADER)))
}

/// Where the first of several frames that agree begins, near the beginning, and their type.
fn first_frames(bytes: &[u8]) -> Option<(usize, &'static str)> {
    let searched = &bytes[..bytes.len().min(SEARCHED_BYTES)];
    memchr_iter(0xff, searched).find_map(|at| {
        let wanted = if at == 0 { FRAMES_AT_START } else { FRAMES };
        Some((at, agreeing_frames(&bytes[at..], wanted)?))
    })
}

/// The type of the frames at the front, where `wanted` of them follow each other and agree.
fn agreeing_frames(mut bytes: &[u8], wanted: usize) -> Option<&'static str> {
    let first = Frame::read(bytes)?;
    for _ in 1..wanted {
        let frame = Frame::read(bytes)?;
        bytes = bytes.get(frame.bytes..)?;
        Frame::read(bytes).filter(|next| next.stream == first.stream)?;
    }
    Some(first.media_type)
}

/// One frame's header.
#[derive(Debug, PartialEq, Eq)]
struct Frame {
    media_type: &'static str,
    /// The bits that all frames of a stream share: version, layer, sampling rate.
    stream: [u8; 2],
    /// Its length, header included.
    bytes: usize,
}

impl Frame {
    fn read(bytes: &[u8]) -> Option<Frame> {
        let &header = bytes.first_chunk::<7>()?;
        if header[0] != 0xff || header[1] & 0xe0 != 0xe0 {
            return None;
        }
        match header[1] & 0x06 {
            0 => Frame::adts(header),
            _ => Frame::mpeg(header),
        }
    }

    /// ISO/IEC 11172-3 §2.4.1.3.
    fn mpeg(header: [u8; 7]) -> Option<Frame> {
        let (version, layer) = (header[1] >> 3 & 3, header[1] >> 1 & 3);
        let (bitrate, rate) = (usize::from(header[2] >> 4), usize::from(header[2] >> 2 & 3));
        let padding = usize::from(header[2] >> 1 & 1);
        let is_version_1 = version == 3;
        // Version 1 is reserved, and so are the last rate and the last bit rate; 0 is free format.
        if version == 1 || rate == 3 || matches!(bitrate, 0 | 15) || header[3] & 3 == 2 {
            return None;
        }
        let sampling_rate = [44_100, 48_000, 32_000][rate] >> [2, 0, 1, 0][usize::from(version)];
        let kilobits = match (is_version_1, layer) {
            (true, 3) => LAYER_1[bitrate],
            (true, 2) => LAYER_2[bitrate],
            (true, _) => LAYER_3[bitrate],
            (false, 3) => LOW_LAYER_1[bitrate],
            (false, _) => LOW_LAYERS_2_3[bitrate],
        };
        let bits = kilobits * 1000;
        let bytes = match (layer, is_version_1) {
            (3, _) => (12 * bits / sampling_rate + padding) * 4,
            (1, false) => 72 * bits / sampling_rate + padding,
            _ => 144 * bits / sampling_rate + padding,
        };
        Some(Frame { media_type: MP3, stream: [header[1] & 0xfe, header[2] & 0x0c], bytes })
    }

    /// ISO/IEC 13818-7 §6.2.
    fn adts(header: [u8; 7]) -> Option<Frame> {
        let bytes = usize::from(header[3] & 3) << 11
            | usize::from(header[4]) << 3
            | usize::from(header[5] >> 5);
        let is_plausible = header[1] & 0xf0 == 0xf0 && header[2] >> 2 & 0x0f < 13 && bytes > 7;
        let stream = [header[1] & 0xfe, header[2] & 0xfd];
        is_plausible.then_some(Frame { media_type: AAC, stream, bytes })
    }
}

/// Bit rates in kbit/s by their index (ISO/IEC 11172-3 §2.4.2.3, 13818-3 §2.4.2.3).
const LAYER_1: [usize; 15] = [0, 32, 64, 96, 128, 160, 192, 224, 256, 288, 320, 352, 384, 416, 448];
const LAYER_2: [usize; 15] = [0, 32, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384];
const LAYER_3: [usize; 15] = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320];
const LOW_LAYER_1: [usize; 15] =
    [0, 32, 48, 56, 64, 80, 96, 112, 128, 144, 160, 176, 192, 224, 256];
const LOW_LAYERS_2_3: [usize; 15] = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160];

fn frames(offset: u64, bytes: &[u8]) -> Evidence {
    Evidence::at(offset, &bytes[..4], words!(AGREEING_FRAMES))
}

#[cfg(test)]
mod tests {
    use super::Frame;
    use crate::mime::content::by_content;

    /// Frames of 128 kbit/s at 44.1 kHz, layer III: 417 bytes each.
    fn mp3(frames: usize) -> Vec<u8> {
        let mut frame = vec![0x55; 417];
        frame[..4].copy_from_slice(&[0xff, 0xfb, 0x90, 0x40]);
        frame.repeat(frames)
    }

    fn id3(content: &[u8]) -> Vec<u8> {
        let mut tag = b"ID3\x04\0\0\0\0\x01\0".to_vec();
        tag.extend_from_slice(&[0; 128]);
        tag.extend_from_slice(content);
        tag
    }

    #[test]
    fn the_length_of_a_frame_follows_from_its_header() {
        let frame =
            |header: [u8; 4]| Frame::read(&[&header[..], &[0; 3]].concat()).map(|it| it.bytes);
        assert_eq!(frame([0xff, 0xfb, 0x90, 0x40]), Some(417));
        assert_eq!(frame([0xff, 0xfb, 0x92, 0x40]), Some(418));
        assert_eq!(frame([0xff, 0xf3, 0x40, 0xc0]), Some(72 * 32_000 / 22_050));
        assert_eq!(frame([0xff, 0xfd, 0xa0, 0x40]), Some(144 * 192_000 / 44_100));
        for invalid in [
            [0xff, 0xfb, 0xf0, 0x40],
            [0xff, 0xfb, 0x00, 0x40],
            [0xff, 0xfb, 0x9c, 0x40],
            [0xff, 0xeb, 0x90, 0x40],
            [0xfe, 0xfb, 0x90, 0x40],
        ] {
            assert_eq!(frame(invalid), None, "{invalid:x?}");
        }
    }

    #[test]
    fn frames_that_agree_are_told_and_one_alone_is_not() {
        assert_eq!(by_content(&mp3(3)), Some("audio/mpeg"));
        assert_eq!(by_content(&[&[0; 100], &mp3(6)[..]].concat()), Some("audio/mpeg"));
        assert_eq!(by_content(&mp3(1)), None);
        let mut other = mp3(2);
        other[418] = 0xf3;
        assert_eq!(by_content(&other), None);
    }

    #[test]
    fn a_tag_in_front_is_told_by_what_follows() {
        assert_eq!(by_content(&id3(&mp3(2))), Some("audio/mpeg"));
        assert_eq!(by_content(&id3(b"")), Some("audio/mpeg"));
        assert_eq!(by_content(&id3(b"fLaC\0\0\0\x22")), Some("audio/flac"));
        assert_eq!(by_content(b"ID3 is a decision tree"), Some("text/plain"));
    }

    #[test]
    fn what_follows_a_tag_beyond_the_head_is_looked_at_where_it_begins() {
        let cover = |content: &[u8], behind: usize| {
            // 131,072 bytes of tag.
            let mut file = b"ID3\x03\0\0\0\x08\0\0".to_vec();
            file.resize(10 + (8 << 14), 1);
            file.extend_from_slice(content);
            file.resize(file.len() + behind, 2);
            file
        };
        assert_eq!(by_content(&cover(b"fLaC\0", 200_000)), Some("audio/flac"));
        assert_eq!(by_content(&cover(&mp3(3), 200_000)), Some("audio/mpeg"));
        assert_eq!(by_content(&cover(b"", 0)), Some("audio/mpeg"));
    }

    #[test]
    fn one_frame_with_an_encoders_header_is_enough() {
        let mut file = mp3(1);
        file[36..40].copy_from_slice(b"Xing");
        assert_eq!(by_content(&file), Some("audio/mpeg"));
    }

    #[test]
    fn aac_frames_are_told_by_their_own_lengths() {
        let mut frame = vec![0x55; 64];
        frame[..7].copy_from_slice(&[0xff, 0xf1, 0x50, 0x80, 64 >> 3, 0x1f, 0xfc]);
        assert_eq!(by_content(&frame.repeat(3)), Some("audio/aac"));
        assert_eq!(by_content(&frame), None);
    }
}
