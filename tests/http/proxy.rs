//! What a proxy in front changes: the path, and who is believed to ask.

use crate::client::{Client, Response, exchange, request};
use crate::program::Program;

fn get(program: &Program, target: &str, fields: &str) -> Response {
    exchange(program.address, &format!("GET {target} HTTP/1.1{fields}"), b"")
}

/// Every address in a page that is on this server: what `href`, `src` and `action` name.
fn links(page: &str) -> Vec<String> {
    ["href=\"/", "src=\"/", "action=\"/"]
        .iter()
        .flat_map(|start| page.split(start).skip(1))
        .map(|rest| format!("/{}", rest.split(['"', '#']).next().unwrap_or_default()))
        .collect()
}

#[test]
fn every_link_begins_with_the_prefix_and_leads_somewhere_whether_it_is_passed_on_or_not() {
    let program = Program::start_with(&["--prefix", "/tools/weigh", "--log", "warn"]);
    let mut seen = 0;
    for path in ["/", "/types", "/findings", "/lab", "/nowhere"] {
        let passed = get(&program, &format!("/tools/weigh{path}"), "\nAccept: text/html");
        let stripped = get(&program, path, "\nAccept: text/html");
        assert_eq!(passed.status, if path == "/nowhere" { 404 } else { 200 });
        assert_eq!(stripped.status, passed.status);
        assert_eq!(links(stripped.text()), links(passed.text()), "{path}");
        // Another language of the page that nobody has leads to itself.
        let own = if path == "/nowhere" { 404 } else { 200 };
        for link in links(passed.text()) {
            let rest = link.strip_prefix("/tools/weigh/").expect("the prefix");
            seen += 1;
            // What is only posted to answers so, which is there all the same.
            for link in [&link, &format!("/{rest}")] {
                let mut client = Client::connect(program.address);
                client.send(request(&format!("HEAD {link} HTTP/1.1"), b""));
                let status = client.head().status;
                let is_own = rest.starts_with("nowhere");
                assert!(
                    if is_own { status == own } else { matches!(status, 200 | 405) },
                    "{link}: {status}"
                );
            }
        }
        assert!(!passed.text().contains("http://127.0.0.1/inspect"), "{path}");
    }
    assert!(seen > 100, "{seen}");
    let page = get(&program, "/tools/weigh/", "");
    assert!(page.text().contains("http://127.0.0.1/tools/weigh/inspect"));
}

#[test]
fn the_bare_prefix_leads_to_the_page() {
    let program = Program::start_with(&["--prefix", "/weigh/"]);
    let response = get(&program, "/weigh?language=ko", "");
    assert_eq!(response.status, 308);
    assert_eq!(response.field("location"), Some("/weigh/?language=ko"));
    let page = get(&program, "/weigh/?language=ko", "");
    assert_eq!(page.status, 200);
    let cookie = page.field("set-cookie").unwrap();
    assert!(cookie.contains("; Path=/weigh/;"), "{cookie}");
    assert_eq!(get(&program, "/weighty", "").status, 404);
}

#[test]
fn bodies_and_events_take_the_prefix() {
    let program = Program::start_with(&["--prefix", "/weigh"]);
    let mut room = Client::connect(program.address);
    room.send("GET /weigh/events?room=class-3b HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");
    assert_eq!(room.head().status, 200);
    let head = "POST /weigh/inspect?room=class-3b HTTP/1.1";
    let report = exchange(program.address, head, b"abc").json();
    assert_eq!(report["request"]["target"], "/weigh/inspect?room=class-3b");
    while !room.line().contains(report["id"].as_str().unwrap()) {}
    let sent = exchange(program.address, "POST /weigh/findings/bom/send HTTP/1.1", b"");
    assert_eq!(sent.status, 200);
    let preflight = "OPTIONS /weigh/inspect HTTP/1.1\nOrigin: http://a.example\n\
                     Access-Control-Request-Method: PUT";
    assert_eq!(exchange(program.address, preflight, b"").status, 200);
}

#[test]
fn commands_name_what_a_trusted_proxy_was_asked_for_and_no_other() {
    let forwarded = "\nAccept: text/html\nForwarded: for=192.0.2.1;host=weigh.example;proto=https";
    let customary = "\nAccept: text/html\nX-Forwarded-For: 192.0.2.1\nX-Forwarded-Host: weigh.example\n\
                     X-Forwarded-Proto: https";
    let program = Program::start_with(&["--trusted-proxy", "10.0.0.1,127.0.0.0/8"]);
    for fields in [forwarded, customary] {
        let page = get(&program, "/", fields);
        assert!(page.text().contains("curl -F file=@yourfile https://weigh.example/inspect"));
        assert!(
            get(&program, "/lab", fields).text().contains("https://weigh.example/lab/download")
        );
        assert!(
            get(&program, "/findings", fields).text().contains(" https://weigh.example/inspect")
        );
    }
    let alone = Program::start_with(&["--trusted-proxy", "10.0.0.1"]);
    for fields in [forwarded, customary] {
        let page = get(&alone, "/", fields);
        assert!(page.text().contains("curl -F file=@yourfile http://127.0.0.1/inspect"));
        assert!(!page.text().contains("weigh.example"));
    }
}

#[test]
fn nobody_behind_a_proxy_on_this_machine_watches_all_rooms() {
    let trusting = Program::start_with(&["--trusted-proxy", "127.0.0.1"]);
    let program = Program::start();
    for fields in ["\nX-Forwarded-For: 127.0.0.1", "\nForwarded: for=127.0.0.1", "\nVia: 1.1 proxy"]
    {
        for program in [&trusting, &program] {
            let response = get(program, "/events", fields);
            assert_eq!((response.status, response.code()), (400, "room-missing".to_owned()));
        }
    }
    assert_eq!(get(&trusting, "/events", "").code(), "room-missing");
    let old = exchange(program.address, "GET /events HTTP/1.0", b"");
    assert_eq!(old.code(), "room-missing");
}

#[test]
fn the_log_names_the_client_that_a_trusted_proxy_names() {
    let mut program =
        Program::start_with(&["--log-format", "json", "--trusted-proxy", "127.0.0.1"]);
    get(&program, "/healthz", "\nX-Forwarded-For: 127.0.0.9, 192.0.2.1");
    program.signal("TERM");
    program.ended();
    assert!(program.log().contains("\"client\":\"192.0.2.1\""));
}
