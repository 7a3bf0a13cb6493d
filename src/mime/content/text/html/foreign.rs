//! What stands between the tags of a fragment and is not HTML: Markdown, and the directives of
//! template languages and of PHP.

use super::{MOST_IN_VAIN, is_element, is_markdown};
use crate::mime::content::text::prolog::Tag;

/// Stands for a tag or comment in what is between them; no text has it.
const TAG: char = '\0';

/// Elements in which nothing is Markdown: the words in them are code.
const QUOTING: [&str; 4] = ["pre", "script", "style", "textarea"];

/// Elements without a closing tag.
const VOID: [&str; 13] = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source",
    "track",
];

/// Whether there are directives of a template language, from an opening bracket to its closing one.
pub(super) fn has_directives(text: &str) -> bool {
    [("{{", "}}"), ("{%", "%}"), ("<%", "%>")].iter().any(|(open, close)| {
        let at = memchr::memmem::find(text.as_bytes(), open.as_bytes());
        at.is_some_and(|at| {
            memchr::memmem::find(&text.as_bytes()[at..], close.as_bytes()).is_some()
        })
    })
}

/// Where PHP begins.
pub(super) fn php_at(text: &str) -> Option<usize> {
    let text = text.as_bytes();
    memchr::memmem::find(text, b"<?php").or_else(|| memchr::memmem::find(text, b"<?="))
}

/// Whether a line between the tags is Markdown.
///
/// Headings, fences and links at a line's beginning are that anywhere. The rest of it counts only
/// outside of all elements: pages too have paragraphs with numbers and indented lines.
pub(super) fn has_markdown(text: &str) -> bool {
    let between = Between::of(text);
    let mut before = "";
    let mut depths = between.depths.iter();
    for line in between.text.split('\n') {
        let line = line.trim_end();
        let is_outside = depths.next() == Some(&0);
        if is_markdown(line) || is_outside && is_markdown_between(before, line) {
            return true;
        }
        before = line;
    }
    false
}

/// Whether a line outside of all elements is an underline of a heading, an item of a numbered list
/// or indented code, or has bold words or a link.
fn is_markdown_between(before: &str, line: &str) -> bool {
    let is_row = |sign: char| line.len() >= 3 && line.chars().all(|it| it == sign);
    let is_underline =
        (is_row('=') || is_row('-')) && !before.trim().is_empty() && !before.contains(TAG);
    let item = line.trim_start_matches(|it: char| it.is_ascii_digit());
    let is_numbered = item.len() < line.len() && item.starts_with(". ");
    let is_indented = line.starts_with("    ") || line.starts_with('\t');
    let is_code = is_indented && before.is_empty() && !line.contains(TAG);
    let bold = line.split_once("**").map(|(_, bold)| bold);
    let is_bold =
        bold.is_some_and(|it| !it.starts_with([' ', '*']) && it.split_once("**").is_some());
    let link = line.split_once("](").filter(|(name, _)| name.contains('['));
    let has_link = link.is_some_and(|(_, target)| target.contains(')'));
    is_underline || is_numbered || is_code || is_bold || has_link
}

/// What is between the tags of a text.
#[derive(Default)]
struct Between {
    /// The text with [`TAG`] in the place of each tag and comment.
    text: String,
    /// How many elements are open where each line of it begins.
    depths: Vec<usize>,
}

impl Between {
    fn of(text: &str) -> Between {
        let mut between = Between { text: String::with_capacity(text.len()), depths: vec![0] };
        let (mut depth, mut in_vain, mut at) = (0_usize, 0, 0);
        while at < text.len() {
            let rest = &text[at..];
            let words = &rest[..memchr::memchr(b'<', rest.as_bytes()).unwrap_or(rest.len())];
            between.push(words, depth);
            at += words.len();
            let rest = &rest[words.len()..];
            if rest.is_empty() {
                break;
            }
            let is_searched = in_vain < MOST_IN_VAIN;
            let tag = if is_searched { Tag::at(text, at) } else { Tag::begin_at(text, at) };
            if rest.starts_with("<!--") {
                at += memchr::memmem::find(rest.as_bytes(), b"-->").map_or(rest.len(), |it| it + 3);
            } else if let Some(closing) = rest.strip_prefix("</") {
                let len = closing.bytes().take_while(u8::is_ascii_alphanumeric).count();
                depth = depth.saturating_sub(usize::from(is_element(&closing[..len])));
                at += 2 + len + usize::from(closing[len..].starts_with('>'));
            } else if let Some(tag) = tag {
                in_vain += if tag.is_closed() { 0 } else { tag.all.len() };
                at += if tag.is_closed() { tag.all.len() } else { 1 + tag.name.len() };
                let is_one_of =
                    |names: &[&str]| names.iter().any(|name| tag.name.eq_ignore_ascii_case(name));
                if is_one_of(&QUOTING) {
                    let end = format!("</{}", tag.name);
                    let rest = &text.as_bytes()[at..];
                    at += memchr::memmem::find(rest, end.as_bytes()).unwrap_or(rest.len());
                }
                let stays_open = !is_one_of(&VOID) && !tag.all.ends_with("/>");
                depth += usize::from(stays_open && is_element(tag.name));
            } else {
                between.push("<", depth);
                at += 1;
                continue;
            }
            between.text.push(TAG);
        }
        between
    }

    fn push(&mut self, words: &str, depth: usize) {
        self.text.push_str(words);
        let lines = memchr::memchr_iter(b'\n', words.as_bytes()).count();
        self.depths.extend(std::iter::repeat_n(depth, lines));
    }
}

#[cfg(test)]
mod tests {
    use super::{has_directives, has_markdown};

    #[test]
    fn markdown_is_seen_outside_of_tags_comments_and_code() {
        let title = "<h1 align=\"center\">\n  Title\n</h1>\n<img src=x>\n\n";
        for mark in [
            "## Usage\n",
            "Usage\n-----\n",
            "Usage\r\n===\r\n",
            "It is **bold** here.\n",
            "1. First\n",
            "    make install\n",
            "```\nmake\n```\n",
            "See [the notes](notes.md) for more.\n",
        ] {
            assert!(has_markdown(&format!("{title}{mark}")), "{mark:?}");
        }
        for other in [
            "Plain words, 1.5 of them, a * b ** c.\n",
            "<!--\n## Notes\n1. First\n-->\n",
            "<pre>\n## Usage\n    make\n</pre>\n",
            "<div>\n\n    Words in it\n1. and numbers\n</div>\n",
            "<script>\n\n    a[0](b)\n</script>\n",
        ] {
            assert!(!has_markdown(&format!("{title}{other}")), "{other:?}");
        }
    }

    #[test]
    fn directives_have_a_closing_bracket() {
        assert!(has_directives("<p>{{ name }}</p>"));
        assert!(has_directives("<% if (a) { %>\n<p>"));
        assert!(!has_directives("<p>}} {{ name</p>"));
    }
}
