//! Scores type detection: Weighbridge and its rivals on the same real files in the same run.
//!
//! ```text
//! cargo run --release --example mime_score -- DIR [OPTIONS]
//! ```
//!
//! `DIR/manifest.tsv` names the files and the types that are right for each; `make mime-samples` makes
//! such folders. Options:
//!
//! - `--types`: a table by type as well;
//! - `--wrong`: what the first detector gets wrong, file by file;
//! - `--disputed`: the files of which the rivals agree that the manifest lies;
//! - `--tail`: only the files beyond the types that Weighbridge must know, with wrong answers told from
//!   coarse ones;
//! - `--torture`: instead of a score, panics and the slowest call on files cut short and changed;
//! - `--only NAME`: the detectors whose name holds a word (`ours` for Weighbridge).

mod detectors;
mod kinds;
mod manifest;
mod score;
mod table;
mod torture;

use std::path::PathBuf;
use std::process::ExitCode;

use detectors::Detector;
use score::Score;

/// What is asked for on the command line.
#[derive(Debug, Default, PartialEq)]
struct Arguments {
    folder: PathBuf,
    by_type: bool,
    wrong: bool,
    disputed: bool,
    tail: bool,
    torture: bool,
    only: Option<String>,
}

fn main() -> ExitCode {
    let Some(arguments) = parse(std::env::args().skip(1)) else {
        eprintln!(
            "usage: mime_score DIR [--types] [--wrong] [--disputed] [--tail] [--torture] [--only NAME]"
        );
        return ExitCode::from(2);
    };
    let mut files = match manifest::read(&arguments.folder) {
        Ok(files) => files,
        Err(reason) => {
            eprintln!("{reason}");
            return ExitCode::FAILURE;
        }
    };
    if arguments.tail {
        files.retain(|file| file.kind.is_none());
    }
    // A rival that panics is counted; its own words for it would bury the table.
    std::panic::set_hook(Box::new(|_| {}));
    let detectors = chosen(arguments.only.as_deref());
    if arguments.torture {
        print!("{}", torture::table(&detectors, &files));
        return ExitCode::SUCCESS;
    }
    let scores: Vec<Score> = detectors.iter().map(|one| score::of(&**one, &files)).collect();
    print!("{}", table::overall(&scores, &files));
    if arguments.by_type {
        print!("\n{}", table::by_type(&scores, &files));
    }
    if arguments.tail {
        print!("\n{}", table::tail(&scores, &files));
    }
    if let (true, Some(first)) = (arguments.wrong, scores.first()) {
        print!("\n{}", table::wrong(first, &files));
    }
    if arguments.disputed {
        print!("\n{}", table::disputed(&scores, &files));
    }
    ExitCode::SUCCESS
}

/// The detectors whose name holds the word; `ours` is what they are called that are not rivals.
fn chosen(word: Option<&str>) -> Vec<Box<dyn Detector>> {
    let word = word.map(|word| if word == "ours" { detectors::OURS } else { word });
    let mut all = detectors::all();
    all.retain(|one| word.is_none_or(|word| one.name().contains(word)));
    all
}

/// `None` where the arguments make no sense.
fn parse(mut given: impl Iterator<Item = String>) -> Option<Arguments> {
    let mut arguments = Arguments::default();
    while let Some(argument) = given.next() {
        match argument.as_str() {
            "--types" => arguments.by_type = true,
            "--wrong" => arguments.wrong = true,
            "--disputed" => arguments.disputed = true,
            "--torture" => arguments.torture = true,
            "--tail" => arguments.tail = true,
            "--only" => arguments.only = Some(given.next()?),
            option if option.starts_with('-') => return None,
            folder => arguments.folder = folder.into(),
        }
    }
    (!arguments.folder.as_os_str().is_empty()).then_some(arguments)
}

#[cfg(test)]
mod tests {
    use super::{Arguments, parse};

    fn parsed(line: &str) -> Option<Arguments> {
        parse(line.split_whitespace().map(str::to_owned))
    }

    #[test]
    fn options_stand_before_or_behind_the_folder() {
        let wanted = Arguments { folder: "a".into(), by_type: true, ..Arguments::default() };
        assert_eq!(parsed("a --types"), Some(wanted));
        assert_eq!(parsed("--only ours a").and_then(|it| it.only), Some("ours".into()));
    }

    #[test]
    fn no_folder_and_unknown_options_are_refused() {
        for line in ["", "--types", "a --nonesuch", "a --only"] {
            assert_eq!(parsed(line), None, "{line:?}");
        }
    }
}
