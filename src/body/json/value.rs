//! A JSON string's value, read both as text and as base64 until it is known which of them it is.

use super::super::base64::{Base64Decoder, Output, Tolerance, begins_as_key};
use super::super::limits::{COMMIT_CHARACTERS, DATA_URL_PREFIX_BYTES, DECODED_BYTES};
use super::super::role::{FILE_BY_LENGTH_CHARACTERS, NameSays};
use super::super::{Event, Fill, PartEnd, Reading, Run, Sink};
use super::base64_faults::{Written, is_only_at, report_faults};
use super::looks::Looks;
use crate::report::{Kind, Role, Transform};

/// What a `data:` prefix begins with (RFC 2397).
const DATA_SCHEME: &[u8] = b"data:";

/// Base64 characters from which on a damaged value is still taken for base64; fewer may be any token.
const DAMAGED_CHARACTERS: u64 = 64;

/// Texts of this length or more are handed on as they are; shorter ones, as between escapes, are
/// collected first.
const LONG_TEXT_BYTES: usize = 64;

/// Bytes of the text that are kept: to compare it with a word, and to see what file base64 begins.
const SHORT_TEXT_BYTES: usize = 128;

/// Words for a value that was missing; the letters of some are base64's too.
const MISSING: [&[u8]; 2] = [b"null", b"NaN"];

/// Reads one string value.
#[derive(Debug)]
pub(super) struct StringValue {
    says: NameSays,
    decision: Decision,
    place: Place,
    /// Text that may be the beginning of `data:`, not given out yet. `held.len() <= 5`.
    held: usize,
    /// What stands between `data:` and the comma; at most [`DATA_URL_PREFIX_BYTES`].
    prefix: Vec<u8>,
    has_prefix: bool,
    /// The quote of Python's `b'…'` around it, of which the decoder gets only the closing one.
    wrapper: Option<u8>,
    /// How much of the prefix is its media type.
    media_type_len: usize,
    /// Offset of the first text byte.
    start: u64,
    /// Bytes of text so far.
    text_bytes: u64,
    /// The first of them, at most [`SHORT_TEXT_BYTES`].
    short_text: Vec<u8>,
    looks: Looks,
    decoder: Base64Decoder,
    /// Short texts not handed on yet, at most [`DECODED_BYTES`].
    collected: Vec<u8>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Decision {
    Undecided,
    Plain,
    Inner,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    MatchingScheme,
    /// A `b` has come, which is held; a quote may follow.
    MatchingWrapper,
    InPrefix,
    InBase64,
}

impl Default for StringValue {
    fn default() -> Self {
        StringValue {
            says: NameSays::Field,
            decision: Decision::Plain,
            place: Place::MatchingScheme,
            held: 0,
            prefix: Vec::new(),
            has_prefix: false,
            wrapper: None,
            media_type_len: 0,
            start: 0,
            text_bytes: 0,
            short_text: Vec::with_capacity(SHORT_TEXT_BYTES),
            looks: Looks::default(),
            decoder: Base64Decoder::default(),
            collected: Vec::new(),
        }
    }
}

impl StringValue {
    /// Makes it ready for the value of a member whose name says `says`; its text begins at `start`.
    pub(super) fn begin(&mut self, says: NameSays, start: u64) {
        self.says = says;
        let (decision, tolerance) = match says {
            NameSays::Field => (Decision::Plain, Tolerance::Nothing),
            NameSays::File | NameSays::FileIfEncoded => (Decision::Undecided, Tolerance::Few),
            NameSays::FileIfLong => (Decision::Undecided, Tolerance::Nothing),
        };
        self.decision = decision;
        self.place = Place::MatchingScheme;
        self.held = 0;
        self.prefix.clear();
        self.has_prefix = false;
        self.wrapper = None;
        self.media_type_len = 0;
        self.start = start;
        self.text_bytes = 0;
        self.short_text.clear();
        self.looks = Looks::default();
        self.decoder.reset(tolerance);
    }

    /// Body bytes held over at this moment.
    pub(super) fn held_bytes(&self) -> usize {
        self.held
    }

    /// The whole text, where it is no longer than a word.
    pub(super) fn short_text(&self) -> Option<&[u8]> {
        (self.text_bytes == self.short_text.len() as u64).then_some(&self.short_text)
    }

    /// Takes text that stands in the body as it is, at `offset`.
    pub(super) fn literal<S: Sink>(&mut self, text: &[u8], offset: u64, sink: &mut S) {
        let mut rest = text;
        while !rest.is_empty() {
            let at = offset + (text.len() - rest.len()) as u64;
            let take = match self.decision {
                Decision::Undecided => {
                    let room = COMMIT_CHARACTERS - self.text_bytes;
                    rest.len().min(usize::try_from(room).unwrap_or(usize::MAX))
                }
                Decision::Plain | Decision::Inner => rest.len(),
            };
            self.take(&rest[..take], at, sink);
            rest = &rest[take..];
            if self.decision == Decision::Undecided && self.text_bytes == COMMIT_CHARACTERS {
                self.decision = self.decide(None);
                self.decoder.tolerate(Tolerance::Everything);
            }
        }
    }

