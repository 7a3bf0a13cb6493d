//! The types that no rule of ours tells, by a library.

use super::found::{Evidence, Found, Open};
use super::windows::Windows;

/// Bytes shown of a signature whose length the library does not tell.
const SHOWN_BYTES: usize = 8;

/// What infer knows by its signature; but not what is told better from text and from several frames,
/// and not the one of its types that says nothing.
pub(super) fn find(windows: &Windows<'_>) -> Option<Found> {
    let head = windows.head();
    let media_type = infer::get(head)?.mime_type();
    let is_told_better = matches!(
        media_type,
        "text/html" | "text/xml" | "application/octet-stream" | "audio/mpeg" | "audio/aac"
    );
    let evidence =
        Evidence::at(0, &head[..head.len().min(SHOWN_BYTES)], "signature known to infer");
    (!is_told_better).then(|| Found { open: Open::Anything, ..Found::by(media_type, evidence) })
}
