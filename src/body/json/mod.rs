//! JSON (RFC 8259) that carries its file as base64 in a string or as byte values in an array.
//!
//! A pushdown reader: a stack of open objects and arrays, one token in progress. Strings stream; no
//! value is ever held whole. A fault is told once, at its offset, and what does not fit the grammar
//! is passed over byte by byte until something fits again.

mod names;
mod number;
mod string;
mod value;

use names::Names;
use number::NumberLexer;
use string::{Segment, StringLexer};
use value::StringValue;

use super::limits::{DECODED_BYTES, JSON_DEPTH};
use super::role::NameSays;
use super::{Event, Fault, FileRule, Fill, PartEnd, Reading, Run, Sink};
use crate::report::{FindingId, Kind, Role, Transform};

/// The UTF-8 byte order mark.
const BOM: &[u8] = b"\xEF\xBB\xBF";

const DECIMAL: &[Transform] = &[Transform::Decimal];

/// Reads a JSON body.
#[derive(Debug)]
pub struct JsonReader {
    expect: Expect,
    token: Token,
    /// Open objects and arrays, innermost last. `frames.len() <= JSON_DEPTH`.
    frames: Vec<Frame>,
    names: Names,
    rule: FileRule,
    string: StringLexer,
    value: StringValue,
    number: NumberLexer,
    /// Digits of the number in progress in an array of byte values; given out at its end.
    digits_held: usize,
    array: ByteArray,
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
    Number,
    /// The rest of `true`, `false` or `null`.
    Literal(&'static [u8]),
    /// Nested deeper than is read: nothing more is taken in.
    TooDeep,
}

#[derive(Debug, Clone, Copy)]
struct Frame {
    is_array: bool,
    /// An object whose member `type` is the string `Buffer`.
    says_buffer: bool,
    /// An object whose member `data` was an array of byte values.
    has_byte_data: bool,
}

/// An array that may be a file of byte values.
#[derive(Debug)]
struct ByteArray {
    /// Whether the innermost array is one so far.
    open: bool,
    elements: u64,
    /// Its bytes not handed on yet, at most [`DECODED_BYTES`].
    decoded: Vec<u8>,
}

impl JsonReader {
    /// A reader at the start of a body.
    pub fn new(rule: FileRule) -> JsonReader {
        JsonReader {
            expect: Expect::Value,
            token: Token::None,
            frames: Vec::new(),
            names: Names::default(),
            rule,
            string: StringLexer::default(),
            value: StringValue::default(),
            number: NumberLexer::new(),
            digits_held: 0,
            array: ByteArray { open: false, elements: 0, decoded: Vec::new() },
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
            + self.digits_held
            + self.bom_matched.unwrap_or(0)
    }

    /// Reads the next piece.
    pub fn push<S: Sink>(&mut self, piece: &[u8], sink: &mut S) {
        let mut rest = piece;
        while !rest.is_empty() {
            let taken = match self.token {
                _ if self.bom_matched.is_some() => self.read_bom(rest[0], sink),
                Token::None => self.read_between(rest, sink),
                Token::Name => self.read_name(rest, sink),
                Token::String => self.read_string(rest, sink),
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
    }

    /// The body has ended: ends what is open, innermost first.
    pub fn finish<S: Sink>(&mut self, sink: &mut S) {
        self.give_up_bom(sink);
        match self.token {
            Token::None | Token::TooDeep => {}
            Token::Name => self.finish_string(sink),
            Token::String => {
                self.finish_string(sink);
                self.end_string_value(false, sink);
            }
            Token::Number => self.end_number(sink),
            Token::Literal(_) => self.expect = Expect::Value,
        }
        if self.expect != Expect::Nothing || self.token == Token::String {
            self.invalid("the text ends before its value does", sink);
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
                id: FindingId::Bom,
                offset: Some(0),
                detail: format_args!("The body begins with EF BB BF."),
            }));
            self.run(BOM.len(), Fill::Is(Kind::Invalid), sink);
        }
        1
    }

    fn give_up_bom<S: Sink>(&mut self, sink: &mut S) {
        let matched = self.bom_matched.take().unwrap_or(0);
        if matched > 0 {
            self.invalid("this byte begins no value", sink);
            self.run(matched, Fill::Is(Kind::Invalid), sink);
        }
    }

    // Between tokens.

