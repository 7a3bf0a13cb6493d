//! Bodies under content codings, as the running program gets them.

use std::io::Write as _;

use flate2::Compression;
use flate2::write::GzEncoder;
use serde_json::Value;

use crate::client::exchange;
use crate::program::Program;

const HEAD: &str = "POST /inspect HTTP/1.1\nContent-Type: application/json\nContent-Encoding: gzip";

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes).expect("a Vec takes all");
    encoder.finish().expect("a Vec takes all")
}

fn ids(report: &Value) -> Vec<&str> {
    let findings = report["findings"].as_array().expect("a list");
    findings.iter().filter_map(|finding| finding["id"].as_str()).collect()
}

#[test]
fn a_compressed_body_is_weighed_as_it_was_before() {
    let program = Program::start();
    let body = br#"{"note":"hello hello hello hello hello hello hello"}"#;
    let coded = gzip(body);
    for mode in ["stream", "buffer"] {
        let head = HEAD.replace("/inspect", &format!("/inspect?mode={mode}"));
        let response = exchange(program.address, &head, &coded);
        assert_eq!(response.status, 200);
        let report = response.json();
        assert_eq!(report["encoding"], "json");
        assert_eq!(report["complete"], true);
        assert_eq!(report["sizes"]["body_bytes"], body.len());
        assert_eq!(report["sizes"]["coded_bytes"], coded.len());
        let head_bytes = report["sizes"]["head_bytes"].as_u64().unwrap();
        assert_eq!(report["sizes"]["wire_bytes"], head_bytes + coded.len() as u64);
        assert!(!ids(&report).contains(&"coding-unsupported"));
    }
}

#[test]
fn a_body_that_is_not_what_its_coding_says_is_still_answered() {
    let program = Program::start();
    for (body, id) in [
        (b"{\"note\":\"hello\"}".to_vec(), "coding-not-what-it-says"),
        (gzip(b"{\"note\":\"hello\"}")[..20].to_vec(), "coding-not-what-it-says"),
        (gzip(&gzip(b"{\"note\":\"hello\"}")), "coding-twice"),
    ] {
        let response = exchange(program.address, HEAD, &body);
        assert_eq!(response.status, 200);
        let report = response.json();
        assert!(ids(&report).contains(&id), "{id}: {report}");
    }
}

#[test]
fn the_limits_on_what_comes_out_are_options() {
    let zeros = gzip(&vec![0; 8 << 20]);
    for (arguments, body_bytes) in [
        (&["--max-expansion", "2"][..], 1 << 20),
        (&["--max-expansion", "5000", "--max-decoded", "10KB"], 10_000),
        (&["--max-expansion", "5000"], 8 << 20),
    ] {
        let program = Program::start_with(arguments);
        let report = exchange(program.address, HEAD, &zeros).json();
        assert_eq!(report["sizes"]["body_bytes"], body_bytes, "{arguments:?}");
        let is_stopped = body_bytes < 8 << 20;
        assert_eq!(report["complete"], !is_stopped);
        assert_eq!(ids(&report).contains(&"expansion-limit"), is_stopped);
    }
}

#[test]
fn a_coding_has_a_ratio_and_no_coding_has_none() {
    let program = Program::start();
    let body = b"hello ".repeat(1000);
    let coded = gzip(&body);
    let head = "POST /inspect HTTP/1.1\nContent-Type: text/plain";
    let report = exchange(program.address, &format!("{head}\nContent-Encoding: gzip"), &coded);
    let ratio = report.json()["sizes"]["coding_ratio"].as_f64().expect("a ratio");
    assert!((ratio - body.len() as f64 / coded.len() as f64).abs() < 1e-9, "{ratio}");
    let plain = exchange(program.address, head, &body).json();
    assert_eq!(plain["sizes"]["coding_ratio"], Value::Null);
    assert_eq!(plain["parts"][0]["entropy_bits_per_byte"], 2.2516);
    for (accept, words) in [
        ("text/plain", ["coding ratio", "2.25 of 8 bits of entropy"]),
        ("text/html", ["body ÷ coded", "2.25 of 8 bits a byte"]),
    ] {
        let head = format!("{head}\nContent-Encoding: gzip\nAccept: {accept}");
        let page = exchange(program.address, &head, &coded).text().to_owned();
        assert!(words.iter().all(|words| page.contains(words)), "{page}");
    }
}
