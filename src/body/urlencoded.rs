//! `application/x-www-form-urlencoded` (URL standard §5.1): names and values with percent escapes.
//!
//! Decoding is driven by one table of 256 classes. Literal runs and runs of escapes are told as such;
//! decoded bytes are collected in a buffer of constant size and handed on when it is full.

mod value;

use memchr::{memchr2, memchr3};
use value::ValueSeen;

use super::hex::{DIGITS, NO_DIGIT};
use super::limits::{DECODED_BYTES, NAME_BYTES};
use super::{Event, Fault, FileRule, Fill, PartEnd, Reading, Run, Sink};
use crate::report::{FindingId, Kind, Transform, Words, words};

/// What a byte does in this format.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Class {
    Literal,
    Plus,
    Percent,
    Equals,
    Ampersand,
}

static CLASSES: [Class; 256] = {
    let mut classes = [Class::Literal; 256];
    classes[b'+' as usize] = Class::Plus;
    classes[b'%' as usize] = Class::Percent;
    classes[b'=' as usize] = Class::Equals;
    classes[b'&' as usize] = Class::Ampersand;
    classes
};

/// Bytes that are looked at one by one before vector code goes on: starting it costs more than short
/// runs do, and most runs beside escapes are short.
const SHORT_RUN_BYTES: usize = 16;

const TRANSFORMS: &[Transform] = &[Transform::Percent];

/// Reads a urlencoded body.
#[derive(Debug)]
pub struct UrlencodedReader {
    state: State,
    rule: FileRule,
    /// The name of the open pair, decoded, at most [`NAME_BYTES`].
    name: Vec<u8>,
    value: ValueSeen,
    /// Decoded bytes not handed on yet, at most [`DECODED_BYTES`].
    decoded: Vec<u8>,
    /// An escape that has begun: `%`, or `%` and one digit. `held.len() <= 2`.
    held: Vec<u8>,
    /// Offset of the first byte not given out yet.
    offset: u64,
    begun: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    /// Between pairs: the next byte begins a name, or is an `&` that separates nothing.
    AwaitingPair,
    ReadingName,
    ReadingValue,
}

impl UrlencodedReader {
    /// A reader at the start of a body.
    pub fn new(rule: FileRule) -> UrlencodedReader {
        UrlencodedReader {
            state: State::AwaitingPair,
            rule,
            name: Vec::new(),
            value: ValueSeen::default(),
            decoded: Vec::with_capacity(DECODED_BYTES),
            held: Vec::with_capacity(2),
            offset: 0,
            begun: false,
        }
    }

    /// Body bytes held over at this moment.
    pub fn held_bytes(&self) -> usize {
        self.held.len()
    }

    /// Reads the next piece.
    pub fn push<S: Sink>(&mut self, piece: &[u8], sink: &mut S) {
        self.begin(sink);
        let mut rest = piece;
        while let Some(&next) = rest.first() {
            if !self.held.is_empty() {
                rest = &rest[self.read_held_escape(next, sink)..];
                continue;
            }
            if self.state == State::ReadingValue {
                rest = &rest[self.read_short_runs(rest, sink)..];
            }
            let Some(&byte) = rest.first() else { break };
            let taken = match CLASSES[byte as usize] {
                Class::Literal | Class::Plus => self.read_literals(rest, sink),
                Class::Percent => self.read_escapes(rest, sink),
                Class::Equals if self.state != State::ReadingValue => self.read_equals(sink),
                Class::Equals => self.read_literals(rest, sink),
                Class::Ampersand => self.read_ampersand(sink),
            };
            rest = &rest[taken..];
        }
        self.hand_on(sink);
    }

    /// The body has ended: an unfinished escape is read literally, and the open pair ends.
    pub fn finish<S: Sink>(&mut self, sink: &mut S) {
        self.begin(sink);
        if !self.held.is_empty() {
            self.give_up_escape(None, sink);
        }
        self.end_pair(sink);
        sink.accept(Event::GroupEnds { is_buffer: false, name: b"" });
    }

    fn begin<S: Sink>(&mut self, sink: &mut S) {
        if !std::mem::replace(&mut self.begun, true) {
            sink.accept(Event::GroupBegins);
        }
    }

