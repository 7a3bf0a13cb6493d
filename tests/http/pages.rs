//! Pages, static files and the answers for machines.

use std::io::Read;

use flate2::read::GzDecoder;

use crate::client::{Client, exchange, request};
use crate::program::Program;

#[test]
fn the_page_has_a_strict_policy_and_is_asked_for_again() {
    let program = Program::start();
    let response = exchange(program.address, "GET / HTTP/1.1", b"");
    assert_eq!(response.status, 200);
    assert_eq!(response.field("content-type"), Some("text/html; charset=utf-8"));
    assert_eq!(
        response.field("content-security-policy"),
        Some(
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; \
             connect-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; \
             frame-ancestors 'none'"
        )
    );
    assert_eq!(response.field("referrer-policy"), Some("no-referrer"));
    assert_eq!(response.field("cache-control"), Some("no-cache"));
    assert_eq!(response.field("x-content-type-options"), Some("nosniff"));
}

#[test]
fn every_file_that_the_page_names_is_there() {
    let program = Program::start();
    let page = exchange(program.address, "GET / HTTP/1.1", b"");
    let mut found = 0;
    for piece in page.text().split('"').filter(|piece| piece.starts_with("/static/")) {
        let response = exchange(program.address, &format!("GET {piece} HTTP/1.1"), b"");
        assert_eq!(response.status, 200, "{piece}");
        found += 1;
    }
    assert!(found > 0);
}

#[test]
fn a_static_file_is_cached_for_ever_and_not_sent_twice() {
    let program = Program::start();
    let path = static_path(&program);
    let response = exchange(program.address, &format!("GET {path} HTTP/1.1"), b"");
    assert_eq!(response.field("cache-control"), Some("public, max-age=31536000, immutable"));
    let tag = response.field("etag").unwrap();
    assert!(tag.starts_with('"'), "{tag}");
    let head = format!("GET {path} HTTP/1.1\nIf-None-Match: {tag}");
    let again = exchange(program.address, &head, b"");
    assert_eq!(again.status, 304);
    assert!(again.body.is_empty());
    assert_eq!(again.field("etag"), Some(tag));
    let head = format!("GET {path} HTTP/1.1\nIf-None-Match: \"other\"");
    assert_eq!(exchange(program.address, &head, b"").status, 200);
}

#[test]
fn a_static_file_has_a_form_and_a_tag_for_each_coding() {
    let program = Program::start();
    let path = static_path(&program);
    let plain = exchange(program.address, &format!("GET {path} HTTP/1.1"), b"");
    assert_eq!(plain.field("content-encoding"), None);
    assert_eq!(plain.field("vary"), Some("Accept-Encoding"));
    let mut tags = vec![plain.field("etag").unwrap().to_owned()];
    for (accepted, coding) in [("gzip", "gzip"), ("gzip, br", "br"), ("br;q=0.1, gzip", "gzip")] {
        let head = format!("{{}} {path} HTTP/1.1\nAccept-Encoding: {accepted}");
        let got = exchange(program.address, &head.replace("{}", "GET"), b"");
        assert_eq!(got.field("content-encoding"), Some(coding));
        assert_eq!(got.field("vary"), Some("Accept-Encoding"));
        assert_eq!(got.field("cache-control"), plain.field("cache-control"));
        assert!(got.body.len() < plain.body.len());
        let tag = got.field("etag").unwrap().to_owned();
        // The response of HEAD has the fields of GET and no body.
        let mut client = Client::connect(program.address);
        client.send(request(&head.replace("{}", "HEAD"), b""));
        let asked = client.head();
        for field in ["content-length", "content-encoding", "etag", "vary", "content-type"] {
            assert_eq!(asked.field(field), got.field(field), "{field}");
        }
        assert_eq!(asked.field("content-length"), Some(got.body.len().to_string().as_str()));
        // The client has it; and a client that has another form of it has not.
        let known = format!("{}\nIf-None-Match: {tag}", head.replace("{}", "GET"));
        let again = exchange(program.address, &known, b"");
        assert_eq!((again.status, again.body.len()), (304, 0));
        assert_eq!(again.field("vary"), Some("Accept-Encoding"));
        let other = format!("{}\nIf-None-Match: {}", head.replace("{}", "GET"), tags[0]);
        assert_eq!(exchange(program.address, &other, b"").status, 200);
        tags.push(tag);
    }
    tags.sort();
    tags.dedup();
    assert_eq!(tags.len(), 3);
}

#[test]
fn a_page_comes_under_the_coding_that_is_accepted() {
    let program = Program::start();
    let plain = exchange(program.address, "GET / HTTP/1.1", b"");
    assert_eq!(plain.field("content-encoding"), None);
    assert!(plain.field("vary").unwrap().contains("Accept-Encoding"));
    for coding in ["gzip", "br"] {
        let head = format!("GET / HTTP/1.1\nAccept-Encoding: {coding}");
        let got = exchange(program.address, &head, b"");
        assert_eq!(got.field("content-encoding"), Some(coding));
        assert!(got.body.len() * 3 < plain.body.len(), "{coding}: {}", got.body.len());
        let mut page = Vec::new();
        match coding {
            "gzip" => GzDecoder::new(&got.body[..]).read_to_end(&mut page).unwrap(),
            _ => brotli_decompressor::Decompressor::new(&got.body[..], 4096)
                .read_to_end(&mut page)
                .unwrap(),
        };
        assert_eq!(page, plain.body);
    }
}

