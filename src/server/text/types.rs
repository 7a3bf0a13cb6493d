//! The files of a form and what they are, as text.

use super::layout::{Page, clean, cut, padded};
use crate::report::Evidence;
use crate::server::format::{grouped, size};
use crate::server::listing::{Listed, Listing};
use crate::server::texts::Texts;
use crate::server::words;

/// A line for each file, the alarming ones first, with the verdict under it.
pub(crate) fn types(listing: &Listing) -> String {
    let mut page = Page::new();
    page.line(format_args!("Weighbridge types"));
    page.wrapped(0, 2, &listing.counted(&Texts::english()));
    if listing.parts_left_out > 0 {
        let left_out = grouped(listing.parts_left_out);
        page.wrapped(0, 2, &format!("The form goes on: {left_out} more parts were only counted."));
    }
    for finding in &listing.findings {
        page.wrapped(0, 2, &format!("The form is not in order: {}.", finding.title));
    }
    page.heading(&format!("  {:<24}{:<40}{:>12}", "", "file", "size"));
    for listed in listing.ranked() {
        file(&mut page, listed);
    }
    page.into_text()
}

fn file(page: &mut Page, listed: &Listed) {
    let Listed { filename, bytes, mime } = listed;
    let english = Texts::english();
    let standing =
        format!("{} {}", words::sign(&mime.agreement), words::agreement(&english, &mime.agreement));
    let name = padded(&cut(&clean(filename), 39), 40);
    page.line(format_args!("  {standing:<24}{name}{:>12}", size(*bytes)));
    if let Some(risk) = &mime.risk {
        page.wrapped(
            6,
            6,
            &format!("! {}: {}", words::risk(&english, risk), words::risk_sentence(&english, risk)),
        );
        for evidence in words::risk_evidence(mime) {
            page.wrapped(8, 10, &grounds(evidence));
        }
    }
    page.wrapped(6, 6, &mime.summary);
}

/// What is said of a place in the file, and its bytes.
fn grounds(evidence: &Evidence) -> String {
    let bytes = evidence.bytes_base64.as_ref().map(|bytes| {
        let bytes = bytes.0.as_ref();
        format!(": {} {}", words::hex(bytes), words::printable(bytes))
    });
    let place = evidence
        .offset
        .map(|offset| format!(" (at byte {}{})", grouped(offset), bytes.unwrap_or_default()));
    format!("{}{}", evidence.says, place.unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::super::layout::{COLUMNS, width};
    use super::types;
    use crate::mime::verdict::opinions;
    use crate::report::{Risk, VERSION};
    use crate::server::listing::{Listed, Listing};

    #[test]
    fn files_fit_the_columns_whatever_they_are_called() {
        let names = ["a.png", &"긴이름".repeat(50), "\u{1b}[2J\u{202e}.txt", ""];
        let files = names.map(|filename| {
            let mut mime = opinions(Some(&"x/y;".repeat(90)), Some(filename), b"text");
            mime.risk = Some(Risk::Polyglot);
            Listed { filename: filename.to_owned(), bytes: u64::MAX, mime }
        });
        let text = types(&Listing {
            version: VERSION,
            files: files.to_vec(),
            parts_left_out: 1234,
            findings: Vec::new(),
        });
        assert!(text.lines().all(|line| width(line) <= COLUMNS), "{text}");
        assert!(!text.contains('\u{1b}') && !text.contains('\u{202e}'), "{text}");
        assert!(text.contains("4 files: 1 conflict, 3 "), "{text}");
        assert!(text.contains("1,234 more parts"), "{text}");
    }
}
