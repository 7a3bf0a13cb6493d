//! The program's options: every one is a flag with an environment twin, and the flag wins.

use std::env;
use std::ffi::{OsStr, OsString};
use std::fmt;
use std::time::Duration;

use clap::builder::Resettable;
use clap::error::ErrorKind;
use clap::{
    Arg, ArgAction, Command, CommandFactory as _, FromArgMatches as _, Parser, Subcommand,
    ValueEnum,
};
use ipnet::IpNet;
use tracing_subscriber::filter::Targets;

use super::lab::command::LabOptions;
use super::lab::plan::{MOST_SECONDS, SECONDS};
use super::prefix::Prefix;
use super::values::{
    parse_bind, parse_buffer, parse_filter, parse_network, parse_seconds, parse_size, parse_switch,
};

/// What is logged unless told otherwise. actix_http logs the faults of clients as errors of the server,
/// by which anybody could fill the log.
const DEFAULT_LOG: &str = "info,actix_server=warn,actix_http=off";

/// What the program was told to do.
#[derive(Debug, Clone, Parser)]
#[command(name = "weighbridge", version, about, max_term_width = 100)]
#[command(args_conflicts_with_subcommands = true)]
pub struct Config {
    /// What else to do than to serve
    #[command(subcommand)]
    pub task: Option<Task>,

    /// Address and port to listen on; port 0 takes any free one
    #[arg(long, env = "WEIGHBRIDGE_BIND", value_name = "HOST:PORT")]
    #[arg(default_value = "127.0.0.1:8080", value_parser = parse_bind)]
    pub bind: String,

    /// Address and port on which plain TCP connections are weighed too, such as 127.0.0.1:8081
    #[arg(long, env = "WEIGHBRIDGE_TCP", value_name = "HOST:PORT", value_parser = parse_bind)]
    pub tcp: Option<String>,

