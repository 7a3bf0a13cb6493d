//! The third opinion: the media type that a file's bytes show.
//!
//! Looks at three [`Windows`] of the file, which a [`Collector`] keeps while it streams past, so that
//! a file of any size is judged in constant memory. The rules are a table of small functions, one
//! file a family; what they leave goes to a library for the long tail.

mod found;
mod ole;
mod text;
mod windows;

pub use found::{Evidence, Found, Open};
pub use text::TextFacts;
pub use windows::{
    COLLECTED_BYTES, Collector, DIRECTED_BYTES, HEAD_BYTES, TAIL_BYTES, Windows, directed_offset,
};

use arrayvec::ArrayVec;

use crate::report::Risk;

/// What a file's bytes say of it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Content {
    /// Its type; `None` where no rule knows the bytes.
    pub found: Option<Found>,
    /// Of a text, how it is written.
    pub text: Option<TextFacts>,
    /// What makes it dangerous whatever it is called, with what shows it.
    pub risks: ArrayVec<(Risk, Evidence), 3>,
}

impl Content {
    /// What the windows of a file show. Any bytes have an answer, and an empty file has none.
    pub fn of(windows: &Windows<'_>) -> Content {
        let mut content = Content::default();
        if let Some(found) = by_signature(windows) {
            content.found = Some(found);
        } else if let Some(text) = text::read(windows) {
            content.found = Some(text.found);
            content.text = Some(text.facts);
        } else {
            content.found = by_long_tail(windows);
        }
        content
    }

    /// The type that the bytes show.
    pub fn media_type(&self) -> Option<&'static str> {
        self.found.as_ref().map(|found| found.media_type)
    }
}

/// The media type that the bytes of a whole file, or the first bytes of a longer one, show.
///
/// ```
/// use weighbridge::mime::content::by_content;
///
/// assert_eq!(by_content(b"%PDF-1.7\n1 0 obj"), Some("application/pdf"));
/// assert_eq!(by_content(b""), None);
/// ```
pub fn by_content(file: &[u8]) -> Option<&'static str> {
    Content::of(&Windows::of(file)).media_type()
}

/// What infer knows by its signature. It has markup by prefixes too, which are told better from the
/// text, and one type that says nothing.
fn by_signature(windows: &Windows<'_>) -> Option<Found> {
    if windows.head().starts_with(ole::SIGNATURE) {
        return Some(Found::by(
            "application/x-ole-storage",
            Evidence::at(0, ole::SIGNATURE, "OLE signature"),
        ));
    }
    let found = infer::get(windows.head())?.mime_type();
    let first = &windows.head()[..windows.head().len().min(8)];
    (!matches!(found, "text/html" | "text/xml" | "application/octet-stream"))
        .then(|| Found::by(found, Evidence::at(0, first, "signature")))
}

fn by_long_tail(_: &Windows<'_>) -> Option<Found> {
    None
}
