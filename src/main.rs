//! The program: arguments → configuration → run.

use std::process::ExitCode;

use weighbridge::server::{self, Config};

/// Exit status for a start that failed, such as on a port that is taken.
const START_FAILED: u8 = 1;

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
    match server::run(config) {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => failed(&fault, START_FAILED),
    }
}

/// Says on one line what is wrong and how to mend it.
fn failed(fault: &dyn std::fmt::Display, status: u8) -> ExitCode {
    eprintln!("weighbridge: {fault}");
    ExitCode::from(status)
}
