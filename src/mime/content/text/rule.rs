//! What every rule works with: the text it is shown, and the three answers it can give.

use arrayvec::ArrayVec;

use crate::mime::content::found::{Evidence, MOST_EVIDENCE, Says};
use crate::mime::content::windows::Windows;

/// One kind, or a family of them: what it makes of a text. Pure, and fit for any text.
pub(super) type Rule = fn(&Sample<'_>) -> Grade;

/// The beginning of a text file.
pub(super) struct Sample<'a> {
    /// Its first 8 KiB, without a byte order mark.
    pub(super) text: &'a str,
    /// Whether the file goes on behind `text`, so that its last line or word may be a part.
    pub(super) is_cut: bool,
    /// Where in the file `text` begins; `None` where it was decoded from another charset, so that
    /// places in it are none in the file.
    pub(super) offset: Option<usize>,
    /// All that is in view of the file.
    pub(super) windows: &'a Windows<'a>,
}

impl Sample<'_> {
    /// Evidence at a place of the text, where the file has that place.
    pub(super) fn evidence(&self, at: usize, len: usize, says: impl Into<Says>) -> Evidence {
        let shown = self.text.as_bytes().get(at..).unwrap_or_default();
        match self.offset {
            Some(offset) => {
                Evidence::at((offset + at) as u64, &shown[..len.min(shown.len())], says)
            }
            None => Evidence::of_all(says),
        }
    }

    /// The text's lines but one that is cut, without their line breaks.
    pub(super) fn whole_lines(&self) -> impl Iterator<Item = &str> {
        let end = match self.text.rfind(['\n', '\r']) {
            Some(end) if self.is_cut => end,
            _ => self.text.len(),
        };
        // Of CR LF the piece between them is empty, and callers pass over empty lines.
        self.text[..end].split(['\n', '\r'])
    }

    /// The text without white space before and behind it.
    pub(super) fn trimmed(&self) -> &str {
        self.text.trim()
    }
}

/// What a rule makes of a text.
#[expect(clippy::large_enum_variant, reason = "one is made a file, and moved but once")]
pub(super) enum Grade {
    /// The text is of this type.
    Is(Told),
    /// It may be one of these types: little speaks for it and nothing against it.
    MayBe(&'static [&'static str]),
    /// It is none of the rule's types.
    IsNot,
}

/// A type that a rule is sure of.
pub(super) struct Told {
    pub(super) media_type: &'static str,
    /// Other types that the text is at the same time, or other names of the type.
    pub(super) open: &'static [&'static str],
    /// Whether it was told so narrowly that what earlier rules took to be possible still is.
    pub(super) is_narrow: bool,
    pub(super) evidence: ArrayVec<Evidence, MOST_EVIDENCE>,
}

impl Told {
    /// A type of which nothing is open, by one piece of evidence.
    pub(super) fn by(media_type: &'static str, evidence: Evidence) -> Told {
        Told { media_type, open: &[], is_narrow: false, evidence: ArrayVec::from_iter([evidence]) }
    }

    /// The same with other types left open.
    pub(super) fn leaving(self, open: &'static [&'static str]) -> Told {
        Told { open, ..self }
    }

    /// The same with one more piece of evidence, if there is room.
    pub(super) fn and(mut self, evidence: Evidence) -> Told {
        // The weightiest came first: what finds no room is the least of them.
        let _ = self.evidence.try_push(evidence);
        self
    }
}
