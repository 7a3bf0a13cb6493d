//! A place in a text, and the steps that the grammars of code share.

/// Walks over a text's bytes. All that it passes over ends at bytes of ASCII, so that a step never
/// ends in the middle of a character.
#[derive(Default, Clone, Copy)]
pub(super) struct Cursor<'a> {
    bytes: &'a [u8],
    /// `at <= bytes.len()`.
    at: usize,
}

impl<'a> Cursor<'a> {
    pub(super) fn new(text: &'a str) -> Cursor<'a> {
        Cursor { bytes: text.as_bytes(), at: 0 }
    }

    /// Bytes from the beginning.
    pub(super) fn at(&self) -> usize {
        self.at
    }

    pub(super) fn rest(&self) -> &'a [u8] {
        &self.bytes[self.at..]
    }

    pub(super) fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    pub(super) fn is_at_end(&self) -> bool {
        self.at == self.bytes.len()
    }

    pub(super) fn step(&mut self, len: usize) {
        self.at = (self.at + len).min(self.bytes.len());
    }

    /// Passes over `prefix` if the rest begins with it.
    pub(super) fn take(&mut self, prefix: &str) -> bool {
        // Most often the first byte decides.
        let is_there =
            self.peek() == prefix.bytes().next() && self.rest().starts_with(prefix.as_bytes());
        if is_there {
            self.step(prefix.len());
        }
        is_there
    }

    /// Passes over all bytes that fit.
    pub(super) fn take_while(&mut self, fits: impl Fn(u8) -> bool) -> &'a [u8] {
        let rest = self.rest();
        let len = rest.iter().position(|&byte| !fits(byte)).unwrap_or(rest.len());
        self.step(len);
        &rest[..len]
    }

    pub(super) fn skip_space(&mut self) {
        self.take_while(|byte| byte.is_ascii_whitespace());
    }

    /// Passes over everything up to `end` and over that; over all of the rest where there is none.
    /// Returns whether there was.
    pub(super) fn skip_past(&mut self, end: &str) -> bool {
        let found = memchr::memmem::find(self.rest(), end.as_bytes());
        self.step(found.map_or(usize::MAX - self.at, |at| at + end.len()));
        found.is_some()
    }

    /// Passes over the rest of the line, but not its end.
    pub(super) fn skip_line(&mut self) {
        let rest = self.rest();
        self.step(memchr::memchr2(b'\n', b'\r', rest).unwrap_or(rest.len()));
    }

    /// Passes over a string in which a backslash escapes, from behind its opening quote to behind
    /// its closing one. Returns whether it was closed.
    pub(super) fn skip_string(&mut self, quote: u8) -> bool {
        while let Some(at) = memchr::memchr2(quote, b'\\', self.rest()) {
            let found = self.rest()[at];
            self.step(at + 1);
            if found == quote {
                return true;
            }
            self.step(1);
        }
        self.step(self.rest().len());
        false
    }

    /// A name: letters, digits, `_`, `$` and everything beyond ASCII.
    pub(super) fn word(&mut self) -> &'a [u8] {
        self.take_while(is_word)
    }
}

/// Whether a byte may be in a name.
pub(super) fn is_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'$' || byte >= 0x80
}
