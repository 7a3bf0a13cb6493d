//! Text among the contents: how it is written, and the kinds of it that its own characters show.

use super::found::{Evidence, Found};
use super::windows::Windows;
use crate::report::LineBreaks;

/// How a text is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TextFacts {
    /// The charset that its bytes show, by the Encoding standard's name, such as `UTF-8`.
    pub charset: &'static str,
    /// The charset whose byte order mark it begins with.
    pub bom: Option<&'static str>,
    /// How its lines end; `None` where it has but one.
    pub line_breaks: Option<LineBreaks>,
}

/// A file that is text.
pub(super) struct Text {
    pub(super) found: Found,
    pub(super) facts: TextFacts,
}

/// Reads a file as text; `None` where it is none.
pub(super) fn read(windows: &Windows<'_>) -> Option<Text> {
    let head = windows.head();
    let text = as_text(&head[..head.len().min(8 * 1024)])?;
    let found = Found::by(kind_of(text), Evidence::of_all("text"));
    Some(Text { found, facts: TextFacts { charset: "UTF-8", bom: None, line_breaks: None } })
}

/// The window as text without its byte order mark; `None` where it is not UTF-8, has control
/// characters that text does not have, or has nothing in it. A character cut at the end is left out.
pub(super) fn as_text(window: &[u8]) -> Option<&str> {
    let text = match str::from_utf8(window) {
        Ok(text) => text,
        Err(error) if error.error_len().is_none() => {
            str::from_utf8(&window[..error.valid_up_to()]).ok()?
        }
        Err(_) => return None,
    };
    let is_text = !text.is_empty() && !text.bytes().any(is_foreign_control);
    is_text.then(|| text.strip_prefix('\u{feff}').unwrap_or(text))
}

/// C0 controls other than tab, line feed, form feed, carriage return and escape (the binary data
/// bytes of the MIME Sniffing standard §3).
fn is_foreign_control(byte: u8) -> bool {
    byte < 0x20 && !matches!(byte, b'\t' | b'\n' | 0x0c | b'\r' | 0x1b)
}

/// The media type of a text.
pub(super) fn kind_of(text: &str) -> &'static str {
    let text = text.trim_start();
    if text.starts_with(['{', '[']) && looks_like_json(text) {
        "application/json"
    } else if text.starts_with('<') {
        kind_of_markup(text)
    } else {
        "text/plain"
    }
}

/// The type of a text that begins with `<`, by its prolog and its first element.
fn kind_of_markup(text: &str) -> &'static str {
    let is_xml = starts_with_ignoring_case(text, "<?xml");
    let mut rest = text;
    loop {
        rest = rest.trim_start();
        let end = if rest.starts_with("<?") {
            "?>"
        } else if rest.starts_with("<!--") {
            "-->"
        } else if starts_with_ignoring_case(rest, "<!doctype html") {
            return if is_xml { "application/xhtml+xml" } else { "text/html" };
        } else if rest.starts_with("<!") {
            ">"
        } else {
            break;
        };
        match rest.split_once(end) {
            Some((_, after)) => rest = after,
            None => break,
        }
    }
    match (first_element(rest).to_ascii_lowercase().as_str(), is_xml) {
        ("svg" | "svg:svg", _) => "image/svg+xml",
        ("html", true) => "application/xhtml+xml",
        (_, true) => "application/xml",
        // The elements by which the MIME Sniffing standard §7.1 tells HTML.
        (
            "html" | "head" | "script" | "iframe" | "h1" | "div" | "font" | "table" | "a" | "style"
            | "title" | "b" | "body" | "br" | "p",
            false,
        ) => "text/html",
        _ => "text/plain",
    }
}

/// The name in a start tag at the front; empty where there is no tag.
fn first_element(text: &str) -> &str {
    let Some(tag) = text.strip_prefix('<') else { return "" };
    let end = tag.find(|c: char| c.is_whitespace() || matches!(c, '>' | '/')).unwrap_or(tag.len());
    &tag[..end]
}

fn starts_with_ignoring_case(text: &str, prefix: &str) -> bool {
    text.get(..prefix.len()).is_some_and(|start| start.eq_ignore_ascii_case(prefix))
}

