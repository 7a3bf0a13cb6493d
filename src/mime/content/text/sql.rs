//! SQL, by the statements of its several dialects.

use super::cursor::{Cursor, is_listed_in_any_case, is_word};
use super::rule::{Grade, Sample, Told};
use crate::mime::content::found::Evidence;

/// What the second word of a statement must be.
enum Second {
    /// Anything: the first word says enough where a semicolon ends the statement.
    Any,
    /// One of these, in lower case and sorted.
    Of(&'static [&'static str]),
    /// Anything, if one of these comes later in the statement; in lower case and sorted.
    Later(&'static [&'static str]),
}

/// Things that statements make, change and drop; sorted.
const THINGS: [&str; 46] = [
    "aggregate",
    "cast",
    "clustered",
    "collation",
    "column",
    "columnfamily",
    "constraint",
    "database",
    "default",
    "domain",
    "event",
    "extension",
    "external",
    "foreign",
    "function",
    "global",
    "group",
    "if",
    "index",
    "keyspace",
    "language",
    "local",
    "login",
    "materialized",
    "operator",
    "or",
    "package",
    "policy",
    "procedure",
    "publication",
    "role",
    "rule",
    "schema",
    "sequence",
    "server",
    "session",
    "statistics",
    "subscription",
    "table",
    "tablespace",
    "temp",
    "temporary",
    "trigger",
    "type",
    "unique",
    "unlogged",
];

/// More of them, that are also words of prose; sorted.
const RARER_THINGS: [&str; 5] = ["algorithm", "definer", "user", "view", "virtual"];

/// How statements begin. A new one is one line here.
const STATEMENTS: [(&str, Second); 45] = [
    ("alter", Second::Of(&THINGS)),
    ("analyze", Second::Any),
    ("attach", Second::Any),
    ("begin", Second::Any),
    ("call", Second::Any),
    ("comment", Second::Of(&["on"])),
    ("commit", Second::Any),
    ("copy", Second::Later(&["from", "to"])),
    ("create", Second::Of(&THINGS)),
    ("deallocate", Second::Any),
    ("declare", Second::Any),
    ("delete", Second::Of(&["from"])),
    ("delimiter", Second::Any),
    ("describe", Second::Any),
    ("do", Second::Any),
    ("drop", Second::Of(&THINGS)),
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
const CLAUSES: [&str; 12] = [
    "as", "by", "case", "distinct", "from", "group", "having", "join", "limit", "order", "union",
    "where",
];

/// SQL statements, one or many.
pub(super) fn grade(sample: &Sample<'_>) -> Grade {
    let mut reader = Reader::new(sample.text);
    let (mut all, mut known, mut strong) = (0_usize, 0_usize, 0_usize);
    let mut first: Option<(usize, &[u8])> = None;
    let mut kinds: Vec<&[u8]> = Vec::new();
    while let Some(statement) = reader.statement() {
        all += 1;
        let grade = statement.grade();
        known += usize::from(grade >= 1);
        strong += usize::from(grade >= 2);
        if grade >= 1 {
            first.get_or_insert((statement.at, statement.first));
            if kinds.len() < 4
                && !kinds.iter().any(|kind| kind.eq_ignore_ascii_case(statement.first))
            {
                kinds.push(statement.first);
            }
        } else if all >= 4 && known == 0 {
            break;
        }
    }
    let Some((at, _)) = first else {
        let is_comment = all == 0 && (reader.has_dashes || sample.text.contains("/*"));
        return if is_comment { Grade::MayBe(&["application/sql"]) } else { Grade::IsNot };
    };
    let begins = sample.text[at..].len() == sample.text.trim_start().len() || reader.first_is_known;
    let is_mostly_known = known * 10 >= all * 7 || begins && known * 2 >= all;
    if is_mostly_known && (strong >= 1 || known >= 3 && known == all) {
        let kinds: Vec<String> =
            kinds.iter().map(|kind| String::from_utf8_lossy(kind).to_ascii_uppercase()).collect();
        let says = format!("{known} of {all} statements are of SQL: {}", kinds.join(", "));
        let evidence: Evidence = sample.evidence(at, 32, says);
        return Grade::Is(Told::by("application/sql", evidence));
    }
    if begins && (strong >= 1 || is_mostly_known && reader.has_semicolon) || strong >= 2 {
        Grade::MayBe(&["application/sql"])
    } else {
        Grade::IsNot
    }
}

/// What lies between two semicolons.
struct Statement<'a> {
    at: usize,
    first: &'a [u8],
    second: &'a [u8],
    /// Words behind these two that tell statements, each but once.
    later: Vec<&'a [u8]>,
    has_clause: bool,
    /// Signs of an expression: parentheses, commas, `=`, `*`.
    has_signs: bool,
    is_ended: bool,
    /// Of a run of words without a sign or keyword between them, the most: prose has many.
    longest_run: usize,
    /// Signs that SQL has only in strings.
    foreign: usize,
}

