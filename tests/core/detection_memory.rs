//! What detecting a type may allocate: nothing where a signature tells it, and a constant for the
//! longest stream.

use allocation_counter::measure;
use weighbridge::mime::content::{Collector, Content, Windows};

/// What the windows and the rules may hold together for one file.
const STREAM_BYTES: u64 = 256 * 1024;

/// Bytes of the files that are streamed: many times all windows.
const FILE_BYTES: usize = 4 << 20;

#[test]
fn a_signature_is_told_without_any_allocation() {
    for (beginning, expected) in [
        (&b"\x89PNG\r\n\x1a\n"[..], "image/png"),
        (b"\xff\xd8\xff\xe0", "image/jpeg"),
        (b"GIF89a", "image/gif"),
        (b"%PDF-1.7", "application/pdf"),
        (b"\x1f\x8b\x08", "application/gzip"),
        (b"OggS\0\x02\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x01\x1e\x01vorbis", "audio/ogg"),
        (b"RIFF\0\0\0\0WEBPVP8 ", "image/webp"),
        (b"\0\0\0\x14ftypisom\0\0\0\0mp42", "video/mp4"),
        (
            b"\xff\xfb\x90\x40\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0Info",
            "audio/mpeg",
        ),
        (b"PK\x03\x04\x14\0\0\0\x08\0", "application/zip"),
    ] {
        let mut file = beginning.to_vec();
        file.resize(200_000, 0);
        let windows = Windows::of(&file);
        let mut found = None;
        let allocated = measure(|| found = Content::of(&windows).media_type());
        assert_eq!(found, Some(expected));
        assert_eq!(allocated.count_total, 0, "{expected}");
    }
}

#[test]
fn a_stream_of_any_length_is_told_in_constant_memory() {
    // The beginnings that make rules work hardest: archives, text in several charsets, OLE, noise.
    for beginning in [
        &b"PK\x03\x04\x14\0\x08\0\x08\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x13\0\0\0[Content_Types].xml\0"[..],
        b"{\"a\": [1, 2, \"",
        b"caf\xe9 cr\xe8me\n",
        b"\xff\xfea\0b\0",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        b"ID3\x04\0\0\x01\0\0\0",
        b"\0\x01\x02\x03",
    ] {
        let file = beginning.repeat(FILE_BYTES / beginning.len());
        let allocated = measure(|| {
            let mut collector = Collector::new();
            file.chunks(7000).for_each(|piece| collector.push(piece));
            Content::of(&collector.windows());
        });
        let most = allocated.bytes_max;
        assert!(most <= STREAM_BYTES, "{most} bytes for {}", beginning.escape_ascii());
    }
}
