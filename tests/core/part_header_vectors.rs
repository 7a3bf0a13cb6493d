//! What is told of multipart parts' header lines: where it points, and what it says of this request.

use weighbridge::inspect::Options;
use weighbridge::report::{Finding, Report, Request};

use crate::laws::{inspect_everywhere, inspect_request_everywhere, request};
use crate::{finding_ids, message::Message};

const FORM: &str = "multipart/form-data; boundary=XX-YY";

fn body(headers: &[u8], content: &[u8]) -> Vec<u8> {
    [b"--XX-YY\r\n", headers, b"\r\n\r\n", content, b"\r\n--XX-YY--\r\n"].concat()
}

fn only(report: &Report) -> &Finding {
    assert_eq!(report.findings.len(), 1, "{:?}", finding_ids(report));
    &report.findings[0]
}

#[test]
fn a_finding_points_to_the_header_line_that_it_is_about() {
    let typed = "Content-Type: text/plain\r\nContent-Disposition: form-data; name=f";
    for (headers, id, line) in [
        ("X: y\r\nContent-Disposition: attachment", "disposition-missing", "Content-Disp"),
        ("X: y\r\nContent-Type: a/b", "disposition-missing", "X: y"),
        ("X: y\r\nContent-Disposition: form-data", "name-missing", "Content-Disp"),
        ("X: y\r\nContent-Disposition:\r\n form-data; name=\"\"", "name-empty", "Content-Disp"),
        (&format!("{typed}; filename=a/b.txt"), "filename-path", "Content-Disp"),
        (&format!("{typed}\r\nContent-Length: 7"), "part-length-wrong", "Content-Length"),
        (
            &format!("{typed}\r\nContent-Transfer-Encoding: base64"),
            "transfer-encoding-in-part",
            "Content-Transfer",
        ),
        (
            "Content-Disposition: form-data; name=f\r\nContent-Type: multipart/mixed",
            "nested-multipart",
            "Content-Type",
        ),
        (&format!("{typed}; filename=a.txt\r\nX: y"), "", ""),
    ] {
        let body = body(headers.as_bytes(), b"x");
        let report = inspect_everywhere(FORM, &body);
        let Some(finding) = report.findings.first() else {
            assert_eq!(id, "", "{headers}");
            continue;
        };
        assert_eq!(only(&report).id.as_str(), id, "{headers}");
        let at = usize::try_from(finding.offset.unwrap()).unwrap();
        assert!(body[at..].starts_with(line.as_bytes()), "{headers}: {at}");
    }
}

#[test]
fn a_spoiled_file_name_is_repaired_in_the_report() {
    for (filename, languages, repaired) in [
        (&b"\xbe\xc8\xb3\xe7.txt"[..], "ko", Some("안녕.txt")),
        (b"\xc4\xe3\xba\xc3.txt", "zh-CN,zh;q=0.9", Some("你好.txt")),
        (b"\xdcbung.txt", "de", Some("Übung.txt")),
        ("Ã¼.txt".as_bytes(), "", Some("ü.txt")),
        (b"=?utf-8?q?=C3=BC?=", "", Some("ü")),
        ("ü.txt".as_bytes(), "ko", None),
    ] {
        let disposition = b"Content-Type: application/octet-stream\r\n\
            Content-Disposition: form-data; name=f; filename=\"";
        let body = body(&[&disposition[..], filename, b"\""].concat(), b"x");
        let request = Request {
            headers: vec![("accept-language".into(), languages.into())],
            ..request(FORM)
        };
        let report = inspect_request_everywhere(&request, &Options::default(), &body);
        assert_eq!(report.parts[0].filename_repaired.as_deref(), repaired);
        let shown = String::from_utf8_lossy(filename);
        assert_eq!(report.parts[0].filename.as_deref(), Some(&shown[..]));
        assert_eq!(report.findings.len(), usize::from(repaired.is_some()));
    }
}

#[test]
fn a_long_name_that_is_cut_inside_a_character_is_still_utf_8() {
    let name = "가".repeat(500);
    let headers = format!("Content-Disposition: form-data; name=\"{name}\"");
    let report = inspect_everywhere(FORM, &body(headers.as_bytes(), b"x"));
    assert_eq!(finding_ids(&report), Vec::<&str>::new());
}

#[test]
fn what_a_transfer_encoding_hides_is_told_and_the_part_stays_as_it_is() {
    let headers = b"Content-Disposition: form-data; name=f; filename=a.png\r\n\
        Content-Type: image/png\r\nContent-Transfer-Encoding: base64";
    let report = inspect_everywhere(FORM, &body(headers, b"iVBORw0KGgoAAAANSUhE\r\nUgAA"));
    let finding = only(&report);
    assert!(finding.explanation.starts_with(
        "Decoding the 26 bytes as base64 would give 18 bytes, image/png, that begin with \
         \"\\x89PNG\\r\\n\\x1a\\n\\x00\\x00\\x00\\rIHDR\"."
    ));
    assert_eq!(report.parts[0].bytes, 26);
    assert_eq!(report.parts[0].mime.declared.as_deref(), Some("image/png"));
}

#[test]
fn an_unclosed_body_that_was_cut_off_is_told_from_one_that_was_never_closed() {
    let part = "--B\r\nContent-Disposition: form-data; name=f\r\n\r\nabc";
    let explanation = |head: &str| {
        let message = format!(
            "POST / HTTP/1.1\r\nContent-Type: multipart/form-data; boundary=B\r\n{head}\r\n\r\n{part}"
        );
        let report = Message::parse(message.as_bytes()).inspect_everywhere();
        let unclosed =
            report.findings.iter().find(|it| it.id.as_str() == "closing-delimiter-missing");
        unclosed.expect("it is not closed").explanation.clone()
    };
    let bytes = part.len();
    let cut = explanation(&format!("Content-Length: {}", bytes + 9));
    assert!(cut.contains("It was cut off") && cut.contains("9 of them did not come"), "{cut}");
    let whole = explanation(&format!("Content-Length: {bytes}"));
    assert!(whole.contains(&format!("All {bytes} bytes")), "{whole}");
    let chunked = explanation("Transfer-Encoding: chunked");
    assert!(chunked.contains("so it was never written"), "{chunked}");
}

#[test]
fn each_repeated_name_is_told_once() {
    let field = |name: &str| {
        format!("--XX-YY\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\nx\r\n")
    };
    let names = ["a", "a", "a", "b[]", "b[]", "c[x]", "c[y]", "d", "a"];
    let parts: String = names.into_iter().map(field).collect();
    let report = inspect_everywhere(FORM, format!("{parts}--XX-YY--\r\n").as_bytes());
    let told: Vec<Option<u64>> = report.findings.iter().map(|it| it.part).collect();
    assert_eq!(finding_ids(&report), ["name-repeated"; 3]);
    assert_eq!(told, [Some(1), Some(3), Some(5)]);
}