#[test]
fn a_static_file_of_another_version_is_not_there() {
    let program = Program::start();
    let path = static_path(&program);
    let version = path.split('/').nth(2).unwrap();
    let other = path.replace(version, "0000000000000000");
    assert_eq!(exchange(program.address, &format!("GET {other} HTTP/1.1"), b"").status, 404);
    let missing = format!("GET /static/{version}/no/such.js HTTP/1.1");
    assert_eq!(exchange(program.address, &missing, b"").status, 404);
}

#[test]
fn what_words_details_is_a_file_of_its_own_that_may_be_kept_for_ever() {
    let program = Program::start();
    let version = static_path(&program).split('/').nth(2).unwrap().to_owned();
    let get = |name: &str, coding: &str| {
        let head =
            format!("GET /static/{version}/texts/{name} HTTP/1.1\nAccept-Encoding: {coding}");
        exchange(program.address, &head, b"")
    };
    let (texts, details) = (get("ko.ftl", "identity"), get("ko-details.ftl", "identity"));
    assert!(texts.text().contains("\nsite-skip = ") && !texts.text().contains("\ndetail-"));
    assert!(details.text().starts_with("detail-") && !details.text().contains("\nsite-skip = "));
    assert_ne!(texts.field("etag"), details.field("etag"));
    let compressed = get("ko-details.ftl", "br");
    assert_eq!(compressed.field("content-encoding"), Some("br"));
    assert!(compressed.field("cache-control").unwrap().contains("immutable"));
    assert!(compressed.body.len() * 3 < details.body.len(), "{}", compressed.body.len());
    assert_eq!(get("en-details.ftl", "br").status, 404, "English comes with the report");
}

fn static_path(program: &Program) -> String {
    let page = exchange(program.address, "GET / HTTP/1.1", b"");
    let path = page.text().split('"').find(|piece| piece.starts_with("/static/"));
    path.expect("the page names a file").to_owned()
}

#[test]
fn head_answers_as_get_without_the_body() {
    let program = Program::start();
    for path in ["/", "/types", "/findings", "/healthz", "/version"] {
        let mut client = Client::connect(program.address);
        client.send(request(&format!("HEAD {path} HTTP/1.1"), b""));
        let head = client.head();
        assert_eq!(head.status, 200, "{path}");
        assert!(head.field("content-length").unwrap().parse::<u64>().unwrap() > 0);
        client.send(request("GET /healthz HTTP/1.1", b""));
        assert_eq!(client.response().json()["status"], "ok");
    }
}

#[test]
fn head_of_a_stream_ends_at_once_and_has_the_fields_of_get() {
    let program = Program::start();
    let mut client = Client::connect(program.address);
    for (target, name, value) in [
        ("/lab/download?size=1000&rate=2", "content-length", "1000"),
        ("/lab/download?size=1000&mode=buffer", "content-length", "1000"),
        ("/events?room=class-3b", "content-type", "text/event-stream"),
    ] {
        client.send(request(&format!("HEAD {target} HTTP/1.1"), b""));
        let head = client.head();
        assert_eq!(head.status, 200, "{target}");
        assert_eq!(head.field(name), Some(value), "{target}");
    }
    client.send(request("GET /healthz HTTP/1.1", b""));
    assert_eq!(client.response().json()["status"], "ok");
}

#[test]
fn the_catalogue_comes_in_every_form() {
    let program = Program::start();
    for (accept, content_type) in [
        ("*/*", "application/json"),
        ("text/plain", "text/plain; charset=utf-8"),
        ("text/html", "text/html; charset=utf-8"),
    ] {
        let head = format!("GET /findings HTTP/1.1\nAccept: {accept}");
        let response = exchange(program.address, &head, b"");
        assert_eq!(response.status, 200);
        assert_eq!(response.field("content-type"), Some(content_type));
        assert!(response.text().contains("boundary-missing"));
    }
}

#[test]
fn machines_learn_the_version() {
    let program = Program::start();
    let version = exchange(program.address, "GET /version HTTP/1.1", b"").json();
    assert_eq!(version["version"], env!("CARGO_PKG_VERSION"));
    assert_eq!(version["report_version"], 1);
}

#[test]
fn the_lab_tells_how_to_measure_the_host_that_was_asked() {
    let program = Program::start();
    let page = exchange(program.address, "GET /lab HTTP/1.1\nAccept: text/html", b"");
    assert_eq!(page.status, 200);
    assert!(page.text().contains("'http://127.0.0.1/lab/download?size="), "{}", page.text());
    assert!(page.text().contains("action=\"/lab/download\""));
}

#[test]
fn a_buffered_download_comes_whole_and_an_empty_rate_is_none() {
    let program = Program::start();
    let head = "GET /lab/download?size=1000&chunk=10&rate=1000000&mode=buffer HTTP/1.1";
    assert_eq!(exchange(program.address, head, b"").body.len(), 1000);
    let head = "GET /lab/download?size=1000&chunk=10&rate=&mode=stream HTTP/1.1";
    assert_eq!(exchange(program.address, head, b"").body.len(), 1000);
}

#[test]
fn a_download_has_the_size_that_was_asked_for() {
    let program = Program::start_with(&["--max-download", "1MB"]);
    for mode in ["stream", "buffer"] {
        let head = format!("GET /lab/download?size=1000&chunk=64&mode={mode} HTTP/1.1");
        let response = exchange(program.address, &head, b"");
        assert_eq!(response.body.len(), 1000);
        assert_eq!(response.body[999], 231, "999 modulo 256");
    }
    let head = "GET /lab/download?size=1000001 HTTP/1.1";
    let refused = exchange(program.address, head, b"");
    assert_eq!(refused.status, 400);
    assert!(refused.text().contains("from 0 to 1000000."), "{}", refused.text());
}
