//! What the words of a script speak for.

use super::super::vocabulary::{FOREIGN, GLOBALS, KEYWORDS, MEMBERS};
use super::{Last, Reader};
use crate::mime::content::text::cursor::is_word;
use crate::report::words;

impl<'a> Reader<'a> {
    pub(super) fn word(&mut self) {
        let at = self.cursor.at();
        let word = self.cursor.word();
        let ahead = self.ahead();
        let next = ahead.first().copied().unwrap_or(b' ');
        let is_member = self.last == Last::Sign(b'.');
        if word[0].is_ascii_digit() {
            self.last = Last::Value;
            return;
        }
        if is_member {
            if MEMBERS.has(word) {
                self.mark(at, if word == b"prototype" { 3 } else { 1 }, words!(JAVASCRIPT_MEMBER));
            }
        } else {
            self.free_word(at, word, ahead, next);
        }
        let is_keyword = KEYWORDS.has(word);
        self.calls += usize::from(next == b'(' && !is_keyword);
        let is_pair = matches!(self.last, Last::Word(_, false)) && !is_keyword;
        self.side_by_side += usize::from(is_pair);
        self.last = Last::Word(word, is_keyword);
    }

    /// A word that is no member of something.
    fn free_word(&mut self, at: usize, word: &'a [u8], ahead: &'a [u8], next: u8) {
        let starts = |prefixes: &[&str]| prefixes.iter().any(|it| ahead.starts_with(it.as_bytes()));
        match word {
            b"function" if is_word(next) || matches!(next, b'(' | b'*') => {
                let name =
                    ahead.iter().take_while(|byte| is_word(**byte) || **byte == b'*').count();
                if ahead[name..].trim_ascii_start().starts_with(b"(") {
                    self.mark(at, 2, words!(JAVASCRIPT_WRITTEN, written = "function"));
                }
            }
            b"const" | b"let" | b"var" => self.binding(at, word, ahead, next),
            b"import" => self.import(at, ahead, next),
            b"export" => {
                let words =
                    ["default", "const ", "function", "class ", "{", "*", "let ", "var ", "async "];
                if starts(&words) {
                    self.mark(at, 3, words!(JAVASCRIPT_EXPORT));
                } else if starts(&[
                    "type ",
                    "interface ",
                    "enum ",
                    "declare ",
                    "abstract ",
                    "namespace ",
                ]) {
                    self.foreign += 3;
                }
            }
            b"require" if starts(&["('", "(\"", "(`"]) => {
                self.mark(at, 2, words!(JAVASCRIPT_REQUIRE));
            }
            b"typeof" | b"instanceof" | b"undefined" | b"arguments" => {
                self.speaks_for += 1;
            }
            b"async" if starts(&["function", "("]) => self.mark(at, 2, words!(JAVASCRIPT_ASYNC)),
            b"await" | b"yield" | b"new" if is_word(next) => self.speaks_for += 1,
            b"this" | b"self" if next == b'.' => self.speaks_for += 1,
            b"class" if is_word(next) => {
                let line = &ahead[..ahead.len().min(120)];
                if memchr::memmem::find(line, b" extends ").is_some() {
                    self.speaks_for += 1;
                }
            }
            b"void" if next == b'0' => self.speaks_for += 1,
            b"$" | b"jQuery" if next == b'(' => self.mark(at, 2, words!(JAVASCRIPT_JQUERY)),
            b"define" if starts(&["([", "(function", "('", "(\""]) => {
                self.mark(at, 2, words!(JAVASCRIPT_DEFINE));
            }
            _ if next == b'.' && GLOBALS.has(word) => {
                self.mark(at, 2, words!(JAVASCRIPT_GLOBAL));
            }
            _ if FOREIGN.has(word) && (is_word(next) && ahead.len() < self.cursor.rest().len()) => {
                let follows = &ahead[..ahead.iter().take_while(|byte| is_word(**byte)).count()];
                self.foreign += usize::from(!KEYWORDS.has(follows)) * 2;
            }
            b"elif" | b"endif" | b"fi" => self.foreign += 1,
            _ => {}
        }
    }

    /// `const name = …`, `let { a } = …`
    fn binding(&mut self, at: usize, word: &[u8], ahead: &[u8], next: u8) {
        if matches!(next, b'{' | b'[') {
            return self.mark(at, 2, words!(JAVASCRIPT_VARIABLES));
        }
        let name = ahead.iter().take_while(|byte| is_word(**byte)).count();
        if name == 0 {
            return;
        }
        let after = ahead[name..].trim_ascii_start();
        match after.first() {
            Some(b'=') if !after.starts_with(b"==") => {
                // Rust and Swift have it too.
                self.mark(at, if word == b"let" { 1 } else { 2 }, words!(JAVASCRIPT_VARIABLE));
            }
            Some(b',' | b';') => self.mark(at, 1, words!(JAVASCRIPT_VARIABLE)),
            Some(b':') => self.foreign += 3,
            _ if after.starts_with(b"of ") || after.starts_with(b"in ") => {
                self.mark(at, 2, words!(JAVASCRIPT_LOOP));
            }
            _ => {}
        }
    }

    /// `import a, { b } from "c"`, `import "c"`, `import("c")`
    fn import(&mut self, at: usize, ahead: &[u8], next: u8) {
        if ahead.starts_with(b"type ") {
            self.foreign += 3;
            return;
        }
        let line = &ahead[..ahead.len().min(2000)];
        let end = memchr::memchr2(b';', b'(', line).unwrap_or(line.len());
        // What an earlier import has searched is not searched again.
        let begin = self.cursor.at() + self.cursor.rest().len() - ahead.len();
        let searched = self.no_source_before.saturating_sub(begin).min(end);
        let source = line[searched..end].windows(6).any(|it| {
            it.starts_with(b"from") && matches!(it[4], b'"' | b'\'')
                || it.starts_with(b"from ") && matches!(it[5], b'"' | b'\'')
        });
        if !source {
            self.no_source_before = begin + end.saturating_sub(5);
        }
        let is_whole = matches!(next, b'"' | b'\'') && !ahead[1..].starts_with(b"package:");
        if source || is_whole {
            self.mark(at, 3, words!(JAVASCRIPT_IMPORT));
        } else if next == b'(' || ahead.starts_with(b".meta") {
            self.mark(at, 1, words!(JAVASCRIPT_IMPORT));
        }
    }
}
