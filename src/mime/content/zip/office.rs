//! Office Open XML (ECMA-376): documents, workbooks and presentations since 2007.
//!
//! `[Content_Types].xml` names the type of the main part; it may stand anywhere in the archive, and
//! where it is not in view, the names of the parts tell the family.

use super::super::found::Evidence;
use super::listing::Listing;
use super::names::{FOLDERS, OfficeName, USUAL_NAMES};
use crate::report::words;

/// Types of main parts and of the files that have them.
#[rustfmt::skip]
const MAIN_PARTS: &[(&str, &str)] = &[
    ("wordprocessingml.document.main+xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    ("wordprocessingml.template.main+xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.template"),
    ("ms-word.document.macroEnabled.main+xml", "application/vnd.ms-word.document.macroenabled.12"),
    ("ms-word.template.macroEnabledTemplate.main+xml", "application/vnd.ms-word.template.macroenabled.12"),
    ("spreadsheetml.sheet.main+xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    ("spreadsheetml.template.main+xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.template"),
    ("ms-excel.sheet.macroEnabled.main+xml", "application/vnd.ms-excel.sheet.macroenabled.12"),
    ("ms-excel.template.macroEnabled.main+xml", "application/vnd.ms-excel.template.macroenabled.12"),
    ("ms-excel.addin.macroEnabled.main+xml", "application/vnd.ms-excel.addin.macroenabled.12"),
    ("ms-excel.sheet.binary.macroEnabled.main", "application/vnd.ms-excel.sheet.binary.macroenabled.12"),
    ("presentationml.presentation.main+xml", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
    ("presentationml.template.main+xml", "application/vnd.openxmlformats-officedocument.presentationml.template"),
    ("presentationml.slideshow.main+xml", "application/vnd.openxmlformats-officedocument.presentationml.slideshow"),
    ("ms-powerpoint.presentation.macroEnabled.main+xml", "application/vnd.ms-powerpoint.presentation.macroenabled.12"),
    ("ms-powerpoint.template.macroEnabled.main+xml", "application/vnd.ms-powerpoint.template.macroenabled.12"),
    ("ms-powerpoint.slideshow.macroEnabled.main+xml", "application/vnd.ms-powerpoint.slideshow.macroenabled.12"),
    ("ms-powerpoint.addin.macroEnabled.main+xml", "application/vnd.ms-powerpoint.addin.macroenabled.12"),
    ("ms-visio.drawing.main+xml", "application/vnd.ms-visio.drawing.main+xml"),
    ("ms-visio.template.main+xml", "application/vnd.ms-visio.template"),
    ("ms-visio.stencil.main+xml", "application/vnd.ms-visio.stencil"),
    ("ms-visio.drawing.macroEnabled.main+xml", "application/vnd.ms-visio.drawing.macroenabled.12"),
    ("ms-visio.template.macroEnabled.main+xml", "application/vnd.ms-visio.template.macroenabled.12"),
    ("ms-visio.stencil.macroEnabled.main+xml", "application/vnd.ms-visio.stencil.macroenabled.12"),
    ("ms-package.3dmanufacturing-3dmodel+xml", "model/3mf"),
    ("ms-package.xps-fixeddocumentsequence+xml", "application/vnd.ms-xpsdocument"),
];

/// Whether a main part's content type tells a type.
pub(super) fn tells(essence: &str) -> bool {
    MAIN_PARTS.iter().any(|(_, media_type)| *media_type == essence)
}

/// The type of an Office file.
pub(super) fn find(listing: &Listing<'_>) -> Option<(&'static str, Evidence)> {
    if !listing.is_package {
        return None;
    }
    by_content_types(listing).or_else(|| by_name(listing))
}

fn by_content_types(listing: &Listing<'_>) -> Option<(&'static str, Evidence)> {
    let entry = listing.content_types?;
    let text = listing.source.taken_out(&entry)?;
    let (part, media_type) = MAIN_PARTS
        .iter()
        .filter_map(|row| Some((memchr::memmem::find(&text, row.0.as_bytes())?, row)))
        .min_by_key(|(at, _)| *at)?
        .1;
    Some((media_type, entry.evidence(words!(CONTENT_TYPES_NAME, part = part).detail())))
}

fn by_name(listing: &Listing<'_>) -> Option<(&'static str, Evidence)> {
    let (name, entry) = listing.office?;
    Some(match name {
        OfficeName::MainPart(rank) => (USUAL_NAMES[rank].1, entry.evidence(words!(MAIN_PART))),
        OfficeName::InFolder(rank) => (FOLDERS[rank].1, entry.evidence(words!(OFFICE_FOLDER))),
    })
}
