//! A part's description once it has ended: what beside it still names it, and what its type's claims make.

use super::findings::Findings;
use super::rules::{self, Looked};
use super::texts::{shown_text, whole_characters};
use crate::mime::filename::repair;
use crate::mime::verdict::{Seen, weigh};
use crate::report::{Encoding, FindingId, Part, Role, Transform, words};

/// A part's description; its file name and type may still come from values beside it.
#[derive(Debug)]
pub(super) struct Described {
    pub(super) part: Part,
    /// Offset of the part in the body: of its first header line in multipart, of its first byte elsewhere.
    pub(super) start: u64,
    /// The group of sibling values that it belongs to.
    pub(super) group: u64,
    /// What its own headers or prefix declared.
    pub(super) declared: Option<String>,
    /// Offsets of what declares its type and of what names the file: header lines, a prefix, or values beside it.
    pub(super) type_at: Option<u64>,
    pub(super) filename_at: Option<u64>,
    /// What its bytes say of its type.
    pub(super) seen: Seen,
    /// What the rules made of it.
    pub(super) looked: Looked,
    /// Whether its bytes are still compressed, or in another charset: what is said of its type is then
    /// said of other bytes.
    pub(super) is_veiled: bool,
}

impl Described {
    /// Whether it was written as an array of byte values, as Node's Buffer is.
    pub(super) fn is_byte_array(&self) -> bool {
        self.part.transforms == [Transform::Decimal]
    }

    /// The description, once nothing can change it any more; what contradicts in a file is found.
    pub(super) fn finish(
        mut self,
        encoding: Encoding,
        hint: Option<&'static str>,
        findings: &mut Findings,
    ) -> Part {
        if encoding != Encoding::Multipart {
            self.look_at_given_name(encoding, hint, findings);
        }
        let claims = (self.declared.as_deref(), self.part.filename.as_deref());
        let (declared, filename) = if self.is_veiled { (None, None) } else { claims };
        let weighed = weigh(declared, filename, &self.seen);
        let part = Part { mime: weighed.mime, ..self.part };
        rules::of_byte_array(&part, self.looked, findings);
        if part.role == Role::File {
            rules::of_named_file(&part, self.looked, findings);
        }
        if part.role == Role::File && !self.looked.type_is_explained {
            let mut find = |id, at: Option<u64>| {
                let Some(summary) = &part.mime.summary_detail else { return };
                let at = Some(at.unwrap_or(self.start));
                findings.add(id, at, Some(part.index), words!(TYPE_CONFLICT, summary = summary));
            };
            if weighed.declared_contradicts {
                find(FindingId::TYPE_CONFLICT, self.type_at);
            }
            if weighed.extension_contradicts {
                find(FindingId::EXTENSION_CONFLICT, self.filename_at);
            }
        }
        part
    }
}

impl Described {
    /// A file that is no multipart part has its name from a value beside it, or from the request's head.
    fn look_at_given_name(
        &mut self,
        encoding: Encoding,
        hint: Option<&'static str>,
        findings: &mut Findings,
    ) {
        let Some(filename) = self.part.filename.as_deref() else { return };
        let repair = repair(whole_characters(filename.as_bytes()), hint);
        let at = (encoding != Encoding::Raw).then_some(self.filename_at.unwrap_or(self.start));
        rules::of_given_name(filename, repair.as_ref(), (at, self.part.index), findings);
        self.part.filename_repaired = repair.map(|it| shown_text(it.text.as_bytes()));
    }
}
