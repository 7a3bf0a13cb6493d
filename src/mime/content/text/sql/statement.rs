//! Statements of SQL: where they begin and end, and by what they are told.

use crate::mime::content::text::cursor::{Cursor, is_word};
use crate::mime::content::text::words::Words;

/// What tells a statement beside its first word.
enum Second {
    /// That a semicolon ends it.
    Any,
    /// One of [`THINGS`] as the second word.
    Thing,
    /// One of these as the second word.
    Of(&'static [&'static str]),
    /// One of these further on.
    Later(&'static [&'static str]),
}

/// Things that statements make, change and drop; sorted.
#[rustfmt::skip]
static THINGS: Words<46> = Words::new([
    "aggregate", "cast", "clustered", "collation", "column", "columnfamily", "constraint",
    "database", "default", "domain", "event", "extension", "external", "foreign", "function",
    "global", "group", "if", "index", "keyspace", "language", "local", "login", "materialized",
    "operator", "or", "package", "policy", "procedure", "publication", "role", "rule", "schema",
    "sequence", "server", "session", "statistics", "subscription", "table", "tablespace",
    "temp", "temporary", "trigger", "type", "unique", "unlogged",
]);

/// More of them, that are also words of prose; sorted.
#[rustfmt::skip]
static RARER_THINGS: Words<5> = Words::new([
    "algorithm", "definer", "user", "view", "virtual",
]);

/// How statements begin. A new one is one line here.
const STATEMENTS: [(&str, Second); 44] = [
    ("alter", Second::Thing),
    ("analyze", Second::Any),
    ("attach", Second::Any),
    ("begin", Second::Any),
    ("call", Second::Any),
    ("comment", Second::Of(&["on"])),
    ("commit", Second::Any),
    ("copy", Second::Later(&["from", "to"])),
    ("create", Second::Thing),
    ("deallocate", Second::Any),
    ("declare", Second::Any),
    ("delete", Second::Of(&["from"])),
    ("describe", Second::Any),
    ("do", Second::Any),
    ("drop", Second::Thing),
    ("end", Second::Any),
    ("exec", Second::Any),
    ("execute", Second::Any),
    ("explain", Second::Any),
    ("go", Second::Any),
    ("grant", Second::Later(&["on", "to"])),
    ("if", Second::Later(&["begin", "exists", "then"])),
    ("insert", Second::Of(&["all", "ignore", "into", "or", "overwrite"])),
    ("lock", Second::Of(&["table", "tables"])),
    ("merge", Second::Of(&["into"])),
    ("pragma", Second::Any),
    ("prepare", Second::Any),
    ("print", Second::Any),
    ("refresh", Second::Of(&["materialized", "table"])),
    ("reindex", Second::Any),
    ("release", Second::Any),
    ("rename", Second::Of(&["table"])),
    ("replace", Second::Of(&["into"])),
    ("revoke", Second::Later(&["from"])),
    ("rollback", Second::Any),
    ("savepoint", Second::Any),
    ("select", Second::Any),
    ("set", Second::Any),
    ("show", Second::Any),
    ("start", Second::Of(&["transaction"])),
    ("truncate", Second::Any),
    ("update", Second::Later(&["set"])),
    ("use", Second::Any),
    ("with", Second::Later(&["as"])),
];

/// Words by which a SELECT is not a sentence; sorted.
#[rustfmt::skip]
static CLAUSES: Words<12> = Words::new([
    "as", "by", "case", "distinct", "from", "group", "having", "join", "limit", "order",
    "union", "where",
]);

/// Words that the table above asks for further on; sorted.
#[rustfmt::skip]
static LATER: Words<9> = Words::new([
    "as", "begin", "exists", "from", "on", "select", "set", "then", "to",
]);

/// The most such words that are kept of a statement.
const MOST_LATER: usize = 12;

/// Bytes of a statement with an unknown beginning that are looked through for its end.
const UNKNOWN_BYTES: usize = 1024;

/// How a statement stands to SQL.
pub(super) enum Standing {
    Foreign,
    Possible,
    Certain,
}

/// What lies between two semicolons.
pub(super) struct Statement<'a> {
    /// Where it begins.
    pub(super) at: usize,
    pub(super) first: &'a [u8],
    second: &'a [u8],
    /// Words of [`LATER`] in it.
    later: arrayvec::ArrayVec<&'a [u8], MOST_LATER>,
    has_clause: bool,
    /// Whether it has signs of an expression: parentheses, commas, `=`, `*`.
    has_signs: bool,
    /// Words and signs in it, of whatever kind.
    pieces: usize,
    is_ended: bool,
    /// Words of the longest run without a sign, keyword or line break: prose has long ones.
    longest_run: usize,
    /// Signs that SQL has only in strings.
    foreign: usize,
}