    /// Path under which a proxy shows this server, such as /weigh; links begin with it
    #[arg(
        long,
        env = "WEIGHBRIDGE_PREFIX",
        value_name = "PATH",
        default_value = "",
        hide_default_value = true
    )]
    pub prefix: Prefix,

    /// Address or network of proxies whose Forwarded and X-Forwarded-* fields are believed; several are
    /// separated by commas or given one by one
    #[arg(long, env = "WEIGHBRIDGE_TRUSTED_PROXY", value_name = "ADDRESS")]
    #[arg(value_delimiter = ',', value_parser = parse_network)]
    pub trusted_proxy: Vec<IpNet>,

    /// Largest body that is inspected, such as 10MB, 64KiB or a count of bytes
    #[arg(long, env = "WEIGHBRIDGE_MAX_BODY", value_name = "SIZE")]
    #[arg(default_value = "16GiB", value_parser = parse_size)]
    pub max_body: u64,

    /// Largest body that mode=buffer collects
    #[arg(long, env = "WEIGHBRIDGE_MAX_BUFFERED", value_name = "SIZE")]
    #[arg(default_value = "256MiB", value_parser = parse_size)]
    pub max_buffered: u64,

    /// Decoded bytes for each byte of a compressed body, after the first MiB, at which undoing it is stopped
    #[arg(long, env = "WEIGHBRIDGE_MAX_EXPANSION", value_name = "RATIO")]
    #[arg(default_value_t = 200, value_parser = clap::value_parser!(u64).range(1..))]
    pub max_expansion: u64,

    /// Most bytes that come out of a compressed body
    #[arg(long, env = "WEIGHBRIDGE_MAX_DECODED", value_name = "SIZE")]
    #[arg(default_value = "16GiB", value_parser = parse_size)]
    pub max_decoded: u64,

    /// Largest answer that /lab/download makes
    #[arg(long, env = "WEIGHBRIDGE_MAX_DOWNLOAD", value_name = "SIZE")]
    #[arg(default_value = "1GiB", value_parser = parse_size)]
    pub max_download: u64,

    /// Who may make experiments at /lab, each of which takes two threads for seconds
    #[arg(long, env = "WEIGHBRIDGE_LAB", value_name = "WHO", default_value = "local")]
    pub lab: LabMode,

    /// Most seconds that one experiment takes
    #[arg(long, env = "WEIGHBRIDGE_LAB_SECONDS", value_name = "SECONDS")]
    #[arg(default_value_t = SECONDS, value_parser = clap::value_parser!(u64).range(1..=MOST_SECONDS))]
    pub lab_seconds: u64,

    /// Connections that are open at once; more wait in the kernel's queue
    #[arg(long, env = "WEIGHBRIDGE_MAX_CONNECTIONS", value_name = "COUNT")]
    #[arg(default_value_t = 1024, value_parser = clap::value_parser!(u32).range(1..=1_000_000))]
    pub max_connections: u32,

    /// Receive buffer of each connection's socket; the kernel's own, which grows, unless set
    #[arg(long, env = "WEIGHBRIDGE_RECV_BUFFER", value_name = "SIZE", value_parser = parse_buffer)]
    pub recv_buffer: Option<usize>,

    /// Send buffer of each connection's socket; the kernel's own, which grows, unless set
    #[arg(long, env = "WEIGHBRIDGE_SEND_BUFFER", value_name = "SIZE", value_parser = parse_buffer)]
    pub send_buffer: Option<usize>,

    /// Whether small segments are sent at once (TCP_NODELAY) or gathered (Nagle's algorithm)
    #[arg(long, env = "WEIGHBRIDGE_NODELAY", value_name = "on|off")]
    #[arg(default_value = "on", value_parser = parse_switch, action = ArgAction::Set)]
    pub nodelay: bool,

    /// Connections that the kernel keeps until the program takes them
    #[arg(long, env = "WEIGHBRIDGE_BACKLOG", value_name = "COUNT")]
    #[arg(default_value_t = 1024, value_parser = clap::value_parser!(i32).range(1..=65_535))]
    pub backlog: i32,

    /// Seconds for the head of a request, after which the connection is closed: a person with a raw socket
    /// needs some
    #[arg(long, env = "WEIGHBRIDGE_HEAD_TIMEOUT", value_name = "SECONDS")]
    #[arg(default_value = "20", value_parser = parse_seconds)]
    pub head_timeout: Duration,

    /// Seconds without a byte of the body after which the request ends with 408
    #[arg(long, env = "WEIGHBRIDGE_BODY_TIMEOUT", value_name = "SECONDS")]
    #[arg(default_value = "30", value_parser = parse_seconds)]
    pub body_timeout: Duration,

    /// Seconds that running uploads get to end once the program is told to stop
    #[arg(long, env = "WEIGHBRIDGE_GRACE", value_name = "SECONDS")]
    #[arg(default_value_t = 60, value_parser = clap::value_parser!(u64).range(0..=86_400))]
    pub grace: u64,

    /// Threads that serve requests; 0 takes one for each processor core
    #[arg(long, env = "WEIGHBRIDGE_WORKERS", value_name = "COUNT")]
    #[arg(default_value_t = 0, value_parser = clap::value_parser!(u16).range(0..=1024))]
    pub workers: u16,

    /// What is logged to standard error: off, error, warn, info, debug, trace, or target=level pairs
    #[arg(long, env = "WEIGHBRIDGE_LOG", value_name = "FILTER")]
    #[arg(default_value = DEFAULT_LOG, value_parser = parse_filter)]
    pub log: Targets,

    /// How a log line is written
    #[arg(long, env = "WEIGHBRIDGE_LOG_FORMAT", value_name = "FORMAT", default_value = "text")]
    pub log_format: LogFormat,
}

/// What the program can do instead of serving.
#[derive(Debug, Clone, PartialEq, Eq, Subcommand)]
pub enum Task {
    /// Measure which buffer sizes are right on this machine, over loopback connections, and print the table
    Lab(LabOptions),
}

