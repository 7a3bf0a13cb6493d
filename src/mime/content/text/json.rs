//! JSON: one value, or one a line, and JSON-LD by its keywords.
//!
//! Comments and commas behind the last element are let pass, as many configuration files have them.

use super::cursor::Cursor;
use super::rule::{Grade, Sample, Told};
use crate::mime::content::found::Evidence;
use crate::report::{Detail, words};

/// The most brackets open at once; what is nested deeper is taken for JSON as far as it went.
const DEEPEST: usize = 256;

/// Keys by which a JSON object is a node of JSON-LD (JSON-LD 1.1 §1.7 and §9).
const KEYWORDS: [&[u8]; 4] = [b"@context", b"@id", b"@type", b"@graph"];

/// Keys of the values in a node. They make a document JSON-LD where other keys are IRIs, as in one
/// that was expanded.
const VALUE_KEYWORDS: [&[u8]; 5] = [b"@value", b"@list", b"@set", b"@reverse", b"@included"];

/// Keys of a context, which records of other programs have too: events of Logstash a `@version`.
const CONTEXT_KEYWORDS: [&[u8]; 3] = [b"@language", b"@vocab", b"@version"];

/// JSON, JSON-LD or JSON Lines.
pub(super) fn grade(sample: &Sample<'_>) -> Grade {
    let mut reader = Reader::new(sample.text);
    reader.skip_space();
    let begin = reader.cursor.at();
    match reader.cursor.peek() {
        Some(b'{' | b'[') => {}
        Some(b'"' | b'-' | b'0'..=b'9' | b't' | b'f' | b'n') => return grade_scalar(&mut reader),
        _ => return Grade::IsNot,
    }
    let mut values = 0_usize;
    loop {
        let end = reader.value();
        match end {
            End::Wrong if values == 0 => return grade_broken(sample, &reader, begin),
            End::Wrong => return Grade::IsNot,
            End::Cut | End::Complete => values += 1,
        }
        let was_on_line = reader.skip_space();
        if reader.cursor.is_at_end() {
            break;
        }
        // A second value begins on a line of its own, and is an object or an array too.
        if was_on_line || !matches!(reader.cursor.peek(), Some(b'{' | b'[')) {
            return Grade::IsNot;
        }
    }
    Grade::Is(told(sample, &reader, begin, values))
}

fn told(sample: &Sample<'_>, reader: &Reader<'_>, begin: usize, values: usize) -> Told {
    if values > 1 {
        let says = words!(JSON_LINES, count = values).detail();
        return Told::by("application/jsonl", sample.evidence(begin, 32, says)).leaving(&[
            "application/x-ndjson",
            "application/ndjson",
            "application/json",
        ]);
    }
    let shape = if sample.text.as_bytes().get(begin) == Some(&b'{') {
        words!(JSON_OBJECT, keys = reader.keys).detail()
    } else {
        words!(JSON_ARRAY, keys = reader.keys).detail()
    };
    let shape = sample.evidence(begin, 32, shape);
    let value_keyword = reader.value_keyword.filter(|_| reader.has_iri_key);
    let keyword = match reader.keyword.or(value_keyword) {
        Some((at, key)) => Some(sample.evidence(at, key.len() + 2, says_keyword(key))),
        None => later_keyword(sample),
    };
    if let Some(keyword) = keyword {
        return Told::by("application/ld+json", keyword).and(shape);
    }
    // Without a keyword it is JSON-LD only with a context from elsewhere, which maps its keys: so it
    // may be where a key is an IRI or one of the lesser keywords, or where there is next to nothing
    // in it.
    let has_lesser = reader.has_context_keyword || reader.value_keyword.is_some();
    let may_be_linked = reader.has_iri_key || has_lesser || reader.keys == 0;
    let told = Told::by("application/json", shape);
    if may_be_linked { told.leaving(&["application/ld+json"]) } else { told }
}

fn says_keyword(key: &[u8]) -> Detail {
    words!(JSON_LD_KEY, key = String::from_utf8_lossy(key).as_ref()).detail()
}

/// A text that begins with a bracket and breaks JSON's grammar later on.
fn grade_broken(sample: &Sample<'_>, reader: &Reader<'_>, begin: usize) -> Grade {
    let opening = sample.text[begin..].trim_start_matches(['{', '[', ' ', '\n', '\r', '\t']);
    if reader.keys >= 1 && opening.starts_with('"') {
        Grade::MayBe(&["application/json"])
    } else {
        Grade::IsNot
    }
}

/// A string, number or word alone is JSON too, but more often something else.
fn grade_scalar(reader: &mut Reader<'_>) -> Grade {
    let is_whole = matches!(reader.scalar(), End::Complete);
    reader.skip_space();
    if is_whole && reader.cursor.is_at_end() {
        Grade::MayBe(&["application/json"])
    } else {
        Grade::IsNot
    }
}

