//! Base64 in JSON strings, whole and broken, each at every split.

use weighbridge::inspect::Options;
use weighbridge::report::{Kind, Transform};

use crate::laws::{assert_laws, inspect_everywhere, inspect_pieces, request};
use crate::{finding_ids, ledger, outline};

const JSON: &str = "application/json";

#[test]
fn base64_under_a_files_name_is_weighed_to_the_byte() {
    let body = br#"{"filename":"r.bin","type":"image/png","data":"iVBORw0KGgo="}"#;
    let report = inspect_everywhere(JSON, body);
    assert_eq!(
        outline(&report),
        ["field filename=r.bin", "field type=image/png", "file data<r.bin>=8 bytes"]
    );
    assert_eq!(finding_ids(&report), Vec::<&str>::new());
    assert_eq!(report.sizes.payload_bytes, 8);
    assert_eq!(ledger(&report, Kind::Base64Expansion), 3);
    assert_eq!(ledger(&report, Kind::Base64Padding), 1);
    assert_eq!(ledger(&report, Kind::FieldName), 8 + 4 + 4);
    assert_eq!(ledger(&report, Kind::FieldValue), 5 + 9);
    let file = &report.parts[2];
    assert_eq!(file.transforms, [Transform::JsonString, Transform::Base64]);
    assert_eq!(file.mime.declared.as_deref(), Some("image/png"));
    assert_eq!(file.mime.by_content.as_deref(), Some("image/png"));
}

#[test]
fn strings_are_files_only_where_they_are_base64() {
    for (value, expected) in [
        ("", "file data="),
        ("QQ==", "file data=A"),
        ("QQ", "file data=A"),
        ("QUI", "file data=AB"),
        ("QUJD", "file data=ABC"),
        ("hello", "field data=hello"),
        ("hello world", "field data=hello world"),
        ("Hello, World!", "field data=Hello, World!"),
        ("안녕", "field data=안녕"),
        ("QUJD QUJD", "field data=QUJD QUJD"),
    ] {
        let body = format!("{{\"data\":\"{value}\"}}");
        assert_eq!(outline(&inspect_everywhere(JSON, body.as_bytes())), [expected]);
    }
}

