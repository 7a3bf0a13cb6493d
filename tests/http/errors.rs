//! Requests that cannot be served, and clients that must still get to read why.

use std::time::{Duration, Instant};

use crate::client::{Client, exchange, request};
use crate::program::Program;

#[test]
fn an_error_has_the_form_that_accept_asks_for() {
    let program = Program::start();
    for (accept, content_type, start) in [
        ("*/*", "application/json", "{\"error\":{\"code\":\"not-found\""),
        ("text/plain", "text/plain; charset=utf-8", "not-found: "),
        ("text/html", "text/html; charset=utf-8", "<!doctype html>"),
    ] {
        let head = format!("GET /%3Cscript%3Ealert(1)%3C/script%3E HTTP/1.1\nAccept: {accept}");
        let response = exchange(program.address, &head, b"");
        assert_eq!(response.status, 404);
        assert_eq!(response.field("content-type"), Some(content_type));
        assert!(response.text().starts_with(start), "{}", response.text());
        assert!(!response.text().contains("<script>alert"), "{}", response.text());
    }
}

#[test]
fn a_wrong_parameter_is_named() {
    let program = Program::start();
    for (query, code, name) in [
        ("digset=none", "parameter-unknown", "digset"),
        ("file=a&file=b", "parameter-repeated", "file"),
        ("digest=md5", "parameter-value", "digest"),
        ("mode=", "parameter-value", "mode"),
        ("room=short", "parameter-value", "room"),
    ] {
        let head = format!("POST /inspect?{query} HTTP/1.1");
        let response = exchange(program.address, &head, b"abc");
        assert_eq!(response.status, 400, "{query}");
        assert_eq!(response.code(), code);
        assert!(response.json()["error"]["message"].as_str().unwrap().contains(name));
        assert!(response.json()["error"]["limit"].is_null());
    }
}

#[test]
fn a_query_of_many_names_is_refused_at_once() {
    let program = Program::start();
    let names: String = (0..10_000).map(|number| format!("n{number}&")).collect();
    let started = Instant::now();
    let head = format!("POST /inspect?{names} HTTP/1.1");
    assert_eq!(exchange(program.address, &head, b"").code(), "parameter-unknown");
    assert!(started.elapsed() < Duration::from_millis(200), "{:?}", started.elapsed());
}

#[test]
fn a_wrong_method_is_told_the_right_ones() {
    let program = Program::start();
    for (head, allow) in [
        ("GET /inspect HTTP/1.1", "POST, PUT, PATCH, OPTIONS"),
        ("DELETE /inspect HTTP/1.1", "POST, PUT, PATCH, OPTIONS"),
        ("POST / HTTP/1.1", "GET, HEAD"),
        ("PUT /findings HTTP/1.1", "GET, HEAD"),
        ("GET /compare HTTP/1.1", "POST"),
        ("POST /events HTTP/1.1", "GET, HEAD"),
        ("POST /lab/download HTTP/1.1", "GET, HEAD"),
    ] {
        let response = exchange(program.address, head, b"");
        assert_eq!(response.status, 405, "{head}");
        assert_eq!(response.field("allow"), Some(allow), "{head}");
        assert_eq!(response.code(), "method-not-allowed");
    }
}

#[test]
fn an_announced_length_over_the_limit_is_refused_before_the_body_comes() {
    let program = Program::start_with(&["--max-body", "1000"]);
    let mut client = Client::connect(program.address);
    client.send("POST /inspect HTTP/1.1\r\nHost: a\r\nContent-Length: 1001\r\n\r\n");
    let response = client.response();
    assert_eq!(response.status, 413);
    assert_eq!(response.code(), "body-too-large");
    assert_eq!(response.json()["error"]["limit"], 1000);
    assert_eq!(response.field("connection"), Some("close"));
    assert_eq!(exchange(program.address, "POST /inspect HTTP/1.1", &[0; 1000]).status, 200);
}

#[test]
fn a_client_that_sends_everything_before_it_looks_still_reads_the_refusal() {
    let program = Program::start_with(&["--max-body", "1MB"]);
    for chunked in [false, true] {
        let mut client = Client::connect(program.address);
        let framing =
            if chunked { "Transfer-Encoding: chunked" } else { "Content-Length: 65536000" };
        client.send(format!("POST /inspect HTTP/1.1\r\nHost: a\r\n{framing}\r\n\r\n"));
        let mut piece = vec![0; 65536];
        if chunked {
            piece.splice(0..0, *b"10000\r\n");
            piece.extend_from_slice(b"\r\n");
        }
        client.send_while_taken(&piece, 1000);
        let response = client.response();
        assert_eq!(response.status, 413, "chunked: {chunked}");
        assert_eq!(response.code(), "body-too-large");
        assert_eq!(response.field("connection"), Some("close"));
    }
}

#[test]
fn an_endless_body_that_nobody_wants_is_not_read_for_ever() {
    let program = Program::start_with(&["--max-body", "1000"]);
    for line in ["POST /inspect", "GET /healthz", "POST /nowhere"] {
        let mut client = Client::connect(program.address);
        client.send(format!("{line} HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n"));
        let mut piece = b"100000\r\n".to_vec();
        piece.resize(piece.len() + (1 << 20), 0);
        piece.extend_from_slice(b"\r\n");
        let started = Instant::now();
        client.send_while_taken(&piece, usize::MAX);
        assert!(started.elapsed().as_secs() < 30, "{line}");
    }
}

