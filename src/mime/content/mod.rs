//! The third opinion: the media type that a file's bytes show.
//!
//! Looks at three [`Windows`] of the file, which a [`Collector`] keeps while it streams past, so that
//! a file of any size is judged in constant memory. The rules are a table of small functions, one
//! file a family; what they leave goes to a library for the long tail.

mod boxes;
mod found;
mod headers;
mod long_tail;
mod matroska;
mod mpeg_audio;
mod ogg;
mod ole;
mod pointers;
mod risks;
mod signatures;
mod text;
mod trailing;
mod windows;
mod zip;

pub use found::{Evidence, Found, Open, Says};
pub use text::TextFacts;
pub use windows::{
    COLLECTED_BYTES, Collector, DIRECTED_BYTES, HEAD_BYTES, TAIL_BYTES, Windows, directed_offset,
};

use arrayvec::ArrayVec;

use crate::report::Risk;

/// Tells a type from a file's windows.
type Rule = fn(&Windows<'_>) -> Option<Found>;

/// Rules that hold whatever else the file has, beside those of zip archives; the first that knows the
/// file decides.
const CERTAIN: &[Rule] = &[
    headers::png,
    ole::find,
    ogg::find,
    boxes::find,
    matroska::find,
    mpeg_audio::tagged,
    headers::asf,
    signatures::strong,
    signatures::pdf_behind_blanks,
];

/// Rules that hold for what is no text.
const BINARY: &[Rule] =
    &[headers::icon, signatures::weak, mpeg_audio::untagged, signatures::late_pdf, long_tail::find];

/// What a file's bytes say of it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Content {
    /// Its type; `None` where no rule knows the bytes.
    pub found: Option<Found>,
    /// Of a text, how it is written.
    pub text: Option<TextFacts>,
    /// What makes it dangerous whatever it is called, with what shows it.
    pub risks: ArrayVec<(Risk, Evidence), { risks::MOST_RISKS }>,
}

impl Content {
    /// What the windows of a file show. Any bytes have an answer, and an empty file has none.
    pub fn of(windows: &Windows<'_>) -> Content {
        let by = |rules: &[Rule]| rules.iter().find_map(|rule| rule(windows));
        let mut content = Content::default();
        if let Some(archive) = zip::read(windows) {
            content.found = Some(archive.found);
            content.risks.extend(archive.risks);
        } else if let Some(found) = by(CERTAIN) {
            content.found = Some(found);
        } else if let Some(text) = text::read(windows) {
            content.found = Some(text.found);
            content.text = Some(text.facts);
        } else {
            content.found = by(BINARY);
        }
        let media_type = content.media_type().unwrap_or_default();
        content.risks.extend(risks::of(windows, media_type, content.text.is_some()));
        content
    }

    /// The type that the bytes show.
    pub fn media_type(&self) -> Option<&'static str> {
        self.found.as_ref().map(|found| found.media_type)
    }
}

/// Whether the rules for containers tell a type wherever they see enough of the file: an archive that
/// they call by its general name is then not of that type. Takes an essence in lower case.
pub(super) fn is_told_in_container(essence: &str) -> bool {
    zip::tells(essence) || ole::tells(essence)
}

/// The type that a file's first bytes show by a signature: not of text, and not by less than three bytes,
/// which others may begin with too.
///
/// ```
/// use weighbridge::mime::content::by_signature;
///
/// assert_eq!(by_signature(b"GIF89a\x01\0\x01\0"), Some("image/gif"));
/// assert_eq!(by_signature(b"{\"a\":1}"), None);
/// ```
pub fn by_signature(beginning: &[u8]) -> Option<&'static str> {
    let Content { found, text, .. } = Content::of(&Windows::of(beginning));
    let found = found.filter(|_| text.is_none())?;
    let is_told = found.evidence.first().is_some_and(|it| it.bytes.len() >= 3);
    is_told.then_some(found.media_type)
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