    /// Takes short runs of literals and of escapes in turn, as most values have them, for as long as
    /// nothing else comes. Returns how many bytes that were.
    fn read_short_runs<S: Sink>(&mut self, bytes: &[u8], sink: &mut S) -> usize {
        let mut at = 0;
        loop {
            if self.decoded.len() + 2 * SHORT_RUN_BYTES > DECODED_BYTES {
                self.hand_on(sink);
            }
            let short = &bytes[at..bytes.len().min(at + SHORT_RUN_BYTES)];
            let literals = match short.iter().position(|byte| matches!(byte, b'%' | b'&')) {
                Some(len) => len,
                None if short.len() < SHORT_RUN_BYTES => short.len(),
                None => return at,
            };
            let mut any_plus = false;
            for &byte in &short[..literals] {
                any_plus |= byte == b'+';
                self.decoded.push(plus_to_space(byte));
            }
            if any_plus {
                self.value.note_plus(&short[..literals], self.offset);
            }
            self.run(literals, Fill::Value, sink);
            at += literals;
            let mut escapes = 0;
            while escapes < SHORT_RUN_BYTES
                && let [b'%', high, low, ..] = bytes[at + 3 * escapes..]
            {
                let (high, low) = (DIGITS[high as usize], DIGITS[low as usize]);
                if (high | low) == NO_DIGIT {
                    break;
                }
                self.decoded.push(high << 4 | low);
                escapes += 1;
            }
            self.run(3 * escapes, Fill::PercentValue, sink);
            at += 3 * escapes;
            if literals + escapes == 0 {
                return at;
            }
        }
    }

    /// Takes the bytes up to the next one that is no literal; there is at least one.
    fn read_literals<S: Sink>(&mut self, bytes: &[u8], sink: &mut S) -> usize {
        self.begin_pair(sink);
        let (short, long) = bytes.split_at(bytes.len().min(SHORT_RUN_BYTES));
        let len = if self.state == State::ReadingValue {
            let is_end = |byte: &u8| matches!(byte, b'%' | b'&');
            short
                .iter()
                .position(is_end)
                .unwrap_or_else(|| short.len() + memchr2(b'%', b'&', long).unwrap_or(long.len()))
        } else {
            let is_end = |byte: &u8| matches!(byte, b'=' | b'%' | b'&');
            short.iter().position(is_end).unwrap_or_else(|| {
                short.len() + memchr3(b'=', b'%', b'&', long).unwrap_or(long.len())
            })
        };
        self.give_literals(&bytes[..len], sink);
        len
    }

    /// Takes whole escapes for as long as they follow each other, and holds one that is cut.
    fn read_escapes<S: Sink>(&mut self, bytes: &[u8], sink: &mut S) -> usize {
        self.begin_pair(sink);
        let mut len = 0;
        while let [b'%', high, low, ..] = bytes[len..] {
            let (high, low) = (DIGITS[high as usize], DIGITS[low as usize]);
            if high == NO_DIGIT || low == NO_DIGIT {
                break;
            }
            self.keep(high << 4 | low, sink);
            len += 3;
        }
        self.give_escapes(len, sink);
        match &bytes[len..] {
            [b'%'] => self.held.push(b'%'),
            [b'%', high] if DIGITS[*high as usize] != NO_DIGIT => {
                self.held.extend_from_slice(&[b'%', *high]);
            }
            [b'%', next, ..] => {
                self.tell_malformed(Some(*next), sink);
                self.give_literals(b"%", sink);
            }
            _ => return len,
        }
        len + self.held.len().max(1)
    }

    /// Goes on with an escape that an earlier piece began. Returns how much of the new piece it took.
    fn read_held_escape<S: Sink>(&mut self, byte: u8, sink: &mut S) -> usize {
        let digit = DIGITS[byte as usize];
        if digit == NO_DIGIT {
            let next = self.held.get(1).copied().unwrap_or(byte);
            self.give_up_escape(Some(next), sink);
            return 0;
        }
        match self.held[..] {
            [_, high] => {
                self.keep(DIGITS[high as usize] << 4 | digit, sink);
                self.held.clear();
                self.give_escapes(3, sink);
            }
            _ => self.held.push(byte),
        }
        1
    }

    fn give_up_escape<S: Sink>(&mut self, next: Option<u8>, sink: &mut S) {
        self.tell_malformed(next, sink);
        let held = std::mem::take(&mut self.held);
        self.give_literals(&held, sink);
        self.held = held;
        self.held.clear();
    }

    fn read_equals<S: Sink>(&mut self, sink: &mut S) -> usize {
        self.begin_pair(sink);
        self.run(1, Fill::Is(Kind::Separator), sink);
        self.end_name(sink);
        1
    }

