//! What is wrong with a multipart body's framing, in words.

use super::super::Sink;
use super::{MultipartReader, State};
use crate::report::{FindingId, ToValue, Value, Words, shown_bytes, words};

/// UTF-8's byte order mark.
const BOM: &[u8] = b"\xEF\xBB\xBF";

/// Bytes of a line that are shown.
const SHOWN_BYTES: usize = 60;

impl MultipartReader {
    /// The LF at `offset` stands without a CR. It ends the header line `line`, which may be the empty one,
    /// or stands before or behind the delimiter `line`.
    pub(super) fn tell_bare_lf<S: Sink>(&mut self, offset: u64, line: &[u8], sink: &mut S) {
        if !std::mem::replace(&mut self.bare_lf_told, true) {
            self.fault(
                FindingId::BARE_LF,
                Some(offset),
                words!(BARE_LF, at = offset, line = Line(line)),
                sink,
            );
        }
    }

    pub(super) fn tell_preamble<S: Sink>(&self, sink: &mut S) {
        let Some(at) = self.outside.text_at else { return };
        if at == 0 && self.outside.begins_with(BOM) {
            self.fault(FindingId::BOM, Some(0), words!(MULTIPART_BOM), sink);
        }
        if at > 0 || !self.outside.is_only(BOM) {
            self.fault(
                FindingId::PREAMBLE,
                Some(at),
                words!(PREAMBLE, line = Line(self.needle()), outside = self.outside),
                sink,
            );
        }
    }

    pub(super) fn tell_epilogue<S: Sink>(&self, sink: &mut S) {
        let Some(at) = self.outside.text_at else { return };
        let is_part = self.outside.begins_with(self.needle());
        let mut tell = |detail: Words<'_>| self.fault(FindingId::EPILOGUE, Some(at), detail, sink);
        if is_part {
            tell(words!(EPILOGUE_IS_PART, outside = self.outside));
        } else {
            tell(words!(EPILOGUE, outside = self.outside));
        }
    }

    pub(super) fn tell_no_parts<S: Sink>(&self, sink: &mut S) {
        let (bytes, line) = (self.offset, Line(self.needle()));
        let mut tell = |detail: Words<'_>| {
            self.fault(FindingId::NO_PARTS, Some(0), detail, sink);
        };
        if bytes == 0 {
            tell(words!(NO_PARTS_EMPTY));
        } else if matches!(self.state, State::ReadingClosingLine | State::SkippingEpilogue) {
            tell(words!(NO_PARTS_CLOSED, bytes = bytes));
        } else if self.delimiter_line.is_some() {
            tell(words!(NO_PARTS_BEHIND_LINE, line = line));
        } else if self.outside.text_at.is_some() {
            tell(words!(NO_PARTS_NO_LINE, line = line, outside = self.outside));
        } else {
            tell(words!(NO_PARTS_CUT, at = bytes, line = line));
        }
    }

    /// The line that closes the body, in quotes.
    pub(super) fn closing_line(&self) -> Value {
        Line(&[self.needle(), b"--"].concat()).to_value()
    }

    /// The body has ended without its closing delimiter.
    pub(super) fn tell_unclosed<S: Sink>(&self, detail: Words<'_>, sink: &mut S) {
        self.fault(FindingId::CLOSING_DELIMITER_MISSING, Some(self.offset), detail, sink);
    }

    /// The body has ended in the header lines of its last part, or in its content.
    pub(super) fn tell_unclosed_in<S: Sink>(&self, in_headers: bool, sink: &mut S) {
        let end = self.offset;
        let mut tell = |detail: Words<'_>| self.tell_unclosed(detail, sink);
        let line = self.closing_line();
        match self.stray_closing {
            Some(at) => tell(words!(UNCLOSED_STRAY, end = end, line = line, at = at)),
            None if in_headers => tell(words!(UNCLOSED_IN_HEADERS, end = end, line = line)),
            None => tell(words!(UNCLOSED_IN_CONTENT, end = end, line = line)),
        }
    }
}

/// A line or its beginning, in quotes.
struct Line<'a>(&'a [u8]);

impl ToValue for Line<'_> {
    fn to_value(&self) -> Value {
        let Line(line) = self;
        if line.is_empty() {
            return words!(EMPTY_LINE).to_value();
        }
        format!("\"{}\"", shown_bytes(line, SHOWN_BYTES)).to_value()
    }
}
