//! JSON bodies, whole and broken, each at every split.

use weighbridge::inspect::Options;
use weighbridge::report::{Kind, Transform};

use crate::laws::{inspect_everywhere, inspect_request_everywhere, request};
use crate::{finding_ids, ledger, outline};

const JSON: &str = "application/json";

#[test]
fn escapes_cost_what_they_cost() {
    let report = inspect_everywhere(JSON, br#"{"t\u0041":"a\n\u00e9\ud83d\ude00\/"}"#);
    assert_eq!(outline(&report), ["field tA=a\né😀/"]);
    assert_eq!(ledger(&report, Kind::JsonEscape), 5 + 1 + 4 + 8 + 1);
    assert_eq!(ledger(&report, Kind::FieldValue), 1 + 1 + 2 + 4 + 1);
    assert_eq!(ledger(&report, Kind::FieldName), 2);
}

#[test]
fn arrays_of_byte_values_are_files_under_a_files_name() {
    let report = inspect_everywhere(JSON, br#"{"data":[0, 255,65]}"#);
    assert_eq!(outline(&report), ["file data=3 bytes"]);
    assert_eq!(report.parts[0].transforms, [Transform::Decimal]);
    assert_eq!(ledger(&report, Kind::DecimalExpansion), 2 + 1);
    assert_eq!(ledger(&report, Kind::JsonWhitespace), 1);
    for body in [
        r#"{"data":[1,256]}"#,
        r#"{"data":[1,-1]}"#,
        r#"{"data":[1,1.5]}"#,
        r#"{"data":[1,"a"]}"#,
        r#"{"data":[1,null]}"#,
        r#"{"data":[]}"#,
        r#"{"other":[1,2]}"#,
        r#"{"data":[1,{"x":1}]}"#,
    ] {
        let report = inspect_everywhere(JSON, body.as_bytes());
        assert!(report.parts.iter().all(|part| part.transforms != [Transform::Decimal]), "{body}");
    }
}

#[test]
fn a_node_buffer_belongs_to_the_member_that_holds_it() {
    let body = br#"{"filename":"a.bin","photo":{"type":"Buffer","data":[65,66]}}"#;
    let report = inspect_everywhere(JSON, body);
    assert_eq!(outline(&report)[2], "file photo<a.bin>=AB");
    let empty = inspect_everywhere(JSON, br#"{"type":"Buffer","data":[]}"#);
    assert_eq!(outline(&empty)[1], "file data=");
}

#[test]
fn names_inside_arrays_and_objects_are_those_of_the_nearest_member() {
    let body = br#"{"files":[{"name":"a","data":"QUJD"},{"data":"REVG","name":"b"}],"data":["R0hJ","x y"]}"#;
    let report = inspect_everywhere(JSON, body);
    assert_eq!(
        outline(&report),
        [
            "field name=a",
            "file data<a>=ABC",
            "file data<b>=DEF",
            "field name=b",
            "file data=GHI",
            "field data=x y"
        ]
    );
}

#[test]
fn the_name_in_the_target_names_the_file_encoded_or_not() {
    let options = Options { file: Some("note".into()), ..Options::default() };
    let body = br#"{"note":"hello world","data":"QUJD"}"#;
    let report = inspect_request_everywhere(&request(JSON), &options, body);
    assert_eq!(outline(&report), ["file note=hello world", "field data=QUJD"]);
    assert_eq!(report.sizes.payload_bytes, 11);
    let report = inspect_request_everywhere(&request(JSON), &options, br#"{"note":"QUJD"}"#);
    assert_eq!(outline(&report), ["file note=ABC"]);
}

#[test]
fn valid_json_has_no_fault_and_serde_json_agrees() {
    for body in [
        "null",
        "true",
        " [1, -2.5e10, \"x\", false, {}] ",
        "\"text\"",
        "0",
        "{\"a\":{\"b\":[[],[[]]]}}",
        "[\"\\u0000\"]",
        "\t\r\n {}",
    ] {
        serde_json::from_str::<serde_json::Value>(body).unwrap();
        assert_eq!(
            finding_ids(&inspect_everywhere(JSON, body.as_bytes())),
            Vec::<&str>::new(),
            "{body}"
        );
    }
}

#[test]
fn invalid_json_is_told_once_at_its_first_fault_and_read_on() {
    for (body, offset, expected) in [
        ("", 0, &[][..]),
        ("  ", 2, &[]),
        ("{\"a\":\"x\",}", 9, &["field a=x"]),
        ("[\"a\",]", 5, &["field -=a"]),
        ("{\"a\" \"b\"}", 5, &["field a=b"]),
        ("{\"a\":}", 5, &[]),
        ("{\"a\"}", 4, &[]),
        ("{\"a\":\"x\" \"b\":\"y\"}", 9, &["field a=x", "field b=y"]),
        ("{'a':\"x\"}", 1, &["field a=x"]),
        ("{\"a\":NaN,\"b\":\"y\"}", 5, &["field b=y"]),
        ("{\"a\":tru,\"b\":\"y\"}", 8, &["field b=y"]),
        ("{\"a\":01,\"b\":\"y\"}", 6, &["field b=y"]),
        ("{\"a\":1.,\"b\":\"y\"}", 7, &["field b=y"]),
        ("{\"a\":\"x\"}]", 9, &["field a=x"]),
        ("{\"a\":\"x\"", 8, &["field a=x"]),
        ("{\"a\":\"x", 7, &["field a=x"]),
        ("{\"a\":\"x\\", 7, &["field a=x"]),
        ("{\"a\":\"x\ty\"}", 7, &["field a=x\ty"]),
        ("{\"a\":\"\\x\"}", 6, &["field a=x"]),
        ("{\"a\":\"\\ud800\"}", 6, &["field a=\u{FFFD}"]),
        ("{\"a\":\"x\"] \"b\"", 8, &["field a=x"]),
        ("hello", 0, &[]),
    ] {
        assert!(serde_json::from_str::<serde_json::Value>(body).is_err(), "{body}");
        let report = inspect_everywhere(JSON, body.as_bytes());
        assert_eq!(finding_ids(&report), ["json-invalid"], "{body}");
        assert_eq!(report.findings[0].offset, Some(offset), "{body}");
        assert_eq!(outline(&report), expected, "{body}");
    }
}

#[test]
fn text_that_is_not_utf8_is_told_and_kept() {
    let report = inspect_everywhere(JSON, b"{\"a\":\"x\xFFy\",\"b\":\"\xEC\x95\"}");
    assert_eq!(finding_ids(&report), ["json-invalid"]);
    assert_eq!(report.findings[0].offset, Some(7));
    assert_eq!(report.parts[0].head_base64.0, b"x\xFFy");
}

#[test]
fn the_first_fault_is_told_where_text_stops_being_utf8_before_another_fault() {
    for (body, offset) in [
        (&b"{\"a\":\"\xff \x01\"}"[..], 6),
        (b"{\"a\":\"\x01 \xff\"}", 6),
        (b"{\"a\":\"\xffxxxxxxxxxx\\q\"}", 6),
        (b"{\"a\":\"\xec\\n\x95\x88\"}", 6),
        (b"{\"a\xec\\u0041\x95\x88\":1}", 3),
        (b"{\"a\":\"\xec\x01\"}", 6),
    ] {
        let report = inspect_everywhere(JSON, body);
        assert_eq!(finding_ids(&report), ["json-invalid"], "{}", body.escape_ascii());
        assert_eq!(report.findings[0].offset, Some(offset), "{}", body.escape_ascii());
    }
}

#[test]
fn a_fault_says_what_stands_there_and_what_should() {
    let report = inspect_everywhere(JSON, b"{:1}");
    let words = &report.findings[0].explanation;
    assert!(words.contains("there is \":\" where a name in double quotes"), "{words}");
}

#[test]
fn a_files_name_is_no_file_however_long_it_is() {
    let name = "aB3".repeat(40);
    let body = format!("{{\"filename\":\"{name}\",\"data\":\"aGVsbG8=\"}}");
    let report = inspect_everywhere(JSON, body.as_bytes());
    assert_eq!(report.sizes.payload_bytes, 5);
    assert_eq!(report.parts[1].filename.as_deref(), Some(&name[..]));
}

#[test]
fn the_name_in_the_target_may_be_that_of_a_buffer() {
    let options = Options { file: Some("avatar".into()), ..Options::default() };
    let body = br#"{"avatar":{"type":"Buffer","data":[65,66]},"data":"QUJD"}"#;
    let report = inspect_request_everywhere(&request(JSON), &options, body);
    assert_eq!(outline(&report), ["field type=Buffer", "file avatar=AB", "field data=QUJD"]);
}

#[test]
fn a_value_that_begins_with_an_escape_is_placed_at_its_backslash() {
    let report = inspect_everywhere(JSON, br#"{"n\u0061me":"\ufffdPNG\r\n\u001a\n"}"#);
    assert_eq!(finding_ids(&report), ["utf8-replacement"]);
    assert_eq!(report.findings[0].offset, Some(14));
}

#[test]
fn a_byte_order_mark_is_passed_over() {
    let report = inspect_everywhere(JSON, b"\xEF\xBB\xBF{\"a\":\"x\"}");
    assert_eq!(finding_ids(&report), ["bom"]);
    assert_eq!(outline(&report), ["field a=x"]);
    assert_eq!(ledger(&report, Kind::Invalid), 3);
    assert_eq!(finding_ids(&inspect_everywhere(JSON, b"\xEF\xBB{}")), ["json-invalid"]);
}

#[test]
fn nesting_deeper_than_the_limit_is_passed_over() {
    let fits = format!("{}{}", "[".repeat(128), "]".repeat(128));
    assert_eq!(finding_ids(&inspect_everywhere(JSON, fits.as_bytes())), Vec::<&str>::new());
    let deep = format!("{}\"x\"{}", "[".repeat(129), "]".repeat(129));
    let report = inspect_everywhere(JSON, deep.as_bytes());
    assert_eq!(finding_ids(&report), ["json-invalid"]);
    assert_eq!(report.findings[0].offset, Some(128));
    assert_eq!(ledger(&report, Kind::Invalid), 129 + 3 + 1);
}
