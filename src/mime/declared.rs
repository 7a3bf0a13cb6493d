//! The first opinion: what the sender declares.

use super::grammar::MediaType;

/// A `Content-Type` field's value, or what stands for one, taken apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Declared<'a> {
    /// The value as it was sent.
    pub as_sent: &'a str,
    /// The type, normalised, with its parameters; `None` where the value is no media type.
    pub media_type: Option<MediaType>,
}

impl<'a> Declared<'a> {
    /// Takes a value apart.
    ///
    /// ```
    /// use weighbridge::mime::declared::Declared;
    ///
    /// let declared = Declared::of("Text/CSV; charset=\"EUC-KR\"");
    /// assert_eq!(declared.claim(), Some("text/csv"));
    /// assert_eq!(declared.charset(), Some("EUC-KR"));
    /// assert_eq!(Declared::of("application/octet-stream").claim(), None);
    /// ```
    pub fn of(as_sent: &'a str) -> Declared<'a> {
        Declared { as_sent, media_type: MediaType::parse(as_sent) }
    }

    /// The type that is claimed, in lower case and without parameters; `None` where it is no media
    /// type, or `application/octet-stream`, which claims nothing (RFC 2046 §4.5.1).
    pub fn claim(&self) -> Option<&str> {
        let media_type = self.media_type.as_ref().filter(|it| !it.is_octet_stream())?;
        Some(&media_type.essence)
    }

    /// The `charset` parameter.
    pub fn charset(&self) -> Option<&str> {
        self.media_type.as_ref()?.parameter("charset").map(|it| it.value.as_str())
    }
}