/// Who may make experiments.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum LabMode {
    /// Nobody.
    Off,
    /// Clients on the server's own machine.
    Local,
    /// Everybody who can reach the server.
    Open,
}

/// How a log line is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum LogFormat {
    /// For people.
    Text,
    /// One JSON object a line.
    Json,
}

/// Why the options make no sense: one line that names the option.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UsageError(String);

impl fmt::Display for UsageError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for UsageError {}

impl Config {
    /// Reads the process's arguments and environment. The inner `Err` is no fault: it is the text
    /// that `--help` or `--version` asked for.
    ///
    /// # Errors
    ///
    /// [`UsageError`] where an option is unknown or has a bad value.
    pub fn from_environment() -> Result<Result<Config, String>, UsageError> {
        Self::from_arguments(env::args_os(), |name| env::var_os(name))
    }

    fn from_arguments<I>(
        arguments: I,
        variable: impl Fn(&OsStr) -> Option<OsString>,
    ) -> Result<Result<Config, String>, UsageError>
    where
        I: IntoIterator,
        I::Item: Into<OsString>,
    {
        let arguments: Vec<OsString> = arguments.into_iter().map(Into::into).collect();
        let command = command(arguments.get(1), variable);
        let matches = command.try_get_matches_from(arguments);
        match matches.and_then(|mut matches| Config::from_arg_matches_mut(&mut matches)) {
            Ok(config) => Ok(Ok(config)),
            Err(error) => match error.kind() {
                ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
                    Ok(Err(error.render().to_string()))
                }
                _ => Err(UsageError(one_line(&error.render().to_string()))),
            },
        }
    }
}

/// The options, those for which the environment speaks with their twins only. An empty `variable` counts as not
/// set, as service files and compose files write it; and another task than serving has options of its own.
fn command(first: Option<&OsString>, variable: impl Fn(&OsStr) -> Option<OsString>) -> Command {
    let command = Config::command();
    let has_task = first.is_some_and(|name| command.find_subcommand(name).is_some());
    let is_empty =
        |arg: &Arg| arg.get_env().and_then(&variable).is_some_and(|value| value.is_empty());
    command.mut_args(
        |arg| {
            if has_task || is_empty(&arg) { arg.env(Resettable::Reset) } else { arg }
        },
    )
}

/// The first paragraph of clap's words on one line: it names the option, the value and the fault.
fn one_line(rendered: &str) -> String {
    let paragraph = rendered.split("\n\n").next().unwrap_or(rendered);
    let line = paragraph.split_whitespace().collect::<Vec<_>>().join(" ");
    line.strip_prefix("error: ").unwrap_or(&line).to_owned()
}

#[cfg(test)]
mod tests {
    use super::{Config, Task, UsageError};

    fn read(arguments: &[&str]) -> Result<Result<Config, String>, UsageError> {
        Config::from_arguments(std::iter::once(&"weighbridge").chain(arguments), |_| None)
    }

    fn config(arguments: &[&str]) -> Config {
        read(arguments).unwrap().unwrap()
    }

    fn fault(arguments: &[&str]) -> String {
        read(arguments).unwrap_err().to_string()
    }

    #[test]
    fn sizes_take_decimal_and_binary_units_and_plain_bytes() {
        assert_eq!(config(&["--max-body", "10MB"]).max_body, 10_000_000);
        assert_eq!(config(&["--max-body", "64KiB"]).max_body, 65_536);
        assert_eq!(config(&["--max-body", "1234"]).max_body, 1234);
        assert_eq!(config(&[]).max_body, 16 << 30);
    }

