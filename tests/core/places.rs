//! Where findings and questions stand, and what a file is compared with: the same rules in every encoding.

use weighbridge::report::{Encoding, Report};

use crate::laws::inspect_everywhere;

/// The offset of the first finding of an id.
fn offset(report: &Report, id: &str) -> Option<u64> {
    report.findings.iter().find(|finding| finding.id.as_str() == id).expect(id).offset
}

fn place(body: &str, text: &str) -> Option<u64> {
    body.find(text).map(|at| at as u64)
}

const FORM: &str = "multipart/form-data; boundary=B";

#[test]
fn a_conflict_stands_where_the_type_or_the_name_does() {
    // A PNG under another type and another name.
    let json = r#"{"data":"iVBORw0KGgo=","filename":"a.pdf","type":"text/html"}"#;
    let report = inspect_everywhere("application/json", json.as_bytes());
    assert_eq!(offset(&report, "type-conflict"), place(json, "text/html"));
    assert_eq!(offset(&report, "extension-conflict"), place(json, "a.pdf"));

    let form = "file=%89PNG%0D%0A%1A%0A&filename=a.pdf&type=text%2Fhtml";
    let report = inspect_everywhere("application/x-www-form-urlencoded", form.as_bytes());
    assert_eq!(offset(&report, "type-conflict"), place(form, "text%2F"));
    assert_eq!(offset(&report, "extension-conflict"), place(form, "a.pdf"));

    let prefixed = r#"{"data":"data:text/html;base64,iVBORw0KGgo="}"#;
    let report = inspect_everywhere("application/json", prefixed.as_bytes());
    assert_eq!(offset(&report, "type-conflict"), place(prefixed, "data:text"));
}

#[test]
fn what_is_said_of_a_part_stands_at_its_first_header_line() {
    let field = "--B\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nx\r\n";
    let empty =
        "--B\r\nContent-Type: text/plain\r\nContent-Disposition: form-data; name=\"f\"; filename";
    let none = format!("{field}{empty}=\"\"\r\n\r\n\r\n--B--\r\n");
    let report = inspect_everywhere(FORM, none.as_bytes());
    let header = place(&none, "Content-Type");
    assert_eq!(offset(&report, "no-file-chosen"), header);
    let asked = report.second_opinions.iter().find(|it| it.question == "no-file-chosen");
    assert_eq!(asked.expect("a question").offset, header);

    let named = format!("{field}{empty}=\"a.txt\"\r\n\r\n\r\n--B--\r\n");
    let report = inspect_everywhere(FORM, named.as_bytes());
    assert_eq!(offset(&report, "file-empty"), place(&named, "Content-Type"));
}

fn sizes(report: &Report) -> Vec<(Encoding, u64, bool)> {
    report.what_if.iter().map(|row| (row.encoding, row.body_bytes, row.measured)).collect()
}

#[test]
fn a_file_beside_other_parts_is_compared_alone() {
    let file = "--B\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\nContent-Type: text/plain\r\n\r\nhello\r\n";
    let alone = inspect_everywhere(FORM, format!("{file}--B--\r\n").as_bytes());
    let field = "--B\r\nContent-Disposition: form-data; name=\"note\"\r\n\r\nx\r\n";
    let other = file.replace("a.txt", "b.txt").replace("hello", "hello, world");
    let beside = inspect_everywhere(FORM, format!("{field}{file}--B--\r\n").as_bytes());
    let several = inspect_everywhere(FORM, format!("{file}{other}--B--\r\n").as_bytes());
    assert_eq!(sizes(&beside), sizes(&several));
    let none = "--B\r\nContent-Disposition: form-data; name=\"f\"; filename=\"\"\r\n\r\n\r\n";
    let behind_none = inspect_everywhere(FORM, format!("{none}{file}--B--\r\n").as_bytes());
    assert_eq!(sizes(&behind_none), sizes(&several), "where nothing was chosen there is no file");
    for (one, of_several) in sizes(&alone).into_iter().zip(sizes(&several)) {
        assert_eq!(one.2, one.0 == Encoding::Multipart);
        assert!(!of_several.2, "no row is this body");
        if !one.2 {
            assert_eq!(one.1, of_several.1);
        }
    }
    let ratio = several.what_if.iter().find(|row| row.encoding == Encoding::Raw).expect("raw");
    assert_eq!((ratio.body_bytes, ratio.overhead_ratio), (5, Some(0.0)), "of the first file alone");
}

#[test]
fn values_that_name_a_file_are_its_own() {
    let is_measured = |content_type: &str, body: &str| {
        inspect_everywhere(content_type, body.as_bytes()).what_if.iter().any(|row| row.measured)
    };
    let json = |body: &str| is_measured("application/json", body);
    assert!(json(r#"{"filename":"a","type":"text/plain","data":"aGVsbG8="}"#));
    assert!(json(r#"{"filename":"a","data":{"type":"Buffer","data":[1,2,3]}}"#));
    assert!(!json(r#"{"user":{"name":"b"},"data":"aGVsbG8="}"#));
    assert!(!json(r#"{"note":"b","data":"aGVsbG8="}"#));
    let form = |body: &str| is_measured("application/x-www-form-urlencoded", body);
    assert!(form("filename=a&type=text%2Fplain&file=hello"));
    assert!(!form("filename=a&note=b&file=hello"));
}
