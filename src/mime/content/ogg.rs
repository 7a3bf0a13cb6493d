//! Ogg (RFC 3533): what is inside, the first page of each of its streams tells.

use super::found::{Evidence, Found};
use super::windows::Windows;
use crate::report::{Words, words};

/// Begins every page (RFC 3533 §6).
const CAPTURE: &[u8] = b"OggS\0";

/// Bytes of a page's header before its table of segments.
const HEADER_BYTES: usize = 27;

/// The flag of a stream's first page.
const FIRST_PAGE: u8 = 2;

/// Streams that are looked at: their first pages stand together at the beginning.
const MOST_STREAMS: usize = 8;

/// How codecs begin their first packet, the type of a file with them, and what it is. A file with
/// pictures is a video, whatever else it has: those come first.
const CODECS: &[(&[u8], &str, Words<'static>)] = &[
    (b"\x80theora", "video/ogg", words!(HEADER, name = "Theora")),
    (b"BBCD\0", "video/ogg", words!(HEADER, name = "Dirac")),
    (b"\x01video\0\0\0", "video/ogg", words!(HEADER, name = words!(FORMAT_OGM_VIDEO))),
    (b"\x01vorbis", "audio/ogg", words!(HEADER, name = "Vorbis")),
    (b"OpusHead", "audio/ogg", words!(HEADER, name = "Opus")),
    (b"\x7fFLAC", "audio/ogg", words!(HEADER, name = "FLAC")),
    (b"fLaC", "audio/ogg", words!(HEADER, name = "FLAC")),
    (b"Speex   ", "audio/ogg", words!(HEADER, name = "Speex")),
    (b"PCM     ", "audio/ogg", words!(HEADER, name = "PCM")),
    (b"CELT    ", "audio/ogg", words!(HEADER, name = "CELT")),
];

/// The type of an Ogg file.
pub(super) fn find(windows: &Windows<'_>) -> Option<Found> {
    let head = windows.head();
    let capture = head.starts_with(CAPTURE).then(|| Evidence::at(0, CAPTURE, words!(OGG_PAGE)))?;
    let mut best: Option<(usize, usize)> = None;
    let mut at = 0;
    for _ in 0..MOST_STREAMS {
        let Some((packet, next)) = first_packet(head, at) else { break };
        let codec = CODECS.iter().position(|(start, ..)| head[packet..].starts_with(start));
        best = codec.map(|codec| (codec, packet)).into_iter().chain(best).min();
        at = next;
    }
    let Some((codec, packet)) = best else { return Some(Found::by("application/ogg", capture)) };
    let (start, media_type, says) = CODECS[codec];
    let mut found = Found::by(media_type, Evidence::at(packet as u64, start, says));
    found.evidence.push(capture);
    Some(found)
}

/// Where the packet of a stream's first page begins, and the page after it.
fn first_packet(head: &[u8], at: usize) -> Option<(usize, usize)> {
    let page = head.get(at..)?;
    let header = page.get(..HEADER_BYTES).filter(|page| page.starts_with(CAPTURE))?;
    if header[5] & FIRST_PAGE == 0 {
        return None;
    }
    let segments = page.get(HEADER_BYTES..HEADER_BYTES + usize::from(header[26]))?;
    let packet = at + HEADER_BYTES + segments.len();
    let content: usize = segments.iter().copied().map(usize::from).sum();
    (packet <= head.len()).then_some((packet, packet + content))
}

#[cfg(test)]
mod tests {
    use crate::mime::content::by_content;

    fn page(flags: u8, packet: &[u8]) -> Vec<u8> {
        let mut page = b"OggS\0".to_vec();
        page.push(flags);
        page.extend_from_slice(&[0; 20]);
        page.push(1);
        page.push(u8::try_from(packet.len()).unwrap());
        page.extend_from_slice(packet);
        page
    }

    #[test]
    fn the_codec_tells_the_type_and_pictures_come_first() {
        for (packets, expected) in [
            (&[&b"\x01vorbis\0\0"[..]][..], "audio/ogg"),
            (&[b"OpusHead\x01"], "audio/ogg"),
            (&[b"\x80theora\x03"], "video/ogg"),
            (&[b"\x01vorbis\0\0", b"\x80theora\x03"], "video/ogg"),
            (&[b"fishead\0", b"\x01vorbis\0\0"], "audio/ogg"),
            (&[b"fishead\0"], "application/ogg"),
            (&[b"unheard of"], "application/ogg"),
        ] {
            let file: Vec<u8> = packets.iter().flat_map(|packet| page(2, packet)).collect();
            assert_eq!(by_content(&file), Some(expected), "{packets:?}");
        }
    }

    #[test]
    fn a_page_that_begins_no_stream_tells_nothing() {
        let file = [page(2, b"unheard of"), page(0, b"\x80theora")].concat();
        assert_eq!(by_content(&file), Some("application/ogg"));
    }

    #[test]
    fn a_file_cut_anywhere_is_ogg_as_soon_as_its_first_page_is_captured() {
        let file = page(2, b"\x01vorbis\0\0");
        for len in 5..file.len() {
            let found = by_content(&file[..len]);
            assert!(matches!(found, Some("application/ogg" | "audio/ogg")), "{len}: {found:?}");
        }
    }
}