/// A keyword behind the text, in the rest of the head.
fn later_keyword(sample: &Sample<'_>) -> Option<Evidence> {
    const QUOTED: &[u8] = b"\"@context\"";
    let head = sample.windows.head();
    let begin = sample.offset? + sample.text.len();
    let at = begin + memchr::memmem::find(head.get(begin..)?, QUOTED)?;
    let (quoted, after) = head[at..].split_at(QUOTED.len());
    let is_key = after.trim_ascii_start().starts_with(b":");
    is_key.then(|| Evidence::at(at as u64, quoted, says_keyword(b"@context")))
}

/// How reading a value ended.
enum End {
    Complete,
    /// With the text, and right so far.
    Cut,
    Wrong,
}

/// What may come next.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Expected {
    Value,
    /// A key, or the bracket that closes the object.
    Key,
    Colon,
    CommaOrEnd,
}

struct Reader<'a> {
    cursor: Cursor<'a>,
    keys: usize,
    has_iri_key: bool,
    /// The first of [`KEYWORDS`], and where its string begins.
    keyword: Option<(usize, &'a [u8])>,
    /// The first of [`VALUE_KEYWORDS`], and where its string begins.
    value_keyword: Option<(usize, &'a [u8])>,
    has_context_keyword: bool,
}

impl<'a> Reader<'a> {
    fn new(text: &'a str) -> Reader<'a> {
        Reader {
            cursor: Cursor::new(text),
            keys: 0,
            has_iri_key: false,
            keyword: None,
            value_keyword: None,
            has_context_keyword: false,
        }
    }

    /// Passes over white space and comments; returns whether all of it was on one line.
    fn skip_space(&mut self) -> bool {
        let mut is_on_line = true;
        loop {
            let space = self.cursor.take_while(|byte| matches!(byte, b' ' | b'\t' | b'\n' | b'\r'));
            is_on_line &= !space.iter().any(|byte| matches!(byte, b'\n' | b'\r'));
            if self.cursor.take("//") {
                self.cursor.skip_line();
            } else if self.cursor.take("/*") {
                self.cursor.skip_past("*/");
            } else {
                return is_on_line;
            }
        }
    }

    /// Passes over an object or array with all that is in it.
    fn value(&mut self) -> End {
        let mut open: arrayvec::ArrayVec<u8, DEEPEST> = arrayvec::ArrayVec::new();
        let mut expected = Expected::Value;
        loop {
            self.skip_space();
            let Some(byte) = self.cursor.peek() else { return End::Cut };
            match (byte, expected) {
                (b'{' | b'[', Expected::Value) => {
                    if open.try_push(byte).is_err() {
                        self.cursor.step(usize::MAX / 2);
                        return End::Cut;
                    }
                    self.cursor.step(1);
                    expected = if byte == b'{' { Expected::Key } else { Expected::Value };
                    continue;
                }
                (b'}', Expected::Key | Expected::CommaOrEnd) if open.last() == Some(&b'{') => {
                    open.pop();
                }
                (b']', Expected::Value | Expected::CommaOrEnd) if open.last() == Some(&b'[') => {
                    open.pop();
                }
                (b',', Expected::CommaOrEnd) => {
                    let is_object = open.last() == Some(&b'{');
                    expected = if is_object { Expected::Key } else { Expected::Value };
                    self.cursor.step(1);
                    continue;
                }
                (b':', Expected::Colon) => {
                    expected = Expected::Value;
                    self.cursor.step(1);
                    continue;
                }
                (b'"', Expected::Key) => {
                    if !self.key() {
                        return End::Cut;
                    }
                    expected = Expected::Colon;
                    continue;
                }
                (_, Expected::Value) => match self.scalar() {
                    End::Complete => {
                        expected = Expected::CommaOrEnd;
                        continue;
                    }
                    other => return other,
                },
                _ => return End::Wrong,
            }
            self.cursor.step(1);
            expected = Expected::CommaOrEnd;
            if open.is_empty() {
                return End::Complete;
            }
        }
    }

    /// Passes over a key; returns whether it was closed.
    fn key(&mut self) -> bool {
        let begin = self.cursor.at();
        let quoted = self.cursor.rest();
        self.cursor.step(1);
        let is_closed = self.cursor.skip_string(b'"');
        if is_closed {
            let key = &quoted[1..self.cursor.at() - begin - 1];
            self.keys += 1;
            self.has_iri_key |= key.windows(3).any(|three| three == b"://");
            if key.first() == Some(&b'@') {
                self.keyword_of_linked_data(begin, key);
            }
        }
        is_closed
    }

    fn keyword_of_linked_data(&mut self, at: usize, key: &'a [u8]) {
        if KEYWORDS.contains(&key) {
            self.keyword.get_or_insert((at, key));
        } else if VALUE_KEYWORDS.contains(&key) {
            self.value_keyword.get_or_insert((at, key));
        } else {
            self.has_context_keyword |= CONTEXT_KEYWORDS.contains(&key);
        }
    }

    /// Passes over a string, number, `true`, `false` or `null`.
    fn scalar(&mut self) -> End {
        if self.cursor.take("\"") {
            return if self.cursor.skip_string(b'"') { End::Complete } else { End::Cut };
        }
        let is_inside =
            |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'-' | b'.');
        let word = self.cursor.take_while(is_inside);
        let is_cut = self.cursor.is_at_end() && !word.is_empty();
        let is_literal = [&b"true"[..], b"false", b"null"]
            .iter()
            .any(|literal| word == *literal || is_cut && literal.starts_with(word));
        if is_literal || is_number(word) { End::Complete } else { End::Wrong }
    }
}

fn is_number(word: &[u8]) -> bool {
    word.first().is_some_and(|first| *first == b'-' || first.is_ascii_digit())
        && word.iter().all(|byte| byte.is_ascii_digit() || b"+-.eE".contains(byte))
}

#[cfg(test)]
mod tests {
    use crate::mime::content::text::read;
    use crate::mime::content::text::tests::{assert_kinds, assert_open};
    use crate::mime::content::windows::Windows;

    #[test]
    fn one_value_in_brackets_is_json_even_where_it_is_cut() {
        assert_kinds(
            "application/json",
            &[
                "{}",
                "[]\n",
                " {\"a\": [1, -2.5e+3, true, null, \"}\\\"\"]}",
                "[1, 2, fal",
                "{\"a\": \"cut",
                "[{",
                "{\"a\": 1, // why\n \"b\": [1,],}\n",
            ],
        );
    }

    #[test]
    fn what_only_begins_like_json_is_not() {
        assert_kinds(
            "text/plain",
            &[
                "[section]\nkey=value",
                "[1] a footnote",
                "[]]",
                "{'a': 1}",
                "{\"a\" 1}",
                "[1 2]",
                "{\"a\": 1}}",
                "[x] done\n[ ] not done\n",
                "12 apples",
            ],
        );
    }

    #[test]
    fn keys_with_an_at_sign_make_it_json_ld() {
        assert_kinds(
            "application/ld+json",
            &[
                r#"{"@context": "https://schema.org", "name": "x"}"#,
                r#"[{"a": {"@id": "urn:x"}}]"#,
                r#"{"@graph": []"#,
                r#"[{"http://example.org/x": [{"@value": 1}]}]"#,
                r#"{"@version": 1.1, "@id": "urn:x"}"#,
            ],
        );
        assert_kinds("application/json", &[r#"{"a": "@context"}"#, r#"{"@contexts": 1}"#]);
    }

    #[test]
    fn lesser_keywords_alone_only_leave_json_ld_open() {
        for text in [
            r#"{"@timestamp": "2024-01-01T00:00:00Z", "@version": "1", "message": "x"}"#,
            r#"{"x": [{"@value": 1}]}"#,
            r#"{"url://x": 1, "@version": "1"}"#,
        ] {
            assert_kinds("application/json", &[text]);
            assert_open(text, &["application/ld+json"]);
        }
        assert_open(r#"{"@timestamp": 1, "a": 2}"#, &[]);
    }

    #[test]
    fn a_keyword_far_behind_is_found_in_the_rest_of_the_head() {
        let filler = "\"key\": \"value\",\n".repeat(1000);
        assert_kinds("application/ld+json", &[&format!("{{{filler}\"@context\": 1}}")]);
        assert_kinds("application/json", &[&format!("{{{filler}\"x\": \"@context\"}}")]);
    }

    #[test]
    fn evidence_of_a_keyword_far_behind_has_its_place_and_its_bytes() {
        let filler = "\"key\": \"value\",\n".repeat(1000);
        let file = format!("\u{feff}{{{filler}\"@context\": 1}}");
        let windows = Windows::of(file.as_bytes());
        let found = read(&windows).expect("it is text").found;
        let shown = &found.evidence[0];
        assert_eq!(shown.offset, file.find("\"@context\"").map(|at| at as u64));
        assert_eq!(&shown.bytes[..], b"\"@context\"");
    }

    #[test]
    fn a_value_a_line_is_json_lines() {
        assert_kinds("application/jsonl", &["{\"a\":1}\n{\"a\":2}", "[1]\r\n[2]\r\n[3"]);
        assert_kinds("text/plain", &["{\"a\":1} {\"a\":2}", "{\"a\":1}\nand so on"]);
    }

    #[test]
    fn json_leaves_json_ld_open_only_where_a_key_is_an_iri_or_there_is_no_key() {
        assert_open("{\"a\": 1}", &[]);
        assert_open("[]", &["application/ld+json"]);
        assert_open("{\"http://example.org/a\": 1}", &["application/ld+json"]);
        assert_open("12.5\n", &["application/json"]);
    }
}