#[test]
fn long_base64_is_a_file_under_any_name_but_a_digest_is_not() {
    let base64 = "QUJDRA0KZGVmZ2hpamtsbW5vcHFyc3R1dnd4eXowMTIzNDU2Nzg5QUJDREVGR0hJ";
    let hex = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    let short = &base64[..60];
    let body = format!(r#"{{"a":"{base64}","b":"{hex}","c":"{short}"}}"#);
    let report = inspect_everywhere(JSON, body.as_bytes());
    let roles: Vec<&str> = report
        .parts
        .iter()
        .map(|part| {
            part.digest.as_ref().map_or("", |_| {
                if part.role == weighbridge::report::Role::File { "file" } else { "field" }
            })
        })
        .collect();
    assert_eq!(roles, ["file", "field", "field"]);
}

/// Base64 of 54 bytes, long enough to be known for it by its looks.
const LONG: &str = "TG9uZyB0ZXh0cyBzaG93IHRoYXQgdGhleSBhcmUgYmFzZTY0IGFuZCBub3QgYW55IHRva2Vu";

#[test]
fn the_forms_of_base64_are_read_and_told() {
    for (value, ids, bytes) in [
        ("data:text/plain;base64,QUJD", &["data-url-prefix"][..], 3),
        ("-_-_", &[], 3),
        ("QUJDREU", &[], 5),
        ("QUJDREVGR0hJS", &[], 13),
        ("QUJDREVGR*0hJ", &[], 13),
        (&format!("{LONG}-_-_"), &["base64-url-alphabet"], 57),
        (&format!("{LONG}QUJDREU"), &["base64-padding-missing"], 59),
        (r"QUJD\r\nREVG\n", &["base64-wrapped"], 6),
        (r"QUJD\n  REVG", &["base64-wrapped"], 6),
        (&format!("{LONG}QUJDREVGR0hJS"), &["base64-truncated"], 63),
        (&format!("{LONG}QUJDREVGR*0hJ"), &["base64-invalid"], 63),
        (&format!("{LONG}{LONG}QUJDREVGRQ=R0hJ"), &["base64-invalid"], 118),
        (&format!("{LONG}QUJDR0VGR="), &["base64-invalid"], 60),
        ("QUJDRR==", &["base64-trailing-bits"], 4),
        (r"QUJD\u0052EVG\/+\/\/", &[], 9),
    ] {
        let body = format!("{{\"file\":\"{value}\"}}");
        let report = inspect_everywhere(JSON, body.as_bytes());
        assert_eq!(finding_ids(&report), ids, "{value}");
        assert_eq!(report.sizes.payload_bytes, bytes, "{value}");
    }
}

#[test]
fn a_data_prefix_declares_the_type_and_any_other_prefix_makes_text() {
    let report = inspect_everywhere(JSON, br#"{"file":"data:image\/png;x=y;base64,QUJD"}"#);
    assert_eq!(report.parts[0].mime.declared.as_deref(), Some("image/png;x=y"));
    assert_eq!(ledger(&report, Kind::DataUrlPrefix), 26);
    assert_eq!(ledger(&report, Kind::JsonEscape), 1);
    for value in ["data:text/plain,QUJD", "data:QUJD", "data", "dat", "data:;base64", "dates"] {
        let body = format!("{{\"file\":\"{value}\"}}");
        let report = inspect_everywhere(JSON, body.as_bytes());
        assert_eq!(ledger(&report, Kind::DataUrlPrefix), 0, "{value}");
    }
    let long = format!("{{\"file\":\"data:{};base64,QUJD\"}}", "x".repeat(300));
    assert_eq!(ledger(&inspect_everywhere(JSON, long.as_bytes()), Kind::DataUrlPrefix), 0);
}

#[test]
fn a_blank_inside_long_base64_is_told_and_the_file_is_still_read() {
    let base64 = "QUJDRA0KZGVmZ2hpamtsbW5vcHFyc3R1dnd4eXowMTIzNDU2Nzg5QUJDREVGR0hJSktM";
    let body = format!("{{\"data\":\"{} {}\"}}", &base64[..30], &base64[30..]);
    let report = inspect_everywhere(JSON, body.as_bytes());
    assert_eq!(finding_ids(&report), ["base64-invalid"]);
    assert_eq!(report.findings[0].offset, Some(39));
    assert_eq!(report.sizes.payload_bytes, 51);
}

#[test]
fn a_fault_in_one_values_base64_loses_none_of_the_values_after_it() {
    let body =
        format!(r#"{{"file":"{LONG}*SktM","a":"x","data":"b'QUJD'","b":"y","upload":"{LONG}!S"}}"#);
    let report = inspect_everywhere(JSON, body.as_bytes());
    assert_eq!(
        outline(&report),
        [
            "file file=Long texts show that they are base64 and not any tokenJKL",
            "field a=x",
            "file data=ABC",
            "field b=y",
            "file upload=Long texts show that they are base64 and not any token"
        ]
    );
    assert_eq!(finding_ids(&report), ["base64-invalid", "bytes-repr", "base64-invalid"]);
    let offsets: Vec<_> = report.findings.iter().map(|finding| finding.offset).collect();
    assert_eq!(offsets, [Some(81), Some(104), Some(203)]);
}

#[test]
fn pythons_notation_of_bytes_is_read_without_its_quotes() {
    for (value, bytes, invalid) in
        [("b'QUJD'", 3, 3), (r#"b\"QUJD\""#, 3, 3), ("b'QUJD", 3, 2), ("b''", 0, 3)]
    {
        let body = format!("{{\"file\":\"{value}\"}}");
        let report = inspect_everywhere(JSON, body.as_bytes());
        assert_eq!(finding_ids(&report), ["bytes-repr"], "{value}");
        assert_eq!(report.parts[0].bytes, bytes, "{value}");
        assert_eq!(ledger(&report, Kind::Invalid), invalid, "{value}");
    }
    for value in ["b", "bQUJ", "b-", "b!"] {
        let body = format!("{{\"file\":\"{value}\"}}");
        let report = inspect_everywhere(JSON, body.as_bytes());
        assert!(!finding_ids(&report).contains(&"bytes-repr"), "{value}");
        assert_eq!(ledger(&report, Kind::Invalid), 0, "{value}");
    }
}

#[test]
fn wrapped_base64_says_how_long_its_lines_are() {
    for (value, expected) in [
        (r"QUJDREVG\nQUJDREVG\nQUJD\n", "every 8 characters"),
        (r"QUJD\r\nREVG", "every 4 characters"),
        (r"QUJD\nREVGQUJD\nQUJD", "not all as long"),
    ] {
        let body = format!("{{\"file\":\"{value}\"}}");
        let report = inspect_everywhere(JSON, body.as_bytes());
        assert_eq!(finding_ids(&report), ["base64-wrapped"], "{value}");
        let words = &report.findings[0].explanation;
        assert!(words.contains(expected), "{words}");
    }
}

#[test]
fn a_word_for_a_missing_value_is_no_base64() {
    for word in ["null", "NaN", "undefined"] {
        let body = format!("{{\"file\":\"{word}\"}}");
        let report = inspect_everywhere(JSON, body.as_bytes());
        assert_eq!(outline(&report), [format!("field file={word}")]);
        assert_eq!(finding_ids(&report), ["undefined-as-text"]);
    }
}

#[test]
fn a_field_keeps_no_type_from_a_prefix_that_is_text() {
    let report = inspect_everywhere(JSON, br#"{"x":"data:image/png;base64,QUJD"}"#);
    assert_eq!(outline(&report), ["field x=data:image/png;base64,QUJD"]);
    assert_eq!(report.parts[0].mime.declared, None);
}

#[test]
fn a_long_value_is_decided_at_the_same_character_however_it_is_cut() {
    let text = "A".repeat(65_536);
    for value in [
        format!("{text}BC!D"),
        format!("{text} words follow"),
        format!("{}!{text}", &text[..100]),
        format!("{text}{text}"),
        "word ".repeat(20_000),
    ] {
        for name in ["data", "other"] {
            let body = format!("{{\"{name}\":\"{value}\"}}");
            let body = body.as_bytes();
            let whole = inspect_pieces(&request(JSON), &Options::default(), [body]);
            assert_laws(&whole, body);
            for size in [1, 3, 1000, 65_535, 65_536, 65_545, 70_000] {
                let pieces = body.chunks(size);
                let cut = inspect_pieces(&request(JSON), &Options::default(), pieces);
                assert_eq!(cut, whole, "{name} in pieces of {size}");
            }
        }
    }
}
