//! The header lines of one multipart part (RFC 7578 §4, RFC 822 folding).

use super::super::limits::{HEADER_LINE_BYTES, NAME_BYTES};
use super::super::{Event, Fault, FileRule, Sink};
use crate::mime::Disposition;
use crate::mime::grammar::essence_of;
use crate::report::{FindingId, Role};

/// What is known of a part from the header lines read so far.
#[derive(Debug, Default)]
pub(super) struct PartHeaders {
    /// Offset of the first header line.
    start: u64,
    /// The line being read, unfolded: more may follow on the next line. At most
    /// [`HEADER_LINE_BYTES`].
    open_line: Vec<u8>,
    disposition: Option<Disposition>,
    has_type: bool,
    /// Whether a line was longer than what is kept of it: then nothing can be called missing.
    is_cut: bool,
}

impl PartHeaders {
    /// The headers of a part whose first line is at `start`.
    pub(super) fn begin(&mut self, start: u64) {
        self.start = start;
        self.open_line.clear();
        self.disposition = None;
        self.has_type = false;
        self.is_cut = false;
    }

    /// Takes a line without its line break; not the empty one.
    pub(super) fn line<S: Sink>(&mut self, line: &[u8], sink: &mut S) {
        if matches!(line, [b' ' | b'\t', ..]) && !self.open_line.is_empty() {
            self.append(b" ");
            self.append(line.trim_ascii());
        } else {
            self.close_line(sink);
            self.append(line);
        }
    }

    /// All lines have been read: tells what they say of the part and what they lack.
    pub(super) fn end<S: Sink>(&mut self, is_form: bool, sink: &mut S) {
        self.close_line(sink);
        if let Some(disposition) = &self.disposition {
            if let Some(name) = &disposition.name {
                sink.accept(Event::PartName(cut(name)));
            }
            if let Some(filename) = disposition.preferred_filename() {
                sink.accept(Event::PartFilename(cut(filename)));
            }
        }
        if !self.is_cut {
            self.report_faults(is_form, sink);
        }
    }

    /// File or field, by the rule for multipart.
    pub(super) fn role(&self, rule: &FileRule) -> Role {
        let name = self.disposition.as_ref().and_then(|it| it.name.as_deref());
        let filename = self.disposition.as_ref().and_then(Disposition::preferred_filename);
        rule.of_multipart(name, filename.is_some())
    }

    fn append(&mut self, bytes: &[u8]) {
        let room = HEADER_LINE_BYTES - self.open_line.len();
        self.is_cut |= bytes.len() >= room;
        self.open_line.extend_from_slice(&bytes[..bytes.len().min(room)]);
    }

    fn close_line<S: Sink>(&mut self, sink: &mut S) {
        let line = std::mem::take(&mut self.open_line);
        if let Some(colon) = line.iter().position(|&byte| byte == b':') {
            let (name, value) = (line[..colon].trim_ascii(), line[colon + 1..].trim_ascii());
            self.field(name, value, sink);
        }
        self.open_line = line;
        self.open_line.clear();
    }

    fn field<S: Sink>(&mut self, name: &[u8], value: &[u8], sink: &mut S) {
        sink.accept(Event::PartHeader { name, value });
        if name.eq_ignore_ascii_case(b"content-disposition") {
            self.disposition.get_or_insert_with(|| Disposition::parse(value));
        } else if name.eq_ignore_ascii_case(b"content-type") && !self.has_type {
            self.has_type = true;
            sink.accept(Event::PartType(value));
            let essence = essence_of(&String::from_utf8_lossy(value));
            if let Some(essence) = essence.filter(|it| it.starts_with("multipart/")) {
                sink.accept(Event::Fault(Fault {
                    id: FindingId::NESTED_MULTIPART,
                    offset: Some(self.start),
                    detail: format_args!("The part's type is {essence}."),
                }));
            }
        }
    }

    fn report_faults<S: Sink>(&self, is_form: bool, sink: &mut S) {
        let mut fault = |id, detail: std::fmt::Arguments<'_>| {
            sink.accept(Event::Fault(Fault { id, offset: Some(self.start), detail }));
        };
        let name = self.disposition.as_ref().and_then(|it| it.name.as_deref());
        if is_form {
            match &self.disposition {
                None => fault(
                    FindingId::DISPOSITION_MISSING,
                    format_args!("The part has no Content-Disposition."),
                ),
                Some(disposition) if disposition.kind != "form-data" => fault(
                    FindingId::DISPOSITION_MISSING,
                    format_args!("The part's Content-Disposition is {:?}.", disposition.kind),
                ),
                Some(_) if name.is_none() => fault(
                    FindingId::NAME_MISSING,
                    format_args!("The part's Content-Disposition has no name."),
                ),
                Some(_) if name == Some(b"") => {
                    fault(FindingId::NAME_EMPTY, format_args!("The part has name=\"\"."));
                }
                Some(_) => {}
            }
        }
        let filename = self.disposition.as_ref().and_then(Disposition::preferred_filename);
        if let Some(filename) = filename.filter(|_| !self.has_type) {
            fault(
                FindingId::PART_TYPE_MISSING,
                format_args!(
                    "The part has filename={:?} and no Content-Type.",
                    String::from_utf8_lossy(cut(filename))
                ),
            );
        }
    }
}

fn cut(bytes: &[u8]) -> &[u8] {
    &bytes[..bytes.len().min(NAME_BYTES)]
}
