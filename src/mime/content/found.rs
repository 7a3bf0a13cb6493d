//! What the rules give: a type, what it rests on, and what they could not exclude.

use arrayvec::ArrayVec;

use crate::report::{Detail, Words};

/// The most bytes that one piece of evidence shows.
pub(super) const SHOWN_BYTES: usize = 32;

/// The most pieces of evidence for one type.
pub(super) const MOST_EVIDENCE: usize = 4;

/// The most finer types that a rule leaves open.
pub(super) const MOST_OPEN: usize = 8;

/// One thing that an opinion rests on. Made without allocation where the words are constant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Evidence {
    /// Where in the file its bytes begin; `None` where it is about no single place.
    pub offset: Option<u64>,
    /// The bytes, cut to [`SHOWN_BYTES`].
    pub bytes: ArrayVec<u8, SHOWN_BYTES>,
    /// What they say.
    pub says: Says,
}

impl Evidence {
    /// Bytes of the file, and what they say.
    pub fn at(offset: u64, bytes: &[u8], says: impl Into<Says>) -> Evidence {
        let shown = bytes.iter().copied().take(SHOWN_BYTES).collect();
        Evidence { offset: Some(offset), bytes: shown, says: says.into() }
    }

    /// Something about the file as a whole.
    pub fn of_all(says: impl Into<Says>) -> Evidence {
        Evidence { offset: None, bytes: ArrayVec::new(), says: says.into() }
    }
}

/// What evidence says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Says {
    /// The same of every such file; written out only where a report is made.
    Constant(Words<'static>),
    /// With what this file has.
    OfFile(Detail),
}

impl Says {
    /// The sentence written out.
    pub fn detail(&self) -> Detail {
        match self {
            Says::Constant(words) => words.detail(),
            Says::OfFile(detail) => detail.clone(),
        }
    }
}

impl From<Words<'static>> for Says {
    fn from(words: Words<'static>) -> Says {
        Says::Constant(words)
    }
}

impl From<Detail> for Says {
    fn from(detail: Detail) -> Says {
        Says::OfFile(detail)
    }
}

/// What the bytes leave open about finer types than the one found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Open {
    /// Any type that may be kept in such a file: not all of it could be looked at.
    Anything,
    /// Of the types that the rules tell, only these; the others are ruled out.
    Only(ArrayVec<&'static str, MOST_OPEN>),
}

impl Open {
    /// No type that the rules tell.
    pub fn nothing() -> Open {
        Open::Only(ArrayVec::new())
    }
}

/// A type that the bytes show.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// The type.
    pub media_type: &'static str,
    /// Which finer or kindred types it may be instead.
    pub open: Open,
    /// What it rests on, the weightiest first.
    pub evidence: ArrayVec<Evidence, MOST_EVIDENCE>,
}

impl Found {
    /// A type of which nothing is open, by one piece of evidence.
    pub fn by(media_type: &'static str, evidence: Evidence) -> Found {
        Found { media_type, open: Open::nothing(), evidence: ArrayVec::from_iter([evidence]) }
    }
}
