//! Content and preamble: everything up to the next delimiter, handed on as slices of the piece.

use super::super::{Event, Fault, Fill, Reading, Sink};
use super::delimiter::{Delimiter, DelimiterSearch, Found};
use super::{MultipartReader, State};
use crate::report::{FindingId, Kind, ToValue, Value, words};

/// The two dashes and the line break behind a closing delimiter's boundary.
const CLOSING_BYTES: u64 = 4;

impl MultipartReader {
    pub(super) fn read_content<S: Sink>(&mut self, bytes: &[u8], sink: &mut S) -> usize {
        if self.search.is_none() {
            self.give_content(bytes, sink);
            return bytes.len();
        }
        if self.held.is_empty() {
            self.read_content_in_place(bytes, sink)
        } else {
            self.read_content_over_seam(bytes, sink)
        }
    }

    fn read_content_in_place<S: Sink>(&mut self, bytes: &[u8], sink: &mut S) -> usize {
        match self.find(bytes, bytes.len(), sink) {
            Found::Delimiter(delimiter) => {
                self.give_content(&bytes[..delimiter.start], sink);
                self.take_delimiter(delimiter, sink);
                delimiter.end
            }
            Found::Undecided(start) => {
                self.give_content(&bytes[..start], sink);
                self.held.extend_from_slice(&bytes[start..]);
                bytes.len()
            }
            Found::Nothing => {
                self.give_content(bytes, sink);
                bytes.len()
            }
        }
    }

    /// Looks at what is held together with the beginning of the new piece, and lets go of what is
    /// held as soon as no delimiter can begin in it.
    ///
    /// ```text
    ///   held            bytes
    ///   └──── before ───┘└── added ──┘ …
    /// ```
    fn read_content_over_seam<S: Sink>(&mut self, bytes: &[u8], sink: &mut S) -> usize {
        let mut seam = std::mem::take(&mut self.held);
        let before = seam.len();
        let wanted = self.search.as_ref().map_or(0, DelimiterSearch::candidate_bytes);
        let added = bytes.len().min(wanted.saturating_sub(before).max(1));
        seam.extend_from_slice(&bytes[..added]);
        match self.find(&seam, before, sink) {
            Found::Delimiter(delimiter) if delimiter.start < before => {
                self.give_content(&seam[..delimiter.start], sink);
                self.take_delimiter(delimiter, sink);
                delimiter.end - before
            }
            Found::Undecided(start) if start < before => {
                self.give_content(&seam[..start], sink);
                seam.drain(..start);
                self.held = seam;
                added
            }
            Found::Delimiter(_) | Found::Undecided(_) | Found::Nothing => {
                self.give_content(&seam[..before], sink);
                0
            }
        }
    }

    /// Searches `bytes`; needles without a line break before them are told where they begin before
    /// `strays_before`, since later ones are seen again.
    fn find<S: Sink>(&mut self, bytes: &[u8], strays_before: usize, sink: &mut S) -> Found {
        let Some(search) = &self.search else { return Found::Nothing };
        let in_part = self.state == State::ReadingContent;
        let stray_closing = &mut self.stray_closing;
        search.find(bytes, self.at_line_start, |at, closing| {
            if in_part && at < strays_before {
                let offset = self.offset + at as u64;
                let tail = if closing { "--" } else { "" };
                *stray_closing = closing.then_some(offset);
                sink.accept(Event::Fault(Fault {
                    id: FindingId::DELIMITER_WITHOUT_CRLF,
                    offset: Some(offset),
                    detail: words!(
                        DELIMITER_WITHOUT_CRLF,
                        delimiter = Stray { needle: search.needle(), tail },
                        at = offset
                    ),
                }));
            }
        })
    }

    fn give_content<S: Sink>(&mut self, bytes: &[u8], sink: &mut S) {
        if bytes.is_empty() {
            return;
        }
        self.at_line_start = false;
        if self.state == State::ReadingContent {
            self.run(bytes.len(), Fill::Value, sink);
            sink.accept(Event::Decoded(Reading::Plain, bytes));
        } else {
            self.outside.push(bytes, self.offset);
            self.run(bytes.len(), Fill::Is(Kind::Preamble), sink);
        }
    }

    pub(super) fn take_delimiter<S: Sink>(&mut self, delimiter: Delimiter, sink: &mut S) {
        if self.state == State::SkippingPreamble {
            self.tell_preamble(sink);
        }
        if let Some(at) = delimiter.bare_lf {
            let (needle, offset) = (self.needle().to_vec(), self.offset);
            self.tell_bare_lf(offset + (at - delimiter.start) as u64, &needle, sink);
        }
        let len = delimiter.end - delimiter.start;
        if delimiter.closing {
            self.run(len, Fill::Is(Kind::Delimiter), sink);
            self.state = State::ReadingClosingLine;
        } else {
            self.delimiter_line = Some(len);
            self.state = State::ReadingHeaders;
        }
    }

    /// Something follows a delimiter line: a part begins with that.
    pub(super) fn begin_part<S: Sink>(&mut self, sink: &mut S) {
        let Some(len) = self.delimiter_line.take() else { return };
        self.end_part(sink);
        self.part_open = true;
        self.any_part = true;
        sink.accept(Event::PartBegins);
        self.run(len, Fill::Is(Kind::Delimiter), sink);
        self.headers.begin(self.offset);
    }

    pub(super) fn finish_content<S: Sink>(&mut self, sink: &mut S) {
        let held = std::mem::take(&mut self.held);
        let needle_at = self.search.as_ref().and_then(|search| {
            let at = held.iter().take_while(|byte| matches!(byte, b'\r' | b'\n')).count();
            let led = at > 0 || self.at_line_start;
            (led && held[at..].starts_with(search.needle())).then_some(at)
        });
        match needle_at {
            Some(_) => self.run(held.len(), Fill::Is(Kind::Delimiter), sink),
            None => self.give_content(&held, sink),
        }
        if self.part_open {
            // A closing delimiter that ends the body but stands in a line of content is one fault, told already.
            let needle_bytes = self.needle().len() as u64;
            let is_closed = self
                .stray_closing
                .is_some_and(|at| at + needle_bytes + CLOSING_BYTES >= self.offset);
            if !is_closed {
                self.tell_unclosed_in(false, sink);
            }
            self.end_part(sink);
        }
    }
}

/// A delimiter that is none for want of a line break, and the dashes after it.
struct Stray<'a> {
    needle: &'a [u8],
    tail: &'static str,
}

impl ToValue for Stray<'_> {
    fn to_value(&self) -> Value {
        format!("{}{}", self.needle.escape_ascii(), self.tail).to_value()
    }
}