    fn read_ampersand<S: Sink>(&mut self, sink: &mut S) -> usize {
        self.end_pair(sink);
        self.run(1, Fill::Is(Kind::Separator), sink);
        1
    }

    fn begin_pair<S: Sink>(&mut self, sink: &mut S) {
        if self.state == State::AwaitingPair {
            self.state = State::ReadingName;
            self.name.clear();
            sink.accept(Event::PartBegins);
        }
    }

    fn end_name<S: Sink>(&mut self, sink: &mut S) {
        self.state = State::ReadingValue;
        self.value = ValueSeen::beginning(self.offset);
        sink.accept(Event::PartName(&self.name));
    }

    fn end_pair<S: Sink>(&mut self, sink: &mut S) {
        if self.state == State::AwaitingPair {
            return;
        }
        if self.state == State::ReadingName {
            self.end_name(sink);
        }
        self.hand_on(sink);
        self.value.tell(&self.name, &self.rule, sink);
        sink.accept(Event::PartEnds(PartEnd {
            role: self.rule.of_urlencoded(&self.name, self.value.is_utf8()),
            reading: Reading::Plain,
            transforms: TRANSFORMS,
        }));
        self.state = State::AwaitingPair;
    }

    fn give_literals<S: Sink>(&mut self, bytes: &[u8], sink: &mut S) {
        let fill = match self.state {
            State::ReadingValue => Fill::Value,
            State::AwaitingPair | State::ReadingName => Fill::Is(Kind::FieldName),
        };
        if self.state == State::ReadingValue {
            self.value.note_plus(bytes, self.offset);
        }
        self.run(bytes.len(), fill, sink);
        if self.state != State::ReadingValue {
            let room = NAME_BYTES - self.name.len();
            let shown = &bytes[..bytes.len().min(room)];
            self.name.extend(shown.iter().map(|&byte| plus_to_space(byte)));
            return;
        }
        if bytes.len() <= SHORT_RUN_BYTES && self.decoded.len() + bytes.len() <= DECODED_BYTES {
            for &byte in bytes {
                self.decoded.push(plus_to_space(byte));
            }
            return;
        }
        for piece in bytes.chunks(DECODED_BYTES) {
            if self.decoded.len() + piece.len() > DECODED_BYTES {
                self.hand_on(sink);
            }
            self.decoded.extend(piece.iter().map(|&byte| plus_to_space(byte)));
        }
    }

    fn give_escapes<S: Sink>(&mut self, len: usize, sink: &mut S) {
        let fill = match self.state {
            State::ReadingValue => Fill::PercentValue,
            State::AwaitingPair | State::ReadingName => Fill::PercentName,
        };
        self.run(len, fill, sink);
    }

    /// Keeps one byte that an escape stood for.
    fn keep<S: Sink>(&mut self, byte: u8, sink: &mut S) {
        if self.state == State::ReadingValue {
            if self.decoded.len() == DECODED_BYTES {
                self.hand_on(sink);
            }
            self.decoded.push(byte);
        } else if self.name.len() < NAME_BYTES {
            self.name.push(byte);
        }
    }

    fn hand_on<S: Sink>(&mut self, sink: &mut S) {
        if !self.decoded.is_empty() {
            self.value.push(&self.decoded);
            sink.accept(Event::Decoded(Reading::Plain, &self.decoded));
            self.decoded.clear();
        }
    }

    fn run<S: Sink>(&mut self, len: usize, fill: Fill, sink: &mut S) {
        if len > 0 {
            self.offset += len as u64;
            sink.accept(Event::Run(Run::certain(len, fill)));
        }
    }

    /// Tells of the percent sign that is read now, and of what is `next` to it.
    fn tell_malformed<S: Sink>(&self, next: Option<u8>, sink: &mut S) {
        let at = self.offset;
        let mut tell = |detail: Words<'_>| {
            let id = FindingId::PERCENT_MALFORMED;
            sink.accept(Event::Fault(Fault { id, offset: Some(at), detail }));
        };
        if next == Some(b'u') {
            tell(words!(PERCENT_OF_ESCAPE, at = at));
        } else {
            tell(words!(PERCENT_MALFORMED, at = at));
        }
    }
}

fn plus_to_space(byte: u8) -> u8 {
    if byte == b'+' { b' ' } else { byte }
}
