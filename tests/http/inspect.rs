//! `/inspect`.

use serde_json::Value;

use crate::client::{Client, exchange, request};
use crate::program::Program;

const FORM: &str = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"<script>alert(1)</script>.txt\"\r\nContent-Type: text/plain\r\n\r\nhello\r\n--b--\r\n";
const FORM_HEAD: &str = "POST /inspect HTTP/1.1\nContent-Type: multipart/form-data; boundary=b";

#[test]
fn a_form_is_weighed_and_its_report_is_named_in_the_response() {
    let program = Program::start();
    let response = exchange(program.address, FORM_HEAD, FORM.as_bytes());
    assert_eq!(response.status, 200);
    assert_eq!(response.field("content-type"), Some("application/json"));
    let report = response.json();
    assert_eq!(response.field("weighbridge-report"), report["id"].as_str());
    assert_eq!(report["version"], 1);
    assert_eq!(report["complete"], true);
    assert_eq!(report["encoding"], "multipart");
    assert_eq!(report["sizes"]["payload_bytes"], 5);
    assert_eq!(report["sizes"]["body_bytes"], FORM.len());
    assert_eq!(report["connection"]["protocol"], "http/1.1");
    assert!(response.body.ends_with(b"}\n"));
}

#[test]
fn every_method_that_carries_a_body_is_inspected() {
    let program = Program::start();
    for method in ["POST", "PUT", "PATCH"] {
        let head = format!("{method} /inspect?filename=a.bin HTTP/1.1");
        let report = exchange(program.address, &head, b"abc").json();
        assert_eq!(report["request"]["method"], method);
        assert_eq!(report["sizes"]["body_bytes"], 3);
        assert_eq!(report["parts"][0]["filename"], "a.bin");
    }
}

#[test]
fn the_head_is_reported_in_order_and_weighed_to_the_byte() {
    let program = Program::start();
    let head = "POST /inspect HTTP/1.1\nZebra: 1\nApple: 2\nMiddle: 3\nApple: 4";
    let sent = request(head, b"abc");
    let report = exchange(program.address, head, b"abc").json();
    let names: Vec<_> = report["request"]["headers"]
        .as_array()
        .unwrap()
        .iter()
        .map(|field| field[0].as_str().unwrap())
        .collect();
    assert_eq!(names, ["zebra", "apple", "middle", "apple", "host", "content-length"]);
    assert_eq!(report["sizes"]["head_bytes"], sent.len() - 3);
    assert_eq!(report["sizes"]["wire_bytes"], sent.len());
    assert_eq!(report["connection"]["segments_at_mss_1460"], 1);
}

#[test]
fn a_chunked_body_is_weighed_apart_from_its_framing() {
    let program = Program::start();
    let mut client = Client::connect(program.address);
    client.send("POST /inspect HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n");
    client.send("3\r\nabc\r\n2;x=y\r\nde\r\n0\r\nTrailer: 1\r\n\r\n");
    let report = client.response().json();
    assert_eq!(report["sizes"]["body_bytes"], 5);
    assert_eq!(report["request"]["transfer_encoding"], "chunked");
    assert_eq!(report["sizes"]["framing_bytes"], 31);
    assert_eq!(report["complete"], true);
}

#[test]
fn the_answer_has_the_form_that_accept_asks_for() {
    let program = Program::start();
    for (accept, content_type, start) in [
        ("*/*", "application/json", "{\"version\":1"),
        ("application/json", "application/json", "{\"version\":1"),
        ("text/plain", "text/plain; charset=utf-8", "Weighbridge report"),
        ("text/html,*/*;q=0.8", "text/html; charset=utf-8", "<!doctype html>"),
    ] {
        let head = format!("{FORM_HEAD}\nAccept: {accept}");
        let response = exchange(program.address, &head, FORM.as_bytes());
        assert_eq!(response.status, 200, "{accept}");
        assert_eq!(response.field("content-type"), Some(content_type), "{accept}");
        assert!(response.text().starts_with(start), "{}", response.text());
        assert!(response.field("weighbridge-report").is_some());
        assert_eq!(response.field("x-content-type-options"), Some("nosniff"));
    }
}

#[test]
fn the_text_form_fits_80_columns_and_ends_in_a_line_break() {
    let program = Program::start();
    let head = format!("{FORM_HEAD}\nAccept: text/plain");
    let response = exchange(program.address, &head, FORM.as_bytes());
    let text = response.text();
    assert!(text.ends_with('\n'));
    for line in text.lines() {
        assert!(line.chars().count() <= 80, "{line}");
        assert!(!line.chars().any(char::is_control), "{line:?}");
    }
}

