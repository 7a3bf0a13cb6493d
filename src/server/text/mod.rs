//! Reports for terminals: plain text in 80 columns. Whatever a request carried is cleaned of control
//! characters, so that no answer can steer the terminal that shows it.

mod lab;
mod layout;
mod report;
mod types;

use std::fmt::Write as _;

pub(crate) use lab::buffers;
use layout::Page;
pub(crate) use report::report;
use report::{code, counted};
pub(crate) use types::types;

use super::findings::most_fitting;
use super::format::{grouped, overhead, overhead_percent};
use super::scales::Comparison;
use super::texts::Texts;
use super::words;
use crate::report::{Kind, Report, entries};

/// A comparison: one line for each encoding.
pub(crate) fn comparison(comparison: &Comparison) -> String {
    let mut page = Page::new();
    page.line(format_args!("Weighbridge comparison of {}", comparison.filename));
    let payload = grouped(comparison.payload_bytes);
    page.wrapped(0, 2, &format!("{payload} bytes, {}", comparison.content_type));
    page.heading("Encodings");
    page.line(format_args!("  {:<12}{:>20}{:>20}{:>12}", "", "body", "overhead", "ratio"));
    for report in &comparison.reports {
        page.line(format_args!(
            "  {:<12}{:>20}{:>20}{:>12}",
            report.encoding,
            grouped(report.sizes.body_bytes),
            overhead(report.sizes.overhead_bytes),
            overhead_percent(report.sizes.overhead_ratio)
        ));
    }
    let none = overhead_percent(comparison.tcp.overhead_ratio);
    page.line(format_args!("  {:<12}{payload:>20}{:>20}{none:>12}", "raw TCP", 0));
    page.wrapped(
        2,
        2,
        "Raw TCP was not measured: without HTTP the bytes are the whole of it, not even a head comes with them.",
    );
    page.heading("Findings");
    for report in &comparison.reports {
        page.wrapped(2, 14, &format!("{:<12}{}", report.encoding, counted(report)));
    }
    page.heading("Where the overhead comes from");
    for report in &comparison.reports {
        page.wrapped(2, 14, &overhead_kinds(report));
    }
    page.heading("Check");
    page.line(format_args!(
        "  {}",
        if comparison.digests_agree {
            "All encodings carried the same bytes."
        } else {
            "The encodings did not carry the same bytes."
        }
    ));
    page.into_text()
}

/// An error: its code and what it says.
pub(crate) fn error(code: &str, message: &str) -> String {
    let mut page = Page::new();
    page.wrapped(0, 2, &format!("{code}: {message}"));
    page.into_text()
}

fn overhead_kinds(report: &Report) -> String {
    let mut words = format!("{:<12}", report.encoding);
    let mut separator = "";
    for row in report.ledger.iter().filter(|row| row.kind != Kind::Payload) {
        // Writing to a String cannot fail.
        let _written = write!(words, "{separator}{} {}", row.kind, grouped(row.bytes));
        separator = ", ";
    }
    if separator.is_empty() {
        words.push_str("nothing");
    }
    words
}

/// The catalogue of findings.
pub(crate) fn findings() -> String {
    let mut page = Page::new();
    let english = Texts::english();
    page.line(format_args!("Weighbridge findings"));
    for entry in entries() {
        page.heading(entry.id);
        page.wrapped(
            2,
            2,
            &format!("{}: {}.", words::severity(&english, &entry.severity), entry.title),
        );
        page.wrapped(2, 2, entry.explanation);
        page.wrapped(2, 7, &format!("Fix: {}", entry.fix));
        if let Some(snippet) = most_fitting(None, entry.snippets) {
            code(&mut page, snippet);
        }
        if let Some(reference) = entry.reference {
            page.wrapped(2, 7, &format!("See: {reference}"));
        }
    }
    page.into_text()
}

#[cfg(test)]
mod tests {
    use super::layout::{COLUMNS, width};
    use super::{error, findings};
    use crate::report::entries;

    #[test]
    fn the_catalogue_fits_the_columns_and_has_every_entry() {
        let text = findings();
        assert!(text.lines().all(|line| width(line) <= COLUMNS));
        assert!(entries().all(|entry| text.contains(entry.id)));
    }

    #[test]
    fn an_error_is_wrapped_and_steers_no_terminal() {
        let text = error("not-found", &format!("Nothing is at \u{1b}[2J/{}.", "long/".repeat(40)));
        assert!(text.lines().all(|line| width(line) <= COLUMNS), "{text}");
        assert!(text.starts_with("not-found: Nothing") && !text.contains('\u{1b}'), "{text}");
    }
}
