//! The catalogue of findings: the single source of every diagnosis' id, severity and words. The page,
//! the JSON, the text form and the documentation all come from it.

use serde::{Serialize, Serializer};

mod base64;
mod damage;
mod http;
mod missing_file;
mod multipart;
mod part_headers;
mod text;

use super::{Example, Snippet};

/// How bad a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Severity {
    /// Servers will refuse the body or read something else than was meant.
    Error,
    /// Some servers will.
    Warning,
    /// Worth knowing.
    Info,
}

impl Severity {
    /// The severity's name as the report writes it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Info => "info",
        }
    }
}

/// What the catalogue says of one kind of finding.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Entry {
    /// The stable id.
    pub id: &'static str,
    /// How bad it is.
    pub severity: Severity,
    /// The fault in under 60 characters.
    pub title: &'static str,
    /// Why it usually happens and what it breaks.
    pub explanation: &'static str,
    /// What to change, in one sentence.
    pub fix: &'static str,
    /// The fix as code, one snippet for each client; empty where it is no matter of code.
    pub snippets: &'static [Snippet],
    /// The standard's section, or the thread where people met it.
    pub reference: Option<&'static str>,
    /// A request that shows it.
    pub example: Example,
}

/// Entries of one family.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Group {
    /// What they are about, by a name that the pages have words for.
    pub id: &'static str,
    /// The entries.
    pub entries: &'static [&'static Entry],
}

/// Every finding that the program can make.
pub static CATALOGUE: &[Group] = &[
    Group { id: "missing-file", entries: missing_file::ENTRIES },
    Group { id: "damage", entries: damage::ENTRIES },
    Group { id: "multipart", entries: multipart::ENTRIES },
    Group { id: "part-headers", entries: part_headers::ENTRIES },
    Group { id: "base64", entries: base64::ENTRIES },
    Group { id: "text", entries: text::ENTRIES },
    Group { id: "http", entries: http::ENTRIES },
];

/// All entries, in the order of [`CATALOGUE`].
pub fn entries() -> impl Iterator<Item = &'static Entry> {
    CATALOGUE.iter().flat_map(|group| group.entries.iter().copied())
}

/// Names a finding: its entry in the catalogue. There is one constant for each.
#[derive(Debug, Clone, Copy)]
pub struct FindingId(&'static Entry);

impl FindingId {
    /// The id as the report writes it.
    pub const fn as_str(self) -> &'static str {
        self.0.id
    }

    /// What the catalogue says of it.
    pub const fn entry(self) -> &'static Entry {
        self.0
    }
}

impl PartialEq for FindingId {
    fn eq(&self, other: &FindingId) -> bool {
        self.as_str() == other.as_str()
    }
}

impl Eq for FindingId {}

impl Serialize for FindingId {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl std::fmt::Display for FindingId {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.pad(self.as_str())
    }
}

/// Makes one family's entries: a constant of [`FindingId`] for each, and `ENTRIES` of all of them.
///
/// ```text
/// NAME_OF_CONSTANT "stable-id" Severity
///     title "…"
///     why "…"
///     fix "…"
///     code RECIPE,         of `snippets`, where the fix is a matter of code
///     see "RFC …"          where there is something to see
///     try Example::new(…);
/// ```
macro_rules! catalogued {
    ($($constant:ident $id:literal $severity:ident
        title $title:literal
        why $explanation:literal
        fix $fix:literal
        $(code $recipe:ident,)?
        $(see $reference:literal)?
        try $example:expr;)*) => {
        impl FindingId {
            $(#[doc = $title]
            pub const $constant: FindingId = FindingId(&Entry {
                id: $id,
                severity: Severity::$severity,
                title: $title,
                explanation: $explanation,
                fix: $fix,
                snippets: catalogued!(@or_none &[] $(, crate::report::snippets::$recipe)?),
                reference: catalogued!(@or_none None $(, Some($reference))?),
                example: $example,
            });)*
        }

        pub(super) static ENTRIES: &[&Entry] = &[$(FindingId::$constant.entry()),*];
    };
    (@or_none $none:expr) => { $none };
    (@or_none $none:expr, $some:expr) => { $some };
}
use catalogued;

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::{Severity, entries};

    /// Those whose rule can be wrong.
    const DOUBTFUL: [&str; 11] = [
        "extra-line-break",
        "filename-mojibake",
        "enctype-missing",
        "directory-sent",
        "path-as-value",
        "json-quoted-part",
        "base64-of-base64",
        "body-is-base64",
        "percent-twice",
        "coding-undeclared",
        "proxy-buffered",
    ];

    #[test]
    fn every_entry_has_an_id_of_its_own_and_its_words() {
        let mut ids = HashSet::new();
        for entry in entries() {
            assert!(ids.insert(entry.id), "{} stands twice", entry.id);
            assert!(entry.title.chars().count() < 60, "{}: the title is too long", entry.id);
            assert!(!entry.explanation.is_empty() && !entry.fix.is_empty());
            let clients: HashSet<_> = entry.snippets.iter().map(|it| it.client).collect();
            assert_eq!(clients.len(), entry.snippets.len(), "{}: a client stands twice", entry.id);
        }
    }

    #[test]
    fn a_rule_that_can_be_wrong_says_probably_and_is_no_error() {
        for entry in entries().filter(|entry| DOUBTFUL.contains(&entry.id)) {
            assert_ne!(entry.severity, Severity::Error, "{}", entry.id);
            assert!(entry.explanation.contains("robably"), "{}", entry.id);
        }
    }
}
