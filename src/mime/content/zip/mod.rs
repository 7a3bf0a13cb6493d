//! Zip archives (APPNOTE.TXT) and the many types that are zip archives inside.
//!
//! Which type it is, the entries tell, in whatever order they come: by the local headers in the head
//! while the archive streams, and by the directory at its end.

mod entries;
mod listing;
mod office;
mod types;

use entries::Source;
use listing::Listing;

use super::found::{Evidence, Found, Open};
use super::windows::Windows;
use crate::report::Risk;

/// The general type.
const GENERAL: &str = "application/zip";

/// Starts of zip archives: a local header, the end of an empty archive, the mark of a spanned one.
const STARTS: [&[u8]; 3] = [b"PK\x03\x04", b"PK\x05\x06", b"PK00PK\x03\x04"];

/// The type of a zip archive.
pub(super) fn find(windows: &Windows<'_>) -> Option<Found> {
    let start = start(windows)?;
    let signature = Evidence::at(0, start, "zip signature");
    let listing = Listing::of(Source::of(windows));
    let Some((media_type, evidence)) = decide(&listing) else {
        let open = if listing.source.is_complete() { Open::nothing() } else { Open::Anything };
        return Some(Found { open, ..Found::by(GENERAL, signature) });
    };
    let mut found = Found::by(media_type, evidence);
    found.evidence.push(signature);
    Some(found)
}

/// What the entries tell: the type that the archive itself states first, then what only one type
/// has.
fn decide(listing: &Listing<'_>) -> Option<(&'static str, Evidence)> {
    types::stated(listing).or_else(|| office::find(listing)).or_else(|| types::by_name(listing))
}

/// What makes the archive dangerous: entries that would expand without end, or macros.
pub(super) fn risks(windows: &Windows<'_>) -> [Option<(Risk, Evidence)>; 2] {
    if !is_zip(windows) {
        return [None, None];
    }
    let listing = Listing::of(Source::of(windows));
    [
        listing.bomb(windows.len()).map(|evidence| (Risk::ArchiveBombLike, evidence)),
        listing.macros().map(|evidence| (Risk::Macro, evidence)),
    ]
}

/// Whether a file begins as zip archives do.
pub(super) fn is_zip(windows: &Windows<'_>) -> bool {
    start(windows).is_some()
}

/// The end of an archive's directory at the end of any file, where it points to a directory that is
/// there.
pub(super) fn directory_behind(windows: &Windows<'_>) -> Option<Evidence> {
    entries::end_of_directory(windows)
}

fn start(windows: &Windows<'_>) -> Option<&'static [u8]> {
    STARTS.into_iter().find(|start| windows.head().starts_with(start))
}

#[cfg(test)]
mod tests;
