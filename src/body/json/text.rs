//! Names and string values: what the lexer gives goes to the name or to the value in progress.

use super::super::role::NameSays;
use super::super::{Event, Fault, Fill, PartEnd, Reading, Run, Sink};
use super::names::Names;
use super::string::{Segment, StringLexer};
use super::value::StringValue;
use super::{Expect, JsonReader, Token, tell_invalid};
use crate::report::{FindingId, Kind, Role, Transform, shown, words};

impl JsonReader {
    /// Takes a member at once where all of it is there, short and plain, and its name makes it a
    /// field whatever its value: most members are such. Returns how many bytes; 0: it goes the long
    /// way.
    pub(super) fn read_short_field<S: Sink>(&mut self, bytes: &[u8], sink: &mut S) -> usize {
        let Some((name, value)) = short_member(bytes) else { return 0 };
        self.names.begin_member();
        self.names.push(name);
        // A member `type` may say that the object is a Buffer.
        if name == b"type" || !matches!(self.says(), NameSays::Field | NameSays::FileIfLong) {
            return 0;
        }
        self.note_member();
        self.name_at = self.offset;
        sink.accept(Event::PartBegins);
        self.run(1, Fill::Is(Kind::JsonSyntax), sink);
        self.run(name.len(), Fill::Is(Kind::FieldName), sink);
        sink.accept(Event::PartName(name));
        self.tell_repeated_name(sink);
        self.run(BETWEEN.len(), Fill::Is(Kind::JsonSyntax), sink);
        if !value.is_empty() {
            self.run(value.len(), Fill::Value, sink);
            sink.accept(Event::Decoded(Reading::Plain, value));
        }
        self.run(1, Fill::Is(Kind::JsonSyntax), sink);
        self.end_part(FIELD, sink);
        self.end_value();
        name.len() + value.len() + BETWEEN.len() + 2
    }

    pub(super) fn begin_name<S: Sink>(&mut self, quote: u8, sink: &mut S) -> usize {
        self.begin_member(sink);
        self.string.reset(quote);
        self.token = Token::Name;
        self.run(1, Fill::Is(Kind::JsonSyntax), sink);
        1
    }

    /// A member's part begins with its name.
    pub(super) fn begin_member<S: Sink>(&mut self, sink: &mut S) {
        self.name_at = self.offset;
        self.part_open = true;
        sink.accept(Event::PartBegins);
        self.names.begin_member();
    }

    pub(super) fn read_name<S: Sink>(&mut self, bytes: &[u8], sink: &mut S) -> usize {
        let (taken, ended) = self.lex(bytes, sink);
        if !ended {
            return taken;
        }
        self.end_name(sink);
        self.syntax(Expect::Colon, sink);
        taken + 1
    }

    /// The name in progress is complete.
    pub(super) fn end_name<S: Sink>(&mut self, sink: &mut S) {
        self.token = Token::None;
        self.note_member();
        sink.accept(Event::PartName(self.names.current().unwrap_or(b"")));
        self.tell_repeated_name(sink);
    }

    fn tell_repeated_name<S: Sink>(&mut self, sink: &mut S) {
        let Some(name) = self.names.current() else { return };
        if self.member_names.is_repeated(name) {
            sink.accept(Event::Fault(Fault {
                id: FindingId::JSON_DUPLICATE_KEY,
                offset: Some(self.name_at),
                detail: words!(JSON_DUPLICATE_KEY, name = shown(name), at = self.name_at),
            }));
        }
    }

    pub(super) fn begin_string<S: Sink>(&mut self, quote: u8, sink: &mut S) -> usize {
        self.drop_byte_array(sink);
        self.begin_value_part(sink);
        self.string.reset(quote);
        self.after_quote.begin_string();
        self.value.begin(self.says(), self.offset + 1);
        self.token = Token::String;
        self.run(1, Fill::Is(Kind::JsonSyntax), sink);
        1
    }

    pub(super) fn read_string<S: Sink>(&mut self, bytes: &[u8], sink: &mut S) -> usize {
        let (taken, ended) = self.lex(bytes, sink);
        if !ended {
            self.after_quote.note_text(&bytes[..taken]);
            return taken;
        }
        // Nearly always what follows closes the string; what stands alone ends at its quote.
        if self.frames.is_empty() || bytes.get(taken + 1).copied().is_some_and(is_closing) {
            self.end_string_value(true, sink);
        } else {
            self.after_quote.note_text(&bytes[..taken]);
            self.hold_quote();
        }
        taken + 1
    }

    /// Lets the lexer read on in the name or value in progress.
    fn lex<S: Sink>(&mut self, bytes: &[u8], sink: &mut S) -> (usize, bool) {
        let held = self.string.held_bytes() + self.value.held_bytes();
        let offset = self.offset + held as u64;
        let (lexer, mut text) = self.lexer_and_text(sink);
        lexer.push(bytes, offset, |segment| text.take(&segment))
    }

