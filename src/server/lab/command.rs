//! `weighbridge lab`: the experiment on buffer sizes, on the command line.

use std::fmt;
use std::io::{self, IsTerminal as _, Write as _};
use std::ops::ControlFlow;
use std::sync::atomic::AtomicBool;
use std::time::Duration;

use clap::{Args, ValueEnum};

use super::csv::csv;
use super::experiment;
use super::plan::{MOST_SECONDS, POINTS, Plan, SECONDS, SIZE_BYTES, SIZE_RANGE};
use crate::server::text;
use crate::server::values::parse_size;

/// What to measure, and how to print it.
#[derive(Debug, Clone, PartialEq, Eq, Args)]
pub struct LabOptions {
    /// Bytes that each trial sends, at most 1GiB; buffers under 32 KiB may send fewer
    #[arg(long, value_name = "SIZE", default_value_t = SIZE_BYTES, value_parser = parse_trial_size)]
    pub size: u64,

    /// Seconds for all trials together
    #[arg(long, value_name = "SECONDS", default_value_t = SECONDS)]
    #[arg(value_parser = clap::value_parser!(u64).range(1..=MOST_SECONDS))]
    pub seconds: u64,

    /// How the table is written
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    pub format: TableFormat,
}

/// How the table is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum TableFormat {
    /// For people: 80 columns.
    Text,
    /// What `POST /lab/buffers` answers.
    Json,
    /// A line for each point.
    Csv,
}

/// Why nothing could be measured or printed.
#[derive(Debug)]
#[non_exhaustive]
pub enum LabError {
    /// The loopback connections did not work.
    Sockets(io::Error),
    /// The result could not be written as JSON.
    Json(serde_json::Error),
    /// Standard output took no words.
    Print(io::Error),
}

impl fmt::Display for LabError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            LabError::Sockets(fault) => write!(f, "the loopback connections failed: {fault}"),
            LabError::Json(fault) => write!(f, "the result could not be written: {fault}"),
            LabError::Print(fault) => write!(f, "standard output took no words: {fault}"),
        }
    }
}

impl std::error::Error for LabError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            LabError::Sockets(fault) | LabError::Print(fault) => Some(fault),
            LabError::Json(fault) => Some(fault),
        }
    }
}

/// Measures and prints. A terminal sees a dot for each trial meanwhile, on standard error.
///
/// # Errors
///
/// [`LabError`].
pub fn run(options: &LabOptions) -> Result<(), LabError> {
    let time = Duration::from_secs(options.seconds);
    let plan = Plan { size_bytes: options.size, time };
    let shown = io::stderr().is_terminal();
    // Nothing sets it: a signal ends the program.
    let stop = AtomicBool::new(false);
    let found = experiment::run(plan, &stop, |step| {
        if shown {
            let ends_line = step.trial == step.trials || step.trial.is_multiple_of(POINTS);
            eprint!("{}", if ends_line { ".\n" } else { "." });
        }
        ControlFlow::Continue(())
    })
    .map_err(LabError::Sockets)?;
    let table = match options.format {
        TableFormat::Text => text::buffers(&found),
        TableFormat::Json => serde_json::to_string(&found).map_err(LabError::Json)? + "\n",
        TableFormat::Csv => csv(&found),
    };
    let mut out = io::stdout().lock();
    out.write_all(table.as_bytes()).and_then(|()| out.flush()).map_err(LabError::Print)
}

fn parse_trial_size(text: &str) -> Result<u64, String> {
    let size = parse_size(text)?;
    if SIZE_RANGE.contains(&size) { Ok(size) } else { Err("a trial sends at most 1GiB".to_owned()) }
}
