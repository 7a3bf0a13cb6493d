//! Zip archives (APPNOTE.TXT) and the many types that are zip archives inside.
//!
//! Which type it is, the entries tell, in whatever order they come: by the local headers in the head
//! while the archive streams, and by the directory at its end.

mod entries;
mod listing;
mod names;
mod office;
mod types;

use arrayvec::ArrayVec;
use entries::Source;
use listing::Listing;

use super::found::{Evidence, Found, Open};
use super::windows::Windows;
use crate::report::{Risk, words};

/// The general type.
const GENERAL: &str = "application/zip";

/// Starts of zip archives: a local header, the end of an empty archive, the mark of a spanned one.
const STARTS: [&[u8]; 3] = [b"PK\x03\x04", b"PK\x05\x06", b"PK00PK\x03\x04"];

/// A zip archive: its type, and what makes it dangerous.
pub(super) struct Archive {
    pub(super) found: Found,
    pub(super) risks: ArrayVec<(Risk, Evidence), 2>,
}

/// Reads a zip archive; `None` where the file is none.
pub(super) fn read(windows: &Windows<'_>) -> Option<Archive> {
    let signature = Evidence::at(0, start(windows)?, words!(SIGNATURE_NAMED, name = "zip"));
    let listing = Listing::of(Source::of(windows));
    let bomb = listing.bomb(windows.len()).map(|evidence| (Risk::ArchiveBombLike, evidence));
    let macros = listing.macros().map(|evidence| (Risk::Macro, evidence));
    let risks = bomb.into_iter().chain(macros).collect();
    let found = match decide(&listing) {
        Some((media_type, evidence)) => {
            let mut found = Found::by(media_type, evidence);
            found.evidence.push(signature);
            found
        }
        None if listing.source.is_complete() => Found::by(GENERAL, signature),
        None => Found { open: Open::Anything, ..Found::by(GENERAL, signature) },
    };
    Some(Archive { found, risks })
}

/// What the entries tell: the type that the archive itself states first, then what only one type
/// has.
fn decide(listing: &Listing<'_>) -> Option<(&'static str, Evidence)> {
    types::stated(listing).or_else(|| office::find(listing)).or_else(|| types::by_name(listing))
}

/// Whether these rules tell a type wherever they see the whole directory.
pub(super) fn tells(essence: &str) -> bool {
    office::tells(essence) || types::tells(essence)
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
