//! Collects findings: the first ones whole, all of them counted.

use std::fmt;

use super::limits::{DETAIL_BYTES, SHOWN_FINDINGS, SHOWN_OF_ONE_ID};
use crate::report::{Finding, FindingId};

/// The findings of one body so far.
#[derive(Debug)]
pub(super) struct Findings {
    shown: Vec<Finding>,
    of_id: [usize; FindingId::COUNT],
    total: u64,
}

impl Findings {
    pub(super) fn new() -> Findings {
        Findings { shown: Vec::new(), of_id: [0; FindingId::COUNT], total: 0 }
    }

    /// Adds one; `detail` says what exactly arrived and is formatted only where it is shown.
    pub(super) fn add(
        &mut self,
        id: FindingId,
        offset: Option<u64>,
        part: Option<u64>,
        detail: fmt::Arguments<'_>,
    ) {
        self.total += 1;
        let of_id = &mut self.of_id[id as usize];
        if self.shown.len() == SHOWN_FINDINGS || *of_id == SHOWN_OF_ONE_ID {
            return;
        }
        *of_id += 1;
        let entry = id.entry();
        let mut explanation = detail.to_string();
        explanation.truncate(explanation.floor_char_boundary(DETAIL_BYTES));
        explanation.push(' ');
        explanation.push_str(entry.explanation);
        self.shown.push(Finding {
            id,
            severity: entry.severity,
            title: entry.title,
            explanation,
            fix: entry.fix,
            offset,
            part,
            reference: entry.reference,
        });
    }

    /// Those that are shown, and how many there were.
    pub(super) fn finish(self) -> (Vec<Finding>, u64) {
        (self.shown, self.total)
    }
}