impl Statement<'_> {
    /// 0 for what is no statement of SQL, 1 for what may be, 2 for what is.
    fn grade(&self) -> u8 {
        let found =
            STATEMENTS.iter().find(|(first, _)| self.first.eq_ignore_ascii_case(first.as_bytes()));
        let Some((first, second)) = found else { return 0 };
        if self.foreign > 0 || self.longest_run > 5 {
            return 0;
        }
        let fits = match second {
            Second::Any => true,
            Second::Of(words) => {
                is_listed_in_any_case(words, self.second)
                    || words.len() == THINGS.len()
                        && is_listed_in_any_case(&RARER_THINGS, self.second)
            }
            Second::Later(words) => self
                .later
                .iter()
                .any(|it| words.iter().any(|word| it.eq_ignore_ascii_case(word.as_bytes()))),
        };
        match (*first, second) {
            _ if !fits => 0,
            ("select", _) if self.has_clause && (self.has_signs || self.is_ended) => 2,
            ("select", _) => u8::from(self.is_ended),
            ("with", _) => 1 + u8::from(self.has_signs && self.has_clause),
            ("if" | "copy", _) => 1,
            (_, Second::Any) => u8::from(self.is_ended || self.has_signs),
            (_, Second::Of(_)) | (_, Second::Later(_)) if self.has_signs || self.is_ended => 2,
            _ => 1,
        }
    }
}

struct Reader<'a> {
    cursor: Cursor<'a>,
    has_dashes: bool,
    has_semicolon: bool,
    /// Whether the first statement began with a word of the table.
    first_is_known: bool,
    is_first: bool,
}

impl<'a> Reader<'a> {
    fn new(text: &'a str) -> Reader<'a> {
        Reader {
            cursor: Cursor::new(text),
            has_dashes: false,
            has_semicolon: false,
            first_is_known: false,
            is_first: true,
        }
    }

    /// Passes over white space, comments, and directives of clients and templates.
    fn skip_between(&mut self) {
        loop {
            self.cursor
                .take_while(|byte| byte.is_ascii_whitespace() || byte == b';' || byte == b'/');
            let rest = self.cursor.rest();
            if rest.starts_with(b"*") {
                // Behind the slash that was just passed over a comment begins.
                self.cursor.skip_past("*/");
            } else if rest.starts_with(b"--") {
                self.has_dashes = true;
                self.cursor.skip_line();
            } else if rest.starts_with(b"# ") || rest.starts_with(b"\\") {
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
    fn statement(&mut self) -> Option<Statement<'a>> {
        self.skip_between();
        self.cursor.take_while(|byte| byte == b'(' || byte.is_ascii_whitespace());
        let at = self.cursor.at();
        self.cursor.peek()?;
        let mut statement = Statement {
            at,
            first: self.cursor.word(),
            second: b"",
            later: Vec::new(),
            has_clause: false,
            has_signs: false,
            is_ended: false,
            longest_run: 0,
            foreign: 0,
        };
        let is_known = STATEMENTS
            .iter()
            .any(|(first, _)| statement.first.eq_ignore_ascii_case(first.as_bytes()));
        if self.is_first {
            self.first_is_known = is_known;
            self.is_first = false;
        }
        self.body(&mut statement);
        self.has_semicolon |= statement.is_ended;
        Some(statement)
    }

    fn body(&mut self, statement: &mut Statement<'a>) {
        let mut run = 0_usize;
        while let Some(byte) = self.cursor.peek() {
            if is_word(byte) && byte != b'$' {
                let word = self.cursor.word();
                if statement.second.is_empty() {
                    statement.second = word;
                }
                let is_clause = is_listed_in_any_case(&CLAUSES, word);
                statement.has_clause |= is_clause;
                let tells = ["set", "from", "to", "on", "as", "then", "begin", "exists"];
                if tells.iter().any(|it| word.eq_ignore_ascii_case(it.as_bytes()))
                    && statement.later.len() < 8
                {
                    statement.later.push(word);
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

#[cfg(test)]
mod tests {
    use crate::mime::content::text::tests::{assert_kinds, assert_open};

    #[test]
    fn the_lists_are_sorted() {
        assert!(super::THINGS.is_sorted());
        assert!(super::RARER_THINGS.is_sorted());
        assert!(super::CLAUSES.is_sorted());
    }

    #[test]
    fn statements_of_several_dialects_are_told() {
        assert_kinds(
            "application/sql",
            &[
                "SELECT * FROM users WHERE id = 1;",
                "select a, count(*)\nfrom t\ngroup by a\n",
                "-- migration\nCREATE TABLE IF NOT EXISTS a (\n  id int primary key\n);\n",
                "/*!40101 SET NAMES utf8 */;\nDROP TABLE IF EXISTS `a`;\nINSERT INTO `a` VALUES (1,'x;y');\n",
                "CREATE FUNCTION f() RETURNS int AS $$\nBEGIN\n  RETURN 1;\nEND;\n$$ LANGUAGE plpgsql;\n",
                "USE [db]\nGO\nCREATE PROCEDURE p AS SELECT 1\nGO\n",
                "with a as (select 1) select * from a",
                "PRAGMA foreign_keys=ON;\nBEGIN TRANSACTION;\nCREATE TABLE a(b);\nCOMMIT;\n",
                "ALTER TABLE cars\nADD brand varchar(255);\n",
                "{{ config(materialized='table') }}\nselect x from {{ ref('y') }}\n",
                "DROP TABLE a;\nDROP VIEW b;\n",
                "UPDATE a SET b = 1 WHERE c;\n",
            ],
        );
    }

    #[test]
    fn sentences_that_begin_with_a_keyword_are_no_statements() {
        assert_kinds(
            "text/plain",
            &[
                "Select a file from the menu to open it.\n",
                "Update all of the packages before you go on with this.\n",
                "With this in mind, we go on as before.\n",
                "Create an account first. Then drop us a line;\n",
                "Insert coin\n",
                "use strict;\nmy $x = { a => 1 };\n",
                "if (x) { return; }\n",
            ],
        );
    }

    #[test]
    fn comments_alone_and_queries_without_an_end_leave_sql_open() {
        assert_open("-- nothing yet\n", &["application/sql"]);
        assert_open("DROP INDEX a_b\n", &["application/sql"]);
    }
}
