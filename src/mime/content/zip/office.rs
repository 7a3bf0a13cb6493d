//! Office Open XML (ECMA-376): documents, workbooks and presentations since 2007.
//!
//! `[Content_Types].xml` names the type of the main part; it may stand anywhere in the archive, and
//! where it is not in view, the names of the parts tell the family.

use super::super::found::Evidence;
use super::listing::Listing;

/// Name of the entry that states the types of all others (ECMA-376 part 2, §7.3.7).
pub(super) const CONTENT_TYPES: &[u8] = b"[Content_Types].xml";

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

/// Main parts by their usual names, for archives whose content types are not in view.
#[rustfmt::skip]
const USUAL_NAMES: &[(&[u8], &str)] = &[
    (b"word/document.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    (b"xl/workbook.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    (b"xl/workbook.bin", "application/vnd.ms-excel.sheet.binary.macroenabled.12"),
    (b"ppt/presentation.xml", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
    (b"visio/document.xml", "application/vnd.ms-visio.drawing.main+xml"),
    (b"3D/3dmodel.model", "model/3mf"),
    (b"FixedDocSeq.fdseq", "application/vnd.ms-xpsdocument"),
    (b"FixedDocumentSequence.fdseq", "application/vnd.ms-xpsdocument"),
];

/// Folders of Office's own, for archives cut before their main part; counted only beside an entry
/// that all Office files have.
#[rustfmt::skip]
const FOLDERS: &[(&[u8], &str)] = &[
    (b"word/", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    (b"xl/", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    (b"ppt/", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
];

/// What the name of an entry says of Office.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Name {
    /// A main part by its usual name, and its rank.
    MainPart(usize),
    /// A part in a folder of Office's own, and the folder's rank.
    InFolder(usize),
}

impl Name {
    /// `None` for a name that says nothing.
    pub(super) fn of(name: &[u8]) -> Option<Name> {
        let main = USUAL_NAMES.iter().position(|(usual, _)| name.eq_ignore_ascii_case(usual));
        let folder = || FOLDERS.iter().position(|(folder, _)| name.starts_with(folder));
        main.map(Name::MainPart).or_else(|| folder().map(Name::InFolder))
    }
}

/// Whether all Office files have an entry of this name, and few others.
pub(super) fn is_package_part(name: &[u8]) -> bool {
    name == CONTENT_TYPES || name == b"_rels/.rels"
}

/// Whether an entry holds macros ([MS-OVBA] §2.2.1).
pub(super) fn is_macro_project(name: &[u8]) -> bool {
    let base = name.rsplit(|&byte| byte == b'/').next().unwrap_or_default();
    base.eq_ignore_ascii_case(b"vbaProject.bin")
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
    Some((media_type, entry.evidence(format!("its content types name …{part}"))))
}

fn by_name(listing: &Listing<'_>) -> Option<(&'static str, Evidence)> {
    let (name, entry) = listing.office?;
    Some(match name {
        Name::MainPart(rank) => (USUAL_NAMES[rank].1, entry.evidence("name of the main part")),
        Name::InFolder(rank) => {
            (FOLDERS[rank].1, entry.evidence("folder of an Office file's parts"))
        }
    })
}
