//! The laws over generated files, names and cuts, and over mutated bodies.

use proptest::prelude::*;
use weighbridge::encode::{Boundary, Encoder, FileLabel, content_type};
use weighbridge::inspect::Options;
use weighbridge::report::{Encoding, Finding, Role};

use crate::laws::{assert_laws, faults_of_writing, inspect_pieces, request, without_findings};

/// The bodies of one file in every encoding, with their types.
fn encoded(encoding: Encoding, label: &FileLabel, payload: &[u8]) -> (String, Vec<u8>) {
    let boundary = Boundary::numbered(0x5EED);
    let mut body = Vec::new();
    let mut encoder = Encoder::begin(encoding, label, &boundary, &mut body);
    encoder.push(payload, &mut body);
    encoder.finish(&mut body);
    (content_type(encoding, label, &boundary), body)
}

/// Cuts `body` where the sizes say, again and again.
fn cut<'a>(body: &'a [u8], sizes: &'a [usize]) -> impl Iterator<Item = &'a [u8]> {
    let mut rest = body;
    sizes.iter().cycle().map_while(move |&size| {
        let (piece, after) = rest.split_at(size.clamp(1, 4096).min(rest.len()));
        rest = after;
        (!piece.is_empty()).then_some(piece)
    })
}

fn payloads() -> impl Strategy<Value = Vec<u8>> {
    prop_oneof![
        prop::collection::vec(any::<u8>(), 0..3000),
        prop::collection::vec(any::<u8>(), 0..12),
        "[a-zA-Z0-9 =&%+\r\n-]{0,400}".prop_map(String::into_bytes),
        "\\PC{0,300}".prop_map(String::into_bytes),
        Just(b"\r\n--".repeat(50)),
    ]
}

/// File names without a backslash: servers unescape it, so it is not what was written.
fn names() -> impl Strategy<Value = String> {
    prop_oneof![
        "[a-zA-Z0-9]{60,90}",
        "[a-z]{1,12}\\.[a-z]{1,4}",
        "[가-힣\"' ;%&=+]{1,20}",
        "[^\\\\\\p{Cc}]{0,40}",
    ]
}

fn encodings() -> impl Strategy<Value = Encoding> {
    prop::sample::select(&Encoding::ALL[..])
}

/// What mutations insert: the characters that mean something in one of the formats.
fn fragments() -> impl Strategy<Value = Vec<u8>> {
    prop_oneof![
        prop::sample::select(vec![
            &b"\r\n"[..],
            b"\n",
            b"--",
            b"\"",
            b"\\",
            b"\\u",
            b"\\ud800",
            b"%",
            b"%4",
            b"&",
            b"=",
            b"{",
            b"}",
            b"[",
            b"]",
            b":",
            b",",
            b"data:",
            b";base64,",
            b"\xFF",
            b"\0",
            b"null",
            b"1",
            b"255",
            b"Content-Type: multipart/mixed\r\n",
            b"'",
            b"//",
            b"/*",
            b"*/",
            b"NaN",
            b"\"a\":",
            b"%25",
            b"+",
            b"\xEF\xBB\xBF",
            b"\xFF\xFE",
            b"\x1F\x8B\x08",
        ])
        .prop_map(<[u8]>::to_vec),
        prop::collection::vec(any::<u8>(), 1..4),
    ]
}