    /// Takes an escape: `cost` body bytes at `offset` that stand for `text`.
    pub(super) fn escape<S: Sink>(&mut self, cost: usize, text: &[u8], offset: u64, sink: &mut S) {
        match self.place {
            // The escaped quote of b"…": what is held belongs before the escape.
            Place::MatchingWrapper if text == b"\"" => {
                give_run(std::mem::take(&mut self.held), Fill::Is(Kind::Invalid), sink);
            }
            Place::MatchingScheme | Place::MatchingWrapper => self.give_up_scheme(offset, sink),
            Place::InPrefix | Place::InBase64 => {}
        }
        let extra = cost - text.len();
        if extra > 0 {
            sink.accept(Event::Run(Run::certain(extra, Fill::Is(Kind::JsonEscape))));
        }
        self.literal(text, offset + extra as u64, sink);
    }

    /// The string ends at `offset`: gives out what is held, tells what is wrong with it, and says
    /// what it was.
    pub(super) fn end<S: Sink>(&mut self, offset: u64, sink: &mut S) -> PartEnd {
        if matches!(self.place, Place::MatchingScheme | Place::MatchingWrapper) {
            self.give_up_scheme(offset, sink);
        }
        if self.decision != Decision::Plain {
            self.decoder.end(|output| give(&output, sink));
        }
        self.hand_on(sink);
        if self.decision == Decision::Undecided {
            self.decision = self.decide(Some(offset));
        }
        if self.decision == Decision::Inner {
            if self.media_type_len > 0 {
                sink.accept(Event::PartType(&self.prefix[..self.media_type_len]));
            }
            let written = Written {
                seen: &self.decoder.seen,
                beginning: &self.short_text,
                prefix: self.has_prefix.then_some(self.start),
                wrapper: self.wrapper.map(|quote| (self.start, quote)),
                is_asked_for: self.says == NameSays::File,
                end: offset,
            };
            report_faults(&written, sink);
            return PartEnd {
                role: Role::File,
                reading: Reading::Inner,
                transforms: &[Transform::JsonString, Transform::Base64],
            };
        }
        PartEnd {
            role: if self.says == NameSays::File { Role::File } else { Role::Field },
            reading: Reading::Plain,
            transforms: &[Transform::JsonString],
        }
    }

    fn take<S: Sink>(&mut self, text: &[u8], offset: u64, sink: &mut S) {
        let room = SHORT_TEXT_BYTES - self.short_text.len();
        self.short_text.extend_from_slice(&text[..text.len().min(room)]);
        self.text_bytes += text.len() as u64;
        if self.decision != Decision::Inner {
            self.give_text(text, sink);
        }
        if self.decision == Decision::Plain {
            sink.accept(Event::Run(Run::certain(text.len(), Fill::Value)));
            return;
        }
        let in_base64 = self.take_prefix(text, offset, sink);
        self.take_base64(&text[in_base64..], offset + in_base64 as u64, sink);
    }

    fn give_text<S: Sink>(&mut self, text: &[u8], sink: &mut S) {
        let is_short = text.len() < LONG_TEXT_BYTES;
        if !is_short || self.collected.len() + text.len() > DECODED_BYTES {
            self.hand_on_text(sink);
        }
        if is_short {
            self.collected.extend_from_slice(text);
        } else {
            sink.accept(Event::Decoded(Reading::Plain, text));
        }
    }

    fn hand_on_text<S: Sink>(&mut self, sink: &mut S) {
        if !self.collected.is_empty() {
            sink.accept(Event::Decoded(Reading::Plain, &self.collected));
            self.collected.clear();
        }
    }

    /// Hands on all decoded bytes that were collected.
    pub(super) fn hand_on<S: Sink>(&mut self, sink: &mut S) {
        self.hand_on_text(sink);
        self.decoder.hand_on(|output| give(&output, sink));
    }

    /// Takes what belongs to a `data:` prefix; returns how many bytes that were.
    fn take_prefix<S: Sink>(&mut self, text: &[u8], offset: u64, sink: &mut S) -> usize {
        let mut at = 0;
        while self.place == Place::MatchingScheme && at < text.len() {
            if self.held == 0 && text[at] == b'b' {
                self.held = 1;
                self.place = Place::MatchingWrapper;
                at += 1;
            } else if !DATA_SCHEME[self.held].eq_ignore_ascii_case(&text[at]) {
                self.give_up_scheme(offset + at as u64, sink);
            } else if self.held + 1 == DATA_SCHEME.len() {
                give_run(self.held + 1, Fill::Is(Kind::DataUrlPrefix), sink);
                self.held = 0;
                self.place = Place::InPrefix;
                at += 1;
            } else {
                self.held += 1;
                at += 1;
            }
        }
        if self.place == Place::MatchingWrapper && at < text.len() {
            at += self.take_wrapper(text[at], offset + at as u64, sink);
        }
        if self.place != Place::InPrefix || at == text.len() {
            return at;
        }
        let comma = text[at..].iter().position(|&byte| byte == b',');
        let end = comma.map_or(text.len(), |comma| at + comma);
        let room = DATA_URL_PREFIX_BYTES - self.prefix.len();
        if end - at > room {
            self.decision = Decision::Plain;
        }
        self.prefix.extend_from_slice(&text[at..end.min(at + room)]);
        let taken = end + usize::from(comma.is_some());
        give_run(taken - at, Fill::Is(Kind::DataUrlPrefix), sink);
        if comma.is_some() && self.decision == Decision::Undecided {
            self.end_prefix();
        }
        taken
    }

