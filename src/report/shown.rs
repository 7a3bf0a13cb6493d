//! What a client sent, as a sentence can carry it.

use std::fmt::{self, Display, Formatter};

/// Characters of a name or value that are shown.
const SHOWN_CHARACTERS: usize = 120;

/// A client's text as a sentence can carry it: cut, with `…` where something was left out, and what would
/// not be seen or would turn the sentence around escaped.
pub fn shown(text: &[u8]) -> String {
    shown_to(text, SHOWN_CHARACTERS)
}

/// The same, cut after so many characters.
pub fn shown_to(text: &[u8], characters: usize) -> String {
    // No character of UTF-8 is longer than four bytes.
    let kept = &text[..text.len().min(characters.saturating_mul(4).saturating_add(4))];
    let kept = String::from_utf8_lossy(kept);
    match kept.char_indices().nth(characters) {
        Some((end, _)) => format!("{}…", visible(&kept[..end])),
        None => visible(&kept),
    }
}

/// The text with every character escaped that would not be seen or would turn around what follows it.
pub fn visible(text: &str) -> String {
    let mut visible = String::with_capacity(text.len());
    for c in text.chars() {
        if is_visible(c) {
            visible.push(c);
        } else {
            visible.extend(c.escape_default());
        }
    }
    visible
}

/// Bytes as a sentence can carry them, cut after so many: printable ASCII as it is, all else escaped, and `…`
/// where something was left out.
pub fn shown_bytes(bytes: &[u8], most: usize) -> String {
    let kept = &bytes[..bytes.len().min(most)];
    let more = if kept.len() < bytes.len() { "…" } else { "" };
    format!("{}{more}", kept.escape_ascii())
}

/// Bytes as two hexadecimal digits each, with blanks between.
pub struct Hex<'a>(pub &'a [u8]);

impl Display for Hex<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        for (at, byte) in self.0.iter().enumerate() {
            let space = if at == 0 { "" } else { " " };
            write!(f, "{space}{byte:02X}")?;
        }
        Ok(())
    }
}

/// Whether it is neither a control character nor one that directs the writing or joins what stands beside it.
pub fn is_visible(c: char) -> bool {
    let is_format = matches!(
        c,
        '\u{ad}'
            | '\u{61c}'
            | '\u{180e}'
            | '\u{200b}'..='\u{200f}'
            | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}'
            | '\u{feff}'
            | '\u{fff9}'..='\u{fffb}'
            | '\u{e0000}'..='\u{e007f}'
    );
    !c.is_control() && !is_format
}

#[cfg(test)]
mod tests {
    use super::{Hex, shown, shown_bytes};

    #[test]
    fn what_is_not_seen_is_escaped_and_what_is_long_is_cut_between_characters() {
        assert_eq!(shown("안녕 \"a\"".as_bytes()), "안녕 \"a\"");
        assert_eq!(shown("a\u{202e}gnp\0\r\n".as_bytes()), "a\\u{202e}gnp\\u{0}\\r\\n");
        assert_eq!(shown(b"\xff"), "\u{fffd}");
        assert_eq!(shown("한".repeat(120).as_bytes()), "한".repeat(120));
        assert_eq!(shown("한".repeat(5000).as_bytes()), format!("{}…", "한".repeat(120)));
    }

    #[test]
    fn bytes_are_cut_with_an_ellipsis_and_written_in_digits() {
        assert_eq!(shown_bytes(b"a\xFF\"b", 3), "a\\xff\\\"…");
        assert_eq!(shown_bytes(b"ab", 2), "ab");
        assert_eq!(Hex(b"\x89PNG").to_string(), "89 50 4E 47");
        assert_eq!(Hex(b"").to_string(), "");
    }
}
