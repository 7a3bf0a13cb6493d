//! Texts from the client as a report shows them.

use super::limits::TEXT_BYTES;
use crate::body::limits::NAME_BYTES;
use crate::report::Part;

/// The name without a character that is cut at its end because not all of it was kept.
pub(super) fn whole_characters(name: &[u8]) -> &[u8] {
    match std::str::from_utf8(name) {
        Err(error) if error.error_len().is_none() && name.len() >= NAME_BYTES => {
            &name[..error.valid_up_to()]
        }
        _ => name,
    }
}

/// Text from the client, as UTF-8, cut to [`TEXT_BYTES`].
pub(super) fn shown_text(bytes: &[u8]) -> String {
    let mut text = String::from_utf8_lossy(&bytes[..bytes.len().min(TEXT_BYTES)]).into_owned();
    text.truncate(text.floor_char_boundary(TEXT_BYTES));
    text
}

/// The beginning of the content, where it is UTF-8 text: no control characters but those that text
/// files have, and at most a character cut at the end.
pub(super) fn text_of(head: &[u8]) -> Option<String> {
    let shown = &head[..head.len().min(TEXT_BYTES)];
    let text = match std::str::from_utf8(shown) {
        Ok(text) => text,
        Err(error) if error.error_len().is_none() && shown.len() < head.len() => {
            std::str::from_utf8(&shown[..error.valid_up_to()]).ok()?
        }
        Err(_) => return None,
    };
    let is_text = text.bytes().all(|byte| byte >= 0x20 || b"\t\n\r\x0C\x1B".contains(&byte));
    is_text.then(|| text.to_owned())
}

/// Bytes of text in a description.
pub(super) fn texts_of(part: &Part) -> usize {
    let headers: usize = part.headers.iter().map(|(name, value)| name.len() + value.len()).sum();
    let texts = [&part.name, &part.filename, &part.filename_repaired, &part.text];
    headers + texts.into_iter().flatten().map(String::len).sum::<usize>()
}

#[cfg(test)]
mod tests {
    use super::{TEXT_BYTES, shown_text, text_of};

    #[test]
    fn text_is_cut_between_characters() {
        let long = "한".repeat(500);
        let text = text_of(long.as_bytes()).unwrap();
        assert_eq!(text.len(), TEXT_BYTES / 3 * 3);
        assert!(long.starts_with(&text));
        assert!(shown_text(long.as_bytes()).len() <= TEXT_BYTES);
    }

    #[test]
    fn bytes_that_are_no_text_are_not_shown_as_text() {
        assert_eq!(text_of(b"\x89PNG\r\n"), None);
        assert_eq!(text_of(b"a\0b"), None);
        assert_eq!(text_of("잘".as_bytes().split_last().unwrap().1), None);
        assert_eq!(text_of(b"").as_deref(), Some(""));
    }
}