impl Statement<'_> {
    /// How it stands to SQL, by its words.
    pub(super) fn standing(&self) -> Standing {
        let Some((first, second)) = known(self.first) else { return Standing::Foreign };
        if self.foreign > 0 || self.longest_run > 5 {
            return Standing::Foreign;
        }
        let is_whole = self.has_signs || self.is_ended;
        let (fits, is_certain) = match (*first, second) {
            ("select", _) => {
                (self.is_ended || self.has_clause && is_whole, self.has_clause && is_whole)
            }
            ("with", _) => (self.has(&["as"]) && self.has(&["select"]), is_whole),
            // Rust and Perl have this with longer names.
            ("use", _) => (self.is_ended && self.pieces == 2, false),
            (_, Second::Any) => (self.is_ended, false),
            (_, Second::Thing) => {
                let is_thing = THINGS.has_in_any_case(self.second);
                (is_thing || RARER_THINGS.has_in_any_case(self.second), is_whole)
            }
            (_, Second::Of(words)) => (is_one_of(words, self.second), is_whole),
            ("if" | "copy", Second::Later(words)) => (self.has(words), false),
            (_, Second::Later(words)) => (self.has(words), is_whole),
        };
        match (fits, is_certain) {
            (false, _) => Standing::Foreign,
            (true, false) => Standing::Possible,
            (true, true) => Standing::Certain,
        }
    }

    /// Whether one of the words comes in it.
    fn has(&self, words: &[&str]) -> bool {
        self.later.iter().any(|later| is_one_of(words, later))
    }
}

fn known(first: &[u8]) -> Option<&'static (&'static str, Second)> {
    STATEMENTS.iter().find(|(known, _)| first.eq_ignore_ascii_case(known.as_bytes()))
}

fn is_one_of(words: &[&str], word: &[u8]) -> bool {
    words.iter().any(|it| word.eq_ignore_ascii_case(it.as_bytes()))
}

/// Reads statement after statement.
pub(super) struct Reader<'a> {
    cursor: Cursor<'a>,
    /// Whether comments of SQL were seen.
    pub(super) has_dashes: bool,
    /// Whether the first statement began with a word of the table.
    pub(super) first_is_known: bool,
    is_first: bool,
}

impl<'a> Reader<'a> {
    pub(super) fn new(text: &'a str) -> Reader<'a> {
        Reader {
            cursor: Cursor::new(text),
            has_dashes: false,
            first_is_known: false,
            is_first: true,
        }
    }

    /// Passes over white space, comments, and directives of clients and templates.
    fn skip_between(&mut self) {
        loop {
            self.cursor
                .take_while(|byte| byte.is_ascii_whitespace() || byte == b';' || byte == b'(');
            let rest = self.cursor.rest();
            if rest.starts_with(b"--") {
                self.has_dashes = true;
                self.cursor.skip_line();
            } else if rest.starts_with(b"/*") {
                self.cursor.skip_past("*/");
            } else if is_line(rest, b"/") || is_directive(rest) {
                self.cursor.skip_line();
            } else if self.cursor.take("{%") {
                self.cursor.skip_past("%}");
            } else if self.cursor.take("{{") {
                self.cursor.skip_past("}}");
            } else if self.cursor.take("{#") {
                self.cursor.skip_past("#}");
            } else {
                return;
            }
        }
    }

    /// The next statement, up to its semicolon and over that.
    pub(super) fn next_statement(&mut self) -> Option<Statement<'a>> {
        self.skip_between();
        self.cursor.peek()?;
        let at = self.cursor.at();
        let mut statement = Statement {
            at,
            first: self.cursor.word(),
            second: b"",
            later: arrayvec::ArrayVec::new(),
            has_clause: false,
            has_signs: false,
            pieces: 1,
            is_ended: false,
            longest_run: 0,
            foreign: 0,
        };
        let is_known = known(statement.first).is_some();
        if self.is_first {
            self.first_is_known = is_known;
            self.is_first = false;
        }
        self.body(&mut statement, if is_known { usize::MAX } else { at + UNKNOWN_BYTES });
        Some(statement)
    }

