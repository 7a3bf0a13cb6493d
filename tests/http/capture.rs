//! The wire, held to a capture of it. Needs tshark and the right to capture on the loopback interface, so it
//! is run by `make capture`, which is a part of `make test` on Linux.

use std::collections::HashMap;
use std::io::{BufRead, BufReader, Read};
use std::net::{SocketAddr, TcpStream};
use std::process::{Child, ChildStdout, Command, Stdio};
use std::sync::mpsc::{self, Receiver};
use std::time::{Duration, Instant};

use socket2::{Domain, Socket, Type};

use crate::client::{Client, request};
use crate::program::Program;
use crate::wire::{assert_weighed, requests};

/// How long tshark may take to begin, and to show what was sent.
const PATIENCE: Duration = Duration::from_secs(60);

/// Seconds after which tshark ends by itself: one that runs as root cannot be ended by other people.
const CAPTURE_SECONDS: &str = "duration:120";

/// Segments of an Ethernet, less the timestamp option that every Linux sends.
const MSS: u32 = 1460;
const MSS_WITH_TIMESTAMPS: usize = 1448;

/// A frame from a client to the program.
#[derive(Debug)]
struct Frame {
    client_port: u16,
    /// The place of its payload in the stream, from 0; the SYN stands in front of it.
    offset: Option<usize>,
    is_fin: bool,
    payload: Vec<u8>,
}

impl Frame {
    /// From tshark's columns.
    fn parse(line: &str) -> Frame {
        let fields: Vec<&str> = line.trim_end_matches('\n').split('\t').collect();
        let [port, seq, syn, fin, payload] = fields[..] else {
            panic!("not five columns: {line:?}")
        };
        let seq: usize = seq.parse().expect("a sequence number");
        let hex: String = payload.chars().filter(char::is_ascii_hexdigit).collect();
        Frame {
            client_port: port.parse().expect("a port"),
            offset: if is_set(syn) { None } else { seq.checked_sub(1) },
            is_fin: is_set(fin),
            payload: (0..hex.len() / 2)
                .map(|at| u8::from_str_radix(&hex[2 * at..2 * at + 2], 16).expect("hex"))
                .collect(),
        }
    }
}

fn is_set(flag: &str) -> bool {
    matches!(flag, "1" | "True")
}

/// A running tshark.
struct Capture {
    tshark: Child,
    frames: Receiver<Frame>,
}

impl Capture {
    /// Begins to capture what clients send to `address`.
    fn begin(address: SocketAddr) -> Capture {
        let filter = format!("tcp dst port {}", address.port());
        let mut tshark = tshark()
            .args([
                "-i",
                "lo",
                "-a",
                CAPTURE_SECONDS,
                "-s",
                "0",
                "-B",
                "64",
                "-l",
                "-n",
                "-Q",
                "-f",
                &filter,
            ])
            .args(["--disable-protocol", "http", "-T", "fields"])
            .args(["-e", "tcp.srcport", "-e", "tcp.seq", "-e", "tcp.flags.syn"])
            .args(["-e", "tcp.flags.fin", "-e", "tcp.payload"])
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("tshark is installed (Debian: apt-get install tshark)");
        let stdout = BufReader::new(tshark.stdout.take().expect("stdout is piped"));
        let frames = read_frames(stdout);
        let mut capture = Capture { tshark, frames };
        capture.await_beginning(address);
        capture
    }

    /// tshark says that it captures before it does, so connections are made until it shows one.
    fn await_beginning(&mut self, address: SocketAddr) {
        let started = Instant::now();
        while started.elapsed() < PATIENCE {
            if self.tshark.try_wait().expect("tshark can be waited for").is_some() {
                break;
            }
            drop(TcpStream::connect(address).expect("the program listens"));
            if self.frames.recv_timeout(Duration::from_millis(200)).is_ok() {
                return;
            }
        }
        self.tshark.kill().ok();
        let mut words = String::new();
        self.tshark.stderr.take().map(|mut stderr| stderr.read_to_string(&mut words));
        panic!("tshark does not capture on lo (it takes root, sudo or CAP_NET_RAW): {words}");
    }

    /// What came from `port` up to its FIN, in the order of capture.
    fn frames_from(&self, port: u16) -> Vec<Frame> {
        let mut frames = Vec::new();
        loop {
            let frame = self.frames.recv_timeout(PATIENCE).expect("the FIN is captured");
            if frame.client_port == port {
                let is_last = frame.is_fin;
                frames.push(frame);
                if is_last {
                    return frames;
                }
            }
        }
    }
}

