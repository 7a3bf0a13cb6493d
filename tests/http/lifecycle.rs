//! Starting and stopping.

use std::time::{Duration, Instant};

use crate::client::{Client, exchange};
use crate::program::{Program, run};

#[test]
fn a_bad_option_ends_with_2_and_one_line_that_names_it() {
    for (arguments, environment, option) in [
        (&["--max-body", "much"] as &[&str], &[] as &[(&str, &str)], "--max-body"),
        (&[], &[("WEIGHBRIDGE_BODY_TIMEOUT", "never")], "--body-timeout"),
        (&["--bind", "nowhere"], &[], "--bind"),
        (&["--tcp", "nowhere"], &[], "--tcp"),
        (&["--prefix", "no/slash"], &[], "--prefix"),
        (&[], &[("WEIGHBRIDGE_TRUSTED_PROXY", "everybody")], "--trusted-proxy"),
        (&["--log-format", "xml"], &[], "--log-format"),
        (&["--no-such-option"], &[], "--no-such-option"),
    ] {
        let output = run(arguments, environment);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        let words = String::from_utf8(output.stderr).unwrap();
        assert_eq!(words.lines().count(), 1, "{words}");
        assert!(words.contains(option), "{words}");
        assert!(output.stdout.is_empty());
    }
}

#[test]
fn the_flag_wins_over_the_environment() {
    let output = run(&["--max-body", "much"], &[("WEIGHBRIDGE_MAX_BODY", "1MB")]);
    assert_eq!(output.status.code(), Some(2));
    let output = run(&["--max-body", "1MB", "--bind", "x"], &[("WEIGHBRIDGE_MAX_BODY", "much")]);
    assert!(String::from_utf8(output.stderr).unwrap().contains("--bind"));
}

#[test]
fn an_empty_variable_counts_as_not_set() {
    let help = String::from_utf8(run(&["--help"], &[]).stdout).unwrap();
    let named = help.split("[env: ").skip(1).filter_map(|rest| rest.split_once('='));
    let variables: Vec<(&str, &str)> = named.map(|(name, _)| (name, "")).collect();
    assert!(variables.len() > 20, "{variables:?}");
    // Only the last argument is at fault, behind everything that the environment says.
    let output = run(&["--bind", "nowhere"], &variables);
    let words = String::from_utf8(output.stderr).unwrap();
    assert!(words.contains("--bind"), "{words}");
    for variable in &variables {
        let output = run(&["--bind", "256.0.0.1:0"], &[*variable]);
        assert_eq!(output.status.code(), Some(1), "{variable:?}: {output:?}");
    }
}

#[test]
fn a_task_reads_no_variable_of_the_server() {
    let variables = [("WEIGHBRIDGE_BIND", "nowhere"), ("WEIGHBRIDGE_TCP", "nowhere")];
    let output = run(&["lab", "--size", "64KiB", "--seconds", "1", "--format", "csv"], &variables);
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    assert!(!output.stdout.is_empty());
    let output = run(&["lab", "--seconds", "none"], &variables);
    let words = String::from_utf8(output.stderr).unwrap();
    assert!(words.contains("--seconds") && !words.contains("--bind"), "{words}");
}

#[test]
fn a_taken_port_ends_with_1_and_says_how_to_choose_another() {
    let program = Program::start();
    let output = run(&["--bind", &program.address.to_string()], &[]);
    assert_eq!(output.status.code(), Some(1));
    let words = String::from_utf8(output.stderr).unwrap();
    assert_eq!(words.lines().count(), 1, "{words}");
    assert!(words.contains(&program.address.port().to_string()), "{words}");
    assert!(words.contains("--bind"), "{words}");
    let output = run(&["--bind", "127.0.0.1:0", "--tcp", &program.address.to_string()], &[]);
    assert_eq!(output.status.code(), Some(1));
    let words = String::from_utf8(output.stderr).unwrap();
    assert!(words.contains("--tcp 127.0.0.1:PORT"), "{words}");
}

