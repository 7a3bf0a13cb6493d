//! JSON (RFC 8259) that carries its file as base64 in a string or as byte values in an array.
//!
//! A pushdown reader: a stack of open objects and arrays, one token in progress. Strings stream; no
//! value is ever held whole. A fault is told once, at its offset, and what does not fit the grammar
//! is passed over byte by byte until something fits again.
//!
//! This file has the state; `grammar`, `text`, `scalars` and `byte_array` have what is done in it, `repair` what
//! is made of text that JSON does not have.

mod base64_faults;
mod byte_array;
mod duplicates;
mod frame;
mod grammar;
mod looks;
mod names;
mod number;
mod repair;
mod scalars;
mod signed;
mod string;
mod text;
mod value;

use byte_array::ByteArray;
use duplicates::MemberNames;
use frame::Frame;
use names::Names;
use number::NumberLexer;
use repair::{AfterQuote, Comment, Word};
use signed::SignedBytes;
use string::StringLexer;
use value::StringValue;

use super::role::NameSays;
use super::{Event, Fault, FileRule, Fill, PartEnd, Run, Sink};
use crate::report::{FindingId, Kind, Words, words};

/// The UTF-8 byte order mark.
const BOM: &[u8] = b"\xEF\xBB\xBF";

/// Reads a JSON body.
#[derive(Debug)]
pub struct JsonReader {
    expect: Expect,
    token: Token,
    /// Open objects and arrays, innermost last. `frames.len() <= JSON_DEPTH`.
    frames: Vec<Frame>,
    names: Names,
    member_names: MemberNames,
    /// Offset of the name in progress.
    name_at: u64,
    rule: FileRule,
    string: StringLexer,
    value: StringValue,
    after_quote: AfterQuote,
    word: Word,
    number: NumberLexer,
    /// Digits of the number in progress in an array of byte values; given out at its end.
    digits_held: usize,
    array: ByteArray,
    signed: SignedBytes,
    part_open: bool,
    /// Offset of the first byte not given out yet.
    offset: u64,
    /// Bytes of a byte order mark matched so far; `None` once the text has begun.
    bom_matched: Option<usize>,
    fault_told: bool,
}

/// What the grammar allows next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Expect {
    Value,
    /// After `[`.
    ValueOrEnd,
    /// After `,` in an object.
    Name,
    /// After `{`.
    NameOrEnd,
    Colon,
    CommaOrEnd,
    /// The text's one value has ended.
    Nothing,
}

/// The token in progress.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Token {
    None,
    Name,
    String,
    /// What may be a string's closing quote has come, and what follows is to tell.
    ClosingQuote,
    /// A name without quotes.
    BareName,
    /// Letters that are no value, in a value's place or behind a number.
    Word {
        in_place: bool,
    },
    Comment(Comment),
    Number,
    /// The rest of `true`, `false` or `null`.
    Literal(&'static [u8]),
    /// Nested deeper than is read: nothing more is taken in.
    TooDeep,
}

impl JsonReader {
    /// A reader at the start of a body.
    pub fn new(rule: FileRule) -> JsonReader {
        JsonReader {
            expect: Expect::Value,
            token: Token::None,
            frames: Vec::new(),
            names: Names::default(),
            member_names: MemberNames::default(),
            name_at: 0,
            rule,
            string: StringLexer::default(),
            value: StringValue::default(),
            after_quote: AfterQuote::default(),
            word: Word::default(),
            number: NumberLexer::new(),
            digits_held: 0,
            array: ByteArray::default(),
            signed: SignedBytes::default(),
            part_open: false,
            offset: 0,
            bom_matched: Some(0),
            fault_told: false,
        }
    }

    /// Body bytes held over at this moment.
    pub fn held_bytes(&self) -> usize {
        self.string.held_bytes()
            + self.value.held_bytes()
            + self.after_quote.held_bytes()
            + self.digits_held
            + self.bom_matched.unwrap_or(0)
    }

