//! Plain TCP: what comes until the client ends its side is one raw body.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::thread;
use std::time::{Duration, Instant};

use socket2::SockRef;

use crate::client::{Client, exchange};
use crate::program::Program;

const ON: [&str; 4] = ["--tcp", "127.0.0.1:0", "--log", "warn"];

fn start(more: &[&str]) -> Program {
    Program::start_with(&[&ON, more].concat())
}

fn connect(program: &Program) -> Client {
    Client::connect(program.tcp.expect("a TCP address"))
}

/// The text that answers these bytes and the end of the sending side.
fn answer(program: &Program, bytes: &[u8]) -> String {
    let mut client = connect(program);
    client.send(bytes);
    client.half_close();
    String::from_utf8(client.rest()).expect("UTF-8")
}

#[test]
fn what_came_is_one_raw_body_without_overhead() {
    let program = start(&[]);
    for body in [
        &b"hello"[..],
        b"",
        b"--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nb",
        b"{\"a\":1}",
    ] {
        let text = answer(&program, body);
        assert!(text.starts_with("Weighbridge report "), "{text}");
        assert!(text.contains("Request   none: plain TCP"), "{text}");
        assert!(text.contains("Read as   raw"), "{text}");
        for (name, bytes) in
            [("payload", body.len()), ("overhead", 0), ("head", 0), ("wire", body.len())]
        {
            assert!(text.contains(&format!("  {name:<20}{bytes:>22}")), "{name} {bytes}: {text}");
        }
        assert!(!text.contains("type-missing") && !text.contains("multipart-as-raw"), "{text}");
    }
}

#[test]
fn the_report_says_that_there_was_no_request_and_goes_to_those_who_watch_all() {
    let program = start(&[]);
    let mut all = Client::connect(program.address);
    all.send("GET /events HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");
    assert_eq!(all.head().status, 200);
    answer(&program, b"");
    let text = answer(&program, b"\x89PNG\r\n\x1A\nrest");
    let report = loop {
        if let Some(report) = all.line().strip_prefix("data: ") {
            break serde_json::from_str::<serde_json::Value>(report).unwrap();
        }
    };
    assert!(text.contains(report["id"].as_str().unwrap()));
    let request = &report["request"];
    assert_eq!((&request["method"], &request["target"]), (&"".into(), &"".into()));
    assert_eq!(request["version"], "TCP");
    assert_eq!(request["headers"].as_array().unwrap().len(), 0);
    assert!(request["content_type"].is_null() && request["content_length"].is_null());
    assert_eq!(report["connection"]["protocol"], "tcp");
    assert_eq!(report["complete"], true);
    assert_eq!(report["sizes"]["wire_bytes"], 12);
    assert_eq!(report["sizes"]["overhead_bytes"], 0);
    assert_eq!(report["findings_total"], 0);
    assert_eq!(report["parts"][0]["mime"]["by_content"], "image/png");
}

#[test]
fn a_client_that_goes_silent_gets_the_report_of_what_came_and_is_told_to_end_its_side() {
    let program = start(&["--body-timeout", "1"]);
    let mut client = connect(&program);
    client.send("abc");
    let text = String::from_utf8(client.rest()).unwrap();
    assert!(text.contains("The body ended early"), "{text}");
    assert!(text.contains("body-incomplete") && text.contains("nc does"), "{text}");
    let mut nothing = connect(&program);
    assert!(String::from_utf8(nothing.rest()).unwrap().contains("after 0 bytes"));
}

#[test]
fn slow_bytes_are_no_silence() {
    let program = start(&["--body-timeout", "1"]);
    let mut client = connect(&program);
    for byte in b"hello" {
        client.send([*byte]);
        thread::sleep(Duration::from_millis(400));
    }
    client.half_close();
    let text = String::from_utf8(client.rest()).unwrap();
    assert!(
        !text.contains("body-incomplete") && text.contains(&format!("  {:<20}{:>22}", "body", 5))
    );
}

