//! What a body says of its file beside the bytes.

/// The type of a file of which no type is known (RFC 2046 §4.5.1).
const NO_TYPE: &str = "application/octet-stream";

/// A file's name and declared type.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FileLabel {
    /// The file's name, any text; each encoding escapes it in its own way.
    pub filename: String,
    /// The media type as it is to be sent; empty where none is known.
    pub content_type: String,
}

impl FileLabel {
    /// A label of a name and a type.
    pub fn new(filename: impl Into<String>, content_type: impl Into<String>) -> FileLabel {
        FileLabel { filename: filename.into(), content_type: content_type.into() }
    }

    /// The type that bodies state: `content_type`, or `application/octet-stream` where that is empty
    /// or has a character outside U+0020 to U+007E. Browsers drop such a type too (File API §3.1),
    /// and a line break in it would forge header lines.
    pub fn media_type(&self) -> &str {
        let printable = self.content_type.bytes().all(|byte| (0x20..=0x7e).contains(&byte));
        if printable && !self.content_type.is_empty() { &self.content_type } else { NO_TYPE }
    }
}

#[cfg(test)]
mod tests {
    use super::FileLabel;

    #[test]
    fn a_type_with_a_line_break_is_not_sent() {
        let label = FileLabel::new("a", "text/plain\r\nEvil: 1");
        assert_eq!(label.media_type(), "application/octet-stream");
    }

    #[test]
    fn a_type_with_parameters_is_sent_as_it_is() {
        let label = FileLabel::new("a", "text/plain; charset=UTF-8");
        assert_eq!(label.media_type(), "text/plain; charset=UTF-8");
    }
}
