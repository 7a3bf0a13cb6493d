//! Raw bodies, and what depends on the request's head alone.

use weighbridge::inspect::Options;
use weighbridge::report::{Agreement, DigestAlgorithm, Encoding, Request};

use crate::laws::{inspect_everywhere, inspect_pieces, inspect_request_everywhere, request};
use crate::{finding_ids, outline};

#[test]
fn a_raw_body_is_all_payload() {
    for body in [&b""[..], b"x", b"\x89PNG\r\n\x1a\n"] {
        let report = inspect_everywhere("application/octet-stream", body);
        assert_eq!(report.encoding, Encoding::Raw);
        assert_eq!(report.sizes.overhead_bytes, 0);
        assert_eq!(report.sizes.payload_bytes, body.len() as u64);
        assert_eq!(report.parts_total, 1);
        assert_eq!(finding_ids(&report), Vec::<&str>::new());
    }
}

#[test]
fn the_files_name_comes_from_the_target_or_the_disposition() {
    let mut head = request("image/jpeg");
    head.headers =
        vec![("content-disposition".into(), "attachment; filename=\"from-header.jpg\"".into())];
    let report = inspect_request_everywhere(&head, &Options::default(), b"\x89PNG\r\n\x1a\n");
    assert_eq!(report.parts[0].filename.as_deref(), Some("from-header.jpg"));
    assert_eq!(report.parts[0].mime.agreement, Agreement::Conflict);
    let options = Options { filename: Some("from-target.jpg".into()), ..Options::default() };
    let report = inspect_request_everywhere(&head, &options, b"x");
    assert_eq!(report.parts[0].filename.as_deref(), Some("from-target.jpg"));
}

#[test]
fn a_body_without_a_type_is_raw_and_says_so() {
    let report = inspect_request_everywhere(&Request::default(), &Options::default(), b"x");
    assert_eq!(finding_ids(&report), ["type-missing"]);
    let empty = inspect_request_everywhere(&Request::default(), &Options::default(), b"");
    assert_eq!(finding_ids(&empty), Vec::<&str>::new());
}

#[test]
fn a_body_under_an_unknown_coding_is_weighed_raw_and_says_so() {
    let mut head = request("application/json");
    head.content_encoding = vec!["compress".into()];
    let report = inspect_request_everywhere(&head, &Options::default(), b"\x1f\x9d");
    assert_eq!(finding_ids(&report), ["coding-unsupported"]);
    assert_eq!(report.encoding, Encoding::Raw);
    head.content_encoding = vec!["Identity".into()];
    let report = inspect_request_everywhere(&head, &Options::default(), b"{}");
    assert_eq!(report.encoding, Encoding::Json);
}

#[test]
fn the_types_choose_the_reading() {
    for (content_type, encoding) in [
        ("multipart/form-data; boundary=b", Encoding::Multipart),
        ("Multipart/Mixed; boundary=b", Encoding::Multipart),
        ("APPLICATION/X-WWW-FORM-URLENCODED; charset=utf-8", Encoding::Urlencoded),
        ("application/json; charset=utf-8", Encoding::Json),
        ("application/ld+json", Encoding::Json),
        ("text/plain", Encoding::Raw),
        ("nonsense", Encoding::Raw),
    ] {
        assert_eq!(inspect_everywhere(content_type, b"").encoding, encoding, "{content_type}");
    }
}

#[test]
fn the_digest_is_the_one_asked_for() {
    for (digest, expected) in [
        (None, None),
        (
            Some(DigestAlgorithm::Sha256),
            Some("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        ),
        (
            Some(DigestAlgorithm::Blake3),
            Some("6437b3ac38465133ffb63b75273a8db548c558465d79db03fd359c6cd5bd9d85"),
        ),
    ] {
        let options = Options { digest, ..Options::default() };
        let report = inspect_request_everywhere(&request("a/b"), &options, b"abc");
        assert_eq!(report.parts[0].digest.as_ref().map(|it| it.hex.as_str()), expected);
    }
}

#[test]
fn parts_beyond_the_limit_are_counted_and_not_described() {
    let body = "a=b&".repeat(1500);
    let report = inspect_pieces(
        &request("application/x-www-form-urlencoded"),
        &Options::default(),
        [body.as_bytes()],
    );
    assert_eq!(report.parts_total, 1500);
    assert_eq!(outline(&report).len(), 1000);
    assert_eq!(report.sizes.payload_bytes, 1500);
    let tail_parts: Vec<u64> = report.sample.spans.iter().filter_map(|span| span.part).collect();
    assert_eq!(tail_parts.last(), Some(&1499));
}

#[test]
fn descriptions_stop_where_their_texts_would_fill_a_mebibyte() {
    let pair = format!("{}={}&", "n".repeat(1024), "v".repeat(1024));
    let body = pair.repeat(1000);
    let report = inspect_pieces(
        &request("application/x-www-form-urlencoded"),
        &Options::default(),
        body.as_bytes().chunks(60_000),
    );
    assert_eq!(report.parts_total, 1000);
    assert_eq!(report.parts.len(), 512);
    assert_eq!(report.sizes.payload_bytes, 1_024_000);
}