    fn body(&mut self, statement: &mut Statement<'a>, end: usize) {
        let mut run = 0_usize;
        while let Some(byte) = self.cursor.peek().filter(|_| self.cursor.at() < end) {
            if is_word(byte) && byte != b'$' {
                let word = self.cursor.word();
                statement.pieces += 1;
                if statement.second.is_empty() {
                    statement.second = word;
                }
                let is_clause = CLAUSES.has_in_any_case(word);
                statement.has_clause |= is_clause;
                if LATER.has_in_any_case(word) {
                    // What does not fit in says no more than what is there.
                    let _ = statement.later.try_push(word);
                }
                // Keywords in capitals are no prose.
                let is_quiet = word.iter().any(u8::is_ascii_lowercase) && !is_clause;
                run = if is_quiet { run + 1 } else { 0 };
                statement.longest_run = statement.longest_run.max(run);
                continue;
            }
            if byte.is_ascii_whitespace() {
                let space = self.cursor.take_while(|it| it.is_ascii_whitespace());
                // Dialects end statements with a line of their own.
                let rest = self.cursor.rest();
                if space.contains(&b'\n') && (is_line(rest, b"GO") || is_line(rest, b"/")) {
                    self.cursor.skip_line();
                    statement.is_ended = true;
                    return;
                }
                if space.iter().filter(|it| **it == b'\n').count() >= 1 {
                    run = 0;
                }
                continue;
            }
            run = 0;
            statement.pieces += usize::from(byte != b';');
            if self.sign(byte, statement) {
                return;
            }
        }
    }

    /// Passes over a sign, or what it opens; returns whether it ends the statement.
    fn sign(&mut self, byte: u8, statement: &mut Statement<'a>) -> bool {
        if self.cursor.take("--") {
            self.has_dashes = true;
            self.cursor.skip_line();
            return false;
        }
        if self.cursor.take("/*") {
            self.cursor.skip_past("*/");
            return false;
        }
        if byte == b'$' && self.dollar_quoted() {
            return false;
        }
        self.cursor.step(1);
        match byte {
            b';' => {
                statement.is_ended = true;
                return true;
            }
            b'\'' | b'"' | b'`' => {
                self.cursor.skip_string(byte);
            }
            b'(' | b',' | b'=' | b'*' => statement.has_signs = true,
            b'{' => {
                // A template's or a parameter's name, on one line.
                let inside = self.cursor.take_while(|it| !matches!(it, b'}' | b'\n'));
                let is_template =
                    !inside.is_empty() && inside.len() < 200 && self.cursor.peek() == Some(b'}');
                statement.foreign += usize::from(!is_template);
                statement.has_signs |= is_template;
            }
            _ => {}
        }
        false
    }

    /// Passes over PostgreSQL's `$tag$ … $tag$`, if that is what begins here.
    fn dollar_quoted(&mut self) -> bool {
        let rest = self.cursor.rest();
        let tag =
            rest[1..].iter().take_while(|it| it.is_ascii_alphanumeric() || **it == b'_').count();
        if rest.get(tag + 1) != Some(&b'$') {
            return false;
        }
        let quote = &rest[..tag + 2];
        let end = memchr::memmem::find(&rest[quote.len()..], quote);
        self.cursor.step(end.map_or(rest.len(), |at| at + 2 * quote.len()));
        true
    }
}

/// Whether the text begins with a line that has but this word.
fn is_line(rest: &[u8], word: &[u8]) -> bool {
    let line = rest.get(..word.len()).filter(|it| it.eq_ignore_ascii_case(word));
    line.is_some() && rest.get(word.len()).is_none_or(|it| matches!(it, b'\n' | b'\r'))
}

/// Whether the text begins with a comment of MySQL, or with a line for a client and not the server.
fn is_directive(rest: &[u8]) -> bool {
    let is_comment = rest.starts_with(b"#")
        && rest.get(1).is_none_or(|next| next.is_ascii_whitespace() || b"#-=$".contains(next));
    let is_delimiter = rest.get(..10).is_some_and(|word| word.eq_ignore_ascii_case(b"delimiter "));
    is_comment || is_delimiter || rest.starts_with(b"\\")
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_lists_are_sorted() {
        assert!(super::THINGS.is_sorted());
        assert!(super::RARER_THINGS.is_sorted());
        assert!(super::CLAUSES.is_sorted());
        assert!(super::LATER.is_sorted());
    }
}