    #[test]
    fn a_socket_keeps_the_kernels_buffers_unless_told() {
        let default = config(&[]);
        assert_eq!((default.recv_buffer, default.send_buffer), (None, None));
        assert!(default.nodelay);
        let told = config(&["--recv-buffer", "64KiB", "--send-buffer=8192", "--nodelay", "off"]);
        assert_eq!((told.recv_buffer, told.send_buffer), (Some(65_536), Some(8192)));
        assert!(!told.nodelay);
        assert_eq!(config(&["--backlog", "3"]).backlog, 3);
    }

    #[test]
    fn a_bad_value_is_one_line_that_names_the_option() {
        for (arguments, option) in [
            (["--max-body", "many"], "--max-body"),
            (["--max-body", "0"], "--max-body"),
            (["--bind", "8080"], "--bind"),
            (["--bind", "127.0.0.1:99999"], "--bind"),
            (["--max-expansion", "0"], "--max-expansion"),
            (["--max-decoded", "lots"], "--max-decoded"),
            (["--body-timeout", "0"], "--body-timeout"),
            (["--body-timeout", "inf"], "--body-timeout"),
            (["--head-timeout", "0"], "--head-timeout"),
            (["--recv-buffer", "1GiB"], "--recv-buffer"),
            (["--send-buffer", "small"], "--send-buffer"),
            (["--nodelay", "yes"], "--nodelay"),
            (["--backlog", "0"], "--backlog"),
            (["--workers", "-1"], "-1"),
            (["--max-connections", "0"], "--max-connections"),
            (["--tcp", "8081"], "--tcp"),
            (["--prefix", "weigh"], "--prefix"),
            (["--prefix", "/a b"], "--prefix"),
            (["--trusted-proxy", "proxy.example"], "--trusted-proxy"),
            (["--trusted-proxy", "10.0.0.0/33"], "--trusted-proxy"),
            (["--trusted-proxy", "127.0.0.1,"], "--trusted-proxy"),
            (["--log", "a=b=c"], "--log"),
            (["--log-format", "xml"], "--log-format"),
            (["--no-such", "1"], "--no-such"),
            (["--lab", "some"], "--lab"),
            (["--lab-seconds", "0"], "--lab-seconds"),
        ] {
            let words = fault(&arguments);
            assert!(words.contains(option), "{words}");
            assert!(!words.contains('\n') && !words.is_empty(), "{words}");
        }
    }

    #[test]
    fn lab_is_a_task_with_options_of_its_own() {
        assert_eq!(config(&[]).task, None);
        let Some(Task::Lab(options)) = config(&["lab", "--size", "1MiB", "--seconds", "3"]).task
        else {
            panic!("lab is a task");
        };
        assert_eq!((options.size, options.seconds), (1 << 20, 3));
        for (arguments, named) in [
            (&["lab", "--size", "0"][..], "--size"),
            (&["lab", "--size", "2GiB"], "--size"),
            (&["lab", "--seconds", "0"], "--seconds"),
            (&["lab", "--format", "xml"], "--format"),
            (&["lab", "--bind", "127.0.0.1:0"], "--bind"),
            (&["--bind", "127.0.0.1:0", "lab"], "lab"),
            (&["labs"], "labs"),
        ] {
            let words = fault(arguments);
            assert!(words.contains(named) && !words.contains('\n'), "{words}");
        }
    }

    #[test]
    fn proxies_are_addresses_and_networks() {
        let given =
            ["--trusted-proxy", "127.0.0.1,10.1.2.3/8", "--trusted-proxy", "::ffff:192.0.2.1"];
        let networks: Vec<_> =
            config(&given).trusted_proxy.iter().map(ToString::to_string).collect();
        assert_eq!(networks, ["127.0.0.1/32", "10.0.0.0/8", "192.0.2.1/32"]);
        assert!(config(&[]).trusted_proxy.is_empty());
    }

    #[test]
    fn help_and_version_are_no_faults() {
        for flag in ["--help", "--version"] {
            let words = read(&[flag]).unwrap().unwrap_err();
            assert!(words.contains("weighbridge"), "{words}");
        }
    }
}
