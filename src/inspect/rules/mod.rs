//! What is odd about a request or a part beyond what the reading of its format shows: one file a family
//! of rules, as the catalogue has them.
//!
//! Rules about a part are asked once, when it has ended, with what is known of it then; facts about its
//! whole content are gathered by [`Watch`] while it passes. Only described parts are asked.

mod base64;
mod coding;
mod damage;
mod filename;
mod missing_file;
mod names;
mod part_headers;
mod preflight;
mod request;
mod text;
mod transfer;
mod typing;
mod watch;

pub(super) use base64::of_byte_array;
pub(super) use coding::tell_unsupported;
pub(super) use filename::of_given_name;
pub(super) use missing_file::of_named_file;
pub(super) use names::BodySeen;
pub(super) use request::{RequestSeen, of_request};
pub(super) use typing::begins_as_http_request;
pub(super) use watch::Watch;

use super::findings::Findings;
use super::lines::Lines;
use super::undone::Undone;
use crate::mime::filename::Repair;
use crate::report::{
    Client, Encoding, FindingId, Role, ToValue, Transform, Value, Words, shown, words,
};

/// A part that has ended, as its rules see it.
pub(super) struct PartSeen<'a> {
    /// How the body is read.
    pub(super) encoding: Encoding,
    /// Its index.
    pub(super) index: u64,
    /// Offset of its first header line in the body; of its first byte where the format has none.
    pub(super) start: u64,
    /// Offset of the first byte of its value; of its end where it has none.
    pub(super) value_at: u64,
    /// Whether its value stands in the body as it is, byte for byte.
    pub(super) is_verbatim: bool,
    pub(super) role: Role,
    /// Its name, decoded, not all of it UTF-8.
    pub(super) name: Option<&'a [u8]>,
    /// The file name that it carries itself, decoded, not all of it UTF-8.
    pub(super) filename: Option<&'a [u8]>,
    /// The type that its own headers or prefix declare.
    pub(super) declared: Option<&'a str>,
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

impl<'a> PartSeen<'a> {
    /// All of its decoded bytes, where they are few enough to be known.
    fn whole(&self) -> Option<&'a [u8]> {
        (self.bytes == self.head.len() as u64).then_some(self.head)
    }

    /// Where in the body the decoded byte at `offset` stands, else where the value begins.
    fn body_offset(&self, offset: usize) -> u64 {
        self.value_at + if self.is_verbatim { offset as u64 } else { 0 }
    }

    /// Whether it was given as text: what it decodes to was not written as base64 or as numbers.
    fn is_plain(&self) -> bool {
        !self.transforms.iter().any(|it| matches!(it, Transform::Base64 | Transform::Decimal))
    }
}

/// What the rules made of a part, for those that ask later.
#[derive(Debug, Clone, Copy)]
pub(super) struct Looked {
    /// Whether a finding says already why the bytes are not of the type that they should be.
    pub(super) type_is_explained: bool,
    /// Offset of the first byte of its value; of the part where its value is empty.
    at: u64,
    /// Offset of the first byte of its value.
    pub(super) value_at: u64,
    /// Whether the content is what some systems give for a folder.
    is_folder_block: bool,
    /// Whether the body ended in the part.
    is_cut: bool,
    /// Whether it was written in Node's notation of a Buffer, which is known when its object has ended.
    pub(super) is_node_buffer: bool,
}

/// The whole body where its format is not what it was sent as.
pub(super) struct WholeBody<'a> {
    /// How it is read.
    pub(super) encoding: Encoding,
    /// The first bytes.
    pub(super) head: &'a [u8],
    /// How many there are.
    pub(super) bytes: u64,
    /// What was seen of all of them.
    pub(super) watch: &'a Watch,
}

/// A value by its name, as details say it.
struct Named<'a>(Option<&'a [u8]>);

impl ToValue for Named<'_> {
    fn to_value(&self) -> Value {
        match self.0 {
            Some(name) => words!(VALUE_OF, name = shown(name)).to_value(),
            None => words!(VALUE).to_value(),
        }
    }
}

/// The findings, for the rules about one part.
pub(super) struct Found<'a> {
    findings: &'a mut Findings,
    part: u64,
    type_is_explained: bool,
}

impl Found<'_> {
    /// Adds one at `offset` of the body.
    pub(super) fn add(&mut self, id: FindingId, offset: u64, detail: Words<'_>) {
        self.findings.add(id, Some(offset), Some(self.part), detail);
    }

    /// Whether a browser sent a form without script.
    fn is_from_form(&self) -> bool {
        self.findings.client() == Some(Client::BrowserForm)
    }

    /// Adds one that says why the bytes are not of the type that they should be.
    fn add_explaining(&mut self, id: FindingId, offset: u64, detail: Words<'_>) {
        self.type_is_explained = true;
        self.add(id, offset, detail);
    }
}

/// Asks every rule about a part that has ended; `body` is what they remember of the parts before it.
pub(super) fn of_part(part: &PartSeen<'_>, body: &mut BodySeen, findings: &mut Findings) -> Looked {
    let mut found = Found { findings, part: part.index, type_is_explained: part.undone.is_some() };
    if found.findings.are_on() {
        missing_file::look(part, &mut found);
        damage::look(part, &mut found);
        base64::look(part, &mut found);
        text::look(part, &mut found);
        filename::look(part, body.hint, &mut found);
        part_headers::look(part, body.is_form, &mut found);
        names::look(part, body, &mut found);
    }
    Looked {
        type_is_explained: found.type_is_explained,
        at: if part.bytes == 0 { part.start } else { part.value_at },
        value_at: part.value_at,
        is_folder_block: missing_file::is_folder_block(part),
        is_cut: part.is_cut,
        is_node_buffer: false,
    }
}

/// Asks the rules about bodies that are not in the format that they were sent as.
pub(super) fn of_body(body: &WholeBody<'_>, findings: &mut Findings) {
    missing_file::look_at_body(body, findings);
    match body.encoding {
        Encoding::Multipart => {
            base64::look_at_multipart(body, findings);
            typing::look_at_multipart(body, findings);
        }
        Encoding::Urlencoded => damage::look_at_urlencoded(body, findings),
        Encoding::Raw | Encoding::Json => {}
    }
}
