//! Second opinions: where widely used readers take a multipart form differently, what each of them makes of
//! this one.
//!
//! `readers` has who is asked, `names`, `files` and `framing` have the tables of answers, one constant a
//! question; here it is found out which questions a body raises. Only what a report keeps of the parts, the
//! sample and the findings is looked at, and each question is raised once, where it comes up first.

mod files;
mod framing;
mod names;
mod of_body;
mod of_part;
mod readers;

use crate::mime::MediaType;
use crate::report::{
    Detail, FindingId, Part, ReaderRow, Request, Sample, SecondOpinion, Value, shown_to,
};
use readers::Answer;

/// Characters of a name or value that are shown.
const SHOWN_CHARACTERS: usize = 40;

/// A body that was read to its end.
pub(super) struct Seen<'a> {
    pub(super) request: &'a Request,
    /// Whether all of it came: of one that broke off nobody gets to read anything.
    pub(super) complete: bool,
    /// The described parts, with the offset at which each begins.
    pub(super) parts: &'a [Part],
    pub(super) starts: &'a [u64],
    pub(super) parts_total: u64,
    pub(super) sample: &'a Sample,
    /// Where each finding was made first, of those that were made.
    pub(super) told: &'a [(FindingId, Option<u64>)],
}

/// The questions that the body raises, in the order of the tables.
pub(super) fn of(seen: &Seen<'_>) -> Vec<SecondOpinion> {
    let media_type = seen.request.content_type.as_deref().and_then(MediaType::parse);
    let Some(form) = media_type.filter(|it| it.essence == "multipart/form-data") else {
        return Vec::new();
    };
    let mut raised = of_body::questions(seen, &form);
    raised.extend(of_part::questions(seen));
    raised
}

impl Seen<'_> {
    /// Where a finding was made first; `None` where it was not made.
    fn told(&self, id: FindingId) -> Option<Option<u64>> {
        self.told.iter().find(|(told, _)| *told == id).map(|(_, offset)| *offset)
    }
}

/// What the request has to stand in the answers, by the names of their gaps.
type Given<'a> = &'a [(&'static str, Value)];

/// A question with its answers.
fn raise(
    question: &'static str,
    title: Detail,
    offset: Option<u64>,
    part: Option<u64>,
    answers: &[Answer],
    given: Given<'_>,
) -> SecondOpinion {
    let rows = answers.iter().map(|answer| {
        let source = format!("{}, {}", answer.reader.package, answer.file);
        ReaderRow::new(answer.reader.name, answer.detail(given), source)
    });
    SecondOpinion::new(question, title, offset, part, rows.collect())
}

/// The text with its names in braces replaced, in one pass: a value that has braces stays as it is.
fn filled(text: &str, given: Given<'_>) -> String {
    let mut filled = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        let (word, after) = after.split_once('}').unwrap_or((after, ""));
        if let Some((_, value)) = given.iter().find(|(name, _)| *name == word) {
            filled.push_str(&value.to_string());
        }
        rest = after;
    }
    filled.push_str(rest);
    filled
}

/// A name or value in quotes, cut where it is long.
fn quoted(text: &str) -> Value {
    let shown = shown_to(text.as_bytes(), SHOWN_CHARACTERS);
    let cut = shown.strip_suffix('…').filter(|_| text.chars().nth(SHOWN_CHARACTERS).is_some());
    Value::text(&cut.map_or_else(|| format!("\"{shown}\""), |cut| format!("\"{cut}\"…")))
}

#[cfg(test)]
mod tests {
    use super::{Answer, files, filled, framing, names, quoted};
    use crate::report::Value;

    const TABLES: [&[Answer]; 22] = [
        names::REPEATED_FIELD,
        names::REPEATED_FILE,
        names::BRACKETS,
        names::NAMELESS_FIELD,
        names::NAMELESS_FILE,
        names::NO_DISPOSITION,
        files::FILENAME_AND_STAR,
        files::STAR_ALONE,
        files::ESCAPED_QUOTE,
        files::PERCENT_QUOTE,
        files::PATH_WITH_SLASHES,
        files::PATH_WITH_DRIVE,
        files::UTF8_NAME,
        files::NO_FILE,
        files::BASE64_PART,
        files::QUOTED_PRINTABLE_PART,
        framing::TWO_BOUNDARIES,
        framing::MISMATCH,
        framing::UNCLOSED,
        framing::BARE_LF,
        framing::PREAMBLE,
        framing::EPILOGUE,
    ];

    #[test]
    fn every_answer_has_its_words_and_its_source_and_every_reader_one_answer() {
        for table in TABLES {
            let mut readers: Vec<_> = table.iter().map(|it| it.reader.name).collect();
            readers.sort_unstable();
            readers.dedup();
            assert_eq!(readers.len(), table.len());
            for answer in table {
                assert!(
                    answer.own.iter().all(|(name, _)| answer.reads.has_gap(name)),
                    "{answer:?}"
                );
                assert!(!answer.file.is_empty() && !answer.reader.package.is_empty());
            }
        }
    }

    #[test]
    fn a_value_with_braces_is_not_filled_again() {
        let given = [("name", Value::text("{last}")), ("last", Value::text("2"))];
        assert_eq!(filled("x[{name}] is {last}", &given), "x[{last}] is 2");
        assert_eq!(filled("{unknown}a{", &given), "a");
        let answer = &names::REPEATED_FIELD[0];
        let expected = "the last one: $_POST[{last}] is 2, and the others are lost";
        assert_eq!(answer.detail(&given).to_string(), expected);
    }

    #[test]
    fn long_values_are_cut_between_characters() {
        assert_eq!(quoted("한\n"), Value::text("\"한\\n\""));
        let cut = format!("\"{}\"…", "한".repeat(40));
        assert_eq!(quoted(&"한".repeat(41)), Value::text(&cut));
    }
}
