//! JavaScript, by words and signs that its kin do not have.
//!
//! There is no grammar here: bundles are cut in the middle, and half of all languages have braces.
//! Instead two sums are weighed, of what speaks for JavaScript and of what speaks against it. The
//! weightiest against it are two plain words side by side, which JavaScript never has, and prose and
//! the languages with types before or behind names have all the time.

use super::cursor::{Cursor, is_listed, is_word};
use super::rule::{Grade, Sample, Told};

/// Words after which another word may stand, and before which too; sorted.
const KEYWORDS: [&str; 47] = [
    "as",
    "async",
    "await",
    "break",
    "case",
    "catch",
    "class",
    "const",
    "continue",
    "debugger",
    "default",
    "delete",
    "do",
    "else",
    "export",
    "extends",
    "false",
    "finally",
    "for",
    "from",
    "function",
    "get",
    "if",
    "import",
    "in",
    "instanceof",
    "let",
    "new",
    "null",
    "of",
    "return",
    "set",
    "static",
    "super",
    "switch",
    "this",
    "throw",
    "true",
    "try",
    "typeof",
    "undefined",
    "using",
    "var",
    "void",
    "while",
    "with",
    "yield",
];

/// Objects of browsers, Node.js and the language, that a dot follows; sorted.
const GLOBALS: [&str; 20] = [
    "$",
    "Array",
    "JSON",
    "Math",
    "Object",
    "Promise",
    "Reflect",
    "Symbol",
    "console",
    "document",
    "exports",
    "global",
    "globalThis",
    "jQuery",
    "location",
    "module",
    "navigator",
    "process",
    "self",
    "window",
];

/// Methods and properties that few other languages call so; sorted.
const MEMBERS: [&str; 14] = [
    "addEventListener",
    "apply",
    "bind",
    "catch",
    "charCodeAt",
    "constructor",
    "exports",
    "forEach",
    "getElementById",
    "hasOwnProperty",
    "indexOf",
    "prototype",
    "querySelector",
    "then",
];

/// What begins lines of other languages and of TypeScript, with what must follow it; sorted.
const FOREIGN: [&str; 30] = [
    "abstract",
    "begin",
    "char",
    "declare",
    "def",
    "double",
    "elif",
    "end",
    "endif",
    "enum",
    "fi",
    "fn",
    "fun",
    "func",
    "impl",
    "implements",
    "include",
    "int",
    "interface",
    "local",
    "namespace",
    "package",
    "private",
    "protected",
    "pub",
    "public",
    "readonly",
    "struct",
    "type",
    "typedef",
];

/// A script or module of JavaScript.
pub(super) fn grade(sample: &Sample<'_>) -> Grade {
    let mut reader = Reader::new(sample.text);
    reader.read();
    let Some(first_at) = reader.first_at else {
        let has_comment = reader.has_comment;
        return if has_comment { Grade::MayBe(&["text/javascript"]) } else { Grade::IsNot };
    };
    let (speaks_for, against) = (reader.speaks_for, reader.foreign + reader.side_by_side);
    let is_clean = against == 0 && (sample.is_cut || reader.open.is_empty());
    let is_code = reader.calls > 0 && reader.semicolons > 0 || speaks_for >= 2;
    if reader.has_elements && speaks_for >= 2 {
        // JSX must be translated before it is JavaScript, but goes by its name.
        return Grade::MayBe(&["text/javascript"]);
    }
    if speaks_for >= 3 && against * 4 <= speaks_for || is_clean && is_code {
        let says = match reader.shown {
            Some((at, says)) => sample.evidence(at, 32, says.into()),
            None => sample.evidence(first_at, 32, "calls and statements alone".into()),
        };
        let told = Told::by("text/javascript", says);
        let sums = format!("{speaks_for} signs for JavaScript, {against} against it");
        let told = told.and(crate::mime::content::found::Evidence::of_all(sums));
        return Grade::Is(Told { is_narrow: speaks_for < 3, ..told });
    }
    let may_be = speaks_for >= 2 && against <= speaks_for * 2
        || is_clean && (reader.calls > 0 || reader.semicolons > 0);
    if may_be { Grade::MayBe(&["text/javascript"]) } else { Grade::IsNot }
}

