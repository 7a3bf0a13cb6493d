//! `/compare`.

use crate::client::{Response, exchange};
use crate::program::Program;

fn compare(program: &Program, accept: &str, parts: &[(&str, &[u8])]) -> Response {
    let mut body = Vec::new();
    for (fields, content) in parts {
        let head = format!("--b\r\nContent-Disposition: form-data; {fields}\r\n\r\n");
        body.extend_from_slice(head.as_bytes());
        body.extend_from_slice(content);
        body.extend_from_slice(b"\r\n");
    }
    body.extend_from_slice(b"--b--\r\n");
    let head = format!(
        "POST /compare HTTP/1.1\nContent-Type: multipart/form-data; boundary=b\nAccept: {accept}"
    );
    exchange(program.address, &head, &body)
}

#[test]
fn a_file_is_weighed_in_every_encoding_from_bytes_that_were_written() {
    let program = Program::start();
    let file: Vec<u8> = (0..=255).cycle().take(200_000).collect();
    let part = "name=\"file\"; filename=\"a.bin\"\r\nContent-Type: application/x-mine";
    let response = compare(&program, "*/*", &[(part, &file)]);
    assert_eq!(response.status, 200, "{response:?}");
    let comparison = response.json();
    assert_eq!(comparison["version"], 1);
    assert_eq!(comparison["filename"], "a.bin");
    assert_eq!(comparison["content_type"], "application/x-mine");
    assert_eq!(comparison["payload_bytes"], 200_000);
    assert_eq!(comparison["digests_agree"], true);
    let reports = comparison["reports"].as_array().unwrap();
    let encodings: Vec<_> =
        reports.iter().map(|report| report["encoding"].as_str().unwrap()).collect();
    assert_eq!(encodings, ["multipart", "raw", "urlencoded", "json"]);
    for report in reports {
        assert_eq!(report["sizes"]["payload_bytes"], 200_000, "{}", report["encoding"]);
        assert_eq!(report["complete"], true);
    }
}

#[test]
fn a_file_is_called_what_inspect_calls_it() {
    let program = Program::start();
    let part = "name=\"file\"; filename=\"C:\\dir\\a%22\\\"b é.txt\"";
    let comparison = compare(&program, "*/*", &[(part, b"hello")]).json();
    assert_eq!(comparison["filename"], "C:\\dir\\a%22\"b é.txt");
}

#[test]
fn an_empty_file_is_weighed_too() {
    let program = Program::start();
    let response = compare(&program, "*/*", &[("name=\"file\"; filename=\"empty\"", b"")]);
    assert_eq!(response.json()["payload_bytes"], 0);
    assert_eq!(response.status, 200);
}

#[test]
fn text_is_weighed_where_no_file_was_chosen() {
    let program = Program::start();
    let parts: [(&str, &[u8]); 2] =
        [("name=\"file\"; filename=\"\"", b""), ("name=\"text\"", "안녕하세요!".as_bytes())];
    let comparison = compare(&program, "*/*", &parts).json();
    assert_eq!(comparison["payload_bytes"], 16);
    assert_eq!(comparison["digests_agree"], true);
}

#[test]
fn the_comparison_comes_as_a_page_and_as_text_too() {
    let program = Program::start();
    let hostile = "name=\"file\"; filename=\"<script>alert(1)</script>\"";
    let page = compare(&program, "text/html", &[(hostile, b"hello")]);
    assert_eq!(page.field("content-type"), Some("text/html; charset=utf-8"));
    assert!(!page.text().contains("<script>alert"));
    let text = compare(&program, "text/plain", &[(hostile, b"hello")]);
    assert!(text.text().starts_with("Weighbridge comparison"));
    assert!(text.text().lines().all(|line| line.chars().count() <= 80), "{}", text.text());
}

#[test]
fn plain_tcp_is_the_row_without_overhead_and_says_that_it_was_not_measured() {
    let program = Program::start();
    let file: [(&str, &[u8]); 1] = [("name=\"file\"; filename=\"a\"", b"hello")];
    let expected = serde_json::json!({
        "body_bytes": 5, "overhead_bytes": 0, "overhead_ratio": 0.0, "head_bytes": 0, "measured": false
    });
    assert_eq!(compare(&program, "*/*", &file).json()["tcp"], expected);
    let text = compare(&program, "text/plain", &file);
    let row = format!("  {:<12}{:>20}{:>20}{:>12}", "raw TCP", 5, 0, "0 %");
    assert!(text.text().contains(&row), "{}", text.text());
    assert!(text.text().contains("not measured"));
    let page = compare(&program, "text/html", &file);
    assert!(page.text().contains("data-encoding=\"tcp\"") && page.text().contains("not measured"));
}

#[test]
fn a_form_without_a_file_is_refused_with_the_cure() {
    let program = Program::start();
    for parts in [&[] as &[(&str, &[u8])], &[("name=\"other\"", b"x")], &[("name=\"text\"", b"")]] {
        let response = compare(&program, "*/*", parts);
        assert_eq!(response.status, 400, "{response:?}");
        assert_eq!(response.code(), "form-unusable");
    }
    let head = "POST /compare HTTP/1.1\nContent-Type: text/plain";
    let response = exchange(program.address, head, b"hello");
    assert_eq!(response.status, 400);
    assert!(response.text().contains("multipart/form-data"), "{}", response.text());
}

#[test]
fn a_form_that_cannot_be_read_is_refused_with_what_is_wrong() {
    let program = Program::start();
    let file = "Content-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\nx";
    for (content_type, body, words) in [
        ("text/plain", String::new(), "not multipart/form-data"),
        ("multipart/form-data", String::new(), "no boundary"),
        ("multipart/form-data; boundary=b", "hello".to_owned(), "closing delimiter"),
        ("multipart/form-data; boundary=b", format!("--b\r\n{file}"), "closing delimiter"),
        ("multipart/form-data; boundary=b", format!("--c\r\n{file}\r\n--c--"), "delimiter"),
        (
            "multipart/form-data; boundary=b",
            "--b\r\nX: y\r\n\r\nx\r\n--b--".to_owned(),
            "Disposition",
        ),
        ("multipart/form-data; boundary=b", "--b\r\n: :\r\n\r\nx".to_owned(), "header fields"),
    ] {
        let head = format!("POST /compare HTTP/1.1\nContent-Type: {content_type}");
        let response = exchange(program.address, &head, body.as_bytes());
        assert_eq!(response.code(), "form-unusable", "{body:?}");
        assert!(response.text().contains(words), "{words}: {}", response.text());
        assert!(!response.text().contains("Payload error"), "{}", response.text());
    }
}

#[test]
fn a_form_over_the_limit_is_refused() {
    let program = Program::start_with(&["--max-body", "10KB"]);
    let response = compare(&program, "*/*", &[("name=\"file\"; filename=\"a\"", &[0; 20_000])]);
    assert_eq!(response.status, 413);
    assert_eq!(response.json()["error"]["limit"], 10_000);
}