#[test]
fn help_lists_every_option_with_its_environment_twin() {
    let output = run(&["--help"], &[]);
    assert_eq!(output.status.code(), Some(0));
    let help = String::from_utf8(output.stdout).unwrap();
    for option in ["bind", "max-body", "max-buffered", "max-connections", "body-timeout", "workers"]
    {
        let variable = format!("WEIGHBRIDGE_{}", option.replace('-', "_").to_uppercase());
        assert!(help.contains(&format!("--{option}")) && help.contains(&variable), "{option}");
    }
}

#[test]
fn a_running_upload_may_end_after_sigterm_and_an_event_stream_does_not_hold_the_program() {
    let mut program = Program::start();
    let mut watcher = Client::connect(program.address);
    watcher.send("GET /events HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");
    assert_eq!(watcher.head().status, 200);
    let mut client = Client::connect(program.address);
    client.send("POST /inspect HTTP/1.1\r\nHost: a\r\nContent-Length: 6\r\n\r\nabc");
    std::thread::sleep(Duration::from_millis(300));
    program.signal("TERM");
    std::thread::sleep(Duration::from_millis(500));
    client.send("def");
    let response = client.response();
    assert_eq!(response.status, 200);
    assert_eq!(response.json()["sizes"]["body_bytes"], 6);
    assert!(client.rest().is_empty());
    assert_eq!(program.ended().code(), Some(0));
}

#[test]
fn grace_is_bounded_for_an_upload_that_never_ends() {
    let mut program = Program::start_with(&["--grace", "1"]);
    let mut client = Client::connect(program.address);
    client.send("POST /inspect HTTP/1.1\r\nHost: a\r\nContent-Length: 6\r\n\r\nabc");
    std::thread::sleep(Duration::from_millis(300));
    program.signal("INT");
    assert_eq!(program.ended().code(), Some(0));
}

#[test]
fn a_refused_body_that_keeps_coming_slowly_does_not_hold_the_program() {
    let mut program = Program::start();
    let mut client = Client::connect(program.address);
    client.send("POST /nowhere HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\nabc");
    assert_eq!(client.response().status, 404);
    std::thread::sleep(Duration::from_millis(500));
    client.send("d");
    let told = Instant::now();
    program.signal("TERM");
    assert_eq!(program.ended().code(), Some(0));
    assert!(told.elapsed() < Duration::from_secs(5), "{:?}", told.elapsed());
}

#[test]
fn grace_is_bounded_for_a_download_that_nobody_reads() {
    let mut program = Program::start_with(&["--grace", "1"]);
    let mut client = Client::connect(program.address);
    client.send("GET /lab/download?size=1000000000 HTTP/1.1\r\nHost: a\r\n\r\n");
    assert_eq!(client.head().status, 200);
    let told = Instant::now();
    program.signal("TERM");
    assert_eq!(program.ended().code(), Some(0));
    assert!(told.elapsed() < Duration::from_secs(4), "{:?}", told.elapsed());
}

#[test]
fn each_request_is_one_line_of_the_log() {
    let mut program = Program::start_with(&["--log-format", "json"]);
    let id =
        exchange(program.address, "POST /inspect?file=x HTTP/1.1", b"abc").json()["id"].clone();
    program.signal("TERM");
    program.ended();
    let log = program.log();
    let line = log.lines().find(|line| line.contains("answered")).expect("a line");
    let line: serde_json::Value = serde_json::from_str(line).unwrap();
    assert_eq!(line["method"], "POST");
    assert_eq!(line["path"], "/inspect");
    assert_eq!(line["status"], 200);
    assert_eq!(line["received"], 3);
    assert_eq!(line["report"], id);
}

#[test]
fn the_faults_of_clients_do_not_fill_the_log() {
    let mut program = Program::start();
    for request in [
        "\0\0nonsense\r\n\r\n",
        "POST /inspect HTTP/1.1\r\n\r\n",
        "POST /inspect HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
    ] {
        let mut client = Client::connect(program.address);
        client.send(request);
        client.rest();
    }
    program.signal("TERM");
    program.ended();
    let log = program.log();
    assert!(!log.contains("ERROR") && !log.contains("actix_http"), "{log}");
}
