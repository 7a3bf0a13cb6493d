//! What bodies are made of, as strips of a bar and as a table, for pages without script. The page's own
//! charts (`static/elements/charts/composed.js`) put them in the same order.

use std::cmp::Reverse;

use super::format;
use crate::report::{Encoding, Kind, LedgerRow, Report};

/// A run of one kind in a bar.
pub(crate) struct Strip {
    /// What its bytes are there for.
    pub(crate) kind: Kind,
    /// How long it is, as a percentage of the bar's room: `12.500%`. They flow, each after the one before.
    pub(crate) length: String,
}

/// The bar of one body.
pub(crate) struct Bar {
    /// The body's encoding.
    pub(crate) encoding: Encoding,
    /// The body's bytes.
    pub(crate) body_bytes: u64,
    /// The cargo first, then the other kinds, the largest first.
    pub(crate) strips: Vec<Strip>,
}

/// How much of one kind each body has.
pub(crate) struct KindRow {
    /// What the bytes are there for.
    pub(crate) kind: Kind,
    /// Bytes in each body, in the order of the reports; `None` where it has none.
    pub(crate) bytes: Vec<Option<u64>>,
}

/// Bars as long as their bodies are beside the heaviest.
pub(crate) fn in_bytes(reports: &[Report]) -> Vec<Bar> {
    let heaviest = heaviest(reports);
    reports.iter().map(|report| bar(report, heaviest)).collect()
}

/// Bars that are each the whole of their body.
pub(crate) fn in_shares(reports: &[Report]) -> Vec<Bar> {
    reports.iter().map(|report| bar(report, report.sizes.body_bytes)).collect()
}

fn heaviest(reports: &[Report]) -> u64 {
    reports.iter().map(|report| report.sizes.body_bytes).max().unwrap_or(0)
}

fn bar(report: &Report, room: u64) -> Bar {
    let (cargo, rest): (Vec<_>, Vec<_>) =
        report.ledger.iter().partition(|row| row.kind == Kind::Payload);
    Bar {
        encoding: report.encoding,
        body_bytes: report.sizes.body_bytes,
        strips: strips(cargo.into_iter().chain(rest), room),
    }
}

/// The whole of a report's body, in the order of its ledger.
pub(crate) fn whole(report: &Report) -> Vec<Strip> {
    strips(report.ledger.iter(), report.sizes.body_bytes)
}

fn strips<'a>(rows: impl Iterator<Item = &'a LedgerRow>, room: u64) -> Vec<Strip> {
    rows.map(|row| Strip { kind: row.kind, length: percentage(row.bytes, room) }).collect()
}

/// How long the cargo and the overhead of a body are beside the heaviest of `reports`, likewise.
pub(crate) fn cargo_and_overhead(report: &Report, reports: &[Report]) -> (String, String) {
    let heaviest = heaviest(reports);
    let length = |bytes| percentage(bytes, heaviest);
    (length(report.sizes.payload_bytes), length(report.sizes.overhead_bytes))
}

/// How long the bar of so many bytes is beside that of the heaviest body.
pub(crate) fn share_of_heaviest(bytes: &u64, reports: &[Report]) -> String {
    percentage(*bytes, heaviest(reports))
}

/// What part of a report's body a kind is, in words.
pub(crate) fn share(row: &LedgerRow, report: &Report) -> String {
    format::share(row.bytes, report.sizes.body_bytes)
}

/// Every kind that is in any of the bodies, first that of which one body has the most.
pub(crate) fn kinds(reports: &[Report]) -> Vec<KindRow> {
    let mut rows: Vec<KindRow> = Kind::ALL
        .into_iter()
        .map(|kind| KindRow { kind, bytes: reports.iter().map(|it| bytes_of(it, kind)).collect() })
        .filter(|row| row.bytes.iter().any(Option::is_some))
        .collect();
    rows.sort_by_key(|row| Reverse(row.bytes.iter().copied().max()));
    rows
}

