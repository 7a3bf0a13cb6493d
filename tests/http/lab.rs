//! The experiments of `/lab`: what the server holds of a download, and buffer sizes over its own loopback.

use std::time::{Duration, Instant};

use serde_json::Value;

use crate::client::{Client, Response, exchange, request};
use crate::program::{Program, run};

/// Points of an experiment, and its trials.
const POINTS: usize = 14 * 4;
const TRIALS: usize = 5 * POINTS;

fn held(program: &Program, download: &Response) -> Value {
    let id = download.field("weighbridge-download").expect("an id").to_owned();
    let started = Instant::now();
    loop {
        let head = format!("GET /lab/download/{id} HTTP/1.1");
        let held = exchange(program.address, &head, b"").json();
        if held["ended"] == true {
            return held;
        }
        assert!(started.elapsed() < Duration::from_secs(10), "{held}");
        std::thread::sleep(Duration::from_millis(20));
    }
}

fn timeline(held: &Value) -> Vec<(f64, u64, u64)> {
    let rows = held["timeline"].as_array().expect("rows");
    let row = |row: &Value| {
        let number = |at: usize| row[at].as_u64().expect("a count");
        (row[0].as_f64().expect("a time"), number(1), number(2))
    };
    rows.iter().map(row).collect()
}

#[test]
fn a_streamed_download_holds_a_chunk_and_a_buffered_one_all_of_it() {
    let program = Program::start();
    for (mode, peak) in [("stream", 1000), ("buffer", 10_000)] {
        let target = format!("/lab/download?size=10000&chunk=1000&rate=50000&mode={mode}");
        let download = exchange(program.address, &format!("GET {target} HTTP/1.1"), b"");
        assert_eq!(download.body.len(), 10_000);
        let held = held(&program, &download);
        assert_eq!(held["mode"], mode);
        assert_eq!(held["peak_held_bytes"], peak);
        assert_eq!((&held["made_bytes"], &held["sent_bytes"]), (&10_000.into(), &10_000.into()));
        let rows = timeline(&held);
        assert_eq!(rows[0], (0.0, 0, 0));
        assert!(rows.is_sorted_by(|a, b| a.0 <= b.0 && a.1 <= b.1), "{rows:?}");
        assert_eq!(rows.iter().map(|row| row.2).max(), Some(peak));
        assert_eq!((rows.last().unwrap().1, rows.last().unwrap().2), (10_000, 0));
        // The tenth chunk is due after 9 of 10 parts of 200 ms.
        assert!(rows.last().unwrap().0 >= 180.0, "{rows:?}");
    }
}

#[test]
fn a_buffered_download_sends_nothing_before_all_is_made() {
    let program = Program::start();
    let started = Instant::now();
    let mut client = Client::connect(program.address);
    let head = "GET /lab/download?size=4000&chunk=1000&rate=10000&mode=buffer HTTP/1.1";
    client.send(request(head, b""));
    client.head();
    assert!(started.elapsed() >= Duration::from_millis(300), "{:?}", started.elapsed());
}

#[test]
fn what_nobody_downloads_any_more_is_held_no_more() {
    let program = Program::start();
    let mut client = Client::connect(program.address);
    let head = "GET /lab/download?size=1000000&chunk=1000&rate=20000&mode=stream HTTP/1.1";
    client.send(request(head, b""));
    let download = client.head();
    drop(client);
    let held = held(&program, &download);
    assert_eq!((&held["held_bytes"], &held["ended"]), (&0.into(), &true.into()));
    assert!(held["made_bytes"].as_u64().unwrap() < 1_000_000);
}

#[test]
fn tiny_chunks_do_not_cost_a_buffered_download_more_than_its_bytes() {
    let program = Program::start();
    let head = "GET /lab/download?size=2000000&chunk=1&mode=buffer HTTP/1.1";
    let download = exchange(program.address, head, b"");
    assert_eq!(download.body.len(), 2_000_000);
    let held = held(&program, &download);
    assert_eq!(held["peak_held_bytes"], 2_000_000);
    assert!(timeline(&held).len() <= 256);
}

