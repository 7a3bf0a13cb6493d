//! Content codings undone: what comes out is read as if it had been sent so, whatever the pieces, and what is
//! no such coding does no harm.

use std::io::Write as _;

use flate2::Compression;
use flate2::write::{DeflateEncoder, GzEncoder, ZlibEncoder};
use proptest::prelude::*;
use weighbridge::body::coding::CodingLimits;
use weighbridge::inspect::Options;
use weighbridge::report::{Encoding, Report, Request};

use crate::finding_ids;
use crate::laws::{assert_laws_of_sizes, inspect_pieces, request};

const TEXT: &[u8] = br#"{"note":"hello","n":[1,2,3]}"#;

/// The text above under br, as its authors' encoder has it.
const TEXT_IN_BR: &[u8] = b"\x8B\x0D\x80\x7B\x22\x6E\x6F\x74\x65\x22\x3A\x22\x68\x65\x6C\x6C\x6F\x22\x2C\x22\x6E\x22\x3A\x5B\x31\x2C\x32\x2C\x33\x5D\x7D\x03";

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(bytes).expect("a Vec takes all");
    encoder.finish().expect("a Vec takes all")
}

fn zlib(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(bytes).expect("a Vec takes all");
    encoder.finish().expect("a Vec takes all")
}

fn bare_deflate(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = DeflateEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(bytes).expect("a Vec takes all");
    encoder.finish().expect("a Vec takes all")
}

fn zstd(bytes: &[u8]) -> Vec<u8> {
    zstd::encode_all(bytes, 3).expect("a Vec takes all")
}

fn coded_request(content_type: &str, codings: &[&str]) -> Request {
    let content_encoding = codings.iter().map(|it| (*it).to_owned()).collect();
    Request { content_encoding, ..request(content_type) }
}

/// The report of a coded body, the same in pieces of some sizes.
fn inspect_coded(request: &Request, options: &Options, coded: &[u8]) -> Report {
    let whole = inspect_pieces(request, options, [coded]);
    assert_eq!(whole.sizes.coded_bytes, Some(coded.len() as u64));
    assert_laws_of_sizes(&whole);
    for size in [1, 7, 4095, 4096, 4097] {
        let pieces = coded.chunks(size);
        assert_eq!(inspect_pieces(request, options, pieces), whole, "in pieces of {size}");
    }
    whole
}

#[test]
fn every_coding_is_undone() {
    for (coding, coded) in [
        ("gzip", gzip(TEXT)),
        ("x-gzip", [gzip(&TEXT[..9]), gzip(&TEXT[9..])].concat()),
        ("deflate", zlib(TEXT)),
        ("deflate", bare_deflate(TEXT)),
        ("br", TEXT_IN_BR.to_vec()),
        ("zstd", zstd(TEXT)),
        ("ZSTD", [zstd(&TEXT[..9]), zstd(&TEXT[9..])].concat()),
    ] {
        let head = coded_request("application/json", &[coding]);
        let report = inspect_coded(&head, &Options::default(), &coded);
        let plain = inspect_pieces(&request("application/json"), &Options::default(), [TEXT]);
        assert_eq!(finding_ids(&report), Vec::<&str>::new(), "{coding}");
        assert_eq!((report.encoding, report.complete), (Encoding::Json, true), "{coding}");
        assert_eq!(report.parts, plain.parts, "{coding}");
        assert_eq!(report.ledger, plain.ledger, "{coding}");
        assert_eq!(report.sizes.body_bytes, TEXT.len() as u64);
    }
}

#[test]
fn codings_around_each_other_are_undone_in_reverse() {
    let large: Vec<u8> = (0..100_000u32).flat_map(u32::to_le_bytes).collect();
    let coded = zstd(&gzip(&zlib(&large)));
    let head = coded_request("application/octet-stream", &["deflate", "gzip", "zstd"]);
    let report = inspect_coded(&head, &Options::default(), &coded);
    assert_eq!(report.sizes.body_bytes, large.len() as u64);
    assert_eq!(finding_ids(&report), Vec::<&str>::new());
}