    fn lexer_and_text<'a, S: Sink>(
        &'a mut self,
        sink: &'a mut S,
    ) -> (&'a mut StringLexer, Text<'a, S>) {
        let text = Text {
            name: (self.token == Token::Name).then_some(&mut self.names),
            value: &mut self.value,
            offset: &mut self.offset,
            fault_told: &mut self.fault_told,
            sink,
        };
        (&mut self.string, text)
    }

    /// Gives one piece to the name or value in progress.
    pub(super) fn take_segment<S: Sink>(&mut self, segment: &Segment<'_>, sink: &mut S) {
        let (_, mut text) = self.lexer_and_text(sink);
        text.take(segment);
    }

    pub(super) fn finish_string<S: Sink>(&mut self, sink: &mut S) {
        let (lexer, mut text) = self.lexer_and_text(sink);
        lexer.end(|segment| text.take(&segment));
    }

    /// Ends the string value; its closing quote, where there is one, belongs to the part.
    pub(super) fn end_string_value<S: Sink>(&mut self, closed: bool, sink: &mut S) {
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
}

/// What stands between the name and the value of a member that is a string.
const BETWEEN: &[u8] = b"\":\"";

/// Bytes of a name or value that are looked at for the short way; under the length from which on a
/// value under any name may be a file.
const SHORT_TEXT_BYTES: usize = 32;

const FIELD: PartEnd =
    PartEnd { role: Role::Field, reading: Reading::Plain, transforms: &[Transform::JsonString] };

/// Name and value of the member at the beginning of `bytes`, where both are short strings of plain
/// ASCII without escapes, no white space is between them, and what follows shows that the value has ended.
fn short_member(bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    let name = short_text(&bytes[1..])?;
    let rest = bytes[1 + name.len()..].strip_prefix(BETWEEN)?;
    let value = short_text(rest)?;
    rest.get(value.len() + 1).copied().is_some_and(is_closing).then_some((name, value))
}

/// Whether a byte behind a string in an object or array shows that the string has ended.
pub(super) fn is_closing(byte: u8) -> bool {
    matches!(byte, b',' | b'}' | b']')
}

/// The plain ASCII before the closing quote.
fn short_text(bytes: &[u8]) -> Option<&[u8]> {
    let looked_at = &bytes[..bytes.len().min(SHORT_TEXT_BYTES)];
    let end = looked_at.iter().position(|byte| matches!(byte, b'"' | b'\\' | ..0x20 | 0x80..))?;
    (looked_at[end] == b'"').then(|| &looked_at[..end])
}

/// What of the reader the text of a name or value goes to.
struct Text<'a, S> {
    /// Where a name is read; else it is a value.
    name: Option<&'a mut Names>,
    value: &'a mut StringValue,
    offset: &'a mut u64,
    fault_told: &'a mut bool,
    sink: &'a mut S,
}

impl<S: Sink> Text<'_, S> {
    fn take(&mut self, segment: &Segment<'_>) {
        let offset = *self.offset + self.value.held_bytes() as u64;
        let mut counting = Counting { sink: &mut *self.sink, len: 0 };
        match (*segment, &mut self.name) {
            (Segment::Fault(what), _) => {
                tell_invalid(self.fault_told, what, offset, counting.sink);
            }
            (Segment::NotUtf8(at), _) => {
                tell_invalid(self.fault_told, words!(JSON_NOT_UTF8), at, counting.sink);
            }
            (Segment::Literal(text), Some(names)) => {
                names.push(text);
                counting.accept(Event::Run(Run::certain(text.len(), Fill::Is(Kind::FieldName))));
            }
            (Segment::Literal(text), None) => self.value.literal(text, offset, &mut counting),
            (Segment::Escape { cost, text }, Some(names)) => {
                names.push(text);
                let extra = cost - text.len();
                for (len, kind) in [(extra, Kind::JsonEscape), (text.len(), Kind::FieldName)] {
                    if len > 0 {
                        counting.accept(Event::Run(Run::certain(len, Fill::Is(kind))));
                    }
                }
            }
            (Segment::Escape { cost, text }, None) => {
                self.value.escape(cost, text, offset, &mut counting);
            }
        }
        *self.offset += counting.len;
    }
}

/// Counts the bytes that a value gives out on their way to the sink.
struct Counting<'a, S> {
    sink: &'a mut S,
    len: u64,
}

impl<S: Sink> Sink for Counting<'_, S> {
    #[inline]
    fn accept(&mut self, event: Event<'_>) {
        if let Event::Run(run) = event {
            self.len += run.len as u64;
        }
        self.sink.accept(event);
    }
}