#[test]
fn only_downloads_that_were_are_told_of() {
    let program = Program::start();
    for id in ["x", "00000000-0000-4000-8000-000000000000"] {
        let unknown = exchange(program.address, &format!("GET /lab/download/{id} HTTP/1.1"), b"");
        assert_eq!((unknown.status, unknown.code().as_str()), (404, "not-found"));
    }
}

#[test]
fn places_for_buffered_downloads_are_held_until_they_are_read() {
    let program = Program::start();
    // More than the kernel holds of a connection, so that the answers wait.
    let head = "GET /lab/download?size=16777216&mode=buffer HTTP/1.1";
    let mut waiting: Vec<Client> = (0..4).map(|_| Client::connect(program.address)).collect();
    for client in &mut waiting {
        client.send(request(head, b""));
        assert_eq!(client.head().status, 200);
    }
    let fifth = exchange(program.address, head, b"");
    assert_eq!((fifth.status, fifth.code().as_str()), (503, "busy"));
    assert_eq!(fifth.field("retry-after"), Some("5"));
    drop(waiting);
    let started = Instant::now();
    while exchange(program.address, head, b"").status != 200 {
        assert!(started.elapsed() < Duration::from_secs(15));
        std::thread::sleep(Duration::from_millis(50));
    }
}

fn measure(program: &Program, fields: &str, form: &str) -> Response {
    let head = format!("POST /lab/buffers HTTP/1.1{fields}");
    exchange(program.address, &head, form.as_bytes())
}

/// Every law of an experiment that went to its end with `size` bytes a trial.
fn assert_whole(result: &Value, size: u64) {
    assert_eq!(result["trials"], TRIALS);
    let settings = result["settings"].as_array().expect("settings");
    assert_eq!(settings.len(), 4);
    for setting in settings {
        let points = setting["points"].as_array().expect("points");
        assert_eq!(points.len(), 14);
        for (step, point) in points.iter().enumerate() {
            let count = |key: &str| point[key].as_u64().unwrap_or_else(|| panic!("{key}: {point}"));
            assert_eq!(count("buffer_bytes"), 512 << step);
            assert_eq!(count("bytes"), size);
            assert!(count("write_calls") * count("buffer_bytes") >= size, "{point}");
            assert!(count("read_calls") * count("buffer_bytes") >= size, "{point}");
            assert!(count("least_bytes_per_second") <= count("bytes_per_second"));
            assert!(count("bytes_per_second") <= count("most_bytes_per_second"));
            assert!(count("memory_bytes") > 2 * count("buffer_bytes"));
        }
        for best in [&setting["best"], &setting["by_processor"]["best"]] {
            let bound = |key: &str| best[key].as_u64().expect("a bound");
            assert!(bound("from_bytes") <= bound("to_bytes"), "{setting}");
        }
    }
}

#[test]
fn an_experiment_is_answered_in_every_form() {
    let program = Program::start();
    let form = "size=20000&seconds=20";
    let json = measure(&program, "", form);
    assert_eq!(json.status, 200, "{}", json.text());
    assert_eq!(json.field("content-type"), Some("application/json"));
    assert_whole(&json.json(), 20_000);

    let page = measure(&program, "\nAccept: text/html", form);
    assert_eq!(page.field("content-type"), Some("text/html; charset=utf-8"));
    assert!(page.field("content-security-policy").is_some());
    assert_eq!(page.text().matches("<rect").count(), POINTS);
    assert!(page.text().trim_start().starts_with("<!doctype html>"));
    let korean = measure(&program, "\nAccept: text/html\nAccept-Language: ko", form);
    assert!(korean.text().contains("<html lang=\"ko\">"));

    let text = measure(&program, "\nAccept: text/plain", form);
    assert_eq!(text.field("content-type"), Some("text/plain; charset=utf-8"));
    assert_eq!(
        text.text().chars().take_while(|it| ".\n".contains(*it)).filter(|it| *it == '.').count(),
        TRIALS
    );
    assert!(text.text().lines().all(|line| line.chars().count() <= 80), "{}", text.text());
    assert!(text.text().contains("Verdict"));
}

