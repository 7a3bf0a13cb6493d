//! Reads definitions of GraphQL (GraphQL specification §2 and §3) and counts what is in no other
//! language with a like grammar.

use crate::mime::content::text::cursor::{Cursor, is_word};

/// The most brackets open at once.
const DEEPEST: usize = 64;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Token<'a> {
    Name(&'a [u8]),
    /// A number or a string.
    Value,
    /// `...`
    Spread,
    Sign(u8),
    /// What GraphQL does not have.
    Foreign,
    End,
}

/// A reader with one token of lookahead. Each method returns `None` where the grammar is broken or
/// the text ends.
pub(super) struct Reader<'a> {
    cursor: Cursor<'a>,
    pub(super) next: Token<'a>,
    pub(super) next_at: usize,
    /// Definitions that were read to their end.
    pub(super) whole: usize,
    /// What other languages with a like grammar do not have.
    pub(super) marks: usize,
}

impl<'a> Reader<'a> {
    pub(super) fn new(text: &'a str) -> Reader<'a> {
        let cursor = Cursor::new(text);
        let mut reader = Reader { cursor, next: Token::End, next_at: 0, whole: 0, marks: 0 };
        reader.advance();
        reader
    }

    fn advance(&mut self) {
        loop {
            self.cursor.take_while(|byte| byte.is_ascii_whitespace() || byte == b',');
            if !self.cursor.take("#") {
                break;
            }
            self.cursor.skip_line();
        }
        self.next_at = self.cursor.at();
        self.next = self.token();
    }

    fn token(&mut self) -> Token<'a> {
        let Some(byte) = self.cursor.peek() else { return Token::End };
        match byte {
            b'.' if self.cursor.take("...") => Token::Spread,
            b'"' => {
                let is_closed = if self.cursor.take("\"\"\"") {
                    self.cursor.skip_past("\"\"\"")
                } else {
                    self.cursor.step(1);
                    self.cursor.skip_string(b'"')
                };
                if is_closed { Token::Value } else { Token::End }
            }
            b'-' | b'0'..=b'9' => {
                self.cursor.step(1);
                self.cursor
                    .take_while(|byte| byte.is_ascii_alphanumeric() || b"+-.".contains(&byte));
                Token::Value
            }
            b'_' | b'a'..=b'z' | b'A'..=b'Z' => Token::Name(
                self.cursor.take_while(|byte| is_word(byte) && byte != b'$' && byte < 0x80),
            ),
            b'!' | b'$' | b'&' | b'(' | b')' | b':' | b'=' | b'@' | b'[' | b']' | b'{' | b'|'
            | b'}' => {
                self.cursor.step(1);
                Token::Sign(byte)
            }
            _ => Token::Foreign,
        }
    }

    fn sign(&mut self, sign: u8) -> Option<()> {
        let is_there = self.next == Token::Sign(sign);
        if is_there {
            self.advance();
        }
        is_there.then_some(())
    }

