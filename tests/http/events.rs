//! `/events`.

use crate::client::{Client, exchange};
use crate::program::Program;

fn watch(program: &Program, target: &str) -> Client {
    let mut client = Client::connect(program.address);
    client.send(format!("GET {target} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"));
    let head = client.head();
    assert_eq!(head.status, 200);
    assert_eq!(head.field("content-type"), Some("text/event-stream"));
    next_line(&mut client, "retry: ");
    client
}

/// The next line of the stream that begins so, across chunks.
fn next_line(client: &mut Client, start: &str) -> String {
    loop {
        let line = client.line();
        if line.starts_with(start) {
            return line;
        }
    }
}

#[test]
fn a_room_gets_the_reports_that_name_it_and_no_others() {
    let program = Program::start();
    let mut room = watch(&program, "/events?room=class-3b");
    exchange(program.address, "POST /inspect?room=class-4c HTTP/1.1", b"other");
    exchange(program.address, "POST /inspect HTTP/1.1", b"nobody");
    let head = "POST /inspect?room=class-3b HTTP/1.1";
    let answered = exchange(program.address, head, b"mine").json();
    assert_eq!(next_line(&mut room, "event: "), "event: report");
    let id = next_line(&mut room, "id: ");
    assert_eq!(id.strip_prefix("id: "), answered["id"].as_str());
    let line = next_line(&mut room, "data: ");
    let report: serde_json::Value =
        serde_json::from_str(line.strip_prefix("data: ").unwrap()).unwrap();
    assert_eq!(report, answered);
}

#[test]
fn clients_on_this_machine_may_watch_all_rooms() {
    let program = Program::start();
    let mut all = watch(&program, "/events");
    exchange(program.address, "POST /inspect?room=class-4c HTTP/1.1", b"one");
    exchange(program.address, "POST /inspect HTTP/1.1", b"two");
    for _ in 0..2 {
        assert_eq!(next_line(&mut all, "event: "), "event: report");
    }
}

#[test]
fn another_sites_name_for_this_machine_may_not() {
    let program = Program::start();
    let mut client = Client::connect(program.address);
    client.send("GET /events HTTP/1.1\r\nHost: evil.example\r\n\r\n");
    let response = client.response();
    assert_eq!(response.status, 400);
    assert_eq!(response.code(), "room-missing");
}

#[test]
fn an_upload_that_breaks_off_is_still_reported_to_its_room() {
    let program = Program::start();
    let mut room = watch(&program, "/events?room=class-3b");
    let mut client = Client::connect(program.address);
    client.send("POST /inspect?room=class-3b HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\nabc");
    drop(client);
    let line = next_line(&mut room, "data: ");
    assert!(line.contains("\"complete\":false"), "{line}");
}

#[test]
fn malformed_chunked_coding_is_still_reported_to_its_room() {
    let program = Program::start();
    let mut room = watch(&program, "/events?room=class-3b");
    let mut client = Client::connect(program.address);
    client.send("POST /inspect?room=class-3b HTTP/1.1\r\nHost: a\r\n");
    client.send("Transfer-Encoding: chunked\r\n\r\n3\r\nabc\r\nzz\r\n");
    let line = next_line(&mut room, "data: ");
    assert!(line.contains("\"complete\":false"), "{line}");
    assert!(line.contains("after 3 bytes"), "{line}");
}