#[test]
fn an_experiment_is_told_line_by_line() {
    let program = Program::start();
    let told = measure(&program, "\nAccept: application/x-ndjson", "size=20000&seconds=20");
    assert_eq!(told.field("content-type"), Some("application/x-ndjson"));
    let events: Vec<Value> =
        told.text().lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(events[0]["event"], "plan");
    assert_eq!(events[0]["trials"], TRIALS);
    let trials = &events[1..events.len() - 1];
    assert_eq!(trials.len(), TRIALS);
    for (number, trial) in trials.iter().enumerate() {
        assert_eq!((&trial["event"], &trial["trial"]), (&"trial".into(), &(number + 1).into()));
        assert!(trial["setting"].as_u64().unwrap() < 4);
    }
    let last = events.last().unwrap();
    assert_eq!(last["event"], "result");
    assert_whole(&last["result"], 20_000);
}

#[test]
fn what_cannot_be_asked_for_is_refused_with_what_can() {
    let program = Program::start_with(&["--lab-seconds", "2"]);
    for (form, words) in [
        ("seconds=3", "from 1 to 2."),
        ("size=0", "\\\"size\\\""),
        ("buffers=1", "known are size and seconds."),
    ] {
        let refused = measure(&program, "", form);
        assert_eq!((refused.status, refused.code().as_str()), (400, "form-unusable"));
        assert!(refused.text().contains(words), "{}", refused.text());
    }
    let long = measure(&program, "", &"x".repeat(2000));
    assert_eq!((long.status, long.code().as_str()), (413, "body-too-large"));
    let query = exchange(program.address, "POST /lab/buffers?size=1 HTTP/1.1", b"");
    assert_eq!((query.status, query.code().as_str()), (400, "parameter-unknown"));
    let got = exchange(program.address, "GET /lab/buffers HTTP/1.1", b"");
    assert_eq!((got.status, got.field("allow")), (405, Some("POST")));
}

#[test]
fn strangers_pages_and_proxies_start_nothing() {
    let program = Program::start();
    for (fields, code) in [
        ("\nOrigin: http://evil.example", "cross-origin"),
        ("\nSec-Fetch-Site: cross-site", "cross-origin"),
        ("\nX-Forwarded-For: 192.0.2.1", "lab-elsewhere"),
    ] {
        let refused = measure(&program, fields, "size=1000");
        assert_eq!((refused.status, refused.code().as_str()), (400, code), "{fields}");
    }
    let mut client = Client::connect(program.address);
    client.send("POST /lab/buffers HTTP/1.1\r\nHost: evil.example\r\nContent-Length: 0\r\n\r\n");
    let rebound = client.response();
    assert_eq!((rebound.status, rebound.code().as_str()), (400, "lab-elsewhere"));

    let open = Program::start_with(&["--lab", "open"]);
    let answered = measure(&open, "\nX-Forwarded-For: 192.0.2.1", "size=1000");
    assert_eq!(answered.status, 200);
}

#[test]
fn off_is_off_and_the_page_says_how_to_switch_it_on() {
    let program = Program::start_with(&["--lab", "off"]);
    let refused = measure(&program, "", "size=1000");
    assert_eq!((refused.status, refused.code().as_str()), (404, "lab-off"));
    let page = exchange(program.address, "GET /lab HTTP/1.1\nAccept: text/html", b"");
    assert!(page.text().contains("<code>--lab local</code>"), "{}", page.text());
    assert!(!page.text().contains("action=\"/lab/buffers\""));
    let local = Program::start();
    let page = exchange(local.address, "GET /lab HTTP/1.1\nAccept: text/html", b"");
    assert!(page.text().contains("action=\"/lab/buffers\""));
    let head = "GET /lab HTTP/1.1\nAccept: text/html\nX-Forwarded-For: 192.0.2.1";
    let page = exchange(local.address, head, b"");
    assert!(page.text().contains("<code>--lab open</code>"), "{}", page.text());
}

