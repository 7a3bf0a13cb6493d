//! How widely used readers take a body where they differ.

use serde::Serialize;

use super::Detail;

/// One question that a body raises and its readers answer differently.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SecondOpinion {
    /// Names the question, the same in every report.
    pub question: &'static str,
    /// The question about this body.
    pub title: String,
    /// The same as data.
    pub title_detail: Detail,
    /// Where in the body it is raised; `None` where it is about the head or the body as a whole.
    pub offset: Option<u64>,
    /// The index of the part that raises it.
    pub part: Option<u64>,
    /// The answers, one for each reader.
    pub rows: Vec<ReaderRow>,
}

/// How one reader takes it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ReaderRow {
    /// Whose reading it is.
    pub reader: &'static str,
    /// What it makes of this body, with its names and values.
    pub reads: String,
    /// The same as data.
    pub detail: Detail,
    /// What this is known from: a package at a version and the file in it.
    pub source: String,
}

impl SecondOpinion {
    /// A question that is asked in the words of `title`.
    pub fn new(
        question: &'static str,
        title: Detail,
        offset: Option<u64>,
        part: Option<u64>,
        rows: Vec<ReaderRow>,
    ) -> SecondOpinion {
        SecondOpinion {
            question,
            title: title.to_string(),
            title_detail: title,
            offset,
            part,
            rows,
        }
    }
}

impl ReaderRow {
    /// An answer that is given in the words of `reads`.
    pub fn new(reader: &'static str, reads: Detail, source: String) -> ReaderRow {
        ReaderRow { reader, reads: reads.to_string(), detail: reads, source }
    }
}
