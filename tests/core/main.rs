//! The core: vectors, laws and second opinions, without a server.

mod browser_second_opinion;
mod browser_vectors;
mod codings;
mod corpus;
mod detection_cuts;
mod detection_memory;
mod documentation;
mod finding_vectors;
mod json_base64_vectors;
mod json_repairs;
mod json_vectors;
mod laws;
mod listed_types;
mod message;
mod multipart_vectors;
mod other_vectors;
mod own_files;
mod part_header_vectors;
mod places;
mod properties;
mod reader_questions;
mod sample_vectors;
mod second_opinions;
mod urlencoded_vectors;

use weighbridge::report::{Kind, Report};

/// The ids of a report's findings, in order.
fn finding_ids(report: &Report) -> Vec<&'static str> {
    report.findings.iter().map(|finding| finding.id.as_str()).collect()
}

/// The bytes of one kind.
fn ledger(report: &Report, kind: Kind) -> u64 {
    report.ledger.iter().find(|row| row.kind == kind).map_or(0, |row| row.bytes)
}

/// Role, name, file name and text of each part, shortly written: `file name<filename>=text`.
fn outline(report: &Report) -> Vec<String> {
    report
        .parts
        .iter()
        .map(|part| {
            let role = match part.role {
                weighbridge::report::Role::File => "file",
                weighbridge::report::Role::Field => "field",
            };
            let name = part.name.as_deref().unwrap_or("-");
            let filename =
                part.filename.as_ref().map_or(String::new(), |filename| format!("<{filename}>"));
            let text = part.text.clone().unwrap_or_else(|| format!("{} bytes", part.bytes));
            format!("{role} {name}{filename}={text}")
        })
        .collect()
}