#[test]
fn a_hostile_file_name_is_escaped_on_the_page() {
    let program = Program::start();
    let head = format!("{FORM_HEAD}\nAccept: text/html");
    let response = exchange(program.address, &head, FORM.as_bytes());
    assert!(!response.text().contains("<script>alert"), "{}", response.text());
    assert!(response.field("content-security-policy").unwrap().contains("default-src 'none'"));
}

#[test]
fn a_finding_is_about_the_head_only_where_it_is() {
    let program = Program::start();
    let page = |head: &str, body: &[u8]| {
        let head = format!("{head}\nAccept: text/html");
        exchange(program.address, &head, body).text().to_owned()
    };
    let about_head = "about the request’s head";
    let untyped = page("POST /inspect HTTP/1.1", b"abc");
    assert!(untyped.contains(about_head), "{untyped}");
    let type_of_a_part = page(FORM_HEAD, &FORM.replace("text/plain", "image/png").into_bytes());
    assert!(!type_of_a_part.contains(about_head), "{type_of_a_part}");
}

#[test]
fn a_collected_body_reports_the_buffer_that_held_it() {
    let program = Program::start();
    let body = vec![7; 100_000];
    let report = exchange(program.address, "POST /inspect?mode=buffer HTTP/1.1", &body).json();
    assert_eq!(report["stream"]["mode"], "buffer");
    assert!(report["stream"]["peak_buffered_bytes"].as_u64().unwrap() >= 100_000);
    assert_eq!(report["sizes"]["payload_bytes"], 100_000);
}

/// The greatest of the bytes held over time, and milliseconds to the first byte, to the last that came and to the
/// first of the payload.
fn course(program: &Program, mode: &str) -> (u64, [f64; 3]) {
    let body = vec![7; 4_000_000];
    let head = format!("POST /inspect?mode={mode} HTTP/1.1");
    let stream = exchange(program.address, &head, &body).json()["stream"].clone();
    let rows = |name: &str| stream[name].as_array().expect("rows").clone();
    let (held, arrived) = (rows("held_timeline"), rows("timeline"));
    assert!((3..=256).contains(&held.len()), "{} rows", held.len());
    assert!(held.is_sorted_by(|one, other| one[0].as_f64() <= other[0].as_f64()));
    let most = held.iter().filter_map(|row| row[1].as_u64()).max().expect("a row");
    assert_eq!(most, stream["peak_buffered_bytes"]);
    let ms = |value: &Value| value.as_f64().expect("milliseconds");
    let last = &arrived.last().expect("a row")[0];
    (most, [&stream["first_byte_ms"], last, &stream["first_payload_ms"]].map(ms))
}

#[test]
fn what_is_held_over_time_tells_a_stream_from_a_buffer() {
    let program = Program::start();
    let (held, [first, last, payload]) = course(&program, "stream");
    assert!(held < 1_000_000, "{held}");
    assert!(first <= payload && payload < last, "{first} {payload} {last}");
    let (held, [first, last, payload]) = course(&program, "buffer");
    assert!(held >= 4_000_000, "{held}");
    assert!(first < last && last <= payload, "{first} {last} {payload}");
}

#[test]
fn requests_are_numbered_on_their_connection() {
    let program = Program::start();
    let mut client = Client::connect(program.address);
    for number in 1..=3 {
        client.send(request("POST /inspect HTTP/1.1", b"x"));
        assert_eq!(client.response().json()["connection"]["request_number"], number);
    }
    let other = exchange(program.address, "POST /inspect HTTP/1.1", b"x").json();
    assert_eq!(other["connection"]["request_number"], 1);
}

#[test]
fn a_half_closed_body_gets_a_report_that_says_so() {
    let program = Program::start();
    for (framing, came) in [
        ("Content-Length: 10\r\n\r\nabc", "after 3 of the 10 bytes"),
        ("Transfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n", "after 3 bytes"),
    ] {
        let mut client = Client::connect(program.address);
        client.send(format!("POST /inspect HTTP/1.1\r\nHost: a\r\n{framing}"));
        client.half_close();
        let response = client.response();
        assert_eq!(response.status, 200);
        let report = response.json();
        assert_eq!(report["complete"], false);
        assert_eq!(report["sizes"]["body_bytes"], 3);
        let finding = incomplete(&report);
        assert!(finding.contains(came), "{finding}");
    }
}

