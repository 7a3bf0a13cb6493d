//! Collects findings: the first ones whole, all of them counted.

use super::limits::{DETAIL_BYTES, SHOWN_FINDINGS, SHOWN_OF_ONE_ID};
use crate::report::{BySeverity, Client, Detail, Finding, FindingId, Snippet, Words};

/// The findings of one body so far.
#[derive(Debug)]
pub(super) struct Findings {
    on: bool,
    shown: Vec<Finding>,
    /// The ids so far.
    of_id: Vec<OfId>,
    client: Option<Client>,
}

/// What is wrong with a body only because it ends where it does, and how many bytes before its end that
/// may be told.
const OF_END: [(FindingId, u64); 8] = [
    (FindingId::JSON_INVALID, 0),
    (FindingId::BASE64_TRUNCATED, 0),
    (FindingId::BASE64_PADDING_MISSING, 0),
    (FindingId::BASE64_TRAILING_BITS, 0),
    (FindingId::FINAL_CRLF_MISSING, 0),
    (FindingId::FILE_EMPTY, 0),
    (FindingId::DIRECTORY_SENT, 0),
    // An escape's first two bytes.
    (FindingId::PERCENT_MALFORMED, 2),
];

/// The findings of one id.
#[derive(Debug)]
struct OfId {
    id: FindingId,
    /// Where it was made first.
    first: Option<u64>,
    shown: usize,
    total: u64,
}

impl Findings {
    /// None so far, in a request that `client` sent; none at all where they are not `on`.
    pub(super) fn new(client: Option<Client>, on: bool) -> Findings {
        Findings { on, shown: Vec::new(), of_id: Vec::new(), client }
    }

    /// Whether anybody asks for them: rules need not look where nobody does.
    pub(super) const fn are_on(&self) -> bool {
        self.on
    }

    /// The client that sent the request, where it is known.
    pub(super) const fn client(&self) -> Option<Client> {
        self.client
    }

    /// Adds one; `detail` says what exactly arrived and is written out only where it is shown.
    pub(super) fn add(
        &mut self,
        id: FindingId,
        offset: Option<u64>,
        part: Option<u64>,
        detail: Words<'_>,
    ) {
        if !self.on {
            return;
        }
        let at = self.of_id.iter().position(|known| known.id == id).unwrap_or_else(|| {
            self.of_id.push(OfId { id, first: offset, shown: 0, total: 0 });
            self.of_id.len() - 1
        });
        let of_id = &mut self.of_id[at];
        of_id.total += 1;
        if self.shown.len() == SHOWN_FINDINGS || of_id.shown == SHOWN_OF_ONE_ID {
            return;
        }
        of_id.shown += 1;
        let entry = id.entry();
        let detail = detail.detail();
        let explanation = explained(id, &detail);
        self.shown.push(Finding {
            id,
            severity: entry.severity,
            title: entry.title,
            explanation,
            detail,
            fix: entry.fix,
            snippets: sorted_for(self.client, entry.snippets),
            offset,
            part,
            reference: entry.reference,
        });
    }

    /// Takes back those of these ids, which are consequences of what another finding tells.
    pub(super) fn withdraw(&mut self, consequences: &[FindingId]) {
        self.of_id.retain(|it| !consequences.contains(&it.id));
        self.shown.retain(|it| !consequences.contains(&it.id));
    }

    /// Whether one of `id` was made.
    pub(super) fn has(&self, id: FindingId) -> bool {
        self.of_id.iter().any(|it| it.id == id)
    }

    /// Gives the first of `id` another detail, once more is known.
    pub(super) fn reword(&mut self, id: FindingId, detail: Words<'_>) {
        if let Some(finding) = self.shown.iter_mut().find(|it| it.id == id) {
            finding.detail = detail.detail();
            finding.explanation = explained(id, &finding.detail);
        }
    }

    /// The body, of so many bytes, ended early, which is told: takes back what is only wrong because of that.
    pub(super) fn withdraw_consequences_of_end(&mut self, body_bytes: u64) {
        self.withdraw(&[FindingId::NO_PARTS]);
        for (id, within) in OF_END {
            let is_at_end = |it: &Finding| {
                it.id == id && it.offset.is_some_and(|offset| offset + within >= body_bytes)
            };
            let before = self.shown.len();
            self.shown.retain(|it| !is_at_end(it));
            let withdrawn = before - self.shown.len();
            for of_id in self.of_id.iter_mut().filter(|it| it.id == id) {
                of_id.shown -= withdrawn;
                of_id.total -= withdrawn as u64;
            }
        }
        self.of_id.retain(|it| it.total > 0);
    }

    /// The ids of all that were made, shown or not, and where each was made first.
    pub(super) fn first_of_each(&self) -> Vec<(FindingId, Option<u64>)> {
        self.of_id.iter().map(|it| (it.id, it.first)).collect()
    }

    /// Those that are shown, and how many of each severity there were.
    pub(super) fn finish(self) -> (Vec<Finding>, BySeverity) {
        let mut by_severity = BySeverity::default();
        for of_id in &self.of_id {
            by_severity.add(of_id.id.entry().severity, of_id.total);
        }
        (self.shown, by_severity)
    }
}

/// The words about one: its detail, cut, then those of its id.
fn explained(id: FindingId, detail: &Detail) -> String {
    // Values are cut where they are put in; this holds what words around them do not expect.
    let mut explanation = detail.to_string();
    if explanation.len() > DETAIL_BYTES {
        explanation.truncate(explanation.floor_char_boundary(DETAIL_BYTES - '…'.len_utf8()));
        explanation.push('…');
    }
    explanation.push(' ');
    explanation.push_str(id.entry().explanation);
    explanation
}

/// The sender's own snippet first.
fn sorted_for(client: Option<Client>, snippets: &'static [Snippet]) -> Vec<&'static Snippet> {
    let mut sorted: Vec<_> = snippets.iter().collect();
    sorted.sort_by_key(|snippet| Some(snippet.client) != client);
    sorted
}
