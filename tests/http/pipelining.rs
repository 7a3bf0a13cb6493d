//! Requests that are sent without waiting for answers, and connections whose next request is late.

use std::io::Write as _;
use std::net::TcpStream;
use std::thread;
use std::time::{Duration, Instant};

use flate2::Compression;
use flate2::write::GzEncoder;

use crate::client::{Client, Response};
use crate::program::Program;

fn post(body: &[u8]) -> Vec<u8> {
    post_to("/inspect", "", body)
}

fn post_to(target: &str, fields: &str, body: &[u8]) -> Vec<u8> {
    let length = body.len();
    let head =
        format!("POST {target} HTTP/1.1\r\nHost: a\r\n{fields}Content-Length: {length}\r\n\r\n");
    [head.as_bytes(), body].concat()
}

/// Sends from a thread of its own, since the program reads no further than it answers.
fn send_all(program: &Program, requests: Vec<u8>, half_close: bool) -> Client {
    let stream = TcpStream::connect(program.address).expect("the program listens");
    let mut sender = stream.try_clone().expect("a second handle");
    thread::spawn(move || {
        sender.write_all(&requests).expect("the program reads");
        if half_close {
            sender.shutdown(std::net::Shutdown::Write).expect("the side is open");
        }
    });
    Client::over(stream)
}

/// Complete, with all of its bytes, on a connection that goes on.
fn assert_whole(response: &Response, number: usize, payload_bytes: usize) {
    assert_eq!(response.status, 200);
    assert_eq!(response.field("connection"), None, "of request {number}");
    let report = response.json();
    assert_eq!(report["complete"], true, "of request {number}: {}", report["findings"]);
    assert_eq!(report["sizes"]["payload_bytes"], payload_bytes);
    assert_eq!(report["connection"]["request_number"], number);
}

#[test]
fn bodies_behind_each_other_are_all_read_and_the_connection_goes_on() {
    let program = Program::start();
    for (bytes, requests) in [(5_000, 40), (40_000, 40), (200_000, 5), (3_000_000, 2)] {
        let body = vec![b'a'; bytes];
        let sent = post(&body).repeat(requests);
        for half_close in [false, true] {
            let mut client = send_all(&program, sent.clone(), half_close);
            for number in 1..=requests {
                assert_whole(&client.response(), number, bytes);
            }
            if half_close {
                assert!(client.rest().is_empty());
            } else {
                client.send(post(b"later"));
                assert_whole(&client.response(), requests + 1, 5);
            }
        }
    }
}

#[test]
fn a_body_that_takes_its_time_is_whole_though_the_client_has_ended_its_sending() {
    let program = Program::start();
    let mut encoder = GzEncoder::new(Vec::new(), Compression::fast());
    let mut state = 1_u32;
    let text: Vec<u8> = (0..3_000_000)
        .map(|_| {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (state >> 24) as u8
        })
        .collect();
    encoder.write_all(&text).unwrap();
    let coded = encoder.finish().unwrap();
    for target in ["/inspect", "/inspect?mode=buffer"] {
        let request = post_to(target, "Content-Encoding: gzip\r\n", &coded);
        let mut client = send_all(&program, request.repeat(2), true);
        for number in 1..=2 {
            assert_whole(&client.response(), number, text.len());
        }
    }
}

#[test]
fn chunked_bodies_and_requests_without_one_may_stand_behind_each_other() {
    let program = Program::start();
    let get = b"GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n";
    let head = b"HEAD /version HTTP/1.1\r\nHost: a\r\n\r\n";
    let chunked = b"POST /inspect HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n\
        3\r\nabc\r\n2;x=y\r\nde\r\n0\r\nT: u\r\n\r\n";
    let round = [&get[..], head, chunked, &post(b"12345")].concat();
    let mut client = send_all(&program, round.repeat(30), true);
    for at in 0..30 {
        assert_eq!(client.response().status, 200);
        assert_eq!(client.head().status, 200);
        assert_whole(&client.response(), 4 * at + 3, 5);
        assert_whole(&client.response(), 4 * at + 4, 5);
    }
    assert!(client.rest().is_empty());
}

#[test]
fn every_head_on_a_connection_has_its_time() {
    let program = Program::start_with(&["--head-timeout", "1"]);
    for answered in 0..3 {
        let mut client = Client::connect(program.address);
        for _ in 0..answered {
            client.send("GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n");
            assert_eq!(client.response().status, 200);
        }
        let started = Instant::now();
        let stream = client.stream();
        thread::spawn(move || {
            let mut stream = stream;
            let bytes = b"GET /healthz HTTP/1.1\r\nX: ".iter().chain(std::iter::repeat(&b'a'));
            for byte in bytes.take(300) {
                if stream.write_all(&[*byte]).is_err() {
                    return;
                }
                thread::sleep(Duration::from_millis(50));
            }
        });
        let response = client.response();
        assert_eq!(response.status, 408, "behind {answered} requests");
        assert_eq!(response.field("connection"), Some("close"));
        let took = started.elapsed();
        assert!(took >= Duration::from_millis(900) && took < Duration::from_secs(6), "{took:?}");
    }
}

#[test]
fn a_connection_between_requests_may_rest_longer_than_a_head_takes() {
    let program = Program::start_with(&["--head-timeout", "0.5"]);
    let mut client = Client::connect(program.address);
    for number in 1..=2 {
        client.send(post(b"x"));
        assert_whole(&client.response(), number, 1);
        thread::sleep(Duration::from_millis(1200));
    }
    // A head that comes in two pieces in time is served, behind line breaks too, which begin none.
    client.send("\r\n");
    thread::sleep(Duration::from_millis(700));
    client.send("GET /healthz HT");
    thread::sleep(Duration::from_millis(100));
    client.send("TP/1.1\r\nHost: a\r\n\r\n");
    assert_eq!(client.response().status, 200);
}

#[test]
fn each_head_has_a_time_of_its_own_however_requests_are_cut() {
    let program = Program::start_with(&["--head-timeout", "0.5"]);
    let mut client = Client::connect(program.address);
    let get = "GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n";
    client.send(format!("{get}{}", &get[..10]));
    for _ in 0..8 {
        assert_eq!(client.response().status, 200);
        thread::sleep(Duration::from_millis(150));
        client.send(format!("{}{}", &get[10..], &get[..10]));
    }
    assert_eq!(client.response().status, 200);
}