#[test]
fn of_damaged_bytes_what_came_out_is_kept_and_the_place_is_told() {
    let text = "one line of text\n".repeat(20_000);
    let sound = gzip(text.as_bytes());
    let plain = coded_request("text/plain", &["gzip"]);
    let mut damaged = sound.clone();
    let last = damaged.len() - 1;
    damaged[last] ^= 1;
    for (coded, body_bytes, complete) in [
        (&damaged[..], text.len() as u64, false),
        (&sound[..last - 20], 0, false),
        (&[&sound[..], b"more"].concat()[..], text.len() as u64, true),
    ] {
        let report = inspect_coded(&plain, &Options::default(), coded);
        assert_eq!(finding_ids(&report), ["coding-not-what-it-says"]);
        assert!(report.sizes.body_bytes >= body_bytes);
        assert_eq!(report.complete, complete);
        assert_eq!(report.findings[0].offset, Some(report.sizes.body_bytes));
    }
}

#[test]
fn what_was_never_compressed_is_read_as_it_is() {
    for coding in ["gzip", "deflate", "br", "zstd"] {
        let head = coded_request("application/json", &[coding]);
        let report = inspect_coded(&head, &Options::default(), TEXT);
        assert_eq!(finding_ids(&report), ["coding-not-what-it-says"], "{coding}");
        assert_eq!((report.encoding, report.complete), (Encoding::Json, true));
        assert_eq!(report.findings[0].offset, Some(0));
        assert_eq!(report.sizes.body_bytes, TEXT.len() as u64);
    }
}

#[test]
fn a_bomb_is_stopped_at_either_limit() {
    let zeros = vec![0; 40 << 20];
    let coded = zstd(&zeros);
    let head = coded_request("application/octet-stream", &["zstd"]);
    let by_ratio = inspect_coded(&head, &Options::default(), &coded);
    assert_eq!(finding_ids(&by_ratio), ["expansion-limit"]);
    assert!(!by_ratio.complete);
    let allowed = (coded.len() as u64 * 200).max(1 << 20);
    assert!(by_ratio.sizes.body_bytes <= allowed, "{}", by_ratio.sizes.body_bytes);
    let codings = CodingLimits { ratio: u64::MAX, decoded_bytes: 5000 };
    let options = Options { codings, ..Options::default() };
    let by_size = inspect_coded(&head, &options, &coded);
    assert_eq!(finding_ids(&by_size), ["expansion-limit"]);
    assert_eq!(by_size.sizes.body_bytes, 5000);
    let codings = CodingLimits { ratio: u64::MAX, decoded_bytes: u64::MAX };
    let options = Options { codings, ..Options::default() };
    let whole = inspect_pieces(&head, &options, [&coded[..]]);
    assert_eq!((whole.complete, whole.sizes.body_bytes), (true, zeros.len() as u64));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_under_any_coding_keep_the_laws(
        codings in prop::collection::vec(
            prop::sample::select(vec!["gzip", "deflate", "br", "zstd", "compress"]), 1..3),
        body in prop_oneof![
            prop::collection::vec(any::<u8>(), 0..300),
            prop::collection::vec(any::<u8>(), 4000..9000),
            "[ -~]{0,200}".prop_map(String::into_bytes),
        ],
        start in prop::sample::select(vec![
            &b""[..], b"\x1F\x8B\x08\0\0\0\0\0\0\x03", b"\x78\x9C", b"\x28\xB5\x2F\xFD", b"\x0B\x02\x80",
        ]),
        content_type in prop::sample::select(vec![
            "application/json", "text/plain", "application/x-www-form-urlencoded", "image/png"]),
    ) {
        let coded = [start, &body].concat();
        inspect_coded(&coded_request(content_type, &codings), &Options::default(), &coded);
    }

    #[test]
    fn mutated_coded_bodies_keep_the_laws(
        coding in prop::sample::select(vec!["gzip", "deflate", "zstd"]),
        payload in prop::collection::vec(0u8..4, 0..12_000),
        mutations in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..3),
    ) {
        let mut coded = match coding {
            "gzip" => gzip(&payload),
            "deflate" => zlib(&payload),
            _ => zstd(&payload),
        };
        for (at, byte) in mutations {
            let at = at.index(coded.len());
            coded[at] ^= byte;
        }
        let head = coded_request("application/octet-stream", &[coding]);
        inspect_coded(&head, &Options::default(), &coded);
    }
}
