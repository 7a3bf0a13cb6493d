//! `multipart/*` (RFC 2046 §5.1, RFC 7578): a push parser that hands content on without copying it.
//!
//! Only what may belong to a delimiter or to an unfinished header line is held over from piece to
//! piece. A part begins with the delimiter line before it, so that its own overhead is counted to
//! it; the closing delimiter counts to the last part.
//!
//! This file has the states; `opening`, `content` and `header_lines` have what is done in them.

mod boundary;
mod content;
mod delimiter;
mod header_lines;
mod opening;
mod outside;
mod part_headers;
mod telling;

use boundary::MultipartType;
use delimiter::DelimiterSearch;
pub use opening::boundary_in;
use opening::{Opening, line_breaks_before, recognise};
use outside::Outside;
use part_headers::PartHeaders;

use super::{Event, Fault, FileRule, Fill, PartEnd, Reading, Run, Sink};
use crate::report::{FindingId, Kind, Words, words};

/// Reads a multipart body.
#[derive(Debug)]
pub struct MultipartReader {
    state: State,
    declared: MultipartType,
    rule: FileRule,
    /// Made once the opening has shown which boundary is used; `None` where none is.
    search: Option<DelimiterSearch>,
    headers: PartHeaders,
    /// Body bytes not given out yet: the opening, a header line, or a delimiter's beginning.
    /// `held.len() <= HELD_BYTES`.
    held: Vec<u8>,
    /// Offset of the first byte not given out yet; where `held` begins.
    offset: u64,
    /// Whether the next byte of the content or preamble is the first of it.
    at_line_start: bool,
    /// The header line being read is longer than what is held of it, and its rest passes by.
    in_long_line: bool,
    part_open: bool,
    /// Bytes of a delimiter line behind which a part begins if anything follows; they are given out then.
    delimiter_line: Option<usize>,
    any_part: bool,
    bare_lf_told: bool,
    /// Where the last closing delimiter in the middle of a line of content stood.
    stray_closing: Option<u64>,
    /// The preamble, then the epilogue.
    outside: Outside,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    SeekingBoundary,
    SkippingPreamble,
    ReadingHeaders,
    ReadingContent,
    ReadingClosingLine,
    SkippingEpilogue,
}

impl MultipartReader {
    /// A reader at the start of a body whose `Content-Type` field is `content_type`.
    pub fn new(content_type: &str, rule: FileRule) -> MultipartReader {
        MultipartReader::of(MultipartType::parse(content_type), rule)
    }

    /// A reader at the start of a body whose type was lost and whose first line shows `boundary`.
    pub fn with_boundary(boundary: Vec<u8>, rule: FileRule) -> MultipartReader {
        MultipartReader::of(MultipartType::shown(boundary), rule)
    }

    fn of(declared: MultipartType, rule: FileRule) -> MultipartReader {
        MultipartReader {
            state: State::SeekingBoundary,
            declared,
            rule,
            search: None,
            headers: PartHeaders::default(),
            held: Vec::new(),
            offset: 0,
            at_line_start: true,
            in_long_line: false,
            part_open: false,
            delimiter_line: None,
            any_part: false,
            bare_lf_told: false,
            stray_closing: None,
            outside: Outside::default(),
        }
    }

    /// Body bytes held over at this moment.
    pub fn held_bytes(&self) -> usize {
        self.held.len()
    }

    /// Reads the next piece.
    pub fn push<S: Sink>(&mut self, piece: &[u8], sink: &mut S) {
        let mut rest = piece;
        while !rest.is_empty() {
            let taken = match self.state {
                State::SeekingBoundary => self.read_opening(rest, sink),
                State::SkippingPreamble | State::ReadingContent => self.read_content(rest, sink),
                State::ReadingHeaders => self.read_headers(rest, sink),
                State::ReadingClosingLine => self.read_closing_line(rest, sink),
                State::SkippingEpilogue => self.read_epilogue(rest, sink),
            };
            rest = &rest[taken..];
        }
    }