/// Bits per byte by the definition, to four digits.
fn entropy(payload: &[u8]) -> Option<f64> {
    let total = payload.len() as f64;
    let counts = (0..=255_u8).map(|value| payload.iter().filter(|&&byte| byte == value).count());
    let shares = counts.filter(|&count| count > 0).map(|count| count as f64 / total);
    let bits: f64 = shares.map(|share| -share * share.log2()).sum();
    (!payload.is_empty()).then_some((bits * 1e4).round() / 1e4)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn what_is_encoded_is_found_again_byte_for_byte(
        encoding in encodings(),
        filename in names(),
        payload in payloads(),
        sizes in prop::collection::vec(1usize..2000, 1..6),
    ) {
        let label = FileLabel::new(filename, "image/png");
        let (content_type, body) = encoded(encoding, &label, &payload);
        let mut options = Options::default();
        if encoding == Encoding::Raw {
            options.filename = Some(label.filename.clone());
        }
        let report = inspect_pieces(&request(&content_type), &options, cut(&body, &sizes));
        assert_laws(&report, &body);
        let file = report.parts.iter().find(|part| part.role == Role::File).expect("a file");
        prop_assert_eq!(file.bytes, payload.len() as u64);
        prop_assert_eq!(&file.head_base64.0[..], &payload[..payload.len().min(64)]);
        prop_assert_eq!(file.entropy_bits_per_byte, entropy(&payload));
        let mut hasher = blake3::Hasher::new();
        hasher.update(&payload);
        let blake3 = Options { digest: Some(weighbridge::report::DigestAlgorithm::Blake3), ..options };
        let again = inspect_pieces(&request(&content_type), &blake3, cut(&body, &sizes));
        let file = again.parts.iter().find(|part| part.role == Role::File).expect("a file");
        let digest = file.digest.as_ref().map(|digest| digest.hex.clone());
        prop_assert_eq!(digest, Some(hasher.finalize().to_hex().to_string()));
        let mut label = label;
        if encoding == Encoding::Multipart {
            // What browsers write for a quote stays as it is, as servers leave it.
            label.filename = label.filename.replace('"', "%22");
        }
        prop_assert_eq!(file.filename.as_deref(), Some(label.filename.as_str()));
        prop_assert_eq!(faults_of_writing(&report), Vec::<&Finding>::new());
        for row in &report.what_if {
            if row.encoding == Encoding::Multipart && encoding == Encoding::Multipart {
                prop_assert_eq!(row.body_bytes, body.len() as u64);
            } else {
                let (_, other) = encoded(row.encoding, &label, &payload);
                prop_assert_eq!(row.body_bytes, other.len() as u64, "{}", row.encoding);
            }
        }
    }

    #[test]
    fn a_mutated_body_keeps_the_laws_however_it_is_cut(
        encoding in encodings(),
        filename in names(),
        payload in payloads(),
        mutations in prop::collection::vec((any::<prop::sample::Index>(), 0usize..8, fragments()), 1..6),
        sizes in prop::collection::vec(1usize..300, 1..6),
    ) {
        let label = FileLabel::new(filename, "text/plain");
        let (content_type, mut body) = encoded(encoding, &label, &payload);
        for (at, removed, inserted) in mutations {
            let start = at.index(body.len() + 1);
            let end = (start + removed).min(body.len());
            body.splice(start..end, inserted);
        }
        let options = Options { digest: None, ..Options::default() };
        let whole = inspect_pieces(&request(&content_type), &options, [&body[..]]);
        assert_laws(&whole, &body);
        let silent = Options { findings: false, ..options.clone() };
        let unlooked = inspect_pieces(&request(&content_type), &silent, cut(&body, &sizes));
        prop_assert_eq!(&unlooked, &without_findings(&whole), "the rules change no reading");
        prop_assert_eq!(&inspect_pieces(&request(&content_type), &options, cut(&body, &sizes)), &whole);
        prop_assert_eq!(&inspect_pieces(&request(&content_type), &options, body.chunks(1)), &whole);
    }

    #[test]
    fn any_bytes_under_any_type_keep_the_laws(
        content_type in prop::sample::select(vec![
            "multipart/form-data; boundary=--", "multipart/form-data; boundary=a",
            "multipart/mixed", "multipart/form-data; boundary=\"\"",
            "application/x-www-form-urlencoded", "application/json", "application/octet-stream",
            "text/plain", "application/xml",
        ]),
        body in prop_oneof![
            prop::collection::vec(any::<u8>(), 0..600),
            prop::collection::vec(fragments(), 0..60).prop_map(|it| it.concat()),
        ],
        sizes in prop::collection::vec(1usize..100, 1..6),
    ) {
        let options = Options::default();
        let whole = inspect_pieces(&request(content_type), &options, [&body[..]]);
        assert_laws(&whole, &body);
        prop_assert_eq!(&inspect_pieces(&request(content_type), &options, cut(&body, &sizes)), &whole);
        prop_assert_eq!(&inspect_pieces(&request(content_type), &options, body.chunks(1)), &whole);
    }

    #[test]
    fn a_fault_repeated_without_end_is_told_a_few_times_and_counted(
        content_type in prop::sample::select(vec![
            "multipart/form-data; boundary=a", "multipart/form-data",
            "application/x-www-form-urlencoded", "application/json", "text/plain",
        ]),
        units in prop::collection::vec(faulty_units(), 1..4),
        times in 1usize..120,
        sizes in prop::collection::vec(1usize..5000, 1..4),
    ) {
        let body = units.concat().repeat(times);
        let options = Options { digest: None, ..Options::default() };
        let whole = inspect_pieces(&request(content_type), &options, [&body[..]]);
        assert_laws(&whole, &body);
        prop_assert_eq!(&inspect_pieces(&request(content_type), &options, cut(&body, &sizes)), &whole);
    }
}

/// Pieces of bodies, each with a fault of its own where its format is read.
fn faulty_units() -> impl Strategy<Value = Vec<u8>> {
    prop::sample::select(vec![
        "--a\r\n\r\nx\r\n",
        "--a\r\nContent-Disposition: form-data\r\n\r\nx\r\n",
        "--a\nContent-Disposition: form-data; name=\"\"\n\nx\n",
        "--a\r\nContent-Disposition: form-data; name=\"f\"; filename=\"\"\r\n\r\n\r\n",
        "--a\r\nContent-Disposition: form-data; name=\"f\"; filename=\"C:\\a\\b.png\"; filename*=UTF-8''%41\r\n\r\n%PDF-1.7\r\n",
        "--a\r\nContent-Disposition: form-data; name=\"__proto__\"\r\nContent-Transfer-Encoding: base64\r\nContent-Length: 9\r\n\r\n[object File]\r\n",
        "x--a\r\n",
        "--a--\r\nmore",
        "f=%zz&file=C%3A%5Ca.png&",
        "a=%FF&a=undefined&__proto__=%2541&",
        "{\"data\":\"aGVsb G8\",\"data\":[1,300]}",
        "[{\"file\":\"b'x'\"},NaN,]",
        "\u{feff}\u{fffd}",
    ])
    .prop_map(|unit| unit.as_bytes().to_vec())
}