/// Whether a text could be one JSON value up to where it is cut: outside its strings it has nothing
/// but JSON's words, numbers and signs, and nothing after its outermost bracket closes. Where those
/// stand is not checked, with one exception: an object begins with a string or ends at once.
fn looks_like_json(text: &str) -> bool {
    let inside = text[1..].trim_start();
    if text.starts_with('{') && !(inside.is_empty() || inside.starts_with(['"', '}'])) {
        return false;
    }
    let mut depth = 0_usize;
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        if depth == 0 && rest.len() < text.len() {
            return rest.trim_start().is_empty();
        }
        rest = match first {
            '{' | '[' => {
                depth += 1;
                &rest[1..]
            }
            '}' | ']' => {
                depth -= 1;
                &rest[1..]
            }
            '"' => after_string(&rest[1..]),
            ',' | ':' | ' ' | '\t' | '\r' | '\n' => &rest[1..],
            _ => match after_word(rest) {
                Some(after) => after,
                None => return false,
            },
        };
    }
    true
}

/// What follows a string's closing quote; nothing where the string is cut.
fn after_string(inside: &str) -> &str {
    let mut escaped = false;
    for (at, byte) in inside.bytes().enumerate() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = true,
            b'"' => return &inside[at + 1..],
            _ => {}
        }
    }
    ""
}

/// What follows `true`, `false`, `null` or a number; `None` where the text begins with none of
/// these. A word cut at the text's end counts.
fn after_word(text: &str) -> Option<&str> {
    let is_inside = |c: char| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.');
    let end = text.find(|c| !is_inside(c)).unwrap_or(text.len());
    let (word, after) = text.split_at(end);
    let is_cut = after.is_empty() && !word.is_empty();
    let is_literal = ["true", "false", "null"]
        .iter()
        .any(|literal| word == *literal || (is_cut && literal.starts_with(word)));
    let is_number = word.starts_with(|c: char| c == '-' || c.is_ascii_digit())
        && word.bytes().all(|byte| byte.is_ascii_digit() || b"+-.eE".contains(&byte));
    (is_literal || is_number).then_some(after)
}

#[cfg(test)]
mod tests {
    use super::{as_text, kind_of};

    #[test]
    fn text_may_end_in_the_middle_of_a_character() {
        assert_eq!(as_text(b"a\xed\x95"), Some("a"));
        assert_eq!(as_text(b"a\xed\x95b"), None);
    }

    #[test]
    fn text_has_line_breaks_and_escapes_but_no_other_controls() {
        assert_eq!(as_text(b"\t\n\x0c\r\x1b[0m"), Some("\t\n\x0c\r\x1b[0m"));
        for control in [0, 1, 8, 0x0b, 0x0e, 0x1f] {
            assert_eq!(as_text(&[b'a', control]), None, "{control}");
        }
    }

    #[test]
    fn a_byte_order_mark_is_no_character_of_the_text() {
        assert_eq!(as_text(b"\xef\xbb\xbf{}"), Some("{}"));
    }

    #[test]
    fn json_is_told_by_its_signs_even_where_it_is_cut() {
        for text in [
            "{}",
            "[]\n",
            " {\"a\": [1, -2.5e+3, true, null, \"}\\\"\"]}",
            "[1, 2, fal",
            "{\"a\": \"cut",
            "[{",
        ] {
            assert_eq!(kind_of(text), "application/json", "{text:?}");
        }
    }

    #[test]
    fn what_only_begins_like_json_is_plain_text() {
        for text in [
            "{ a: 1 }",
            "{ query }",
            "[section]\nkey=value",
            "[1] a footnote",
            "{\"a\":1}\n{\"a\":2}",
            "[]]",
            "{'a': 1}",
        ] {
            assert_eq!(kind_of(text), "text/plain", "{text:?}");
        }
    }

    #[test]
    fn markup_is_told_by_its_first_element() {
        for (text, expected) in [
            ("<!DOCTYPE html><p>", "text/html"),
            ("\n<!-- note --><HTML lang=en>", "text/html"),
            ("<div>", "text/html"),
            ("<svg xmlns='http://www.w3.org/2000/svg'/>", "image/svg+xml"),
            ("<?xml version='1.0'?><!DOCTYPE svg PUBLIC 'x'>\n<svg/>", "image/svg+xml"),
            ("<?xml version='1.0'?><html>", "application/xhtml+xml"),
            ("<?xml version='1.0'?><!-- cut", "application/xml"),
            ("<?XML version='1.0'?><feed>", "application/xml"),
            ("<feed>", "text/plain"),
            ("<", "text/plain"),
            ("<- an arrow", "text/plain"),
        ] {
            assert_eq!(kind_of(text), expected, "{text:?}");
        }
    }
}
