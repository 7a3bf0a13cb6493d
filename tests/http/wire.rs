//! What a request took on the wire, to the byte, and what is said of its connection.

use std::time::Duration;

use serde_json::Value;

use crate::client::{Client, request};
use crate::program::Program;

/// Who counts the bytes on this system.
const SOURCE: &str = if cfg!(target_os = "linux") { "kernel" } else { "socket" };

/// Requests as people and programs write them, with the bytes of their body and its framing.
pub(crate) fn requests() -> Vec<(Vec<u8>, usize, usize)> {
    let form = b"--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\nx\r\n--b--\r\n";
    let multipart = "POST /inspect HTTP/1.1\nContent-Type: multipart/form-data; boundary=b";
    let chunked = "Host: a\r\nTransfer-Encoding: chunked\r\n\r\n";
    vec![
        (request(multipart, form), form.len(), 0),
        (request("PUT /inspect?filename=a HTTP/1.1", b"abc"), 3, 0),
        (request("POST /inspect HTTP/1.1", b""), 0, 0),
        (b"POST /inspect HTTP/1.1\r\nHost:a\r\nContent-Length:    3   \r\n\r\nabc".to_vec(), 3, 0),
        (b"\r\n\r\nPOST /inspect HTTP/1.1\nHOST: a\ncontent-length: 3\n\nabc".to_vec(), 3, 0),
        (format!("POST /inspect HTTP/1.1\r\n{chunked}0\r\n\r\n").into_bytes(), 0, 5),
        (
            format!(
                "POST /inspect HTTP/1.1\r\n{chunked}1\r\na\r\n02;x=\"y;z\"\r\nbc\r\n0003 \t\r\ndef\r\n\
                 0;last\r\nTrailer: 1\r\nOther:2\r\n\r\n"
            )
            .into_bytes(),
            6,
            60,
        ),
    ]
}

/// Holds the report of `sent` to its bytes.
pub(crate) fn assert_weighed(report: &Value, sent: &[u8], coded: usize, framing: usize) {
    let sizes = &report["sizes"];
    let shown = String::from_utf8_lossy(sent);
    assert_eq!(sizes["wire_source"], SOURCE, "{shown}");
    assert_eq!(sizes["wire_bytes"], sent.len(), "{shown}");
    assert_eq!(sizes["coded_bytes"], coded, "{shown}");
    assert_eq!(sizes["framing_bytes"], framing, "{shown}");
    assert_eq!(sizes["head_bytes"], sent.len() - coded - framing, "{shown}");
}

#[test]
fn every_request_on_a_connection_is_weighed_to_the_byte() {
    let program = Program::start();
    let mut client = Client::connect(program.address);
    for (sent, coded, framing) in requests() {
        client.send(&sent);
        assert_weighed(&client.response().json(), &sent, coded, framing);
    }
}

#[test]
fn requests_sent_without_waiting_are_told_apart_and_their_segments_are_not_guessed() {
    let program = Program::start();
    let mut client = Client::connect(program.address);
    let all: Vec<u8> = requests().into_iter().flat_map(|(sent, ..)| sent).collect();
    client.send(&all);
    let mut reports = Vec::new();
    for (sent, coded, framing) in requests() {
        let report = client.response().json();
        assert_weighed(&report, &sent, coded, framing);
        reports.push(report);
    }
    for report in reports {
        assert!(report["connection"]["segments_in"].is_null());
        assert!(report["connection"]["header_bytes_in"].is_null());
    }
    let (sent, coded, framing) = &requests()[1];
    client.send(sent);
    let after = client.response().json();
    assert_weighed(&after, sent, *coded, *framing);
    if cfg!(target_os = "linux") {
        assert_eq!(after["connection"]["data_segments_in"], 1);
    }
}

#[test]
fn a_request_that_comes_byte_by_byte_is_weighed_like_any_other() {
    let program = Program::start();
    for (sent, coded, framing) in requests() {
        let mut client = Client::connect(program.address);
        for byte in &sent {
            client.send([*byte]);
        }
        let report = client.response().json();
        assert_weighed(&report, &sent, coded, framing);
        if cfg!(target_os = "linux") {
            let connection = &report["connection"];
            // The client's system may gather some of them all the same.
            let data = connection["data_segments_in"].as_u64().unwrap();
            assert!((2..=sent.len() as u64).contains(&data), "{connection}");
            assert!(connection["segments_in"].as_u64().unwrap() >= data + 2, "and the handshake");
        }
    }
}

#[test]
fn a_body_that_waits_for_100_continue_is_weighed_with_its_head() {
    let program = Program::start();
    let mut client = Client::connect(program.address);
    let head = "POST /inspect HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 70000\r\n\r\n";
    for _ in 0..2 {
        client.send(head);
        assert_eq!(client.head().status, 100);
        client.send([7; 70_000]);
        let sent = [head.as_bytes(), &[7; 70_000]].concat();
        assert_weighed(&client.response().json(), &sent, 70_000, 0);
    }
}

