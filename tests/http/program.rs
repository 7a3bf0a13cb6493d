//! The spawned program.

use std::io::{BufRead, BufReader, Read};
use std::net::SocketAddr;
use std::process::{Child, Command, ExitStatus, Output, Stdio};
use std::time::{Duration, Instant};

/// How long the program may take for anything that it does by itself.
const PATIENCE: Duration = Duration::from_secs(20);

/// A running program; killed when dropped.
pub(crate) struct Program {
    child: Child,
    /// Where it listens.
    pub(crate) address: SocketAddr,
    /// Where it listens for plain TCP, if it was told to.
    pub(crate) tcp: Option<SocketAddr>,
}

impl Program {
    /// The program with its defaults, on a free port.
    pub(crate) fn start() -> Program {
        Program::start_with(&[])
    }

    /// The program with these arguments besides `--bind`.
    pub(crate) fn start_with(arguments: &[&str]) -> Program {
        Program::start_on("127.0.0.1:0", &[&["--workers", "2"], arguments].concat())
    }

    /// The program listening on `bind`, with these arguments.
    pub(crate) fn start_on(bind: &str, arguments: &[&str]) -> Program {
        let mut child = command()
            .args(["--bind", bind])
            .args(arguments)
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the program starts");
        let stdout = child.stdout.take().expect("stdout is piped");
        let mut lines = BufReader::new(stdout).lines();
        let mut announced = |scheme: &str| -> SocketAddr {
            let line = lines.next().expect("an announcement").expect("UTF-8");
            let start = format!("Weighbridge listens on {scheme}://");
            let address = line.strip_prefix(&start).and_then(|address| address.parse().ok());
            address.unwrap_or_else(|| panic!("not the announcement: {line:?}"))
        };
        let address = announced("http");
        let tcp = arguments.contains(&"--tcp").then(|| announced("tcp"));
        Program { child, address, tcp }
    }

    /// Sends the program a signal by name, such as `TERM`.
    pub(crate) fn signal(&self, name: &str) {
        let sent = Command::new("kill")
            .args([&format!("-{name}"), &self.child.id().to_string()])
            .status()
            .expect("kill runs");
        assert!(sent.success());
    }

    /// The memory that the program holds, as the kernel counts it.
    pub(crate) fn resident_bytes(&self) -> u64 {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id()))
            .expect("the kernel tells of its processes");
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).expect("a count");
        let kib = line.trim().trim_end_matches(" kB").parse::<u64>().expect("a count in KiB");
        kib * 1024
    }

    /// Waits for the program's end.
    pub(crate) fn ended(&mut self) -> ExitStatus {
        let started = Instant::now();
        loop {
            if let Some(status) = self.child.try_wait().expect("the child can be waited for") {
                return status;
            }
            assert!(started.elapsed() < PATIENCE, "the program does not end");
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    /// What the program logged until its end.
    pub(crate) fn log(&mut self) -> String {
        let mut log = String::new();
        if let Some(mut stderr) = self.child.stderr.take() {
            stderr.read_to_string(&mut log).expect("the log is UTF-8");
        }
        log
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        // It may have ended already.
        let _ended = self.child.kill();
        let _reaped = self.child.wait();
    }
}

/// Runs the program to its end, for starts that fail.
pub(crate) fn run(arguments: &[&str], environment: &[(&str, &str)]) -> Output {
    command().args(arguments).envs(environment.iter().copied()).output().expect("the program runs")
}

fn command() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_weighbridge"));
    for (name, _) in std::env::vars().filter(|(name, _)| name.starts_with("WEIGHBRIDGE_")) {
        command.env_remove(name);
    }
    command
}
