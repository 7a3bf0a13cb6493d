//! What is odd about a request or a part beyond what the reading of its format shows: one file a family
//! of rules, as the catalogue has them.
//!
//! Rules about a part are asked once, when it has ended, with what is known of it then; facts about its
//! whole content are gathered by [`Watch`] while it passes. Only described parts are asked.

mod base64;
mod filename;
mod missing_file;
mod names;
mod part_headers;
mod request;
mod watch;

use std::fmt;

pub(super) use filename::of_given_name;
pub(super) use names::BodySeen;
pub(super) use request::{Arrived, of_request};
pub(super) use watch::Watch;

use super::findings::Findings;
use super::lines::Lines;
use super::undone::Undone;
use crate::mime::filename::Repair;
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
    /// A multipart part's header lines that rules ask for, as they came.
    pub(super) lines: &'a Lines,
    /// What its file name probably was before it was spoiled.
    pub(super) repair: Option<&'a Repair>,
    /// What its content would be without the transfer encoding that it states.
    pub(super) undone: Option<&'a Undone>,
    /// Whether the body ended in it, so that the rest of it may be missing.
    pub(super) is_cut: bool,
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

/// Bytes of a name that are shown.
const SHOWN_BYTES: usize = 120;

/// A name from the client as a sentence can carry it: cut, and what would not be seen or would turn the
/// sentence around escaped.
fn shown(name: &[u8]) -> String {
    let text = String::from_utf8_lossy(name);
    let cut = &text[..text.floor_char_boundary(SHOWN_BYTES)];
    let mut shown = String::with_capacity(cut.len());
    for c in cut.chars() {
        let is_invisible = matches!(
            c,
            '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}'
        );
        if c.is_control() || is_invisible {
            shown.extend(c.escape_default());
        } else {
            shown.push(c);
        }
    }
    if cut.len() < text.len() {
        shown.push('…');
    }
    shown
}

/// Asks every rule about a part that has ended; `body` is what they remember of the parts before it.
pub(super) fn of_part(part: &PartSeen<'_>, body: &mut BodySeen, findings: &mut Findings) {
    let mut found = Found { findings, part: part.index };
    missing_file::look(part, &mut found);
    base64::look(part, &mut found);
    filename::look(part, body.hint, &mut found);
    part_headers::look(part, body.is_form, &mut found);
    names::look(part, body, &mut found);
}
