//! Lines of at most 80 columns.

use std::fmt;

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

    /// A paragraph, `indent` columns in, its later lines `hanging` columns in.
    pub(super) fn wrapped(&mut self, indent: usize, hanging: usize, words: &str) {
        let mut line = " ".repeat(indent);
        let mut used = indent;
        let mut empty = true;
        for word in pieces(&clean(words)) {
            let len = word.chars().count();
            if !empty && used + len > COLUMNS {
                self.0.push_str(line.trim_end());
                self.0.push('\n');
                line = " ".repeat(hanging);
                used = hanging;
                empty = true;
                if word.trim().is_empty() {
                    continue;
                }
            }
            empty &= word.trim().is_empty();
            used += len;
            line.push_str(&word);
        }
        self.0.push_str(line.trim_end());
        self.0.push('\n');
    }

    pub(super) fn into_text(self) -> String {
        self.0
    }
}

/// Words and the blanks between them; a word that no line can hold comes in pieces.
fn pieces(words: &str) -> Vec<String> {
    /// Leaves room for the deepest indent.
    const LONGEST: usize = COLUMNS - 16;
    let mut pieces: Vec<String> = Vec::new();
    let mut len = 0;
    let mut blank = None;
    for character in words.chars() {
        let is_blank = character == ' ';
        if blank != Some(is_blank) || len == LONGEST {
            pieces.push(String::new());
            blank = Some(is_blank);
            len = 0;
        }
        if let Some(piece) = pieces.last_mut() {
            piece.push(character);
            len += 1;
        }
    }
    pieces
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

/// The text's first characters, with a sign where something was left out.
pub(super) fn cut(text: &str, columns: usize) -> String {
    match text.char_indices().nth(columns) {
        None => text.to_owned(),
        Some(_) => text.chars().take(columns.saturating_sub(1)).chain(['…']).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::{COLUMNS, Page, clean, cut};

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
}