#[test]
fn a_body_over_the_buffer_limit_is_refused_in_buffer_mode_only() {
    let program = Program::start_with(&["--max-buffered", "1KiB"]);
    let body = vec![0; 1025];
    let response = exchange(program.address, "POST /inspect?mode=buffer HTTP/1.1", &body);
    assert_eq!(response.status, 413);
    assert_eq!(response.json()["error"]["limit"], 1024);
    assert!(response.text().contains("--max-buffered"));
    assert_eq!(exchange(program.address, "POST /inspect HTTP/1.1", &body).status, 200);
}

#[test]
fn a_fifth_body_that_wants_to_be_collected_is_told_that_the_server_is_busy() {
    let program = Program::start();
    let _collecting: Vec<Client> = (0..4)
        .map(|_| {
            let mut client = Client::connect(program.address);
            client.send(
                "POST /inspect?mode=buffer HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\nabc",
            );
            client
        })
        .collect();
    std::thread::sleep(Duration::from_millis(300));
    let response = exchange(program.address, "POST /inspect?mode=buffer HTTP/1.1", b"abc");
    assert_eq!(response.status, 503);
    assert_eq!(response.code(), "busy");
    assert!(response.field("retry-after").is_some());
    assert_eq!(exchange(program.address, "POST /inspect HTTP/1.1", b"abc").status, 200);
}

#[test]
fn silence_in_a_body_ends_with_408() {
    let program = Program::start_with(&["--body-timeout", "1"]);
    let mut client = Client::connect(program.address);
    client.send("POST /inspect HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\nabc");
    let response = client.response();
    assert_eq!(response.status, 408);
    assert_eq!(response.code(), "body-timeout");
    assert!(response.text().contains("after 3 bytes"), "{}", response.text());
    let answered = Instant::now();
    client.rest();
    assert!(answered.elapsed() < Duration::from_secs(4), "{:?}", answered.elapsed());
}

#[test]
fn a_refused_body_that_stays_silent_does_not_hold_its_connection_for_long() {
    let program = Program::start();
    let mut client = Client::connect(program.address);
    client.send("POST /nowhere HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\nabc");
    assert_eq!(client.response().status, 404);
    let answered = Instant::now();
    client.rest();
    assert!(answered.elapsed() < Duration::from_secs(5), "{:?}", answered.elapsed());
}

#[test]
fn a_slow_body_that_keeps_coming_is_no_silence() {
    let program = Program::start_with(&["--body-timeout", "1"]);
    let mut client = Client::connect(program.address);
    client.send("POST /inspect HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\n\r\n");
    for _ in 0..4 {
        std::thread::sleep(Duration::from_millis(600));
        client.send("x");
    }
    assert_eq!(client.response().status, 200);
}

#[test]
fn a_body_on_a_path_that_reads_none_does_not_disturb_the_next_request() {
    let program = Program::start();
    let mut client = Client::connect(program.address);
    let mut get = b"GET /healthz HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\nabc".to_vec();
    get.extend_from_slice(&request("GET /version HTTP/1.1", b""));
    client.send(get);
    assert_eq!(client.response().status, 200);
}

#[test]
fn a_request_that_is_no_http_is_refused() {
    let program = Program::start();
    let mut client = Client::connect(program.address);
    client.send("\0\0\0nonsense\r\n\r\n");
    assert_eq!(client.head().status, 400);
}

#[test]
fn heads_over_the_limits_of_http_are_refused() {
    let program = Program::start();
    let refused = |fields: usize, value: &str| {
        let mut client = Client::connect(program.address);
        let fields: String = (0..fields).map(|n| format!("X-{n}: {value}\r\n")).collect();
        client.send(format!("POST /inspect HTTP/1.1\r\nHost: a\r\n{fields}\r\n"));
        client.response().status
    };
    assert_eq!(refused(95, "x"), 200);
    assert_eq!(refused(96, "x"), 431);
    assert_eq!(refused(80, &"x".repeat(1500)), 200);
    assert_eq!(refused(80, &"x".repeat(1700)), 431);
}

#[test]
fn no_query_or_header_makes_a_server_error() {
    let program = Program::start();
    for head in [
        "POST /inspect?%FF=%FF HTTP/1.1",
        "POST /inspect?& HTTP/1.1",
        "POST /inspect?filename=%00%0d%0a HTTP/1.1",
        "POST /inspect HTTP/1.1\nContent-Type: \u{fc}\u{0131};;=;charset=",
        "POST /inspect HTTP/1.1\nContent-Type: multipart/form-data",
        "POST /inspect HTTP/1.1\nContent-Encoding: ,,x,",
        "POST /compare HTTP/1.1\nContent-Type: multipart/form-data",
        "POST /inspect HTTP/1.1\nAccept: ;;;,/,*;q=9",
        "GET /static/%2e%2e/%2e%2e/Cargo.toml HTTP/1.1",
    ] {
        let response = exchange(program.address, head, b"abc");
        assert!(response.status < 500, "{head}: {response:?}");
    }
}
