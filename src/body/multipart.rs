//! `multipart/*` (RFC 2046 §5.1, RFC 7578): a push parser that hands content on without copying it.
//!
//! Only what may belong to a delimiter or to an unfinished header line is held over from piece to
//! piece. A part begins with the delimiter line before it, so that its own overhead is counted to
//! it; the closing delimiter counts to the last part.

use memchr::memchr;

use super::boundary::MultipartType;
use super::delimiter::{Delimiter, DelimiterSearch, Found, Tail, tail_of};
use super::limits::{HEADER_LINE_BYTES, OPENING_BYTES};
use super::opening::{Opening, recognise};
use super::part_headers::PartHeaders;
use super::{Event, Fault, FileRule, Fill, PartEnd, Reading, Run, Sink};
use crate::report::{FindingId, Kind};

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
    any_part: bool,
    bare_lf_told: bool,
    preamble_told: bool,
    epilogue_told: bool,
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
        MultipartReader {
            state: State::SeekingBoundary,
            declared: MultipartType::parse(content_type),
            rule,
            search: None,
            headers: PartHeaders::default(),
            held: Vec::new(),
            offset: 0,
            at_line_start: true,
            in_long_line: false,
            part_open: false,
            any_part: false,
            bare_lf_told: false,
            preamble_told: false,
            epilogue_told: false,
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
            self.settle_opening(opening.unwrap_or(Opening::Unknown), sink);
            let held = std::mem::take(&mut self.held);
            self.push(&held, sink);
        }
        match self.state {
            State::SeekingBoundary => {}
            State::SkippingPreamble | State::ReadingContent => self.finish_content(sink),
            State::ReadingHeaders => self.finish_headers(sink),
            State::ReadingClosingLine => self.finish_closing_line(sink),
            State::SkippingEpilogue => {}
        }
        if !self.any_part {
            self.fault(
                FindingId::NoParts,
                Some(0),
                format_args!("No part was found in {} bytes.", self.offset),
                sink,
            );
        }
    }

    // The opening: which boundary is it?

    fn read_opening<S: Sink>(&mut self, bytes: &[u8], sink: &mut S) -> usize {
        let declared = self.declared.boundary.as_deref();
        if self.held.is_empty()
            && let Some(opening) = recognise(bytes, false, declared)
        {
            self.settle_opening(opening, sink);
            return 0;
        }
        let taken = bytes.len().min(OPENING_BYTES - self.held.len());
        self.held.extend_from_slice(&bytes[..taken]);
        if let Some(opening) = recognise(&self.held, false, declared) {
            self.settle_opening(opening, sink);
            let held = std::mem::take(&mut self.held);
            self.push(&held, sink);
        }
        taken
    }

    fn settle_opening<S: Sink>(&mut self, opening: Opening, sink: &mut S) {
        self.declared.report_faults(sink);
        let declared = self.declared.boundary.clone();
        let needle = match (opening, declared) {
            (Opening::AsDeclared, Some(boundary)) => Some([b"--", &boundary[..]].concat()),
            (Opening::DashesMissing, Some(boundary)) => {
                self.fault(
                    FindingId::BoundaryDashesMissing,
                    Some(0),
                    format_args!("The first line is the boundary itself."),
                    sink,
                );
                Some(boundary)
            }
            (Opening::Other(seen), declared) => {
                let seen_text = String::from_utf8_lossy(&seen).into_owned();
                match declared {
                    Some(declared) => self.fault(
                        FindingId::BoundaryMismatch,
                        Some(0),
                        format_args!(
                            "The header says {:?}, the body's first line says {seen_text:?}.",
                            String::from_utf8_lossy(&declared)
                        ),
                        sink,
                    ),
                    None => self.fault(
                        FindingId::BoundaryMissing,
                        Some(0),
                        format_args!("The body's first line shows the boundary {seen_text:?}."),
                        sink,
                    ),
                }
                Some([b"--", &seen[..]].concat())
            }
            (Opening::Unknown | Opening::AsDeclared | Opening::DashesMissing, _) => {
                self.fault(
                    FindingId::BoundaryMissing,
                    Some(0),
                    format_args!("The body's first line shows none either."),
                    sink,
                );
                None
            }
        };
        self.search = needle.map(|needle| DelimiterSearch::new(&needle));
        self.state = State::SkippingPreamble;
    }

    // Content and preamble: everything up to the next delimiter.

    fn read_content<S: Sink>(&mut self, bytes: &[u8], sink: &mut S) -> usize {
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
        search.find(bytes, self.at_line_start, |at| {
            if in_part && at < strays_before {
                sink.accept(Event::Fault(Fault {
                    id: FindingId::DelimiterWithoutCrlf,
                    offset: Some(self.offset + at as u64),
                    detail: format_args!("The boundary stands there in the middle of a line."),
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
            self.preamble_told =
                self.preamble_told || self.tell_outside_text(FindingId::Preamble, bytes, sink);
            self.run(bytes.len(), Fill::Is(Kind::Preamble), sink);
        }
    }

    fn take_delimiter<S: Sink>(&mut self, delimiter: Delimiter, sink: &mut S) {
        if delimiter.bare_lf {
            self.tell_bare_lf(self.offset, sink);
        }
        let len = delimiter.end - delimiter.start;
        if delimiter.closing {
            self.run(len, Fill::Is(Kind::Delimiter), sink);
            self.state = State::ReadingClosingLine;
        } else {
            self.end_part(sink);
            self.part_open = true;
            self.any_part = true;
            sink.accept(Event::PartBegins);
            self.run(len, Fill::Is(Kind::Delimiter), sink);
            self.headers.begin(self.offset);
            self.state = State::ReadingHeaders;
        }
    }

    fn finish_content<S: Sink>(&mut self, sink: &mut S) {
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
            self.tell_unclosed("content", sink);
            self.end_part(sink);
        }
    }

    // Header lines.

    fn read_headers<S: Sink>(&mut self, bytes: &[u8], sink: &mut S) -> usize {
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
        self.run(len, Fill::Is(Kind::PartHeader), sink);
        self.headers.line(&line, sink);
    }

    /// Takes a whole line with its line break.
    fn take_line<S: Sink>(&mut self, line: &[u8], sink: &mut S) {
        let (text, bare_lf) = match line {
            [text @ .., b'\r', b'\n'] => (text, false),
            [text @ .., b'\n'] => (text, true),
            text => (text, false),
        };
        if let Some(delimiter) = self.delimiter_in_headers(line) {
            self.headers.end(self.declared.is_form, sink);
            self.take_delimiter(delimiter, sink);
            if delimiter.closing {
                self.push(&line[delimiter.end..], sink);
            }
            return;
        }
        if bare_lf {
            self.tell_bare_lf(self.offset, sink);
        }
        self.run(line.len(), Fill::Is(Kind::PartHeader), sink);
        if text.is_empty() {
            self.headers.end(self.declared.is_form, sink);
            self.state = State::ReadingContent;
            self.at_line_start = true;
        } else {
            self.headers.line(text, sink);
        }
    }

    /// A delimiter among the header lines ends a part that has no content, not even an empty line.
    fn delimiter_in_headers(&self, line: &[u8]) -> Option<Delimiter> {
        let needle = self.search.as_ref()?.needle();
        let tail = line.strip_prefix(needle)?;
        match tail_of(tail) {
            Tail::Closing => {
                Some(Delimiter { start: 0, end: needle.len() + 2, closing: true, bare_lf: false })
            }
            Tail::Line { bare_lf, .. } => {
                Some(Delimiter { start: 0, end: line.len(), closing: false, bare_lf })
            }
            Tail::Undecided | Tail::Other => None,
        }
    }

    fn finish_headers<S: Sink>(&mut self, sink: &mut S) {
        let line = std::mem::take(&mut self.held);
        if let Some(delimiter) = self.delimiter_in_headers(&line).filter(|it| it.closing) {
            self.headers.end(self.declared.is_form, sink);
            self.take_delimiter(delimiter, sink);
            self.push(&line[delimiter.end..], sink);
            self.finish_closing_line(sink);
            return;
        }
        if !line.is_empty() {
            self.run(line.len(), Fill::Is(Kind::PartHeader), sink);
            self.headers.line(&line, sink);
        }
        self.headers.end(self.declared.is_form, sink);
        self.tell_unclosed("header lines", sink);
        self.end_part(sink);
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
                self.state = State::SkippingEpilogue;
                self.read_epilogue(&held, sink);
                return 0;
            }
        };
        let held = std::mem::take(&mut self.held);
        if line_break == Some(true) {
            self.tell_bare_lf(self.offset, sink);
        }
        self.run(held.len() + taken, Fill::Is(Kind::Delimiter), sink);
        if line_break.is_some() {
            self.end_part(sink);
            self.state = State::SkippingEpilogue;
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
            FindingId::FinalCrlfMissing,
            Some(self.offset),
            format_args!("The body ends right after the closing delimiter."),
            sink,
        );
    }

    fn read_epilogue<S: Sink>(&mut self, bytes: &[u8], sink: &mut S) -> usize {
        self.epilogue_told =
            self.epilogue_told || self.tell_outside_text(FindingId::Epilogue, bytes, sink);
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

    fn fault<S: Sink>(
        &self,
        id: FindingId,
        offset: Option<u64>,
        detail: std::fmt::Arguments<'_>,
        sink: &mut S,
    ) {
        sink.accept(Event::Fault(Fault { id, offset, detail }));
    }

    fn tell_bare_lf<S: Sink>(&mut self, offset: u64, sink: &mut S) {
        if !std::mem::replace(&mut self.bare_lf_told, true) {
            self.fault(
                FindingId::BareLf,
                Some(offset),
                format_args!("The first such line break belongs to the line at that offset."),
                sink,
            );
        }
    }

    /// Tells that there is more than line breaks before the first or after the last delimiter.
    fn tell_outside_text<S: Sink>(&self, id: FindingId, bytes: &[u8], sink: &mut S) -> bool {
        let text = bytes.iter().position(|byte| !matches!(byte, b'\r' | b'\n'));
        if let Some(at) = text {
            self.fault(
                id,
                Some(self.offset + at as u64),
                format_args!("The first of them is \"{}\".", bytes[at].escape_ascii()),
                sink,
            );
        }
        text.is_some()
    }

    fn tell_unclosed<S: Sink>(&self, place: &str, sink: &mut S) {
        self.fault(
            FindingId::ClosingDelimiterMissing,
            Some(self.offset),
            format_args!("The body ends in the {place} of its last part, at byte {}.", self.offset),
            sink,
        );
    }
}
