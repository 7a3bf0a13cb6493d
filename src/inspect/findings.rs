//! Collects findings: the first ones whole, all of them counted.

use std::fmt;

use super::limits::{DETAIL_BYTES, SHOWN_FINDINGS, SHOWN_OF_ONE_ID};
use crate::report::{BySeverity, Client, Finding, FindingId, Snippet};

/// The findings of one body so far.
#[derive(Debug)]
pub(super) struct Findings {
    on: bool,
    shown: Vec<Finding>,
    /// The ids so far, and how many of each are shown.
    of_id: Vec<(FindingId, usize)>,
    client: Option<Client>,
    by_severity: BySeverity,
}

impl Findings {
    /// None so far, in a request that `client` sent; none at all where they are not `on`.
    pub(super) fn new(client: Option<Client>, on: bool) -> Findings {
        Findings {
            on,
            shown: Vec::new(),
            of_id: Vec::new(),
            client,
            by_severity: BySeverity::default(),
        }
    }

    /// Adds one; `detail` says what exactly arrived and is formatted only where it is shown.
    pub(super) fn add(
        &mut self,
        id: FindingId,
        offset: Option<u64>,
        part: Option<u64>,
        detail: fmt::Arguments<'_>,
    ) {
        if !self.on {
            return;
        }
        self.by_severity.add(id.entry().severity, 1);
        let at = self.of_id.iter().position(|(known, _)| *known == id).unwrap_or_else(|| {
            self.of_id.push((id, 0));
            self.of_id.len() - 1
        });
        let of_id = &mut self.of_id[at].1;
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
            snippets: sorted_for(self.client, entry.snippets),
            offset,
            part,
            reference: entry.reference,
        });
    }

    /// Those that are shown, and how many there were.
    pub(super) fn finish(self) -> (Vec<Finding>, BySeverity) {
        (self.shown, self.by_severity)
    }
}

/// The sender's own snippet first.
fn sorted_for(client: Option<Client>, snippets: &'static [Snippet]) -> Vec<&'static Snippet> {
    let mut sorted: Vec<_> = snippets.iter().collect();
    sorted.sort_by_key(|snippet| Some(snippet.client) != client);
    sorted
}