    fn read_between<S: Sink>(&mut self, bytes: &[u8], sink: &mut S) -> usize {
        let blanks = bytes
            .iter()
            .position(|byte| !matches!(byte, b' ' | b'\t' | b'\r' | b'\n'))
            .unwrap_or(bytes.len());
        if blanks > 0 {
            self.run(blanks, Fill::Is(Kind::JsonWhitespace), sink);
            return blanks;
        }
        match (bytes[0], self.expect) {
            (b'"', Expect::Value | Expect::ValueOrEnd) => self.begin_string(sink),
            (b'{', Expect::Value | Expect::ValueOrEnd) => self.open(false, sink),
            (b'[', Expect::Value | Expect::ValueOrEnd) => self.open(true, sink),
            (b'-' | b'0'..=b'9', Expect::Value | Expect::ValueOrEnd) => {
                self.begin_scalar(Token::Number, sink);
                self.number = NumberLexer::new();
                0
            }
            (b't', Expect::Value | Expect::ValueOrEnd) => self.begin_literal(b"true", sink),
            (b'f', Expect::Value | Expect::ValueOrEnd) => self.begin_literal(b"false", sink),
            (b'n', Expect::Value | Expect::ValueOrEnd) => self.begin_literal(b"null", sink),
            (b'"', Expect::Name | Expect::NameOrEnd) => self.begin_name(sink),
            (b':', Expect::Colon) => self.syntax(Expect::Value, sink),
            (b'}' | b']', Expect::NameOrEnd | Expect::ValueOrEnd | Expect::CommaOrEnd) => {
                self.close(bytes[0], sink)
            }
            (b',', Expect::CommaOrEnd) => self.comma(sink),
            _ => self.recover(bytes[0], sink),
        }
    }

    /// Takes a byte that the grammar does not allow here: where it is plain what was left out, goes
    /// on from there, else passes it over.
    fn recover<S: Sink>(&mut self, byte: u8, sink: &mut S) -> usize {
        self.invalid("this character does not belong there", sink);
        match (byte, self.expect) {
            (b',' | b'}' | b']', Expect::Value | Expect::Colon | Expect::Name)
                if !self.frames.is_empty() =>
            {
                if !self.array.open {
                    self.drop_part(sink);
                }
                if byte == b',' && self.expect != Expect::Name {
                    return self.comma(sink);
                }
                if byte != b',' {
                    return self.close(byte, sink);
                }
            }
            (b'"', Expect::CommaOrEnd) => {
                self.expect_element();
                return 0;
            }
            _ => {}
        }
        self.run(1, Fill::Is(Kind::Invalid), sink);
        1
    }

    fn open<S: Sink>(&mut self, is_array: bool, sink: &mut S) -> usize {
        self.drop_byte_array(sink);
        if self.frames.len() == JSON_DEPTH {
            self.invalid("the text is nested deeper than 128 levels", sink);
            self.drop_part(sink);
            self.token = Token::TooDeep;
            return 0;
        }
        if is_array && self.says() != NameSays::FileIfLong && self.says() != NameSays::Field {
            self.begin_value_part(sink);
            self.array.open = true;
            self.array.elements = 0;
        } else {
            self.drop_part(sink);
        }
        if is_array {
            self.names.enter_array();
        } else {
            self.names.enter_object();
            sink.accept(Event::GroupBegins);
        }
        self.frames.push(Frame { is_array, says_buffer: false, has_byte_data: false });
        self.syntax(if is_array { Expect::ValueOrEnd } else { Expect::NameOrEnd }, sink)
    }

    fn close<S: Sink>(&mut self, byte: u8, sink: &mut S) -> usize {
        let fits = self.frames.last().is_some_and(|frame| frame.is_array == (byte == b']'));
        let Some(frame) = self.frames.pop_if(|_| fits) else {
            self.invalid("this bracket closes nothing", sink);
            self.run(1, Fill::Is(Kind::Invalid), sink);
            return 1;
        };
        self.syntax(Expect::CommaOrEnd, sink);
        if self.array.open {
            self.end_byte_array(sink);
        }
        self.end_frame(frame, sink);
        self.end_value();
        1
    }

    fn end_frame<S: Sink>(&mut self, frame: Frame, sink: &mut S) {
        if frame.is_array {
            self.names.leave_array();
            return;
        }
        self.names.leave_object();
        let is_buffer = frame.says_buffer && frame.has_byte_data;
        sink.accept(Event::GroupEnds { is_buffer, name: self.names.current().unwrap_or(b"") });
    }

    fn comma<S: Sink>(&mut self, sink: &mut S) -> usize {
        self.expect_element();
        self.run(1, Fill::Is(Kind::JsonSyntax), sink);
        1
    }

    fn expect_element(&mut self) {
        let in_array = self.frames.last().is_some_and(|frame| frame.is_array);
        self.expect = if in_array { Expect::Value } else { Expect::Name };
    }

