//! Text that is nearly JSON: the fault is told once, and the values behind it are still found.

use weighbridge::report::Role;

use crate::laws::inspect_everywhere;
use crate::{finding_ids, outline};

const JSON: &str = "application/json";

/// Outline and offset of the fault of a body that has one.
fn repaired(body: &str) -> (Vec<String>, u64) {
    let report = inspect_everywhere(JSON, body.as_bytes());
    assert_eq!(finding_ids(&report), ["json-invalid"], "{body}");
    (outline(&report), report.findings[0].offset.expect("an offset"))
}

#[test]
fn a_file_behind_a_fault_is_still_the_file() {
    for (body, offset) in [
        ("{'a':'x','file':'aGVsbG8='}", 1),
        ("{a:\"x\",file:\"aGVsbG8=\"}", 1),
        ("{\"a\":\"x\"\n\"file\":\"aGVsbG8=\"}", 9),
        ("{\"a\":1 \"file\":\"aGVsbG8=\"}", 7),
        ("{\"a\" 1, \"file\":\"aGVsbG8=\"}", 5),
        ("{\"a\":1, \"file\" \"aGVsbG8=\"}", 15),
        ("{\"a\":\"x,\n \"file\":\"aGVsbG8=\"}", 8),
        ("{\"a\":\"say \"hi\" to me\",\"file\":\"aGVsbG8=\"}", 10),
        ("{\"a\":\"5\" wide\",\"file\":\"aGVsbG8=\"}", 7),
        ("{\"a\":NaN,\"file\":\"aGVsbG8=\"}", 5),
        ("{\"a\":Infinity,\"file\":\"aGVsbG8=\"}", 5),
        ("{\"a\":-Infinity,\"file\":\"aGVsbG8=\"}", 6),
        ("{\"a\":undefined,\"file\":\"aGVsbG8=\"}", 5),
        ("{\"a\":True,\"b\":None,\"file\":\"aGVsbG8=\"}", 5),
        ("{\"a\":truely,\"file\":\"aGVsbG8=\"}", 9),
        ("{\"a\":0x1F,\"file\":\"aGVsbG8=\"}", 6),
        ("{\"a\":[1,2,],\"file\":\"aGVsbG8=\"}", 10),
        ("{\"a\":1,,\"file\":\"aGVsbG8=\"}", 7),
        ("{\"a\":1,//why\n\"file\":\"aGVsbG8=\"}", 7),
        ("{/* it's \"so\" **/\"a\":1,\"file\":\"aGVsbG8=\"}", 1),
        ("{\"a\":\"x\" # note\n,\"file\":\"aGVsbG8=\"}", 9),
        ("{\"a\":1}{\"file\":\"aGVsbG8=\"}", 7),
        ("{\"a\":1},\n{\"file\":\"aGVsbG8=\"}", 7),
        ("callback({\"file\":\"aGVsbG8=\"});", 0),
        ("{\"a\":it's odd,\"file\":\"aGVsbG8=\"}", 5),
    ] {
        let (outline, found) = repaired(body);
        assert!(outline.contains(&"file file=hello".to_owned()), "{body}: {outline:?}");
        assert_eq!(found, offset, "{body}");
    }
}

#[test]
fn what_was_meant_is_read() {
    for (body, expected) in [
        ("{'a':'it\\'s','b':\"y\"}", &["field a=it's", "field b=y"][..]),
        ("{'a':'say \"hi\"'}", &["field a=say \"hi\""]),
        ("{'a':'it's so','b':'y'}", &["field a=it's so", "field b=y"]),
        ("{\"a\":\"say \"hi\" to me\"}", &["field a=say \"hi\" to me"]),
        ("{\"a\":\"x,\n \"b\":\"y\"}", &["field a=x,\n ", "field b=y"]),
        ("[\"a\" \"b\"]", &["field -=a", "field -=b"]),
        ("{a:\"x\"\nb:\"y\"}", &["field a=x", "field b=y"]),
        ("{\"a\":\"line\nbreak\",\"b\":\"y\"}", &["field a=line\nbreak", "field b=y"]),
    ] {
        assert_eq!(repaired(body).0, expected, "{body}");
    }
}

#[test]
fn a_long_blank_behind_a_quote_ends_its_string() {
    let body = format!("{{\"a\":\"x\"{},\"b\":\"y\"}}", " ".repeat(200));
    let report = inspect_everywhere(JSON, body.as_bytes());
    assert_eq!(finding_ids(&report), Vec::<&str>::new());
    assert_eq!(outline(&report), ["field a=x", "field b=y"]);
}

#[test]
fn a_name_that_stands_twice_is_told_each_time_and_both_values_are_read() {
    for (body, offsets) in [
        ("{\"a\":\"x\",\"a\":\"y\"}", &[9][..]),
        ("{\"a\":1,\"\\u0061\":2, \"a\" : 3}", &[7, 19]),
        ("{\"o\":{\"a\":1},\"a\":2,\"o\":{\"a\":3}}", &[19]),
        ("[{\"a\":1},{\"a\":2}]", &[]),
        ("{\"a\":{\"a\":1},\"A\":2}", &[]),
    ] {
        let report = inspect_everywhere(JSON, body.as_bytes());
        assert!(report.findings.iter().all(|it| it.id.as_str() == "json-duplicate-key"), "{body}");
        let found: Vec<u64> = report.findings.iter().filter_map(|it| it.offset).collect();
        assert_eq!(found, offsets, "{body}");
    }
    let report = inspect_everywhere(JSON, b"{\"file\":\"aGVsbG8=\",\"file\":\"QUJD\"}");
    assert!(report.parts.iter().all(|part| part.role == Role::File && part.bytes > 0));
    assert_eq!(report.parts_total, 2);
}

#[test]
fn zeros_in_front_and_typographic_quotes_are_named() {
    for (body, offset, words) in [
        ("{\"a\":01}", 6, "must not begin with 0"),
        ("[-007]", 3, "must not begin with 0"),
        ("{\u{201C}a\u{201D}:1}", 1, "the name stands in typographic quotes"),
        ("{\"a\":\u{2018}b\u{2019}}", 5, "the text stands in typographic quotes"),
    ] {
        assert_eq!(repaired(body).1, offset, "{body}");
        let report = inspect_everywhere(JSON, body.as_bytes());
        let said = &report.findings[0].explanation;
        assert!(said.contains(words), "{body}: {said}");
    }
}
