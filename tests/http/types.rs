//! `/types` and `/types/windows`.

use serde_json::Value;

use crate::client::{Client, Response, exchange, request};
use crate::program::Program;

const KIB: usize = 1024;

fn windows(program: &Program, query: &str, body: &[u8]) -> Response {
    let head = format!(
        "POST /types/windows?{query} HTTP/1.1\nContent-Type: application/octet-stream\nAccept: */*"
    );
    exchange(program.address, &head, body)
}

fn form(program: &Program, accept: &str, body: &[u8]) -> Response {
    let head = format!(
        "POST /types HTTP/1.1\nContent-Type: multipart/form-data; boundary=b\nAccept: {accept}"
    );
    exchange(program.address, &head, body)
}

/// A form of files, each with a name, a type and its bytes.
fn files(parts: &[(&str, &str, &[u8])]) -> Vec<u8> {
    let mut body = Vec::new();
    for (name, declared, content) in parts {
        let head = format!(
            "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n\
             Content-Type: {declared}\r\n\r\n"
        );
        body.extend_from_slice(head.as_bytes());
        body.extend_from_slice(content);
        body.extend_from_slice(b"\r\n");
    }
    body.extend_from_slice(b"--b--\r\n");
    body
}

/// A file of Word 97's kind, whose head names the window at 154,112 in it.
fn ole(len: usize) -> Vec<u8> {
    let mut file: Vec<u8> = (0..=255).cycle().take(len).collect();
    file[..8].copy_from_slice(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1");
    file[30..32].copy_from_slice(&9_u16.to_le_bytes());
    file[48..52].copy_from_slice(&300_u32.to_le_bytes());
    file
}

/// Head, the window in the middle if there is to be one, and tail.
fn cut(file: &[u8], directed: Option<usize>) -> Vec<u8> {
    let middle = directed.map_or(&[][..], |at| &file[at..file.len().min(at + 4 * KIB)]);
    [&file[..64 * KIB], middle, &file[file.len() - 64 * KIB..]].concat()
}

/// What `/inspect` says of the same file, sent whole.
fn inspected(program: &Program, filename: &str, declared: &str, file: &[u8]) -> Value {
    let head =
        format!("POST /inspect?digest=none&filename={filename} HTTP/1.1\nContent-Type: {declared}");
    exchange(program.address, &head, file).json()["parts"][0]["mime"].take()
}

#[test]
fn a_short_file_is_sent_whole_and_told_as_inspect_tells_it() {
    let program = Program::start();
    let file = b"%PDF-1.7\n1 0 obj";
    let query = format!("filename=a.jpg&type=image/jpeg&bytes={}", file.len());
    let response = windows(&program, &query, file);
    assert_eq!(response.status, 200, "{response:?}");
    assert_eq!(response.field("content-type"), Some("application/json"));
    assert_eq!(response.field("access-control-allow-origin"), None);
    let told = response.json();
    assert_eq!(told["mime"]["by_content"], "application/pdf");
    assert_eq!(told["mime"]["agreement"], "conflict");
    assert_eq!(told["mime"], inspected(&program, "a.jpg", "image/jpeg", file));
    assert!(told["directed"].is_null());
}

#[test]
fn an_empty_file_and_one_of_just_128_kib_are_sent_whole() {
    let program = Program::start();
    let empty = windows(&program, "bytes=0&type=&filename=", b"").json();
    assert_eq!(empty["mime"]["agreement"], "unknown");
    assert!(empty["mime"]["declared"].is_null());
    let file = ole(128 * KIB);
    let told = windows(&program, "bytes=131072", &file);
    assert_eq!(told.status, 200, "{told:?}");
    assert!(told.json()["directed"].is_null());
}

#[test]
fn a_long_file_is_told_from_its_windows_as_from_the_whole() {
    let program = Program::start();
    let file = ole(400_000);
    let query = "filename=old.doc&type=application/msword&bytes=400000";
    let first = windows(&program, query, &cut(&file, None)).json();
    assert_eq!(first["directed"]["offset"], 154_112);
    assert_eq!(first["directed"]["bytes"], 4096);
    let again = format!("{query}&directed=154112");
    let second = windows(&program, &again, &cut(&file, Some(154_112))).json();
    assert!(second["directed"].is_null());
    assert_eq!(second["mime"], inspected(&program, "old.doc", "application/msword", &file));
}

#[test]
fn a_window_at_the_files_end_is_as_long_as_what_is_left() {
    let program = Program::start();
    let file = ole(154_112 + 100);
    let query = "bytes=154212";
    let first = windows(&program, query, &cut(&file, None)).json();
    assert_eq!(first["directed"]["bytes"], 100);
    let again = format!("{query}&directed=154112");
    assert_eq!(windows(&program, &again, &cut(&file, Some(154_112))).status, 200);
}

#[test]
fn windows_of_the_wrong_length_or_place_are_refused_with_what_is_wrong() {
    let program = Program::start();
    let file = ole(400_000);
    let (two, three) = (cut(&file, None), cut(&file, Some(154_112)));
    for (query, body, words) in [
        ("bytes=5", &b"four"[..], "4 bytes and not all 5"),
        ("bytes=5&directed=1", b"abcde", "sent whole"),
        ("bytes=400000", &two[1..], "131071 bytes and not 131072"),
        ("bytes=400000&directed=154112", &two, "131072 bytes and not 135168"),
        ("bytes=400000&directed=200000", &three, "the one at 154112"),
        ("bytes=400000&directed=400000", &three, "is not in a file"),
        ("bytes=100000", &two, "not all 100000"),
    ] {
        let response = windows(&program, query, body);
        assert_eq!(response.status, 400, "{query}");
        assert_eq!(response.code(), "windows-unusable", "{query}");
        assert!(response.text().contains(words), "{query}: {}", response.text());
    }
}

#[test]
fn a_wrong_parameter_of_windows_is_named() {
    let program = Program::start();
    for (query, code, name) in [
        ("", "parameter-missing", "bytes"),
        ("bytes=1&size=1", "parameter-unknown", "size"),
        ("bytes=1&bytes=1", "parameter-repeated", "bytes"),
        ("bytes=-1", "parameter-value", "bytes"),
        ("bytes=1&directed=%2B1", "parameter-value", "directed"),
    ] {
        let response = windows(&program, query, b"x");
        assert_eq!(response.status, 400, "{query}");
        assert_eq!(response.code(), code, "{query}");
        assert!(response.text().contains(name), "{query}");
    }
    let response = exchange(program.address, "POST /types?x=1 HTTP/1.1", b"");
    assert_eq!(response.code(), "parameter-unknown");
}

#[test]
fn more_than_all_windows_is_refused_before_it_comes() {
    let program = Program::start();
    let mut client = Client::connect(program.address);
    let length = "Content-Length: 136193\r\n\r\n";
    client.send(format!("POST /types/windows?bytes=999999 HTTP/1.1\r\nHost: a\r\n{length}"));
    let response = client.response();
    assert_eq!(response.status, 413);
    assert_eq!(response.code(), "body-too-large");
    assert_eq!(response.json()["error"]["limit"], 136_192);
    assert!(response.text().contains("the most that this path takes"), "{}", response.text());
    let program = Program::start_with(&["--max-body", "1000"]);
    let response = windows(&program, "bytes=1001", &[0; 1001]);
    assert_eq!(response.status, 413);
    assert!(response.text().contains("--max-body"), "{}", response.text());
}

#[test]
fn windows_that_break_off_or_stop_coming_are_refused() {
    let program = Program::start_with(&["--body-timeout", "1"]);
    let head = "POST /types/windows?bytes=10 HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\n1234";
    let mut client = Client::connect(program.address);
    client.send(head);
    client.half_close();
    let response = client.response();
    assert_eq!(response.code(), "windows-unusable");
    assert!(response.text().contains("after 4 of the 10 bytes"), "{}", response.text());
    let mut silent = Client::connect(program.address);
    silent.send(head);
    assert_eq!(silent.response().status, 408);
}

#[test]
fn the_files_of_a_form_are_listed_in_every_form_of_answer() {
    let program = Program::start();
    let hostile = "<script>alert(1)</script>.png";
    let body =
        files(&[("notes.txt", "text/plain", b"hello"), (hostile, "image/png", b"%PDF-1.7\n")]);
    let listing = form(&program, "*/*", &body).json();
    assert_eq!(listing["version"], 1);
    assert_eq!(listing["parts_left_out"], 0);
    assert_eq!(listing["findings"], Value::Array(Vec::new()));
    let agreements: Vec<_> = listing["files"]
        .as_array()
        .unwrap()
        .iter()
        .map(|file| {
            (file["filename"].as_str().unwrap(), file["mime"]["agreement"].as_str().unwrap())
        })
        .collect();
    assert_eq!(agreements, [("notes.txt", "agree"), (hostile, "conflict")]);
    let page = form(&program, "text/html", &body);
    assert_eq!(page.field("content-type"), Some("text/html; charset=utf-8"));
    assert!(!page.text().contains("<script>alert"), "{}", page.text());
    let first = page.text().find("contradicts the claim").unwrap();
    assert!(first < page.text().find("as claimed</span>").unwrap(), "the conflict stands first");
    assert!(page.text().contains("25 50 44 46"), "{}", page.text());
    let text = form(&program, "text/plain", &body);
    assert!(text.text().contains("2 files: 1 conflict, 1 as claimed."), "{}", text.text());
    assert!(text.text().lines().all(|line| line.chars().count() <= 80), "{}", text.text());
}

#[test]
fn the_text_form_shows_what_a_risk_rests_on() {
    let program = Program::start();
    let body = files(&[("a.txt", "text/plain", b"<html><script>1</script>")]);
    let listing = form(&program, "*/*", &body).json();
    let evidence = listing["files"][0]["mime"]["evidence"].as_array().unwrap();
    let of_risk = evidence.iter().find(|it| it["opinion"] == "risk").unwrap();
    let says: Vec<_> = of_risk["says"].as_str().unwrap().split_whitespace().collect();
    let text = form(&program, "text/plain", &body);
    let told: Vec<_> = text.text().split_whitespace().map(str::to_owned).collect();
    assert!(told.join(" ").contains(&says.join(" ")), "{}", text.text());
}

#[test]
fn a_long_file_of_a_form_is_judged_by_the_same_windows() {
    let program = Program::start();
    let file = ole(400_000);
    let body = files(&[("old.doc", "application/msword", &file)]);
    let mut listing = form(&program, "*/*", &body).json();
    assert_eq!(listing["files"][0]["bytes"], 400_000);
    let mime = listing["files"][0]["mime"].take();
    assert_eq!(mime, inspected(&program, "old.doc", "application/msword", &file));
}

#[test]
fn a_thousand_parts_are_described_and_the_rest_is_counted() {
    let program = Program::start();
    let names: Vec<String> = (0..1003).map(|number| format!("{number}.txt")).collect();
    let parts: Vec<(&str, &str, &[u8])> =
        names.iter().map(|name| (name.as_str(), "text/plain", &b"x"[..])).collect();
    let body = files(&parts);
    let listing = form(&program, "*/*", &body).json();
    assert_eq!(listing["files"].as_array().unwrap().len(), 1000);
    assert_eq!(listing["parts_left_out"], 3);
    let page = form(&program, "text/html", &body);
    assert!(page.text().contains("3 more parts were counted"));
}

#[test]
fn a_form_without_a_file_is_refused_and_one_that_is_broken_says_so() {
    let program = Program::start();
    let nothing_chosen = files(&[("", "application/octet-stream", b"")]);
    let a_field =
        b"--b\r\nContent-Disposition: form-data; name=\"x\"\r\n\r\ny\r\n--b--\r\n".to_vec();
    for body in [nothing_chosen, a_field, b"no form".to_vec(), Vec::new()] {
        let response = form(&program, "*/*", &body);
        assert_eq!(response.code(), "form-unusable", "{response:?}");
        assert!(response.text().contains("multipart/form-data"), "{}", response.text());
    }
    let response =
        exchange(program.address, "POST /types HTTP/1.1\nContent-Type: text/plain", b"x");
    assert_eq!(response.code(), "form-unusable");
    let mut unclosed = files(&[("a.txt", "text/plain", b"text")]);
    unclosed.truncate(unclosed.len() - 7);
    let response = form(&program, "*/*", &unclosed);
    assert_eq!(response.status, 200, "{response:?}");
    let listing = response.json();
    assert_eq!(listing["files"][0]["filename"], "a.txt");
    assert!(!listing["findings"].as_array().unwrap().is_empty(), "{listing}");
    let page = form(&program, "text/html", &unclosed);
    assert!(page.text().contains("The form itself is not in order"), "{}", page.text());
}

#[test]
fn a_form_that_breaks_off_or_is_too_large_is_refused() {
    let program = Program::start_with(&["--max-body", "10KB"]);
    let body = files(&[("a.txt", "text/plain", &[b'x'; 20_000])]);
    assert_eq!(form(&program, "*/*", &body).status, 413);
    let mut client = Client::connect(program.address);
    let fields = "Content-Type: multipart/form-data; boundary=b\r\nContent-Length: 5000\r\n";
    client.send(format!("POST /types HTTP/1.1\r\nHost: a\r\n{fields}\r\n"));
    client.send(&body[..1000]);
    client.half_close();
    let response = client.response();
    assert_eq!(response.code(), "form-unusable");
    assert!(response.text().contains("after 1000 of the 5000 bytes"), "{}", response.text());
}

#[test]
fn the_page_is_there_for_get_and_head_and_nothing_else_is() {
    let program = Program::start();
    let page = exchange(program.address, "GET /types HTTP/1.1", b"");
    assert_eq!(page.status, 200);
    assert_eq!(page.field("content-type"), Some("text/html; charset=utf-8"));
    assert!(page.field("content-security-policy").is_some());
    assert!(page.text().contains("action=\"/types\""));
    for piece in page.text().split('"').filter(|piece| piece.starts_with("/static/")) {
        let response = exchange(program.address, &format!("GET {piece} HTTP/1.1"), b"");
        assert_eq!(response.status, 200, "{piece}");
    }
    let mut client = Client::connect(program.address);
    client.send(request("HEAD /types HTTP/1.1", b""));
    assert_eq!(client.head().status, 200);
    for (head, allow) in [
        ("PUT /types HTTP/1.1", "GET, HEAD, POST"),
        ("OPTIONS /types HTTP/1.1", "GET, HEAD, POST"),
        ("GET /types/windows HTTP/1.1", "POST"),
        ("OPTIONS /types/windows HTTP/1.1", "POST"),
    ] {
        let response = exchange(program.address, head, b"");
        assert_eq!(response.status, 405, "{head}");
        assert_eq!(response.field("allow"), Some(allow), "{head}");
    }
}