/// An experiment that takes long, and has begun.
fn long_one(program: &Program, accept: &str) -> Client {
    let mut client = Client::connect(program.address);
    let head = format!("POST /lab/buffers HTTP/1.1\nAccept: {accept}");
    client.send(request(&head, b"size=1073741824&seconds=15"));
    assert_eq!(client.head().status, 200);
    client
}

#[test]
fn one_runs_at_a_time_and_the_server_still_answers() {
    let program = Program::start();
    let _running = long_one(&program, "application/x-ndjson");
    let second = measure(&program, "", "size=1000");
    assert_eq!((second.status, second.code().as_str()), (503, "busy"));
    assert_eq!(second.field("retry-after"), Some("5"));
    for _ in 0..10 {
        let asked = Instant::now();
        assert_eq!(exchange(program.address, "GET /healthz HTTP/1.1", b"").status, 200);
        assert!(asked.elapsed() < Duration::from_secs(5), "{:?}", asked.elapsed());
    }
}

#[test]
fn a_client_that_goes_ends_its_experiment_in_every_form() {
    let program = Program::start();
    for accept in ["application/x-ndjson", "application/json", "text/html", "text/plain"] {
        let running = long_one(&program, accept);
        let gone = Instant::now();
        drop(running);
        // It would have taken 15 s.
        while measure(&program, "", "size=1000&seconds=1").status != 200 {
            assert!(gone.elapsed() < Duration::from_secs(8), "{accept}");
            std::thread::sleep(Duration::from_millis(50));
        }
    }
}

#[test]
fn a_stop_signal_ends_an_experiment_with_what_it_has() {
    let mut program = Program::start();
    let mut running = long_one(&program, "application/x-ndjson");
    std::thread::sleep(Duration::from_millis(300));
    let told = Instant::now();
    program.signal("TERM");
    let rest = String::from_utf8(running.rest()).unwrap();
    assert!(rest.contains("\"event\":\"result\""), "{rest}");
    assert_eq!(program.ended().code(), Some(0));
    assert!(told.elapsed() < Duration::from_secs(8), "{:?}", told.elapsed());
}

#[test]
fn the_command_prints_a_table_in_every_format() {
    let lab = |format| {
        let output = run(&["lab", "--size", "20KB", "--seconds", "20", "--format", format], &[]);
        assert_eq!(output.status.code(), Some(0));
        assert!(output.stderr.is_empty(), "no dots where nobody watches");
        String::from_utf8(output.stdout).unwrap()
    };
    let text = lab("text");
    assert!(text.lines().all(|line| line.chars().count() <= 80), "{text}");
    assert!(text.lines().filter(|line| line.starts_with("* ")).count() >= 4, "{text}");
    assert_whole(&serde_json::from_str(&lab("json")).unwrap(), 20_000);
    let csv = lab("csv");
    let records: Vec<Vec<&str>> =
        csv.split_terminator("\r\n").map(|line| line.split(',').collect()).collect();
    assert_eq!(records.len(), 1 + POINTS);
    assert!(records.iter().all(|record| record.len() == records[0].len()), "{csv}");
    assert!(records.iter().any(|record| record.last() == Some(&"true")));
}

#[test]
fn a_bad_option_of_the_command_ends_with_2_and_one_line_that_names_it() {
    for (arguments, option) in [
        (&["lab", "--size", "0"] as &[&str], "--size"),
        (&["lab", "--seconds", "never"], "--seconds"),
        (&["lab", "--format", "xml"], "--format"),
        (&["lab", "--no-such"], "--no-such"),
        (&["--bind", "127.0.0.1:0", "lab"], "lab"),
        (&["laboratory"], "laboratory"),
    ] {
        let output = run(arguments, &[]);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        let words = String::from_utf8(output.stderr).unwrap();
        assert_eq!(words.lines().count(), 1, "{words}");
        assert!(words.contains(option), "{words}");
    }
    let help = run(&["lab", "--help"], &[]);
    assert_eq!(help.status.code(), Some(0));
    assert!(String::from_utf8(help.stdout).unwrap().contains("--format"));
}
