//! The catalogue's examples, sent over real connections: by a client, and by the server itself.

use std::net::SocketAddr;

use serde_json::Value;
use weighbridge::report::{Entry, entries};

use crate::client::{Client, Response, exchange, request};
use crate::program::Program;

fn ids(report: &Value) -> Vec<&str> {
    let findings = report["findings"].as_array().expect("findings");
    findings.iter().filter_map(|finding| finding["id"].as_str()).collect()
}

fn has_sent(address: SocketAddr, id: &str, accept: &str) -> Response {
    exchange(address, &format!("POST /findings/{id}/send HTTP/1.1\nAccept: {accept}"), b"")
}

#[test]
fn every_example_makes_its_finding_over_a_connection_of_a_client() {
    let program = Program::start();
    for entry in entries() {
        let mut client = Client::connect(program.address);
        client.send(entry.example.message(&program.address.to_string(), "application/json"));
        client.half_close();
        let mut response = client.response();
        if response.status == 100 {
            response = client.response();
        }
        let report = response.json();
        assert!(ids(&report).contains(&entry.id), "{}: {report}", entry.id);
    }
}

#[test]
fn every_example_makes_its_finding_when_the_server_sends_it() {
    let program = Program::start_on("127.0.0.1:0", &["--workers", "1"]);
    for Entry { id, .. } in entries() {
        let response = has_sent(program.address, id, "application/json");
        assert_eq!(response.status, 200, "{id}: {}", response.text());
        let report = response.json();
        assert!(ids(&report).contains(id), "{id}: {report}");
        assert_eq!(response.field("weighbridge-report"), report["id"].as_str(), "{id}");
    }
}

#[test]
fn the_answer_comes_in_every_form() {
    let program = Program::start();
    for (accept, content_type, shown) in [
        ("application/json", "application/json", "\"id\":\"boundary-missing\""),
        ("text/html", "text/html; charset=utf-8", "id=\"boundary-missing\""),
        ("text/plain", "text/plain; charset=utf-8", "error   boundary-missing"),
    ] {
        let response = has_sent(program.address, "boundary-missing", accept);
        assert_eq!(response.status, 200);
        assert_eq!(response.field("content-type"), Some(content_type));
        assert!(response.text().contains(shown), "{}", response.text());
        let is_page = accept == "text/html";
        assert_eq!(response.field("content-security-policy").is_some(), is_page, "{accept}");
    }
}

#[test]
fn only_examples_are_sent_and_only_by_post() {
    let program = Program::start();
    let unknown = has_sent(program.address, "no-such-finding", "application/json");
    assert_eq!((unknown.status, unknown.code().as_str()), (404, "not-found"));
    let got = exchange(program.address, "GET /findings/bom/send HTTP/1.1", b"");
    assert_eq!((got.status, got.field("allow")), (405, Some("POST")));
    let asked = exchange(program.address, "POST /findings/bom/send?to=a.example HTTP/1.1", b"");
    assert_eq!((asked.status, asked.code().as_str()), (400, "parameter-unknown"));
}

#[test]
fn a_server_on_all_addresses_finds_itself() {
    for bind in ["0.0.0.0:0", "[::]:0", "localhost:0"] {
        let program = Program::start_on(bind, &["--workers", "1"]);
        let loopback = match program.address {
            SocketAddr::V4(it) if it.ip().is_unspecified() => ([127, 0, 0, 1], it.port()).into(),
            SocketAddr::V6(it) if it.ip().is_unspecified() => {
                (std::net::Ipv6Addr::LOCALHOST, it.port()).into()
            }
            address => address,
        };
        let response = has_sent(loopback, "bom", "application/json");
        assert!(ids(&response.json()).contains(&"bom"), "{bind}: {}", response.text());
    }
}

#[test]
fn a_server_without_a_connection_to_spare_says_so_in_time() {
    let program = Program::start_on("127.0.0.1:0", &["--workers", "1", "--max-connections", "1"]);
    let response = has_sent(program.address, "bom", "application/json");
    assert_eq!((response.status, response.code().as_str()), (503, "example-unanswered"));
    assert!(response.text().contains("10 s"), "{}", response.text());
}

#[test]
fn many_at_once_are_all_answered() {
    let program = Program::start_on("127.0.0.1:0", &["--workers", "1"]);
    let mut clients: Vec<_> = (0..32).map(|_| Client::connect(program.address)).collect();
    for client in &mut clients {
        client.send(request("POST /findings/bom/send HTTP/1.1", b""));
    }
    let statuses: Vec<_> = clients.iter_mut().map(|client| client.response().status).collect();
    assert!(statuses.iter().all(|status| [200, 503].contains(status)), "{statuses:?}");
    assert!(statuses.contains(&200), "{statuses:?}");
}