    fn end_value(&mut self) {
        self.token = Token::None;
        self.expect = if self.frames.is_empty() { Expect::Nothing } else { Expect::CommaOrEnd };
    }

    fn syntax<S: Sink>(&mut self, next: Expect, sink: &mut S) -> usize {
        self.expect = next;
        self.run(1, Fill::Is(Kind::JsonSyntax), sink);
        1
    }

    // Strings.

    fn begin_name<S: Sink>(&mut self, sink: &mut S) -> usize {
        self.part_open = true;
        sink.accept(Event::PartBegins);
        self.names.begin_member();
        self.string.reset();
        self.token = Token::Name;
        self.run(1, Fill::Is(Kind::JsonSyntax), sink);
        1
    }

    fn read_name<S: Sink>(&mut self, bytes: &[u8], sink: &mut S) -> usize {
        let (taken, ended) = self.lex(bytes, sink);
        if !ended {
            return taken;
        }
        self.end_string(sink);
        self.token = Token::None;
        sink.accept(Event::PartName(self.names.current().unwrap_or(b"")));
        self.syntax(Expect::Colon, sink);
        taken + 1
    }

    fn begin_string<S: Sink>(&mut self, sink: &mut S) -> usize {
        self.drop_byte_array(sink);
        self.begin_value_part(sink);
        self.string.reset();
        self.value.begin(self.says(), self.offset + 1);
        self.token = Token::String;
        self.run(1, Fill::Is(Kind::JsonSyntax), sink);
        1
    }

    fn read_string<S: Sink>(&mut self, bytes: &[u8], sink: &mut S) -> usize {
        let (taken, ended) = self.lex(bytes, sink);
        if !ended {
            return taken;
        }
        self.end_string(sink);
        self.end_string_value(true, sink);
        taken + 1
    }

    /// Lets the lexer read on in the name or value in progress.
    fn lex<S: Sink>(&mut self, bytes: &[u8], sink: &mut S) -> (usize, bool) {
        let mut lexer = std::mem::take(&mut self.string);
        let held = lexer.held_bytes() + self.value.held_bytes();
        let read = lexer.push(bytes, self.offset + held as u64, |it| self.segment(&it, sink));
        self.string = lexer;
        read
    }

    fn segment<S: Sink>(&mut self, segment: &Segment<'_>, sink: &mut S) {
        let in_name = self.token == Token::Name;
        let offset = self.offset + self.value.held_bytes() as u64;
        let mut counting = Counting { sink, len: 0 };
        match *segment {
            Segment::Fault(what) => {
                self.invalid_at(what, offset, counting.sink);
            }
            Segment::Literal(text) if in_name => {
                self.names.push(text);
                counting.accept(Event::Run(Run::certain(text.len(), Fill::Is(Kind::FieldName))));
            }
            Segment::Literal(text) => self.value.literal(text, offset, &mut counting),
            Segment::Escape { cost, text } if in_name => {
                self.names.push(text);
                let extra = cost - text.len();
                for (len, kind) in [(extra, Kind::JsonEscape), (text.len(), Kind::FieldName)] {
                    if len > 0 {
                        counting.accept(Event::Run(Run::certain(len, Fill::Is(kind))));
                    }
                }
            }
            Segment::Escape { cost, text } => self.value.escape(cost, text, offset, &mut counting),
        }
        self.offset += counting.len;
    }

    fn end_string<S: Sink>(&mut self, sink: &mut S) {
        if let Some(at) = self.string.utf8_fault() {
            self.invalid_at("the text is not UTF-8", at, sink);
        }
    }

    fn finish_string<S: Sink>(&mut self, sink: &mut S) {
        let mut lexer = std::mem::take(&mut self.string);
        lexer.end(|it| self.segment(&it, sink));
        self.string = lexer;
        self.end_string(sink);
    }

    /// Ends the string value; its closing quote, where there is one, belongs to the part.
    fn end_string_value<S: Sink>(&mut self, closed: bool, sink: &mut S) {
        let end_offset = self.offset + self.value.held_bytes() as u64;
        let mut counting = Counting { sink, len: 0 };
        let end = self.value.end(end_offset, &mut counting);
        self.offset += counting.len;
        if closed {
            self.run(1, Fill::Is(Kind::JsonSyntax), sink);
        }
        if self.names.current() == Some(b"type")
            && self.value.short_text() == Some(b"Buffer")
            && let Some(frame) = self.frames.last_mut()
        {
            frame.says_buffer = true;
        }
        self.end_part(end, sink);
        if closed {
            self.end_value();
        }
    }

    // Numbers and literals.

    fn begin_scalar<S: Sink>(&mut self, token: Token, sink: &mut S) {
        if !self.array.open {
            self.drop_part(sink);
        }
        self.token = token;
    }