fn bytes_of(report: &Report, kind: Kind) -> Option<u64> {
    report.ledger.iter().find(|row| row.kind == kind).map(|row| row.bytes)
}

/// A length of a bar as an attribute takes it: `33.333%`; nothing of nothing is nothing.
fn percentage(part: u64, whole: u64) -> String {
    let share = if whole == 0 { 0.0 } else { part as f64 / whole as f64 };
    format!("{:.3}%", share * 100.0)
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::{Bar, in_bytes, in_shares, kinds, percentage, whole};
    use crate::encode::FileLabel;
    use crate::report::{Encoding, Kind, Report};
    use crate::server::scales::Scales;

    fn weighed(file: &[u8]) -> Vec<Report> {
        let mut scales = Scales::new(FileLabel::new("a.bin", "a/b"), String::new());
        scales.push(file, Duration::ZERO);
        scales.comparison(Duration::ZERO).reports
    }

    fn bar_of(bars: &[Bar], encoding: Encoding) -> &Bar {
        bars.iter().find(|bar| bar.encoding == encoding).unwrap()
    }

    fn number(percentage: &str) -> f64 {
        percentage.strip_suffix('%').unwrap().parse().unwrap()
    }

    fn end(bar: &Bar) -> f64 {
        bar.strips.iter().map(|strip| number(&strip.length)).sum()
    }

    #[test]
    fn bars_begin_with_the_cargo_which_is_as_long_in_each() {
        let bars = in_bytes(&weighed(&[0; 9]));
        for bar in &bars {
            assert_eq!(bar.strips[0].kind, Kind::Payload, "{}", bar.encoding);
            assert_eq!(bar.strips[0].length, bars[0].strips[0].length, "{}", bar.encoding);
        }
    }

    #[test]
    fn bars_are_held_against_the_heaviest_body_or_fill_their_room() {
        let reports = weighed(&[0; 9]);
        let heaviest = reports.iter().map(|report| report.sizes.body_bytes).max().unwrap();
        for report in &reports {
            let expected = report.sizes.body_bytes as f64 / heaviest as f64 * 100.0;
            assert!((end(bar_of(&in_bytes(&reports), report.encoding)) - expected).abs() < 0.01);
            assert!((end(bar_of(&in_shares(&reports), report.encoding)) - 100.0).abs() < 0.01);
        }
        let shares = in_shares(&reports);
        let raw = &bar_of(&shares, Encoding::Raw).strips;
        assert_eq!((&*raw[0].length, raw.len()), ("100.000%", 1));
    }

    #[test]
    fn a_ledgers_own_bar_keeps_its_order() {
        for report in weighed(b"9") {
            let order: Vec<Kind> = whole(&report).iter().map(|strip| strip.kind).collect();
            let ledger: Vec<Kind> = report.ledger.iter().map(|row| row.kind).collect();
            assert_eq!(order, ledger);
        }
    }

    #[test]
    fn the_table_has_every_byte_of_every_body() {
        let reports = weighed(&[0; 9]);
        let rows = kinds(&reports);
        for (column, report) in reports.iter().enumerate() {
            let sum: u64 = rows.iter().filter_map(|row| row.bytes[column]).sum();
            assert_eq!(sum, report.sizes.body_bytes, "{}", report.encoding);
        }
        let most: Vec<_> = rows.iter().map(|row| row.bytes.iter().max().copied()).collect();
        assert!(most.is_sorted_by(|a, b| a >= b), "{most:?}");
    }

    #[test]
    fn an_empty_body_has_a_bar_without_strips() {
        let reports = weighed(b"");
        assert!(bar_of(&in_shares(&reports), Encoding::Raw).strips.is_empty());
        assert_eq!(percentage(0, 0), "0.000%");
        assert_eq!(percentage(1, 3), "33.333%");
    }
}
