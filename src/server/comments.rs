//! Comments of code in the reader's language. What the code does stays as it is.

use super::texts::Texts;

/// What stands before a comment, and what ends it before its line does. The page's scripts read them by the same rule.
const MARKS: [(&str, &str); 3] = [("// ", ""), ("# ", ""), ("<!-- ", " -->")];

/// Code with its comments as the reader's language has them.
pub(crate) fn code(t: &Texts, code: &str) -> String {
    let lines: Vec<String> = code.lines().map(|line| worded(t, line)).collect();
    lines.join("\n")
}

fn worded(t: &Texts, line: &str) -> String {
    match comment(line) {
        Some((before, words, after)) => {
            format!("{before}{}{after}", t.say_or(id(words), words))
        }
        None => line.to_owned(),
    }
}

/// A line's comment, with what stands before and behind its words.
fn comment(line: &str) -> Option<(&str, &str, &str)> {
    MARKS.iter().find_map(|(mark, end)| {
        let begins = |at: &usize| mark.starts_with('<') || *at == 0 || line[..*at].ends_with(' ');
        let at = line.match_indices(mark).map(|(at, _)| at).find(begins)?;
        let (before, rest) = line.split_at(at + mark.len());
        let len = if end.is_empty() { rest.len() } else { rest.find(end)? };
        Some((before, &rest[..len], &rest[len..]))
    })
}

/// The name of a comment's text: its words in small letters.
fn id(words: &str) -> String {
    let lower = words.to_ascii_lowercase();
    let words = lower.split(|it: char| !it.is_ascii_alphanumeric()).filter(|it| !it.is_empty());
    format!("detail-comment-{}", words.collect::<Vec<_>>().join("-"))
}

/// The names of all comments in the catalogue's code, for tests that go through them.
#[cfg(test)]
pub(crate) fn ids() -> impl Iterator<Item = String> {
    let snippets = crate::report::entries().flat_map(|entry| entry.snippets);
    let lines = snippets.flat_map(|snippet| snippet.code.lines());
    lines.filter_map(comment).map(|(_, words, _)| id(words))
}

#[cfg(test)]
mod tests {
    use super::{code, comment, id};
    use crate::report::entries;
    use crate::server::language::Language;
    use crate::server::texts::Texts;

    #[test]
    fn a_comment_begins_behind_a_blank_and_ends_with_its_line_or_mark() {
        for (line, read) in [
            ("form.append('a', b); // fields first", Some("fields first")),
            ("# A file has a length.", Some("A file has a length.")),
            ("<input><!-- last -->", Some("last")),
            ("fetch('https://a.example/# b')", None),
            ("curl -H 'X: #1' \"$url\"", None),
        ] {
            assert_eq!(comment(line).map(|(_, words, _)| words), read, "{line}");
        }
        assert_eq!(id("no 'utf8': a Buffer"), "detail-comment-no-utf8-a-buffer");
    }

    #[test]
    fn code_in_korean_differs_in_its_comments_only() {
        let (english, korean) = (Texts::english(), Texts::of(Language::Korean));
        let mut worded = 0;
        for snippet in entries().flat_map(|entry| entry.snippets) {
            assert_eq!(code(&english, snippet.code), snippet.code);
            let said = code(&korean, snippet.code);
            assert_eq!(said.lines().count(), snippet.code.lines().count());
            for (own, translated) in snippet.code.lines().zip(said.lines()) {
                let Some((before, words, after)) = comment(own) else {
                    assert_eq!(own, translated);
                    continue;
                };
                assert!(translated.starts_with(before) && translated.ends_with(after), "{own}");
                assert!(!translated.contains(words), "{translated}");
                assert!(translated.chars().count() <= 72, "{translated}");
                worded += 1;
            }
        }
        assert!(worded > 30, "{worded}");
    }
}
