//! What a file is found to be does not depend on how it came: byte by byte, in odd pieces, whole.

use weighbridge::mime::content::{COLLECTED_BYTES, Collector, Windows};
use weighbridge::mime::verdict::Seen;

/// Files that rules of every family answer for, as a beginning, a filling and an end.
const FILES: [(&[u8], &[u8], &[u8]); 19] = [
    (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", b"\x01\x02", b"\0\0\0\0IEND\xaeB`\x82"),
    (b"\xff\xd8\xff\xe0\0\x10JFIF", b"\x55", b"\xff\xd9 and more"),
    (b"GIF89a\x01\0\x01\0\0\0\0", b"!\xfe\x03abc\0", b";"),
    (b"%PDF-1.7\n", b"1 0 obj\n", b"%%EOF\n"),
    (
        b"PK\x03\x04\x14\0\0\0\0\0",
        b"word/document.xml",
        b"PK\x05\x06\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0",
    ),
    (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x03\0\xfe\xff\x09\0",
        b"\x01\0",
        b"W\0o\0r\0d\0",
    ),
    (b"OggS\0\x02\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x01\x1e\x01vorbis", b"\x07", b""),
    (b"ID3\x04\0\0\0\x08\0\0", b"\0", b"\xff\xfb\x90\x40"),
    (b"\0\0\0\x18ftypmp42\0\0\0\0", b"isom", b"moov"),
    (b"\x1a\x45\xdf\xa3\x9f\x42\x82\x84webm", b"\x86\x85V_VP9", b""),
    (b"{\"@context\": {", b"\"a\": \"b\", ", b"\"c\": 1}}\n"),
    (
        b"<?xml version=\"1.0\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\">",
        b"<path d=\"M0 0\"/>\r\n",
        b"</svg>",
    ),
    (b"<!DOCTYPE html>\n", b"<p>words</p>\n", b"\r\n"),
    (b"a,b,c\n", b"1,2,3\n", b""),
    (b"CREATE TABLE t (a INT);\n", b"INSERT INTO t VALUES (1);\n", b""),
    (b"type A {\n", b"  b: String\n", b"}\n"),
    (b"'use strict';\n", b"const a = require('b');\n", b""),
    (b"caf\xe9 cr\xe8me\r\n", b"et du th\xe9\r\n", b"\0"),
    (b"\0\x01\x02\x03", b"\x9f\0\x7e", b"\xff"),
];

#[test]
fn a_file_is_told_the_same_however_it_is_cut() {
    for (beginning, filling, end) in FILES {
        // Kept whole, a little longer than the head, and longer than all windows together.
        for len in [1, 70_000, COLLECTED_BYTES + 30_000] {
            let file = [beginning, &filling.repeat(len / filling.len() + 1), end].concat();
            let whole = Seen::of(&Windows::of(&file));
            for piece in [1, 7, 4096, 65_537] {
                let mut collector = Collector::new();
                file.chunks(piece).for_each(|piece| collector.push(piece));
                let cut = Seen::of(&collector.windows());
                assert_eq!(cut, whole, "{} in pieces of {piece}", beginning.escape_ascii());
            }
        }
    }
}

#[test]
fn a_file_cut_off_anywhere_near_its_beginning_is_told_without_a_panic() {
    for (beginning, filling, end) in FILES {
        let file = [beginning, &filling.repeat(30), end].concat();
        for len in 0..=file.len() {
            let seen = Seen::of(&Windows::of(&file[..len]));
            assert!(len > 0 || seen.media_type().is_none());
        }
    }
}
