//! The header lines of one multipart part (RFC 7578 §4, RFC 822 folding).

use super::super::limits::{HEADER_LINE_BYTES, NAME_BYTES};
use super::super::{Event, Fault, FileRule, Sink};
use crate::mime::Disposition;
use crate::mime::disposition::{Parameter, parameters};
use crate::mime::grammar::essence_of;
use crate::report::{FindingId, Role, Words, shown, shown_bytes, words};

/// Quotes of prose in UTF-8 that stand where a straight one should: “, ”, „, ‘, ’ and «.
const CURLY_QUOTES: [&[u8]; 6] = [
    b"\xE2\x80\x9C",
    b"\xE2\x80\x9D",
    b"\xE2\x80\x9E",
    b"\xE2\x80\x98",
    b"\xE2\x80\x99",
    b"\xC2\xAB",
];

/// Bytes of a line that are shown.
const SHOWN_BYTES: usize = 60;

/// What is known of a part from the header lines read so far.
#[derive(Debug, Default)]
pub(super) struct PartHeaders {
    /// Offset of the first header line.
    start: u64,
    /// The line being read, unfolded: more may follow on the next line. At most
    /// [`HEADER_LINE_BYTES`].
    open_line: Vec<u8>,
    /// Offset of its first byte.
    open_line_at: u64,
    disposition: Option<Disposition>,
    /// Offset of the disposition's line; of the first line until there is one.
    disposition_at: u64,
    has_type: bool,
    /// The part's type where that is multipart, and its line's offset.
    nested: Option<(String, u64)>,
    /// Whether a line was longer than what is kept of it: then nothing can be called missing.
    is_cut: bool,
    /// Whether the body has ended in the line being read.
    is_broken_off: bool,
    /// Whether a line was told of that is no field.
    is_invalid_told: bool,
}

impl PartHeaders {
    /// The headers of a part whose first line is at `start`.
    pub(super) fn begin(&mut self, start: u64) {
        let mut open_line = std::mem::take(&mut self.open_line);
        open_line.clear();
        *self = PartHeaders { start, open_line, disposition_at: start, ..PartHeaders::default() };
    }

    /// Takes a line without its line break, which begins at `offset`; not the empty one.
    pub(super) fn line<S: Sink>(&mut self, line: &[u8], offset: u64, sink: &mut S) {
        if matches!(line, [b' ' | b'\t', ..]) && !self.open_line.is_empty() {
            self.append(b" ");
            self.append(line.trim_ascii());
        } else {
            self.close_line(sink);
            self.open_line_at = offset;
            self.append(line);
        }
    }

    /// The body has ended in the line that was taken last.
    pub(super) fn break_off(&mut self) {
        self.is_broken_off = true;
    }

    /// The lines have ended: tells what they say of the part. What they lack is told by
    /// [`PartHeaders::report_lacks`], where they were not cut off.
    pub(super) fn end<S: Sink>(&mut self, sink: &mut S) {
        self.close_line(sink);
        if let Some(disposition) = &self.disposition {
            if let Some(name) = &disposition.name {
                sink.accept(Event::PartName(cut(name)));
            }
            if let Some(filename) = disposition.preferred_filename() {
                sink.accept(Event::PartFilename(cut(filename)));
            }
        }
        self.report_nesting(sink);
    }

    /// File or field, by the rule for multipart.
    pub(super) fn role(&self, rule: &FileRule) -> Role {
        let name = self.disposition.as_ref().and_then(|it| it.name.as_deref());
        rule.of_multipart(name, self.filename().is_some())
    }

    fn filename(&self) -> Option<&[u8]> {
        self.disposition.as_ref().and_then(Disposition::preferred_filename)
    }

    fn append(&mut self, bytes: &[u8]) {
        let room = HEADER_LINE_BYTES - self.open_line.len();
        self.is_cut |= bytes.len() >= room;
        self.open_line.extend_from_slice(&bytes[..bytes.len().min(room)]);
    }

    fn close_line<S: Sink>(&mut self, sink: &mut S) {
        let line = std::mem::take(&mut self.open_line);
        let colon = line.iter().position(|&byte| byte == b':');
        let name = &line[..colon.unwrap_or(0)];
        if !line.is_empty() && !is_token(name.trim_ascii()) && !self.is_broken_off {
            self.tell_invalid(
                words!(HEADER_NO_FIELD, line = shown_bytes(&line, SHOWN_BYTES)),
                sink,
            );
        }
        if let Some(colon) = colon {
            self.field(name.trim_ascii(), line[colon + 1..].trim_ascii(), sink);
        }
        self.open_line = line;
        self.open_line.clear();
    }