#[test]
fn a_client_of_http_is_told_so_in_http_and_soon() {
    let program = start(&[]);
    let started = Instant::now();
    let response = exchange(program.tcp.unwrap(), "POST /inspect HTTP/1.1", b"hello");
    assert!(started.elapsed() < Duration::from_secs(10));
    assert_eq!(response.status, 400);
    assert!(response.text().contains(&format!("HTTP is spoken at http://{}", program.address)));
    assert!(response.text().contains("http-in-body"), "{}", response.text());
    // Who ends the sending side wants the bytes weighed, whatever they are.
    let text = answer(&program, b"GET / HTTP/1.1\r\nHost: a\r\n\r\n");
    assert!(text.starts_with("Weighbridge report") && text.contains("http-in-body"), "{text}");
    assert!(!text.contains("body-incomplete"), "{text}");
}

#[test]
fn a_body_over_the_limit_is_refused_and_the_client_reads_it() {
    let program = start(&["--max-body", "1MB"]);
    let mut client = connect(&program);
    client.send_while_taken(&[b'x'; 65_536], 400);
    let text = String::from_utf8(client.rest()).unwrap();
    assert!(text.starts_with("body-too-large: ") && text.contains("--max-body"), "{text}");
}

#[test]
fn a_connection_that_is_reset_harms_nobody() {
    let mut program = start(&["--log-format", "json"]);
    let mut all = Client::connect(program.address);
    all.send("GET /events HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");
    assert_eq!(all.head().status, 200);
    let mut stream = TcpStream::connect(program.tcp.unwrap()).unwrap();
    stream.write_all(b"abc").unwrap();
    thread::sleep(Duration::from_millis(200));
    SockRef::from(&stream).set_linger(Some(Duration::ZERO)).unwrap();
    drop(stream);
    let report = loop {
        let line = all.line();
        if line.starts_with("data: ") {
            break line;
        }
    };
    assert!(report.contains("\"complete\":false") && report.contains("after 3 bytes"), "{report}");
    assert!(answer(&program, b"next").contains("Weighbridge report"));
    drop(all);
    program.signal("TERM");
    assert_eq!(program.ended().code(), Some(0));
    assert!(!program.log().contains("panicked"));
}

#[test]
fn a_gibibyte_streams_through_in_bounded_memory() {
    let program = start(&[]);
    exchange(program.address, "POST /inspect HTTP/1.1", b"warm");
    answer(&program, &[1; 100_000]);
    let before = program.resident_bytes();
    let mut stream = TcpStream::connect(program.tcp.unwrap()).unwrap();
    let piece = vec![7; 1 << 20];
    for _ in 0..1024 {
        stream.write_all(&piece).unwrap();
    }
    let grown = program.resident_bytes().saturating_sub(before);
    stream.shutdown(std::net::Shutdown::Write).unwrap();
    let mut text = String::new();
    stream.read_to_string(&mut text).unwrap();
    assert!(text.contains("1,073,741,824"), "{text}");
    assert!(grown < 16 << 20, "{grown}");
}

#[test]
fn a_thousand_connections_are_served_a_bounded_number_at_once() {
    let program = start(&["--max-connections", "64"]);
    exchange(program.address, "POST /inspect HTTP/1.1", b"warm");
    let before = program.resident_bytes();
    let mut clients: Vec<Client> = (0..1000).map(|_| connect(&program)).collect();
    for client in &mut clients {
        client.send("hello");
    }
    thread::sleep(Duration::from_millis(500));
    // 64 KiB are read at once from each of those that are served.
    let grown = program.resident_bytes().saturating_sub(before);
    assert!(grown < 64 << 20, "{grown}");
    for client in &mut clients {
        client.half_close();
    }
    for mut client in clients {
        assert!(client.rest().starts_with(b"Weighbridge report "));
    }
}

#[test]
fn a_running_connection_may_end_after_sigterm() {
    let mut program = start(&[]);
    let mut client = connect(&program);
    client.send("abc");
    thread::sleep(Duration::from_millis(300));
    program.signal("TERM");
    thread::sleep(Duration::from_millis(300));
    client.send("def");
    client.half_close();
    let text = String::from_utf8(client.rest()).unwrap();
    assert!(text.contains(&format!("  {:<20}{:>22}", "body", 6)), "{text}");
    assert_eq!(program.ended().code(), Some(0));
}

#[test]
fn grace_is_bounded_for_a_connection_that_never_ends() {
    let mut program = start(&["--grace", "1"]);
    let mut client = connect(&program);
    client.send("abc");
    thread::sleep(Duration::from_millis(300));
    program.signal("TERM");
    assert_eq!(program.ended().code(), Some(0));
}
