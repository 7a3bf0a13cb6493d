//! What looking for faults costs on bodies that have none: the same report with the rules off and on, side
//! by side. The pair of each encoding stands in two lines under one another.

use std::fmt;

use divan::Bencher;
use divan::counter::BytesCount;
use weighbridge::inspect::Options;
use weighbridge::report::{Encoding, Severity};

use crate::bodies::{self, Body};
use crate::ours;

/// One encoding, and whether the rules are on.
#[derive(Debug, Clone, Copy)]
struct Case {
    encoding: Encoding,
    rules: bool,
}

impl fmt::Display for Case {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:<10} rules {}", self.encoding, if self.rules { "on" } else { "off" })
    }
}

fn pair(encoding: Encoding) -> [Case; 2] {
    [false, true].map(|rules| Case { encoding, rules })
}

fn cases() -> Vec<Case> {
    Encoding::ALL.into_iter().flat_map(pair).collect()
}

#[divan::bench(args = cases(), sample_count = 15, sample_size = 1)]
fn noise_64_mib(bencher: Bencher<'_, '_>, case: Case) {
    run(bencher, case.rules, &bodies::file(case.encoding, &bodies::noise()));
}

#[divan::bench(args = cases(), sample_count = 15, sample_size = 1)]
fn text_64_mib(bencher: Bencher<'_, '_>, case: Case) {
    run(bencher, case.rules, &bodies::file(case.encoding, &bodies::text("\n")));
}

#[divan::bench(args = cases(), sample_count = 100, sample_size = 4)]
fn noise_1_mib(bencher: Bencher<'_, '_>, case: Case) {
    run(bencher, case.rules, &bodies::file(case.encoding, &bodies::noise()[..1 << 20]));
}

#[divan::bench(args = cases(), sample_count = 100, sample_size = 32)]
fn noise_64_kib(bencher: Bencher<'_, '_>, case: Case) {
    run(bencher, case.rules, &bodies::file(case.encoding, &bodies::noise()[..64 << 10]));
}

#[divan::bench(args = pair(Encoding::Multipart), sample_count = 100, sample_size = 4)]
fn tiny_parts_1_000(bencher: Bencher<'_, '_>, case: Case) {
    run(bencher, case.rules, &bodies::tiny_parts_of(1_000));
}

/// A body with a fault would measure the telling of it.
fn run(bencher: Bencher<'_, '_>, rules: bool, body: &Body) {
    let options = Options { digest: None, findings: rules, ..Options::default() };
    let report = ours::inspect_as(body, options.clone());
    let grave = report.findings.iter().find(|finding| finding.severity != Severity::Info);
    assert_eq!(grave, None, "a clean body");
    bencher
        .counter(BytesCount::new(body.bytes.len()))
        .bench(|| ours::inspect_as(body, options.clone()));
}