    fn read_number<S: Sink>(&mut self, bytes: &[u8], sink: &mut S) -> usize {
        let taken = bytes.iter().take_while(|&&byte| self.number.accepts(byte)).count();
        self.digits_held += taken;
        if !self.number.may_be_byte() {
            self.drop_byte_array(sink);
        }
        if !self.array.open {
            self.give_digits(sink);
        }
        if taken < bytes.len() {
            self.end_number(sink);
        }
        taken
    }

    fn end_number<S: Sink>(&mut self, sink: &mut S) {
        if !self.number.is_whole() {
            self.invalid("the number is not complete", sink);
        }
        match self.number.byte() {
            Some(byte) if self.array.open => {
                let syntax = Fill::Is(Kind::JsonSyntax);
                let extra = std::mem::take(&mut self.digits_held) - 1;
                let expansion = Fill::Is(Kind::DecimalExpansion);
                for (len, inner) in [(extra, expansion), (1, Fill::Value)] {
                    self.give(Run { len, plain: syntax, inner }, sink);
                }
                self.array.elements += 1;
                self.array.decoded.push(byte);
                if self.array.decoded.len() == DECODED_BYTES {
                    self.hand_on(sink);
                }
            }
            _ => {
                self.drop_byte_array(sink);
                self.give_digits(sink);
            }
        }
        self.end_value();
    }

    fn give_digits<S: Sink>(&mut self, sink: &mut S) {
        let len = std::mem::take(&mut self.digits_held);
        self.run(len, Fill::Is(Kind::JsonSyntax), sink);
    }

    fn begin_literal<S: Sink>(&mut self, text: &'static [u8], sink: &mut S) -> usize {
        self.drop_byte_array(sink);
        self.begin_scalar(Token::Literal(text), sink);
        0
    }

    fn read_literal<S: Sink>(&mut self, text: &'static [u8], byte: u8, sink: &mut S) -> usize {
        match text.split_first() {
            Some((&expected, rest)) if expected == byte => {
                self.run(1, Fill::Is(Kind::JsonSyntax), sink);
                self.token = Token::Literal(rest);
                if rest.is_empty() {
                    self.end_value();
                }
                1
            }
            _ => {
                self.invalid("this word is none of true, false and null", sink);
                self.end_value();
                0
            }
        }
    }

    // Arrays of byte values.

    fn end_byte_array<S: Sink>(&mut self, sink: &mut S) {
        self.hand_on(sink);
        self.array.open = false;
        let object = self.frames.last_mut().filter(|frame| !frame.is_array);
        let is_buffer = object.as_ref().is_some_and(|frame| frame.says_buffer);
        if self.array.elements == 0 && !is_buffer {
            self.drop_part(sink);
            return;
        }
        if let Some(object) = object {
            object.has_byte_data = self.names.current() == Some(b"data");
        }
        let end = PartEnd { role: Role::File, reading: Reading::Inner, transforms: DECIMAL };
        self.end_part(end, sink);
    }

    /// The open array is no file of byte values after all.
    fn drop_byte_array<S: Sink>(&mut self, sink: &mut S) {
        if std::mem::take(&mut self.array.open) {
            self.array.decoded.clear();
            self.drop_part(sink);
        }
    }

    fn hand_on<S: Sink>(&mut self, sink: &mut S) {
        if !self.array.decoded.is_empty() {
            sink.accept(Event::Decoded(Reading::Inner, &self.array.decoded));
            self.array.decoded.clear();
        }
    }

    // What every state uses.

    fn says(&self) -> NameSays {
        self.rule.of_json_name(self.names.current())
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

    fn invalid<S: Sink>(&mut self, what: &str, sink: &mut S) {
        self.invalid_at(what, self.offset, sink);
    }

    /// Tells of the first fault of the body; what follows from it is not told.
    fn invalid_at<S: Sink>(&mut self, what: &str, offset: u64, sink: &mut S) {
        if !std::mem::replace(&mut self.fault_told, true) {
            sink.accept(Event::Fault(Fault {
                id: FindingId::JsonInvalid,
                offset: Some(offset),
                detail: format_args!("At byte {offset}: {what}."),
            }));
        }
    }
}

/// Counts the bytes that a value gives out on their way to the sink.
struct Counting<'a, S> {
    sink: &'a mut S,
    len: u64,
}

impl<S: Sink> Sink for Counting<'_, S> {
    fn accept(&mut self, event: Event<'_>) {
        if let Event::Run(run) = event {
            self.len += run.len as u64;
        }
        self.sink.accept(event);
    }
}
