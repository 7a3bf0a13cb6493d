//! The other types that are zip archives: those that state themselves, and those told by a name.

use super::super::found::Evidence;
use super::listing::Listing;
use super::names::NAMES;
use crate::report::words;

/// Types that stand in an entry `mimetype`, stored and first (OpenDocument 1.3 part 2 §3.3, EPUB
/// OCF §4.3).
#[rustfmt::skip]
const STATED: &[&str] = &[
    "application/epub+zip",
    "application/hwp+zip",
    "application/vnd.etsi.asic-e+zip",
    "application/vnd.etsi.asic-s+zip",
    "application/vnd.oasis.opendocument.base",
    "application/vnd.oasis.opendocument.chart",
    "application/vnd.oasis.opendocument.chart-template",
    "application/vnd.oasis.opendocument.database",
    "application/vnd.oasis.opendocument.formula",
    "application/vnd.oasis.opendocument.formula-template",
    "application/vnd.oasis.opendocument.graphics",
    "application/vnd.oasis.opendocument.graphics-template",
    "application/vnd.oasis.opendocument.image",
    "application/vnd.oasis.opendocument.image-template",
    "application/vnd.oasis.opendocument.presentation",
    "application/vnd.oasis.opendocument.presentation-template",
    "application/vnd.oasis.opendocument.spreadsheet",
    "application/vnd.oasis.opendocument.spreadsheet-template",
    "application/vnd.oasis.opendocument.text",
    "application/vnd.oasis.opendocument.text-master",
    "application/vnd.oasis.opendocument.text-template",
    "application/vnd.oasis.opendocument.text-web",
    "application/vnd.sun.xml.calc",
    "application/vnd.sun.xml.calc.template",
    "application/vnd.sun.xml.draw",
    "application/vnd.sun.xml.draw.template",
    "application/vnd.sun.xml.impress",
    "application/vnd.sun.xml.impress.template",
    "application/vnd.sun.xml.math",
    "application/vnd.sun.xml.writer",
    "application/vnd.sun.xml.writer.global",
    "application/vnd.sun.xml.writer.template",
    "application/x-karbon",
    "application/x-kword",
    "application/vnd.kde.kword",
    "application/vnd.kde.kpresenter",
    "application/x-krita",
    "image/openraster",
];

/// Whether an archive tells a type by stating it.
pub(super) fn tells(essence: &str) -> bool {
    STATED.contains(&essence)
}

/// The type that the archive states of itself: in its entry `mimetype`, which should be its first,
/// else in an OpenDocument's manifest, where the root's type is the first (OpenDocument 1.3 part 2
/// §4.2).
pub(super) fn stated(listing: &Listing<'_>) -> Option<(&'static str, Evidence)> {
    let by_mimetype = || {
        let entry = listing.mimetype?;
        let content = listing.source.taken_out(&entry)?;
        let known = STATED.iter().find(|known| starts_with_type(&content, known))?;
        Some((*known, entry.evidence(words!(MIMETYPE_STATES, media_type = known).detail())))
    };
    by_mimetype().or_else(|| {
        let entry = listing.manifest?;
        let content = listing.source.taken_out(&entry)?;
        let (_, known) = STATED
            .iter()
            .filter_map(|known| {
                let quoted = format!("\"{known}\"");
                Some((memchr::memmem::find(&content, quoted.as_bytes())?, *known))
            })
            .min()?;
        Some((known, entry.evidence(words!(MANIFEST_STATES, media_type = known).detail())))
    })
}

/// Whether a content begins with a type. Its size may be told only behind it; what follows then is
/// another record.
fn starts_with_type(content: &[u8], media_type: &str) -> bool {
    let rest = content.trim_ascii_start().strip_prefix(media_type.as_bytes());
    rest.is_some_and(|rest| rest.trim_ascii_start().is_empty() || rest.starts_with(b"PK"))
}

/// The type by an entry's name, the weightiest name first.
pub(super) fn by_name(listing: &Listing<'_>) -> Option<(&'static str, Evidence)> {
    let (rank, entry) = listing.named?;
    let (_, media_type, says) = NAMES[rank];
    Some((media_type, entry.evidence(says)))
}
