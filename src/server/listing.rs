//! The files of a form, as the answer lists them.

use serde::Serialize;

use super::texts::Texts;
use crate::report::{Agreement, Finding, Mime, Part, Report, Role, Severity, VERSION};

/// Many files and what they are, in the order in which they came.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Listing {
    /// The version of this JSON.
    pub(crate) version: u32,
    /// The files that are described.
    pub(crate) files: Vec<Listed>,
    /// Parts of the form beyond those that are described, which may be files too.
    pub(crate) parts_left_out: u64,
    /// What is so wrong with the form that files may be missing or cut.
    pub(crate) findings: Vec<Finding>,
}

/// One of them.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Listed {
    /// Its name as the form states it.
    pub(crate) filename: String,
    /// Its size.
    pub(crate) bytes: u64,
    /// What it is.
    pub(crate) mime: Mime,
}

impl Listing {
    /// The files in the form that `report` is about.
    pub(crate) fn of(report: Report) -> Listing {
        let described = report.parts.len() as u64;
        let errors = report.findings.into_iter().filter(|it| it.severity == Severity::Error);
        Listing {
            version: VERSION,
            files: report.parts.into_iter().filter(is_chosen).map(Listed::of).collect(),
            parts_left_out: report.parts_total.saturating_sub(described),
            findings: errors.collect(),
        }
    }

    /// The files as people want to see them: what contradicts its claim or is a risk comes first. Of
    /// one rank they keep their order.
    pub(crate) fn ranked(&self) -> Vec<&Listed> {
        let mut ranked: Vec<&Listed> = self.files.iter().collect();
        ranked.sort_by_key(|listed| listed.rank());
        ranked
    }

    /// How many files there are, and how many of each kind: one line. A risk is beside what a file is
    /// otherwise.
    pub(crate) fn counted(&self, t: &Texts) -> String {
        let with =
            |agreement| self.files.iter().filter(|it| it.mime.agreement == agreement).count();
        let kinds: Vec<String> = [
            ("count-conflict", with(Agreement::Conflict)),
            ("count-refines", with(Agreement::Refines)),
            ("count-unknown", with(Agreement::Unknown)),
            ("count-unclaimed", with(Agreement::Unclaimed)),
            ("count-agree", with(Agreement::Agree)),
        ]
        .into_iter()
        .filter(|(_, count)| *count > 0)
        .map(|(id, count)| t.say(id).with("n", count).to_string())
        .collect();
        let files = self.files.len();
        let risks = self.files.iter().filter(|it| it.mime.risk.is_some()).count();
        let line = if risks == 0 { "count-line" } else { "count-line-with-risks" };
        let line = t.say(line).with("files", files).with("kinds", kinds.join(", "));
        line.with("risks", risks).to_string()
    }
}

impl Listed {
    fn of(part: Part) -> Listed {
        let Part { filename, bytes, mime, .. } = part;
        Listed { filename: filename.unwrap_or_default(), bytes, mime }
    }

    /// Its place among the others; 0 comes first.
    const fn rank(&self) -> u8 {
        match (self.mime.agreement, self.mime.risk) {
            (Agreement::Conflict, _) | (_, Some(_)) => 0,
            (Agreement::Refines, None) => 1,
            (Agreement::Unknown, None) => 2,
            (Agreement::Unclaimed, None) => 3,
            (Agreement::Agree, None) => 4,
        }
    }
}

/// A browser sends an empty part without a file name where no file was chosen.
fn is_chosen(part: &Part) -> bool {
    let is_empty = part.bytes == 0 && part.filename.as_deref().is_none_or(str::is_empty);
    part.role == Role::File && !is_empty
}

#[cfg(test)]
mod tests {
    use super::{Listed, Listing};
    use crate::mime::verdict::opinions;
    use crate::report::{Risk, VERSION};
    use crate::server::texts::Texts;

    fn listed(filename: &str, declared: Option<&str>, file: &[u8]) -> Listed {
        let mime = opinions(declared, Some(filename), file);
        Listed { filename: filename.to_owned(), bytes: file.len() as u64, mime }
    }

    #[test]
    fn what_contradicts_or_is_a_risk_comes_first_and_all_are_counted() {
        let mut risky = listed("risky.txt", None, b"text");
        risky.mime.risk = Some(Risk::Macro);
        let files = vec![
            listed("a.txt", None, b"text"),
            listed("plain", None, b"text"),
            listed("noise.bin", None, &[0, 1, 2]),
            listed("a.yaml", None, b"text"),
            risky,
            listed("a.png", None, b"text"),
        ];
        let listing = Listing { version: VERSION, files, parts_left_out: 0, findings: Vec::new() };
        let ranked: Vec<&str> = listing.ranked().iter().map(|it| it.filename.as_str()).collect();
        assert_eq!(ranked, ["risky.txt", "a.png", "a.yaml", "noise.bin", "plain", "a.txt"]);
        assert_eq!(
            listing.counted(&Texts::english()),
            "6 files: 1 conflict, 1 that fits the claim, 1 of unknown content, 1 with no particular claim, \
             2 as claimed; 1 of the 6 carries a risk."
        );
    }
}