    /// Takes the quote after a `b`, if the next character is one; returns how many bytes that were.
    fn take_wrapper<S: Sink>(&mut self, byte: u8, offset: u64, sink: &mut S) -> usize {
        if !matches!(byte, b'\'' | b'"') {
            self.give_up_scheme(offset, sink);
            return 0;
        }
        self.wrapper = Some(byte);
        give_run(std::mem::take(&mut self.held) + 1, Fill::Is(Kind::Invalid), sink);
        self.decoder.tolerate(Tolerance::Few);
        self.place = Place::InBase64;
        1
    }

    fn end_prefix(&mut self) {
        const MARK: &[u8] = b";base64";
        let media_type = self.prefix.len().checked_sub(MARK.len());
        match media_type.map(|at| self.prefix.split_at(at)) {
            Some((media_type, mark)) if mark.eq_ignore_ascii_case(MARK) => {
                self.media_type_len = media_type.len();
                self.has_prefix = true;
                self.decoder.tolerate(Tolerance::Few);
                self.place = Place::InBase64;
            }
            _ => self.decision = Decision::Plain,
        }
    }

    /// What is held is no beginning of `data:` or `b'`, but of base64. `offset` is that of the text after it.
    fn give_up_scheme<S: Sink>(&mut self, offset: u64, sink: &mut S) {
        self.place = Place::InBase64;
        let held = std::mem::take(&mut self.held);
        // The case of the held letters does not matter to what is counted here, but to what they
        // decode to; so they are kept in the text's own beginning.
        let mut text = [0; DATA_SCHEME.len()];
        text[..held].copy_from_slice(&self.short_text[..held]);
        if self.decision == Decision::Plain {
            give_run(held, Fill::Value, sink);
        } else {
            self.take_base64(&text[..held], offset - held as u64, sink);
        }
    }

    fn take_base64<S: Sink>(&mut self, text: &[u8], offset: u64, sink: &mut S) {
        if text.is_empty() {
            return;
        }
        if self.decision == Decision::Plain {
            give_run(text.len(), Fill::Value, sink);
            return;
        }
        let taken = self.decoder.push(text, offset, |output| give(&output, sink));
        if self.decision == Decision::Undecided {
            self.looks.push(&text[..taken]);
        }
        if taken < text.len() || self.decoder.is_ruled_out() {
            self.decision = Decision::Plain;
            give_run(text.len() - taken, Fill::Value, sink);
        }
    }

    /// What the value is, which ends at `end`, or goes on where that is `None`.
    fn decide(&self, end: Option<u64>) -> Decision {
        let seen = &self.decoder.seen;
        let is_wrapped = self.wrapper.is_some() && end.is_some_and(|end| is_only_at(seen, end));
        let is_missing = end.is_some() && self.short_text().is_some_and(|it| MISSING.contains(&it));
        let clean =
            (seen.faults == 0 || is_wrapped) && !(end.is_some() && seen.truncated) && !is_missing;
        let damaged = self.has_prefix
            || (seen.characters >= DAMAGED_CHARACTERS
                && seen.has_few_faults()
                && self.looks.mixed()
                && !begins_as_key(&self.short_text));
        let is_base64 = self.place == Place::InBase64
            && match self.says {
                NameSays::Field => false,
                NameSays::File | NameSays::FileIfEncoded => clean || damaged,
                NameSays::FileIfLong => {
                    let long = self.text_bytes >= FILE_BY_LENGTH_CHARACTERS;
                    long && (self.has_prefix || (clean && !self.looks.hexadecimal()))
                }
            };
        if is_base64 { Decision::Inner } else { Decision::Plain }
    }
}

fn give_run<S: Sink>(len: usize, inner: Fill, sink: &mut S) {
    if len > 0 {
        sink.accept(Event::Run(Run { len, plain: Fill::Value, inner }));
    }
}

fn give<S: Sink>(output: &Output<'_>, sink: &mut S) {
    match *output {
        Output::Run(len, fill) => give_run(len, fill, sink),
        Output::Decoded(bytes) => sink.accept(Event::Decoded(Reading::Inner, bytes)),
    }
}
