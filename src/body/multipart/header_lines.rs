//! The header lines of a part, as they come: cut anywhere, folded, or too long to be held.

use memchr::memchr;

use super::super::limits::HEADER_LINE_BYTES;
use super::super::{Fill, Sink};
use super::delimiter::{Delimiter, Tail, tail_of};
use super::{MultipartReader, State};
use crate::report::{Kind, words};

impl MultipartReader {
    pub(super) fn read_headers<S: Sink>(&mut self, bytes: &[u8], sink: &mut S) -> usize {
        self.begin_part(sink);
        let line_feed = memchr(b'\n', bytes);
        let taken = line_feed.map_or(bytes.len(), |at| at + 1);
        if self.in_long_line {
            self.run(taken, Fill::Is(Kind::PartHeader), sink);
            self.in_long_line = line_feed.is_none();
        } else if self.held.len() + taken > HEADER_LINE_BYTES {
            self.take_long_line(&bytes[..taken], sink);
            self.in_long_line = line_feed.is_none();
        } else if line_feed.is_none() {
            self.held.extend_from_slice(bytes);
        } else if self.held.is_empty() {
            self.take_line(&bytes[..taken], sink);
        } else {
            let mut line = std::mem::take(&mut self.held);
            line.extend_from_slice(&bytes[..taken]);
            self.take_line(&line, sink);
        }
        taken
    }

    /// Takes the beginning of a line that is longer than what is held of one; its rest is counted
    /// and passes by.
    fn take_long_line<S: Sink>(&mut self, more: &[u8], sink: &mut S) {
        let mut line = std::mem::take(&mut self.held);
        let len = line.len() + more.len();
        line.extend_from_slice(&more[..HEADER_LINE_BYTES - line.len()]);
        let offset = self.offset;
        self.run(len, Fill::Is(Kind::PartHeader), sink);
        self.headers.line(&line, offset, sink);
    }

    /// Takes a whole line with its line break.
    fn take_line<S: Sink>(&mut self, line: &[u8], sink: &mut S) {
        let (text, bare_lf) = match line {
            [text @ .., b'\r', b'\n'] => (text, false),
            [text @ .., b'\n'] => (text, true),
            text => (text, false),
        };
        if let Some(delimiter) = self.delimiter_in_headers(line) {
            self.end_headers(sink);
            self.take_delimiter(delimiter, sink);
            if delimiter.closing {
                self.push(&line[delimiter.end..], sink);
            }
            return;
        }
        let offset = self.offset;
        if bare_lf {
            self.tell_bare_lf(offset + text.len() as u64, text, sink);
        }
        self.run(line.len(), Fill::Is(Kind::PartHeader), sink);
        if text.is_empty() {
            self.end_headers(sink);
            self.state = State::ReadingContent;
            self.at_line_start = true;
        } else {
            self.headers.line(text, offset, sink);
        }
    }

    /// All header lines have been read.
    fn end_headers<S: Sink>(&mut self, sink: &mut S) {
        self.headers.end(sink);
        self.headers.report_lacks(self.declared.is_form, sink);
    }

    /// A delimiter among the header lines ends a part that has no content, not even an empty line.
    fn delimiter_in_headers(&self, line: &[u8]) -> Option<Delimiter> {
        let needle = self.search.as_ref()?.needle();
        let tail = line.strip_prefix(needle)?;
        match tail_of(tail) {
            Tail::Closing => {
                Some(Delimiter { start: 0, end: needle.len() + 2, closing: true, bare_lf: None })
            }
            Tail::Line { bare_lf, .. } => {
                let bare_lf = bare_lf.then(|| line.len() - 1);
                Some(Delimiter { start: 0, end: line.len(), closing: false, bare_lf })
            }
            Tail::Undecided | Tail::Other => None,
        }
    }

    pub(super) fn finish_headers<S: Sink>(&mut self, sink: &mut S) {
        if let Some(len) = self.delimiter_line {
            self.run(len, Fill::Is(Kind::Delimiter), sink);
            self.tell_unclosed(
                words!(UNCLOSED_AT_DELIMITER, end = self.offset, line = self.closing_line()),
                sink,
            );
            self.end_part(sink);
            return;
        }
        let line = std::mem::take(&mut self.held);
        if let Some(delimiter) = self.delimiter_in_headers(&line).filter(|it| it.closing) {
            self.end_headers(sink);
            self.take_delimiter(delimiter, sink);
            self.push(&line[delimiter.end..], sink);
            self.finish_closing_line(sink);
            return;
        }
        if !line.is_empty() {
            let offset = self.offset;
            self.run(line.len(), Fill::Is(Kind::PartHeader), sink);
            self.headers.line(&line, offset, sink);
            self.headers.break_off();
        }
        self.headers.end(sink);
        self.tell_unclosed_in(true, sink);
        self.end_part(sink);
    }
}