    /// The body has ended: gives out what was held and ends the open part.
    pub fn finish<S: Sink>(&mut self, sink: &mut S) {
        if self.state == State::SeekingBoundary {
            let opening = recognise(&self.held, true, self.declared.boundary.as_deref());
            let line_at = line_breaks_before(&self.held);
            self.settle_opening(opening.unwrap_or(Opening::Unknown), line_at, sink);
            let held = std::mem::take(&mut self.held);
            self.push(&held, sink);
        }
        match self.state {
            State::SeekingBoundary => {}
            State::SkippingPreamble | State::ReadingContent => self.finish_content(sink),
            State::ReadingHeaders => self.finish_headers(sink),
            State::ReadingClosingLine => self.finish_closing_line(sink),
            State::SkippingEpilogue => self.tell_epilogue(sink),
        }
        // Without a boundary there can be none, which is told already.
        if !self.any_part && self.search.is_some() {
            self.tell_no_parts(sink);
        }
    }

    // After the closing delimiter.

    fn read_closing_line<S: Sink>(&mut self, bytes: &[u8], sink: &mut S) -> usize {
        let (line_break, taken) = match (self.held.is_empty(), bytes) {
            (true, [b'\r', ..]) => {
                self.held.push(b'\r');
                return 1;
            }
            (true, [b' ' | b'\t', ..]) => (None, 1),
            (true, [b'\n', ..]) => (Some(true), 1),
            (false, [b'\n', ..]) => (Some(false), 1),
            (_, _) => {
                let held = std::mem::take(&mut self.held);
                self.end_part(sink);
                self.begin_epilogue();
                self.read_epilogue(&held, sink);
                return 0;
            }
        };
        let held = std::mem::take(&mut self.held);
        if line_break == Some(true) {
            let closing = [self.needle(), b"--"].concat();
            self.tell_bare_lf(self.offset, &closing, sink);
        }
        self.run(held.len() + taken, Fill::Is(Kind::Delimiter), sink);
        if line_break.is_some() {
            self.end_part(sink);
            self.begin_epilogue();
        }
        taken
    }

    fn finish_closing_line<S: Sink>(&mut self, sink: &mut S) {
        if self.state != State::ReadingClosingLine {
            return;
        }
        let held = std::mem::take(&mut self.held);
        self.run(held.len(), Fill::Is(Kind::Delimiter), sink);
        self.end_part(sink);
        self.fault(
            FindingId::FINAL_CRLF_MISSING,
            Some(self.offset),
            words!(FINAL_CRLF_MISSING, at = self.offset),
            sink,
        );
    }

    fn read_epilogue<S: Sink>(&mut self, bytes: &[u8], sink: &mut S) -> usize {
        self.outside.push(bytes, self.offset);
        self.run(bytes.len(), Fill::Is(Kind::Epilogue), sink);
        bytes.len()
    }

    // What every state uses.

    fn run<S: Sink>(&mut self, len: usize, fill: Fill, sink: &mut S) {
        if len > 0 {
            self.offset += len as u64;
            sink.accept(Event::Run(Run::certain(len, fill)));
        }
    }

    /// What delimiter lines begin with; empty where that is not known.
    fn needle(&self) -> &[u8] {
        self.search.as_ref().map_or(b"", DelimiterSearch::needle)
    }

    fn end_part<S: Sink>(&mut self, sink: &mut S) {
        if self.part_open {
            self.part_open = false;
            sink.accept(Event::PartEnds(PartEnd {
                role: self.headers.role(&self.rule),
                reading: Reading::Plain,
                transforms: &[],
            }));
        }
    }

    fn fault<S: Sink>(&self, id: FindingId, offset: Option<u64>, detail: Words<'_>, sink: &mut S) {
        sink.accept(Event::Fault(Fault { id, offset, detail }));
    }

    fn begin_epilogue(&mut self) {
        self.outside = Outside::default();
        self.state = State::SkippingEpilogue;
    }
}