/// The last thing that was read, of which the next one's meaning depends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Last<'a> {
    Start,
    /// A word on the line that is being read.
    Word(&'a [u8]),
    /// A string, or another value.
    Value,
    Sign(u8),
}

struct Reader<'a> {
    cursor: Cursor<'a>,
    last: Last<'a>,
    /// The word before the last one, where they stand together.
    before: &'a [u8],
    /// Open brackets, with the question marks in each that wait for their colon.
    open: Vec<(u8, u32)>,
    first_at: Option<usize>,
    has_comment: bool,
    has_elements: bool,
    speaks_for: usize,
    foreign: usize,
    side_by_side: usize,
    calls: usize,
    semicolons: usize,
    /// The first strong sign and what it is.
    shown: Option<(usize, &'static str)>,
}

impl<'a> Reader<'a> {
    fn new(text: &'a str) -> Reader<'a> {
        Reader {
            cursor: Cursor::new(text),
            last: Last::Start,
            before: b"",
            open: Vec::new(),
            first_at: None,
            has_comment: false,
            has_elements: false,
            speaks_for: 0,
            foreign: 0,
            side_by_side: 0,
            calls: 0,
            semicolons: 0,
            shown: None,
        }
    }

    fn read(&mut self) {
        loop {
            let space = self.cursor.take_while(|byte| byte.is_ascii_whitespace());
            if space.contains(&b'\n') && matches!(self.last, Last::Word(_)) {
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
            let Some(byte) = self.cursor.peek() else { return };
            self.first_at.get_or_insert(self.cursor.at());
            if is_word(byte) {
                self.word();
            } else {
                self.sign(byte);
            }
        }
    }

    /// What comes behind white space on the same line.
    fn ahead(&self) -> &'a [u8] {
        let rest = self.cursor.rest();
        let space = rest.iter().take_while(|byte| matches!(byte, b' ' | b'\t')).count();
        &rest[space..]
    }

    fn mark(&mut self, at: usize, weight: usize, says: &'static str) {
        self.speaks_for += weight;
        if weight >= 2 {
            self.shown.get_or_insert((at, says));
        }
    }

    fn word(&mut self) {
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
            if is_listed(&MEMBERS, word) {
                self.mark(
                    at,
                    if word == b"prototype" { 3 } else { 1 },
                    "member of JavaScript's objects",
                );
            }
        } else {
            self.free_word(at, word, ahead, next);
        }
        if next == b'(' && !is_listed(&KEYWORDS, word) {
            self.calls += 1;
        }
        if let Last::Word(last) = self.last {
            let is_pair = !is_listed(&KEYWORDS, last) && !is_listed(&KEYWORDS, word);
            self.side_by_side += usize::from(is_pair);
            self.before = last;
        } else {
            self.before = b"";
        }
        self.last = Last::Word(word);
    }

