//! What is wrong with a multipart body's framing, in words.

use std::fmt;

use super::super::Sink;
use super::{MultipartReader, State};
use crate::report::{FindingId, shown_bytes};

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
                format_args!("Byte {offset} is an LF without a CR before it, at {}.", Line(line)),
                sink,
            );
        }
    }

    pub(super) fn tell_preamble<S: Sink>(&self, sink: &mut S) {
        if let Some(at) = self.outside.text_at {
            self.fault(
                FindingId::PREAMBLE,
                Some(at),
                format_args!(
                    "Before the first delimiter, {}, the body has {}.",
                    Line(self.needle()),
                    self.outside
                ),
                sink,
            );
        }
    }

    pub(super) fn tell_epilogue<S: Sink>(&self, sink: &mut S) {
        let Some(at) = self.outside.text_at else { return };
        let is_part = self.outside.begins_with(self.needle());
        let part = if is_part { ", which look like one more part" } else { "" };
        self.fault(
            FindingId::EPILOGUE,
            Some(at),
            format_args!("After the closing delimiter the body has {}{part}.", self.outside),
            sink,
        );
    }

    pub(super) fn tell_no_parts<S: Sink>(&self, sink: &mut S) {
        let (bytes, needle) = (self.offset, Line(self.needle()));
        let mut tell = |detail: fmt::Arguments<'_>| {
            self.fault(FindingId::NO_PARTS, Some(0), detail, sink);
        };
        if bytes == 0 {
            tell(format_args!("The body is empty."));
        } else if matches!(self.state, State::ReadingClosingLine | State::SkippingEpilogue) {
            tell(format_args!("The first delimiter of the {bytes} bytes is the closing one."));
        } else if self.outside.text_at.is_some() {
            tell(format_args!("No line of the body is {needle}: it is {}.", self.outside));
        } else {
            tell(format_args!("The body ends at byte {bytes}, before a whole line {needle}."));
        }
    }

    pub(super) fn tell_unclosed<S: Sink>(&self, place: &str, sink: &mut S) {
        let end = self.offset;
        let mut tell = |detail: fmt::Arguments<'_>| {
            self.fault(FindingId::CLOSING_DELIMITER_MISSING, Some(end), detail, sink);
        };
        let closing = [self.needle(), b"--"].concat();
        let closing = Line(&closing);
        match self.stray_closing {
            Some(at) => tell(format_args!(
                "The body ends at byte {end} without the line {closing}: the one at byte {at} has no line \
                 break before it."
            )),
            None => tell(format_args!(
                "The body ends at byte {end} in the {place} of its last part, without the line {closing}."
            )),
        }
    }
}

/// A line or its beginning, in quotes.
struct Line<'a>(&'a [u8]);

impl fmt::Display for Line<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Line(line) = self;
        if line.is_empty() {
            return f.write_str("the empty line behind the headers");
        }
        write!(f, "\"{}\"", shown_bytes(line, SHOWN_BYTES))
    }
}