    /// Reads the next piece.
    pub fn push<S: Sink>(&mut self, piece: &[u8], sink: &mut S) {
        let mut rest = piece;
        while !rest.is_empty() {
            let taken = match self.token {
                _ if self.bom_matched.is_some() => self.read_bom(rest[0], sink),
                Token::None => match self.read_byte_values(rest, sink) {
                    0 => self.read_between(rest, sink),
                    taken => taken,
                },
                Token::Name => self.read_name(rest, sink),
                Token::String => self.read_string(rest, sink),
                Token::ClosingQuote => self.read_after_quote(rest, sink),
                Token::BareName => self.read_bare_name(rest, sink),
                Token::Word { in_place } => self.read_word(in_place, rest, sink),
                Token::Comment(comment) => self.read_comment(comment, rest, sink),
                Token::Number => self.read_number(rest, sink),
                Token::Literal(remaining) => self.read_literal(remaining, rest[0], sink),
                Token::TooDeep => {
                    self.run(rest.len(), Fill::Is(Kind::Invalid), sink);
                    rest.len()
                }
            };
            rest = &rest[taken..];
        }
        self.hand_on(sink);
        self.value.hand_on(sink);
    }

    /// The body has ended: ends what is open, innermost first.
    pub fn finish<S: Sink>(&mut self, sink: &mut S) {
        self.give_up_bom(sink);
        match self.token {
            Token::None | Token::TooDeep | Token::Comment(_) => {}
            Token::BareName => self.tell_bare_name(sink),
            Token::ClosingQuote => self.close_string(sink),
            Token::Word { in_place } => self.end_word(in_place, sink),
            Token::Name => self.finish_string(sink),
            Token::String => {
                self.finish_string(sink);
                self.end_string_value(false, sink);
            }
            Token::Number => self.end_number(sink),
            Token::Literal(_) => self.expect = Expect::Value,
        }
        if self.expect != Expect::Nothing || self.token == Token::String {
            self.invalid(words!(JSON_ENDS_EARLY), sink);
        }
        if !self.array.open {
            self.drop_part(sink);
        }
        while let Some(frame) = self.frames.pop() {
            if self.array.open {
                self.end_byte_array(sink);
            }
            self.end_frame(frame, sink);
        }
    }

    // The byte order mark.

    fn read_bom<S: Sink>(&mut self, byte: u8, sink: &mut S) -> usize {
        let matched = self.bom_matched.unwrap_or(0);
        if byte != BOM[matched] {
            self.give_up_bom(sink);
            return 0;
        }
        self.bom_matched = Some(matched + 1);
        if matched + 1 == BOM.len() {
            self.bom_matched = None;
            sink.accept(Event::Fault(Fault {
                id: FindingId::BOM,
                offset: Some(0),
                detail: words!(JSON_BOM),
            }));
            self.run(BOM.len(), Fill::Is(Kind::Invalid), sink);
        }
        1
    }

    fn give_up_bom<S: Sink>(&mut self, sink: &mut S) {
        let matched = self.bom_matched.take().unwrap_or(0);
        if matched > 0 {
            self.invalid(words!(JSON_NO_BEGINNING), sink);
            self.run(matched, Fill::Is(Kind::Invalid), sink);
        }
    }

    // What every state uses.

    fn says(&self) -> NameSays {
        self.rule.of_json_name(self.names.current(), self.names.outer())
    }

    /// A value's part begins, unless its name has begun it already.
    fn begin_value_part<S: Sink>(&mut self, sink: &mut S) {
        if !std::mem::replace(&mut self.part_open, true) {
            sink.accept(Event::PartBegins);
            if let Some(name) = self.names.current() {
                sink.accept(Event::PartName(name));
            }
        }
    }

    fn end_part<S: Sink>(&mut self, end: PartEnd, sink: &mut S) {
        self.part_open = false;
        sink.accept(Event::PartEnds(end));
    }

    fn drop_part<S: Sink>(&mut self, sink: &mut S) {
        if std::mem::take(&mut self.part_open) {
            sink.accept(Event::PartDropped);
        }
    }

    fn run<S: Sink>(&mut self, len: usize, fill: Fill, sink: &mut S) {
        self.give(Run::certain(len, fill), sink);
    }

    fn give<S: Sink>(&mut self, run: Run, sink: &mut S) {
        if run.len > 0 {
            self.offset += run.len as u64;
            sink.accept(Event::Run(run));
        }
    }

    fn invalid<S: Sink>(&mut self, what: Words<'_>, sink: &mut S) {
        tell_invalid(&mut self.fault_told, what, self.offset, sink);
    }
}

/// Tells of the first fault of the body; what follows from it is not told.
fn tell_invalid<S: Sink>(told: &mut bool, what: Words<'_>, offset: u64, sink: &mut S) {
    if !std::mem::replace(told, true) {
        sink.accept(Event::Fault(Fault {
            id: FindingId::JSON_INVALID,
            offset: Some(offset),
            detail: words!(JSON_INVALID, at = offset, what = what),
        }));
    }
}
