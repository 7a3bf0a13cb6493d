//! The program: arguments → configuration → run.

use std::process::ExitCode;

use weighbridge::server::{self, Config, Task};

/// Exit status for a start that failed, such as on a port that is taken, and for a task that did.
const FAILED: u8 = 1;

/// Exit status for a command line or environment that makes no sense, as is the custom.
const USAGE: u8 = 2;

fn main() -> ExitCode {
    let config = match Config::from_environment() {
        Ok(Ok(config)) => config,
        Ok(Err(words)) => {
            print!("{words}");
            return ExitCode::SUCCESS;
        }
        Err(fault) => return failed(&fault, USAGE),
    };
    let ended = match &config.task {
        None => server::run(config).map_err(|fault| failed(&fault, FAILED)),
        Some(Task::Lab(options)) => {
            server::measure(options).map_err(|fault| failed(&fault, FAILED))
        }
    };
    ended.err().unwrap_or(ExitCode::SUCCESS)
}

/// Says on one line what is wrong and how to mend it.
fn failed(fault: &dyn std::fmt::Display, status: u8) -> ExitCode {
    eprintln!("weighbridge: {fault}");
    ExitCode::from(status)
}
