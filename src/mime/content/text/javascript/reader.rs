//! Reads a script's words and signs over its comments, strings and regular expressions, and adds up
//! what speaks for JavaScript and against it.

mod words;

use crate::mime::content::text::cursor::{Cursor, is_word};
use crate::report::{Words, words};

/// Signs for JavaScript after which a text is that.
const ENOUGH_SIGNS: usize = 80;

/// Pairs of plain words after which a text is prose unless much spoke for JavaScript.
const PROSE_PAIRS: usize = 48;

/// Bytes of code, with the comments in it, without a call or a sign for JavaScript, after which a
/// text is values alone.
const MOST_VALUES: usize = 3072;

/// The last thing that was read, of which the next one's meaning depends.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
enum Last<'a> {
    #[default]
    Start,
    /// A word on the line that is being read, and whether it is one of the language's
    /// keywords.
    Word(&'a [u8], bool),
    /// A string, or another value.
    Value,
    Sign(u8),
}

/// The sums, and what they are made of.
#[derive(Default)]
pub(super) struct Reader<'a> {
    cursor: Cursor<'a>,
    last: Last<'a>,
    /// The end of the line on which something that looked like a regular expression had no end:
    /// before it no other is tried, or a line of slashes would be read once for each of them.
    no_expression_before: usize,
    /// A place before which no `from` of an import is left, for the same reason.
    no_source_before: usize,
    /// Open brackets, with the question marks in each that wait for their colon.
    pub(super) open: Vec<(u8, u32)>,
    pub(super) first_at: Option<usize>,
    pub(super) has_comment: bool,
    pub(super) has_elements: bool,
    pub(super) speaks_for: usize,
    pub(super) foreign: usize,
    pub(super) side_by_side: usize,
    pub(super) calls: usize,
    pub(super) semicolons: usize,
    /// The first strong sign and what it is.
    pub(super) shown: Option<(usize, Words<'static>)>,
}

impl<'a> Reader<'a> {
    pub(super) fn new(text: &'a str) -> Reader<'a> {
        Reader { cursor: Cursor::new(text), ..Reader::default() }
    }

    /// All of the text, or as much as shows that it is prose.
    pub(super) fn read(&mut self) {
        loop {
            let space = self.cursor.take_while(|byte| byte.is_ascii_whitespace());
            if space.contains(&b'\n') && matches!(self.last, Last::Word(..)) {
                self.last = Last::Sign(b'\n');
            }
            if self.cursor.take("//") {
                self.has_comment = true;
                self.cursor.skip_line();
                continue;
            }
            if self.cursor.take("/*") {
                self.has_comment = true;
                self.cursor.skip_past("*/");
                continue;
            }
            let Some(byte) = self.cursor.peek().filter(|_| !self.is_decided()) else {
                return;
            };
            self.first_at.get_or_insert(self.cursor.at());
            if is_word(byte) {
                self.word();
            } else {
                self.sign(byte);
            }
        }
    }

    /// Whether so much is JavaScript, prose or values alone that the rest need not be read.
    fn is_decided(&self) -> bool {
        let (signs, against) = (self.speaks_for, self.foreign + self.side_by_side);
        let read = self.cursor.at() - self.first_at.unwrap_or(self.cursor.at());
        signs >= ENOUGH_SIGNS && against * 16 <= signs
            || self.side_by_side > PROSE_PAIRS.max(signs * 4)
            || signs + self.calls == 0 && read > MOST_VALUES
    }

    /// What comes behind white space on the same line.
    fn ahead(&self) -> &'a [u8] {
        let rest = self.cursor.rest();
        let space = rest.iter().take_while(|byte| matches!(byte, b' ' | b'\t')).count();
        &rest[space..]
    }

    /// A sign for JavaScript; the first that weighs enough is shown.
    fn mark(&mut self, at: usize, weight: usize, says: Words<'static>) {
        self.speaks_for += weight;
        if weight >= 2 {
            self.shown.get_or_insert((at, says));
        }
    }

    fn sign(&mut self, byte: u8) {
        let at = self.cursor.at();
        let last = self.last;
        self.cursor.step(1);
        self.last = Last::Sign(byte);
        match byte {
            b'"' | b'\'' => self.string(byte, last),
            b'`' => {
                // Fences of Markdown are three of them.
                if self.cursor.rest().starts_with(b"``") {
                    self.foreign += 3;
                }
                self.cursor.skip_string(b'`');
                self.last = Last::Value;
            }
            b'/' if !ends_value(last) => self.regular_expression(),
            b'(' | b'[' | b'{' => {
                self.open.push((byte, 0));
            }
            b')' | b']' | b'}' => {
                let is_wrong = self.open.pop().is_some_and(|(open, _)| !closes(open, byte));
                self.foreign += usize::from(is_wrong);
            }
            b'=' => {
                if self.cursor.take("==") {
                    // A longer row is a rule under a heading.
                    let is_rule = !self.cursor.take_while(|next| next == b'=').is_empty();
                    self.foreign += usize::from(is_rule);
                    if !is_rule {
                        self.mark(at, 2, words!(JAVASCRIPT_WRITTEN, written = "==="));
                    }
                } else if self.cursor.take(">") {
                    match last {
                        Last::Sign(b')') => self.mark(at, 2, words!(JAVASCRIPT_ARROW)),
                        // Pairs of Perl and Ruby.
                        Last::Value | Last::Sign(_) => self.foreign += 1,
                        _ => self.speaks_for += 1,
                    }
                } else {
                    self.cursor.take("=");
                }
            }
            b'!' if self.cursor.take("==") => {
                self.mark(at, 2, words!(JAVASCRIPT_WRITTEN, written = "!=="));
            }
            b'?' => {
                if self.cursor.take("?") || self.cursor.take(".") {
                    self.speaks_for += 1;
                } else if self.cursor.rest().starts_with(b":") {
                    self.foreign += 2;
                } else if let Some((_, waiting)) = self.open.last_mut() {
                    *waiting += 1;
                }
            }
            b':' => self.colon(),
            b'-' if self.cursor.take(">") => self.foreign += 2,
            b'#' => self.number_sign(last),
            b';' => {
                let ends = self.cursor.peek().is_none_or(|next| next != b' ');
                self.semicolons += usize::from(ends);
            }
            // Members belong to something, and what begins so selects in style sheets.
            b'.' if matches!(last, Last::Start | Last::Sign(b'{' | b';')) => {
                self.foreign += usize::from(!self.cursor.take(".."));
            }
            b'<' => {
                let is_expression =
                    matches!(last, Last::Sign(b'(' | b'=' | b'>' | b'?' | b'&' | b':'))
                        || last == Last::Word(b"return", true);
                let opens = self
                    .cursor
                    .peek()
                    .is_some_and(|next| next.is_ascii_alphabetic() || next == b'>');
                self.has_elements |= is_expression && opens;
            }
            b'@' => self.foreign += 1,
            b'\\' => self.cursor.step(1),
            _ => {}
        }
    }