    /// A word that is no member of something.
    fn free_word(&mut self, at: usize, word: &'a [u8], ahead: &'a [u8], next: u8) {
        let starts = |prefixes: &[&str]| prefixes.iter().any(|it| ahead.starts_with(it.as_bytes()));
        match word {
            b"function" if is_word(next) || matches!(next, b'(' | b'*') => {
                let name =
                    ahead.iter().take_while(|byte| is_word(**byte) || **byte == b'*').count();
                if ahead[name..].trim_ascii_start().starts_with(b"(") {
                    self.mark(at, 2, "function");
                }
            }
            b"const" | b"let" | b"var" => self.binding(at, ahead, next),
            b"import" => self.import(at, ahead, next),
            b"export" => {
                let words =
                    ["default", "const ", "function", "class ", "{", "*", "let ", "var ", "async "];
                if starts(&words) {
                    self.mark(at, 3, "export of a module");
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
            b"require" if starts(&["('", "(\"", "(`"]) => self.mark(at, 2, "require of a module"),
            b"typeof" | b"instanceof" | b"undefined" | b"arguments" => {
                self.mark(at, 1, "word of JavaScript");
            }
            b"async" if starts(&["function", "("]) => self.mark(at, 2, "async function"),
            b"await" | b"yield" | b"new" if is_word(next) => self.mark(at, 1, "word of JavaScript"),
            b"this" if next == b'.' => self.mark(at, 1, "this"),
            b"class" if is_word(next) => {
                let line = &ahead[..ahead.len().min(120)];
                if memchr::memmem::find(line, b" extends ").is_some() {
                    self.mark(at, 1, "class");
                }
            }
            b"void" if next == b'0' => self.mark(at, 1, "void 0"),
            b"$" | b"jQuery" if next == b'(' => self.mark(at, 2, "call of jQuery"),
            b"define" if starts(&["([", "(function", "('", "(\""]) => {
                self.mark(at, 2, "definition of a module")
            }
            _ if next == b'.' && is_listed(&GLOBALS, word) => {
                self.mark(at, 2, "object of JavaScript's environment");
            }
            _ if is_listed(&FOREIGN, word)
                && (is_word(next) && ahead.len() < self.cursor.rest().len()) =>
            {
                let follows = &ahead[..ahead.iter().take_while(|byte| is_word(**byte)).count()];
                self.foreign += usize::from(!is_listed(&KEYWORDS, follows)) * 2;
            }
            b"elif" | b"endif" | b"fi" => self.foreign += 1,
            _ => {}
        }
    }

    /// `const name = …`, `let { a } = …`
    fn binding(&mut self, at: usize, ahead: &[u8], next: u8) {
        if matches!(next, b'{' | b'[') {
            return self.mark(at, 2, "declaration of variables");
        }
        let name = ahead.iter().take_while(|byte| is_word(**byte)).count();
        if name == 0 {
            return;
        }
        let after = ahead[name..].trim_ascii_start();
        match after.first() {
            Some(b'=') if !after.starts_with(b"==") => {
                self.mark(at, 2, "declaration of a variable")
            }
            Some(b',' | b';') => self.mark(at, 1, "declaration of a variable"),
            Some(b':') => self.foreign += 3,
            _ if after.starts_with(b"of ") || after.starts_with(b"in ") => self.mark(at, 2, "loop"),
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
        let source = line[..end].windows(6).any(|it| {
            it.starts_with(b"from") && matches!(it[4], b'"' | b'\'')
                || it.starts_with(b"from ") && matches!(it[5], b'"' | b'\'')
        });
        let is_whole = matches!(next, b'"' | b'\'') && !ahead[1..].starts_with(b"package:");
        if source || is_whole {
            self.mark(at, 3, "import of a module");
        } else if next == b'(' || ahead.starts_with(b".meta") {
            self.mark(at, 1, "import of a module");
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
                // Deeper than this bundles do not nest, and nothing depends on it.
                if self.open.len() < 1024 {
                    self.open.push((byte, 0));
                }
            }
            b')' | b']' | b'}' => {
                if self.open.pop().is_some_and(|(open, _)| !closes(open, byte)) {
                    self.foreign += 1;
                }
            }
            b'=' => {
                if self.cursor.take("==") {
                    self.mark(at, 2, "===");
                } else if self.cursor.take(">") {
                    self.mark(at, if last == Last::Sign(b')') { 2 } else { 1 }, "arrow function");
                } else {
                    self.cursor.take("=");
                }
            }
            b'!' if self.cursor.take("==") => self.mark(at, 2, "!=="),
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
            b';' => self.semicolons += 1,
            b'<' => {
                let is_expression =
                    matches!(last, Last::Sign(b'(' | b'=' | b'>' | b'?' | b'&' | b':'))
                        || last == Last::Word(b"return");
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

    fn string(&mut self, quote: u8, last: Last<'_>) {
        let at = self.cursor.at() - 1;
        let rest = self.cursor.rest();
        // A string ends on its line; an apostrophe in prose does not.
        let line = &rest[..memchr::memchr(b'\n', rest).unwrap_or(rest.len())];
        let mut string = Cursor::new(str::from_utf8(line).unwrap_or_default());
        let is_closed = string.skip_string(quote);
        let is_continued = line.trim_ascii_end().ends_with(b"\\") || line.len() == rest.len();
        if is_closed {
            self.cursor.step(string.at());
        } else if is_continued {
            self.cursor.skip_string(quote);
        } else {
            self.foreign += 1;
        }
        if is_closed && matches!(&line[..string.at() - 1], b"use strict" | b"use client") {
            self.mark(at, 3, "directive of a script");
        }
        if matches!(last, Last::Word(word) if !is_listed(&KEYWORDS, word)) {
            self.side_by_side += 1;
        }
        self.last = Last::Value;
    }

    /// Passes over a regular expression, if it ends on its line.
    fn regular_expression(&mut self) {
        let rest = self.cursor.rest();
        let (mut is_class, mut at) = (false, 0);
        while let Some(&byte) = rest.get(at) {
            match byte {
                b'\n' => return,
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
        Last::Word(word) => !matches!(word, b"return" | b"typeof" | b"case" | b"in" | b"of"),
        _ => false,
    }
}

fn closes(open: u8, close: u8) -> bool {
    matches!((open, close), (b'(', b')') | (b'[', b']') | (b'{', b'}'))
}

#[cfg(test)]
mod tests {
    use crate::mime::content::text::tests::{assert_kinds, assert_open};

    #[test]
    fn the_lists_are_sorted() {
        assert!(super::KEYWORDS.is_sorted());
        assert!(super::GLOBALS.is_sorted());
        assert!(super::MEMBERS.is_sorted());
        assert!(super::FOREIGN.is_sorted());
    }

    #[test]
    fn scripts_and_modules_are_told() {
        assert_kinds(
            "text/javascript",
            &[
                "import a, { b } from './c.js';\nexport default a(b);\n",
                "import './styles.css'\n",
                "export * from './a.js';\nexport { b as c } from './b.js';\n",
                "'use strict';\n\nconst fs = require('fs');\nmodule.exports = { a: 1 };\n",
                "!function(e,t){\"object\"==typeof exports?module.exports=t():e.x=t()}(this,function(){});",
                "(() => {\n  const x = a ? (b) : c;\n  console.log(`x ${x}`);\n})();\n",
                "/* license */\nvar a = /[/\"]/g;\nfunction f(x) { return x === 1 && a / 2; }\n",
                "$(function () {\n  $('.a').on('click', function () { $(this).hide(); });\n});\n",
                "class A extends B {\n  #x = 1;\n  get y() { return this.#x; }\n  static z = 2;\n}\n",
                "babel.load({\"a\": 1});\n",
                "if (a && b) { window.location.href = '/'; }\n",
                "for (const x of y) { await z(x); }\n",
            ],
        );
    }

    #[test]
    fn other_languages_with_braces_are_not() {
        assert_kinds(
            "text/plain",
            &[
                "#include <stdio.h>\nint main(void) {\n  printf(\"x\");\n  return 0;\n}\n",
                "package a;\nimport java.util.List;\npublic class A {\n  private int b;\n}\n",
                "fn main() {\n    let x: u32 = 1;\n    println!(\"{}\", x);\n}\n",
                "package main\n\nimport \"fmt\"\n\nfunc main() {\n\tfmt.Println(\"x\")\n}\n",
                "import os\nfrom sys import argv\n\ndef f(x):\n    return os.path.join(x, argv[0])\n",
                "interface A {\n  b: string;\n}\nexport type C = A | null;\n",
                "export function f(a: string, b?: number): void {\n  let c: string = a;\n}\n",
                "[package]\nname = \"a\"\nversion = \"1\"\n",
                "local x = require(\"y\")\nlocal function f(a)\n  return a\nend\n",
                "using System;\nnamespace A {\n  public class B { }\n}\n",
                "The function (of time) is const = 1; let us go on with this.\n",
                "```js\nconst a = 1;\n```\n\nSome words about what that is.\n",
            ],
        );
    }

    #[test]
    fn jsx_leaves_javascript_open() {
        assert_open(
            "const a = () => {\n  return <Tag a={1}>text</Tag>;\n};\n",
            &["text/javascript"],
        );
    }

    #[test]
    fn prose_is_no_javascript() {
        assert_open(
            "It was the function of the class, they said, to wait for a new import.\n",
            &[],
        );
    }
}
