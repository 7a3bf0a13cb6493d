//! What is odd about a request or a part beyond what the reading of its format shows: one file a family
//! of rules, as the catalogue has them.
//!
//! Rules about a part are asked once, when it has ended, with what is known of it then; facts about its
//! whole content are gathered by [`Watch`] while it passes. Only described parts are asked.

mod base64;
mod coding;
mod missing_file;
mod preflight;
mod request;
mod text;
mod transfer;
mod typing;
mod watch;

use std::fmt;

pub(super) use coding::tell_unsupported;
pub(super) use request::{RequestSeen, of_request};
pub(super) use watch::Watch;

use super::findings::Findings;
use crate::report::{Encoding, FindingId, Role, Transform};

/// A part that has ended, as its rules see it.
pub(super) struct PartSeen<'a> {
    /// How the body is read.
    pub(super) encoding: Encoding,
    /// Its index.
    pub(super) index: u64,
    /// Offset of its first byte in the body.
    pub(super) start: u64,
    /// Offset of the first byte of its value; of its end where it has none.
    pub(super) value_at: u64,
    pub(super) role: Role,
    /// Its name, decoded, not all of it UTF-8.
    pub(super) name: Option<&'a [u8]>,
    /// The file name that it carries itself, decoded, not all of it UTF-8.
    pub(super) filename: Option<&'a [u8]>,
    /// The type that its own headers or prefix declare.
    pub(super) declared: Option<&'a str>,
    /// A multipart part's header fields.
    pub(super) headers: &'a [(String, String)],
    /// The layers that were undone, outermost first.
    pub(super) transforms: &'a [Transform],
    /// Its decoded bytes' number.
    pub(super) bytes: u64,
    /// The first of them, all where they are no more than [`crate::mime::content::HEAD_BYTES`].
    pub(super) head: &'a [u8],
    /// What was seen of all of them.
    pub(super) watch: &'a Watch,
}

/// The findings, for the rules about one part.
pub(super) struct Found<'a> {
    findings: &'a mut Findings,
    part: u64,
}

impl Found<'_> {
    /// Adds one at `offset` of the body.
    pub(super) fn add(&mut self, id: FindingId, offset: u64, detail: fmt::Arguments<'_>) {
        self.findings.add(id, Some(offset), Some(self.part), detail);
    }
}

/// Asks every rule about a part that has ended.
pub(super) fn of_part(part: &PartSeen<'_>, findings: &mut Findings) {
    let mut found = Found { findings, part: part.index };
    missing_file::look(part, &mut found);
    base64::look(part, &mut found);
    text::look(part, &mut found);
}