    fn name(&mut self) -> Option<&'a [u8]> {
        let Token::Name(name) = self.next else { return None };
        self.advance();
        Some(name)
    }

    fn keyword(&mut self, keyword: &[u8]) -> bool {
        let is_there = self.next == Token::Name(keyword);
        if is_there {
            self.advance();
        }
        is_there
    }

    /// One definition, with its description.
    pub(super) fn definition(&mut self) -> Option<()> {
        if self.next == Token::Value {
            self.advance();
        }
        if self.next == Token::Sign(b'{') {
            let fields = self.selection(0)?;
            // `{ word }` is a block of much else too.
            self.marks += usize::from(fields >= 2);
            self.whole += 1;
            return Some(());
        }
        let is_extended = self.keyword(b"extend");
        self.marks += usize::from(is_extended);
        match self.name()? {
            b"query" | b"mutation" | b"subscription" => self.operation()?,
            b"fragment" => {
                self.name()?;
                self.keyword(b"on").then_some(())?;
                self.name()?;
                self.directives()?;
                self.selection(0)?;
                self.marks += 1;
            }
            b"schema" => {
                self.directives()?;
                if self.sign(b'{').is_some() {
                    self.fields()?;
                }
                self.marks += 1;
            }
            b"scalar" => {
                self.name()?;
                self.directives()?;
                self.marks += usize::from(is_extended || self.whole > 0);
            }
            b"type" | b"interface" | b"input" => self.object()?,
            b"union" => {
                self.name()?;
                self.directives()?;
                if self.sign(b'=').is_some() {
                    self.names_divided_by(b'|')?;
                }
                self.marks += 1;
            }
            b"enum" => self.values()?,
            b"directive" => self.directive()?,
            _ => return None,
        }
        self.whole += 1;
        Some(())
    }

    fn operation(&mut self) -> Option<()> {
        if matches!(self.next, Token::Name(_)) {
            self.name()?;
        }
        if self.sign(b'(').is_some() {
            while self.sign(b')').is_none() {
                self.sign(b'$')?;
                self.name()?;
                self.sign(b':')?;
                self.reference()?;
                self.default()?;
                self.directives()?;
                self.marks += 1;
            }
        }
        self.directives()?;
        self.selection(0)?;
        self.marks += 1;
        Some(())
    }

    /// `{ alias: field(argument: 1) @skip(if: $a) { … } ...Fragment }`; returns how many names.
    fn selection(&mut self, depth: usize) -> Option<usize> {
        let mut names = 0;
        self.sign(b'{')?;
        while self.sign(b'}').is_none() {
            if depth == DEEPEST {
                return None;
            }
            if self.next == Token::Spread {
                self.advance();
                self.marks += 1;
                if self.keyword(b"on") || matches!(self.next, Token::Name(_)) {
                    self.name()?;
                }
            } else {
                self.name()?;
                if self.sign(b':').is_some() {
                    self.name()?;
                }
                names += 1;
                if self.sign(b'(').is_some() {
                    self.arguments(0)?;
                    self.marks += 1;
                }
            }
            self.directives()?;
            if self.next == Token::Sign(b'{') {
                names += self.selection(depth + 1)?;
            }
        }
        Some(names)
    }

    /// `name: value`, up to the closing parenthesis and over it.
    fn arguments(&mut self, depth: usize) -> Option<()> {
        while self.sign(b')').is_none() {
            self.name()?;
            self.sign(b':')?;
            self.value(depth)?;
        }
        Some(())
    }

    fn value(&mut self, depth: usize) -> Option<()> {
        if depth == DEEPEST {
            return None;
        }
        match self.next {
            Token::Value | Token::Name(_) => self.advance(),
            Token::Sign(b'$') => {
                self.advance();
                self.name()?;
            }
            Token::Sign(b'[') => {
                self.advance();
                while self.sign(b']').is_none() {
                    self.value(depth + 1)?;
                }
            }
            Token::Sign(b'{') => {
                self.advance();
                while self.sign(b'}').is_none() {
                    self.name()?;
                    self.sign(b':')?;
                    self.value(depth + 1)?;
                }
            }
            _ => return None,
        }
        Some(())
    }

    fn default(&mut self) -> Option<()> {
        if self.sign(b'=').is_some() { self.value(0) } else { Some(()) }
    }

    fn directives(&mut self) -> Option<()> {
        while self.sign(b'@').is_some() {
            self.name()?;
            if self.sign(b'(').is_some() {
                self.arguments(0)?;
            }
        }
        Some(())
    }

    /// A type's name, in brackets where it is a list, with `!` where it is never null.
    fn reference(&mut self) -> Option<()> {
        let mut depth = 0;
        while self.sign(b'[').is_some() {
            depth += 1;
        }
        let name = self.name()?;
        // In TypeScript and its like the names of these are in lower case.
        let is_type = name.first().is_some_and(u8::is_ascii_uppercase);
        self.marks += usize::from(is_type && depth > 0);
        loop {
            if self.sign(b'!').is_some() {
                self.marks += 1;
            } else if depth > 0 && self.sign(b']').is_some() {
                depth -= 1;
            } else {
                break;
            }
        }
        let is_basic = matches!(name, b"Int" | b"Float" | b"String" | b"Boolean" | b"ID");
        self.marks += usize::from(is_basic);
        (depth == 0).then_some(())
    }

    /// `type Name implements A & B @directive { … }`
    fn object(&mut self) -> Option<()> {
        self.name()?;
        if self.keyword(b"implements") {
            self.names_divided_by(b'&')?;
        }
        self.directives()?;
        if self.sign(b'{').is_some() {
            self.fields()?;
        }
        Some(())
    }

    /// `name(argument: Type = 1): Type = 1 @directive`, up to the closing brace and over it.
    fn fields(&mut self) -> Option<()> {
        while self.sign(b'}').is_none() {
            if self.next == Token::Value {
                self.advance();
                self.marks += 1;
            }
            self.name()?;
            if self.sign(b'(').is_some() {
                self.parameters()?;
            }
            self.sign(b':')?;
            self.reference()?;
            self.default()?;
            self.directives()?;
        }
        Some(())
    }

    fn parameters(&mut self) -> Option<()> {
        while self.sign(b')').is_none() {
            if self.next == Token::Value {
                self.advance();
            }
            self.name()?;
            self.sign(b':')?;
            self.reference()?;
            self.default()?;
            self.directives()?;
        }
        Some(())
    }

    fn names_divided_by(&mut self, sign: u8) -> Option<()> {
        let _ = self.sign(sign);
        self.name()?;
        while self.sign(sign).is_some() || sign == b'&' && matches!(self.next, Token::Name(_)) {
            self.name()?;
        }
        Some(())
    }

    /// `enum Name { A B @directive }`
    fn values(&mut self) -> Option<()> {
        self.name()?;
        self.directives()?;
        self.sign(b'{')?;
        while self.sign(b'}').is_none() {
            if self.next == Token::Value {
                self.advance();
                self.marks += 1;
            }
            self.name()?;
            self.directives()?;
        }
        Some(())
    }

    /// `directive @name(argument: Type) repeatable on FIELD | QUERY`
    fn directive(&mut self) -> Option<()> {
        self.sign(b'@')?;
        self.name()?;
        if self.sign(b'(').is_some() {
            self.parameters()?;
        }
        self.keyword(b"repeatable");
        self.keyword(b"on").then_some(())?;
        self.names_divided_by(b'|')?;
        self.marks += 1;
        Some(())
    }
}