#[test]
fn malformed_chunked_coding_gets_a_report_that_says_so() {
    let program = Program::start();
    for target in ["/inspect", "/inspect?mode=buffer"] {
        for (body, came) in [
            ("3\r\nabc\r\nzz\r\n", 3),
            ("3\r\nabc\r\n\r\n", 3),
            ("3\r\nabcXX", 3),
            ("3\r\nabc\rX", 3),
            ("zz\r\n", 0),
            ("FFFFFFFFFFFFFFFFFF\r\n", 0),
        ] {
            for half_closed in [false, true] {
                let mut client = Client::connect(program.address);
                client.send(format!("POST {target} HTTP/1.1\r\nHost: a\r\n"));
                client.send(format!("Transfer-Encoding: chunked\r\n\r\n{body}"));
                if half_closed {
                    client.half_close();
                }
                let response = client.response();
                assert_eq!(response.status, 200, "{body:?}");
                let report = response.json();
                assert_eq!(report["complete"], false, "{body:?}");
                assert_eq!(report["sizes"]["body_bytes"], came, "{body:?}");
                let finding = incomplete(&report);
                assert!(finding.contains("malformed"), "{finding}");
                assert!(client.rest().is_empty());
            }
        }
    }
}

#[test]
fn chunked_coding_that_turns_bad_late_gets_a_report_too() {
    let program = Program::start();
    for target in ["/inspect", "/inspect?mode=buffer"] {
        let mut client = Client::connect(program.address);
        client.send(format!("POST {target} HTTP/1.1\r\nHost: a\r\n"));
        client.send("Transfer-Encoding: chunked\r\n\r\n");
        for _ in 0..50 {
            client.send([b"186a0\r\n" as &[u8], &[7; 100_000], b"\r\n"].concat());
        }
        client.send("zz\r\n");
        let report = client.response().json();
        assert_eq!(report["complete"], false);
        assert_eq!(report["sizes"]["body_bytes"], 5_000_000);
    }
}

/// The explanation of the finding that the body is incomplete.
fn incomplete(report: &Value) -> String {
    let findings = report["findings"].as_array().expect("a list");
    let finding = findings.iter().find(|finding| finding["id"] == "body-incomplete");
    finding.expect("the finding")["explanation"].as_str().expect("words").to_owned()
}

#[test]
fn a_request_that_asks_for_another_protocol_has_a_body_of_its_length() {
    let program = Program::start();
    for (framing, body_bytes) in [("Content-Length: 3\r\n", 3), ("", 0)] {
        let mut client = Client::connect(program.address);
        client.send(format!(
            "POST /inspect HTTP/1.1\r\nHost: a\r\nConnection: upgrade\r\nUpgrade: websocket\r\n\
             {framing}\r\nabcdef"
        ));
        let response = client.response();
        assert_eq!(response.status, 200);
        let report = response.json();
        assert_eq!(report["sizes"]["body_bytes"], body_bytes);
        assert_eq!(report["complete"], true);
        client.rest();
    }
}

#[test]
fn any_origin_may_ask_first_and_then_call() {
    let program = Program::start();
    let preflight = exchange(
        program.address,
        "OPTIONS /inspect HTTP/1.1\nOrigin: https://a.example\nAccess-Control-Request-Method: PUT\n\
         Access-Control-Request-Headers: content-type, x-mine",
        b"",
    );
    assert_eq!(preflight.status, 200);
    assert_eq!(preflight.field("access-control-allow-origin"), Some("*"));
    assert!(preflight.field("access-control-allow-methods").unwrap().contains("PUT"));
    assert!(preflight.field("access-control-allow-headers").unwrap().contains("x-mine"));
    assert_eq!(preflight.field("access-control-allow-credentials"), None);

    let head = format!("{FORM_HEAD}\nOrigin: https://a.example");
    let response = exchange(program.address, &head, FORM.as_bytes());
    assert_eq!(response.field("access-control-allow-origin"), Some("*"));
    assert_eq!(response.field("access-control-expose-headers"), Some("weighbridge-report"));
}

#[test]
fn options_tells_the_methods_and_a_refused_preflight_says_why() {
    let program = Program::start();
    let allow = Some("POST, PUT, PATCH, OPTIONS");
    let plain = exchange(program.address, "OPTIONS /inspect HTTP/1.1", b"");
    assert_eq!(plain.status, 204);
    assert_eq!(plain.field("allow"), allow);

    let preflight =
        "OPTIONS /inspect HTTP/1.1\nOrigin: https://a.example\nAccess-Control-Request-Method:";
    let refused = exchange(program.address, &format!("{preflight} DELETE"), b"");
    assert_eq!(refused.status, 405);
    assert_eq!(refused.code(), "method-not-allowed");
    assert_eq!(refused.field("allow"), allow);
}