    /// A string ends on its line, unless a backslash ends the line; an apostrophe in prose does not.
    fn string(&mut self, quote: u8, last: Last<'_>) {
        let rest = self.cursor.rest();
        let mut at = 0;
        let is_closed = loop {
            let Some(stop) = memchr::memchr3(quote, b'\\', b'\n', &rest[at..]) else { break None };
            at += stop + 1;
            match rest[at - 1] {
                b'\\' => at = (at + 1).min(rest.len()),
                b'\n' => break Some(false),
                _ => break Some(true),
            }
        };
        match is_closed {
            Some(true) => {
                if matches!(&rest[..at - 1], b"use strict" | b"use client") {
                    self.mark(self.cursor.at() - 1, 3, words!(JAVASCRIPT_DIRECTIVE));
                }
                self.cursor.step(at);
            }
            Some(false) => self.foreign += 1,
            None => self.cursor.step(rest.len()),
        }
        self.side_by_side += usize::from(matches!(last, Last::Word(_, false)));
        self.last = Last::Value;
    }

    /// Passes over a regular expression, if it ends on its line.
    fn regular_expression(&mut self) {
        if self.cursor.at() < self.no_expression_before {
            return;
        }
        let rest = self.cursor.rest();
        let (mut is_class, mut at) = (false, 0);
        while let Some(&byte) = rest.get(at) {
            match byte {
                b'\n' => break,
                b'\\' => at += 1,
                b'[' => is_class = true,
                b']' => is_class = false,
                b'/' if !is_class => {
                    self.cursor.step(at + 1);
                    self.cursor.word();
                    self.last = Last::Value;
                    return;
                }
                _ => {}
            }
            at += 1;
        }
        self.no_expression_before = self.cursor.at() + at;
    }

    /// A colon stands in an object, a label or a choice. In parentheses it is a type's.
    fn colon(&mut self) {
        if self.cursor.take(":") {
            self.foreign += 2;
            return;
        }
        if let Some((open, waiting)) = self.open.last_mut() {
            if *waiting > 0 {
                *waiting -= 1;
            } else if *open == b'(' {
                self.foreign += 1;
            }
        }
    }

    /// `#` begins the name of a private member, and in other languages a comment or a directive.
    fn number_sign(&mut self, last: Last<'_>) {
        let is_private =
            self.cursor.peek().is_some_and(|next| next.is_ascii_alphabetic() || next == b'_')
                && !(["include", "define", "ifdef", "ifndef", "pragma", "if"])
                    .iter()
                    .any(|it| self.cursor.rest().starts_with(it.as_bytes()));
        if !is_private || last == Last::Start {
            self.foreign += 2;
        }
    }
}

/// Whether a slash behind this divides.
fn ends_value(last: Last<'_>) -> bool {
    match last {
        Last::Value | Last::Sign(b')' | b']') => true,
        Last::Word(word, _) => !matches!(word, b"return" | b"typeof" | b"case" | b"in" | b"of"),
        _ => false,
    }
}

fn closes(open: u8, close: u8) -> bool {
    matches!((open, close), (b'(', b')') | (b'[', b']') | (b'{', b'}'))
}

#[cfg(test)]
mod tests {
    use super::Reader;

    #[test]
    fn a_line_of_slashes_and_open_classes_is_read_once() {
        let line = "/[".repeat(4000);
        let mut reader = Reader::new(&line);
        reader.sign(b'/');
        assert_eq!(reader.no_expression_before, line.len());
        reader.cursor.step(1);
        reader.sign(b'/');
        assert_eq!(reader.cursor.at(), 3, "no expression was tried there");
    }

    #[test]
    fn an_expression_on_the_next_line_is_passed_over() {
        let mut reader = Reader::new("= /[\n= /['\"]/g;\n");
        reader.read();
        assert_eq!((reader.foreign, reader.open.len(), reader.semicolons), (0, 1, 1));
    }

    #[test]
    fn what_an_import_has_searched_the_next_one_does_not() {
        let line = "import ".repeat(400);
        let mut reader = Reader::new(&line);
        reader.word();
        assert!(reader.no_source_before > 1900);
        assert_eq!(reader.speaks_for, 0);
    }
}