#[test]
fn what_was_refused_or_asked_before_counts_to_no_other_request() {
    let program = Program::start();
    let mut client = Client::connect(program.address);
    let form = String::from_utf8(requests().remove(0).0).unwrap().replace("/inspect", "/compare");
    for (before, status) in [
        ("POST /inspect?nonsense=1 HTTP/1.1\r\nHost: a\r\n\r\n", 400),
        ("POST /nowhere HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n\r\n", 404),
        ("DELETE /inspect HTTP/1.1\nHost:a\n\n", 405),
        ("GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n", 200),
        (form.as_str(), 200),
    ] {
        client.send(before);
        assert_eq!(client.response().status, status, "{before}");
        let (sent, coded, framing) = requests().remove(6);
        client.send(&sent);
        assert_weighed(&client.response().json(), &sent, coded, framing);
    }
}

#[test]
fn a_body_too_large_is_drained_and_the_next_one_on_another_connection_is_exact() {
    let program = Program::start_with(&["--max-body", "1000"]);
    let mut client = Client::connect(program.address);
    client.send(request("POST /inspect HTTP/1.1", &[7; 100_000]));
    assert_eq!(client.response().status, 413);
    let mut client = Client::connect(program.address);
    let chunks = "3e8\r\n".to_owned() + &"x".repeat(1000) + "\r\n";
    let large = format!(
        "POST /inspect HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n{chunks}{chunks}0\r\n\r\n"
    );
    client.send(large);
    assert_eq!(client.response().status, 413);
    let mut client = Client::connect(program.address);
    let (sent, coded, framing) = requests().remove(6);
    client.send(&sent);
    assert_weighed(&client.response().json(), &sent, coded, framing);
}

#[test]
fn what_came_of_a_body_that_broke_off_is_weighed() {
    let program = Program::start();
    let mut client = Client::connect(program.address);
    let sent = "POST /inspect HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\nabc";
    client.send(sent);
    client.half_close();
    let report = client.response().json();
    assert_eq!(report["complete"], false);
    assert_weighed(&report, sent.as_bytes(), 3, 0);
}

#[test]
fn the_framing_of_malformed_chunks_is_not_guessed() {
    let program = Program::start();
    let mut client = Client::connect(program.address);
    let head = "POST /inspect HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n";
    client.send(format!("{head}3\r\nabcXX"));
    let sizes = &client.response().json()["sizes"];
    assert_eq!(sizes["head_bytes"], head.len());
    assert_eq!(sizes["coded_bytes"], 3);
    assert!(sizes["framing_bytes"].is_null() && sizes["wire_bytes"].is_null(), "{sizes}");
}

#[test]
fn the_connection_says_what_its_segments_cost() {
    for (bind, version, ip_bytes) in [("127.0.0.1:0", 4, 20), ("[::1]:0", 6, 40)] {
        let program = Program::start_on(bind, &["--workers", "1"]);
        let mut client = Client::connect(program.address);
        client.send(request("POST /inspect HTTP/1.1", b"abc"));
        let report = client.response().json();
        let connection = &report["connection"];
        assert_eq!(connection["protocol"], "http/1.1");
        assert_eq!(connection["ip_version"], version);
        if cfg!(target_os = "linux") {
            let headers = connection["segment_header_bytes"].as_u64().unwrap();
            assert!([20, 32].contains(&(headers - ip_bytes)), "{connection}");
            let segments = connection["segments_in"].as_u64().unwrap();
            assert!(segments >= 3, "two of the handshake and one of data: {connection}");
            assert_eq!(connection["data_segments_in"], 1);
            assert_eq!(connection["header_bytes_in"], segments * headers);
            assert!(connection["rtt_ms"].as_f64().unwrap() > 0.0, "{connection}");
        }
        assert!(connection["mss_bytes"].as_u64().unwrap() > 500, "{connection}");
        assert_eq!(connection["segments_at_mss_1460"], 1);
    }
}

#[test]
fn the_report_tells_the_buffers_that_the_kernel_gave() {
    let program =
        Program::start_with(&["--recv-buffer", "16KiB", "--send-buffer", "20000", "--nodelay=off"]);
    let mut client = Client::connect(program.address);
    client.send(request("POST /inspect HTTP/1.1", b"abc"));
    let report = client.response().json();
    let connection = &report["connection"];
    // Linux gives twice what is asked for (socket(7)), others the same.
    let times = if cfg!(target_os = "linux") { 2 } else { 1 };
    assert_eq!(connection["recv_buffer_bytes"], 16_384 * times);
    assert_eq!(connection["send_buffer_bytes"], 20_000 * times);
    assert_eq!(connection["tcp_nodelay"], false);
    let program = Program::start();
    let mut client = Client::connect(program.address);
    client.send(request("POST /inspect HTTP/1.1", b"abc"));
    assert_eq!(client.response().json()["connection"]["tcp_nodelay"], true);
}

#[test]
fn a_small_receive_buffer_loses_no_byte() {
    let program = Program::start_with(&["--recv-buffer", "4KiB", "--backlog", "1"]);
    let mut client = Client::connect(program.address);
    let sent = request("POST /inspect HTTP/1.1", &[7; 300_000]);
    for _ in 0..2 {
        client.send(&sent);
        std::thread::sleep(Duration::from_millis(10));
        assert_weighed(&client.response().json(), &sent, 300_000, 0);
    }
}
