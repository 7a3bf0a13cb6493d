//! What a detector does with files cut short and files with bytes changed: panics, and the slowest call.

use std::fmt::Write as _;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::{Duration, Instant};

use crate::detectors::Detector;
use crate::manifest::File;

/// How much of a file is cut and changed, in bytes.
const WINDOW: usize = 64 << 10;
/// How many times each file is changed.
const MUTANTS: u64 = 24;
/// Where the changes fall, in bytes: headers and lengths are there.
const REACH: usize = 4 << 10;

/// One line a detector. Mutants are the same in every run.
pub(crate) fn table(detectors: &[Box<dyn Detector>], files: &[File]) -> String {
    let mut out = "| detector | calls | panics | slowest call ms | resident MiB, before / after the first answer |\n\
                   | --- | --- | --- | --- | --- |\n"
        .to_owned();
    for detector in detectors {
        let before = resident_mib();
        if let Some(first) = files.first() {
            ask(&**detector, first, &first.held);
        }
        let after = resident_mib();
        let (mut calls, mut panics, mut slowest) = (0_usize, 0_usize, Duration::ZERO);
        for file in files {
            for case in cases(&file.held) {
                let (panicked, took) = ask(&**detector, file, &case);
                calls += 1;
                panics += usize::from(panicked);
                slowest = slowest.max(took);
            }
        }
        let slowest = slowest.as_secs_f64() * 1e3;
        let name = detector.name();
        let _ =
            writeln!(out, "| {name} | {calls} | {panics} | {slowest:.1} | {before} / {after} |");
    }
    out
}

fn ask(detector: &dyn Detector, file: &File, window: &[u8]) -> (bool, Duration) {
    let begun = Instant::now();
    let panicked = catch_unwind(AssertUnwindSafe(|| detector.answer(file, window))).is_err();
    (panicked, begun.elapsed())
}

/// The file cut at growing lengths, from every one of the first bytes on, and its mutants.
fn cases(held: &[u8]) -> impl Iterator<Item = Vec<u8>> {
    let head = &held[..held.len().min(WINDOW)];
    let cuts = std::iter::successors(Some(0), |&length| Some((length + 1).max(length * 3 / 2)))
        .take_while(|&length| length < head.len())
        .map(|length| head[..length].to_vec());
    cuts.chain((1..=MUTANTS).map(|seed| mutant(head, seed)))
}

/// One byte of sixteen changed, of up to 129 of the first ones, by xorshift.
fn mutant(head: &[u8], seed: u64) -> Vec<u8> {
    let mut mutant = head.to_vec();
    let reach = mutant.len().min(REACH);
    let mut state = seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1;
    for _ in 0..=reach.min(2048) / 16 {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        let [byte, _, low, high, ..] = state.to_le_bytes();
        if reach > 0 {
            mutant[usize::from(u16::from_le_bytes([low, high])) % reach] = byte;
        }
    }
    mutant
}

/// The process's resident memory; empty where the system does not tell as Linux does.
fn resident_mib() -> String {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let kib = status
        .lines()
        .find_map(|line| line.strip_prefix("VmRSS:"))
        .and_then(|rest| rest.trim().strip_suffix(" kB")?.parse::<f64>().ok());
    kib.map_or_else(String::new, |kib| format!("{:.1}", kib / 1024.0))
}

#[cfg(test)]
mod tests {
    use super::{MUTANTS, cases, mutant};

    #[test]
    fn cuts_grow_from_nothing_and_mutants_keep_the_length() {
        let cases: Vec<_> = cases(b"abcdefgh").map(|case| case.len()).collect();
        assert_eq!(cases[..6], [0, 1, 2, 3, 4, 6]);
        assert_eq!(cases[6..], vec![8; usize::try_from(MUTANTS).expect("a small number")]);
    }

    #[test]
    fn a_mutant_is_the_same_each_time_and_differs_by_seed() {
        let head = [0; 100];
        assert_eq!(mutant(&head, 1), mutant(&head, 1));
        assert_ne!(mutant(&head, 1), mutant(&head, 2));
        assert!(mutant(&[], 1).is_empty());
    }
}
