//! Lines of at most 80 columns.

use std::fmt;

use unicode_width::UnicodeWidthChar;

/// The width of a terminal that nobody made wider.
pub(super) const COLUMNS: usize = 80;

/// A text that is written line by line, cleaned and kept to [`COLUMNS`].
pub(super) struct Page(String);

impl Page {
    pub(super) fn new() -> Page {
        Page(String::new())
    }

    /// One line, cut where it is too long.
    pub(super) fn line(&mut self, words: fmt::Arguments<'_>) {
        let line = clean(&words.to_string());
        self.0.push_str(&cut(line.trim_end(), COLUMNS));
        self.0.push('\n');
    }

    /// An empty line and a heading.
    pub(super) fn heading(&mut self, words: &str) {
        self.0.push('\n');
        self.line(format_args!("{words}"));
    }

    /// A paragraph, `indent` columns in, its later lines `hanging` columns in. A word that no line can
    /// hold is broken behind one of its marks, and anywhere only where it has none.
    pub(super) fn wrapped(&mut self, indent: usize, hanging: usize, words: &str) {
        let cleaned = clean(words);
        let mut line = Line::new(indent);
        for word in words_and_blanks(&cleaned) {
            let mut left = word;
            while line.used + width(left) > COLUMNS {
                let is_blank = left.starts_with(' ');
                let room = COLUMNS.saturating_sub(line.used);
                let at = match break_behind_mark(left, room) {
                    _ if is_blank => left.len(),
                    Some(at) if width(left) > COLUMNS - hanging => at,
                    _ if line.is_empty => prefix(left, room.max(2)),
                    _ => 0,
                };
                if !is_blank {
                    line.push(&left[..at]);
                }
                self.end(&line);
                line = Line::new(hanging);
                left = &left[at..];
            }
            line.push(left);
        }
        self.end(&line);
    }

    fn end(&mut self, line: &Line) {
        self.0.push_str(line.text.trim_end());
        self.0.push('\n');
    }

    pub(super) fn into_text(self) -> String {
        self.0
    }
}

/// A line that is being written.
struct Line {
    text: String,
    used: usize,
    is_empty: bool,
}

impl Line {
    fn new(indent: usize) -> Line {
        Line { text: " ".repeat(indent), used: indent, is_empty: true }
    }

    fn push(&mut self, word: &str) {
        self.text.push_str(word);
        self.used += width(word);
        self.is_empty &= word.trim().is_empty();
    }
}

/// Words and the blanks between them.
fn words_and_blanks(text: &str) -> impl Iterator<Item = &str> {
    text.split_inclusive(' ').flat_map(|word| {
        let (word, blank) = word.split_at(word.trim_end_matches(' ').len());
        [word, blank].into_iter().filter(|piece| !piece.is_empty())
    })
}

/// Where to break a word so that its beginning fits into `columns` and ends with a mark.
fn break_behind_mark(word: &str, columns: usize) -> Option<usize> {
    word[..prefix(word, columns)].rfind(['/', '.', '-']).map(|at| at + 1)
}

/// The columns that a text takes: East Asian characters take two, marks over others none.
pub(super) fn width(text: &str) -> usize {
    text.chars().map(columns_of).sum()
}

fn columns_of(character: char) -> usize {
    match character {
        // Makes the character before it a picture, which takes two columns.
        '\u{fe0f}' => 1,
        _ => character.width().unwrap_or(0),
    }
}

/// Bytes of the longest beginning that fits into `columns`.
fn prefix(text: &str, columns: usize) -> usize {
    /// Characters a column, so that a heap of marks over one character ends somewhere.
    const DEEPEST: usize = 4;
    let mut used = 0;
    for (count, (at, character)) in text.char_indices().enumerate() {
        used += columns_of(character);
        if used > columns || count > columns * DEEPEST {
            return at;
        }
    }
    text.len()
}

/// The text, cut where it is too long, and blanks up to `columns`.
pub(super) fn padded(text: &str, columns: usize) -> String {
    let mut padded = cut(text, columns);
    padded.push_str(&" ".repeat(columns.saturating_sub(width(&padded))));
    padded
}

/// The text without anything that moves a terminal's cursor or turns its writing direction: such
/// characters are written as escapes.
pub(super) fn clean(text: &str) -> String {
    let steers = |character: char| {
        character.is_control()
            || matches!(character, '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    if !text.chars().any(steers) {
        return text.to_owned();
    }
    let mut cleaned = String::with_capacity(text.len());
    for character in text.chars() {
        if steers(character) {
            cleaned.extend(character.escape_default());
        } else {
            cleaned.push(character);
        }
    }
    cleaned
}

/// The text's beginning that fits, with a sign where something was left out.
pub(super) fn cut(text: &str, columns: usize) -> String {
    if prefix(text, columns) == text.len() {
        return text.to_owned();
    }
    format!("{}…", &text[..prefix(text, columns.saturating_sub(1))])
}

#[cfg(test)]
mod tests {
    use super::{COLUMNS, Page, clean, cut, padded, width};

    #[test]
    fn control_and_direction_characters_become_escapes() {
        assert_eq!(clean("a\u{1b}[2Jb\r\n\u{202e}c"), "a\\u{1b}[2Jb\\r\\n\\u{202e}c");
        assert_eq!(clean("grün"), "grün");
    }

    #[test]
    fn a_cut_text_says_so() {
        assert_eq!(cut("abcdef", 6), "abcdef");
        assert_eq!(cut("abcdefg", 6), "abcde…");
    }

    #[test]
    fn paragraphs_wrap_at_words_and_break_what_is_too_long() {
        let mut page = Page::new();
        page.wrapped(2, 6, &format!("{} {} end", "word ".repeat(30), "x".repeat(300)));
        let text = page.into_text();
        assert!(text.lines().all(|line| line.chars().count() <= COLUMNS), "{text}");
        assert!(text.lines().next().unwrap().starts_with("  word"));
        assert!(text.lines().nth(1).unwrap().starts_with("      word"));
        assert_eq!(text.matches('x').count(), 300);
    }

    #[test]
    fn korean_is_cut_and_padded_by_its_columns() {
        assert_eq!(padded("거짓말", 8), "거짓말  ");
        assert_eq!(padded("거짓말.png", 6), "거짓… ");
        assert_eq!(width(&padded("거짓말.png", 6)), 6);
        let mut page = Page::new();
        page.line(format_args!("{}", "한".repeat(100)));
        page.wrapped(2, 6, &format!("{} 끝", "가나다".repeat(60)));
        let text = page.into_text();
        assert!(text.lines().all(|line| width(line) <= COLUMNS), "{text}");
        assert_eq!(text.matches("가").count(), 60);
    }

    #[test]
    fn a_long_type_is_broken_behind_its_marks_only() {
        let docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
        for hanging in [8, 22] {
            let mut page = Page::new();
            page.wrapped(8, hanging, &format!("by extension  {docx} (end)"));
            let text = page.into_text();
            for line in text.lines() {
                assert!(width(line) <= COLUMNS, "{text}");
                let is_whole = |word: &str| docx.ends_with(word) || word.ends_with(['.', '/', '-']);
                let mut words = line.split_whitespace().filter(|word| docx.contains(word));
                assert!(words.all(is_whole), "{text}");
            }
        }
    }
}