impl Drop for Capture {
    fn drop(&mut self) {
        // Where it may not be ended, it ends by itself later.
        if self.tshark.kill().is_ok() {
            let _reaped = self.tshark.wait();
        }
    }
}

fn tshark() -> Command {
    let id = Command::new("id").arg("-u").output().expect("id runs");
    if id.stdout.trim_ascii() == b"0" {
        return Command::new("tshark");
    }
    let mut command = Command::new("sudo");
    command.arg("tshark");
    command
}

fn read_frames(stdout: BufReader<ChildStdout>) -> Receiver<Frame> {
    let (sender, frames) = mpsc::channel();
    std::thread::spawn(move || {
        for line in stdout.lines() {
            let Ok(line) = line else { break };
            if sender.send(Frame::parse(&line)).is_err() {
                break;
            }
        }
    });
    frames
}

/// The client's bytes as they stand in the captured segments, each once.
fn stream(frames: &[Frame]) -> Vec<u8> {
    let mut bytes = HashMap::new();
    for frame in frames {
        let Some(offset) = frame.offset else { continue };
        bytes.extend(frame.payload.iter().enumerate().map(|(at, byte)| (offset + at, *byte)));
    }
    (0..bytes.len()).map(|at| bytes[&at]).collect()
}

/// Frames up to the one with the byte before `end`: all, and those with data.
fn frames_until(frames: &[Frame], end: usize) -> (u64, u64) {
    let last = frames
        .iter()
        .position(|frame| frame.offset.is_some_and(|at| at + frame.payload.len() >= end))
        .expect("the byte was captured");
    let until = &frames[..=last];
    let data = until.iter().filter(|frame| !frame.payload.is_empty()).count();
    (until.len() as u64, data as u64)
}

#[test]
#[ignore = "captures on the loopback interface: make capture"]
fn the_report_is_what_a_capture_shows_byte_for_byte_and_segment_for_segment() {
    let program = Program::start();
    let capture = Capture::begin(program.address);
    let mut client = Client::connect(program.address);
    let mut reports = Vec::new();
    for (sent, coded, framing) in requests() {
        client.send(&sent);
        let report = client.response().json();
        assert_weighed(&report, &sent, coded, framing);
        reports.push((sent, report));
    }
    let port = client.port();
    drop(client);
    let frames = capture.frames_from(port);
    let stream = stream(&frames);
    let (mut at, mut before) = (0, (0, 0));
    for (sent, report) in reports {
        let wire = usize::try_from(report["sizes"]["wire_bytes"].as_u64().unwrap()).unwrap();
        assert_eq!(&stream[at..at + wire], sent, "the captured bytes of this request");
        at += wire;
        let until = frames_until(&frames, at);
        let connection = &report["connection"];
        assert_eq!(connection["segments_in"], until.0 - before.0, "{connection}");
        assert_eq!(connection["data_segments_in"], until.1 - before.1, "{connection}");
        before = until;
    }
    assert_eq!(at, stream.len(), "nothing else was captured");
}

/// The loopback interface carries up to 64 KiB as one frame, which the kernel counts as the segments that
/// it would be cut into elsewhere.
#[test]
#[ignore = "captures on the loopback interface: make capture"]
fn a_large_body_in_ethernet_segments_is_counted_as_the_kernel_cuts_it() {
    let program = Program::start();
    let capture = Capture::begin(program.address);
    let socket = Socket::new(Domain::IPV4, Type::STREAM, None).unwrap();
    socket.set_tcp_mss(MSS).unwrap();
    socket.connect(&program.address.into()).unwrap();
    let mut client = Client::over(socket.into());
    let body: Vec<u8> = (0..1_000_000_u32).map(|at| at.to_le_bytes()[at as usize % 3]).collect();
    let sent = request("POST /inspect HTTP/1.1", &body);
    client.send(&sent);
    let report = client.response().json();
    let port = client.port();
    drop(client);
    let frames = capture.frames_from(port);
    assert!(stream(&frames) == sent, "the captured bytes are those that were sent");
    assert_weighed(&report, &sent, body.len(), 0);
    let segments: usize =
        frames.iter().map(|frame| frame.payload.len().div_ceil(MSS_WITH_TIMESTAMPS)).sum();
    let connection = &report["connection"];
    assert_eq!(connection["data_segments_in"], segments, "{connection}");
    assert_eq!(connection["segment_header_bytes"], 52, "{connection}");
    assert_eq!(connection["segments_at_mss_1460"], sent.len().div_ceil(1460), "{connection}");
}