    fn field<S: Sink>(&mut self, name: &[u8], value: &[u8], sink: &mut S) {
        let offset = self.open_line_at;
        sink.accept(Event::PartHeader { name, value, offset });
        if name.eq_ignore_ascii_case(b"content-disposition") && self.disposition.is_none() {
            self.disposition = Some(Disposition::parse(value));
            self.disposition_at = offset;
            self.look_at_quotes(value, sink);
        } else if name.eq_ignore_ascii_case(b"content-type") && !self.has_type {
            self.has_type = true;
            sink.accept(Event::PartType(value));
            self.nested = essence_of(&String::from_utf8_lossy(value))
                .filter(|essence| essence.starts_with("multipart/"))
                .map(|essence| (essence, offset));
        }
    }

    /// Quotes that an editor for prose has made of straight ones are a part of the value.
    fn look_at_quotes<S: Sink>(&mut self, value: &[u8], sink: &mut S) {
        let is_curly = |it: &Parameter<'_>| {
            !it.is_quoted && CURLY_QUOTES.iter().any(|quote| it.written.starts_with(quote))
        };
        if let Some(Parameter { name, written, .. }) = parameters(value).find(is_curly) {
            let name = shown_bytes(name, SHOWN_BYTES);
            let value = shown(&written[..written.len().min(SHOWN_BYTES)]);
            self.tell_invalid(words!(HEADER_CURLY_QUOTES, name = name, value = value), sink);
        }
    }

    /// Tells of the first header line of the part that is not as a field is written.
    fn tell_invalid<S: Sink>(&mut self, detail: Words<'_>, sink: &mut S) {
        if !std::mem::replace(&mut self.is_invalid_told, true) {
            sink.accept(Event::Fault(Fault {
                id: FindingId::PART_HEADER_INVALID,
                offset: Some(self.open_line_at),
                detail,
            }));
        }
    }

    /// A saved web page is multipart by its nature, and one file.
    fn report_nesting<S: Sink>(&self, sink: &mut S) {
        let Some((essence, offset)) = &self.nested else { return };
        let extension = self.filename().and_then(|name| name.rsplit(|&byte| byte == b'.').next());
        let is_web_page = extension
            .is_some_and(|it| it.eq_ignore_ascii_case(b"mhtml") || it.eq_ignore_ascii_case(b"mht"));
        if !is_web_page {
            sink.accept(Event::Fault(Fault {
                id: FindingId::NESTED_MULTIPART,
                offset: Some(*offset),
                detail: words!(NESTED_MULTIPART, media_type = shown(essence.as_bytes())),
            }));
        }
    }

    /// Tells what the lines lack, once all of them have been read.
    pub(super) fn report_lacks<S: Sink>(&self, is_form: bool, sink: &mut S) {
        if self.is_cut {
            return;
        }
        let mut fault = |id, offset, detail: Words<'_>| {
            sink.accept(Event::Fault(Fault { id, offset: Some(offset), detail }));
        };
        let at = self.disposition_at;
        if is_form {
            let name = self.disposition.as_ref().and_then(|it| it.name.as_deref());
            match &self.disposition {
                None => {
                    fault(FindingId::DISPOSITION_MISSING, self.start, words!(DISPOSITION_MISSING));
                }
                Some(disposition) if disposition.kind != "form-data" => fault(
                    FindingId::DISPOSITION_MISSING,
                    at,
                    words!(DISPOSITION_OTHER, kind = shown(disposition.kind.as_bytes())),
                ),
                Some(_) => match (name, self.filename().map(shown)) {
                    (None, None) => fault(FindingId::NAME_MISSING, at, words!(NAME_MISSING)),
                    (None, Some(filename)) => fault(
                        FindingId::NAME_MISSING,
                        at,
                        words!(NAME_MISSING_OF_FILE, filename = filename),
                    ),
                    (Some(b""), None) => fault(FindingId::NAME_EMPTY, at, words!(NAME_EMPTY)),
                    (Some(b""), Some(filename)) => fault(
                        FindingId::NAME_EMPTY,
                        at,
                        words!(NAME_EMPTY_OF_FILE, filename = filename),
                    ),
                    (Some(_), _) => {}
                },
            }
        }
        // An empty file input sends no file that could have a type.
        if let Some(filename) = self.filename().filter(|it| !it.is_empty() && !self.has_type) {
            fault(
                FindingId::PART_TYPE_MISSING,
                at,
                words!(PART_TYPE_MISSING, filename = shown(filename)),
            );
        }
    }
}

/// Whether this is a field's name (RFC 9110 §5.6.2).
fn is_token(name: &[u8]) -> bool {
    let is_sign = |byte: u8| b"!#$%&'*+-.^_`|~".contains(&byte);
    !name.is_empty() && name.iter().all(|&byte| byte.is_ascii_alphanumeric() || is_sign(byte))
}

fn cut(bytes: &[u8]) -> &[u8] {
    &bytes[..bytes.len().min(NAME_BYTES)]
}
