//! Names of entries that tell something of their archive.

use crate::report::{Words, words};

/// Name of the entry that states the types of all others (ECMA-376 part 2, §7.3.7).
pub(super) const CONTENT_TYPES: &[u8] = b"[Content_Types].xml";

/// Main parts by their usual names, for archives whose content types are not in view.
#[rustfmt::skip]
pub(super) const USUAL_NAMES: &[(&[u8], &str)] = &[
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
pub(super) const FOLDERS: &[(&[u8], &str)] = &[
    (b"word/", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    (b"xl/", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    (b"ppt/", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
];

/// Names of entries that only one type has. A name that ends in `/` is of a folder at the top.
#[rustfmt::skip]
pub(super) const NAMES: &[(&[u8], &str, Words<'static>)] = &[
    (b"AndroidManifest.xml", "application/vnd.android.package-archive", words!(ANDROID_MANIFEST)),
    (b"META-INF/MANIFEST.MF", "application/java-archive", words!(JAVA_MANIFEST)),
    (b"META-INF/mozilla.rsa", "application/x-xpinstall", words!(EXTENSION_SIGNATURE)),
    (b"install.rdf", "application/x-xpinstall", words!(EXTENSION_MANIFEST)),
    (b"META-INF/container.xml", "application/epub+zip", words!(EPUB_CONTAINER)),
    (b"doc.kml", "application/vnd.google-earth.kmz", words!(KMZ_MAP)),
    (b"Payload/", "application/x-itunes-ipa", words!(IOS_FOLDER)),
];

/// What the name of an entry says of Office.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum OfficeName {
    /// A main part by its usual name, and its rank.
    MainPart(usize),
    /// A part in a folder of Office's own, and the folder's rank.
    InFolder(usize),
}

impl OfficeName {
    /// `None` for a name that says nothing.
    pub(super) fn of(name: &[u8]) -> Option<OfficeName> {
        let main = USUAL_NAMES.iter().position(|(usual, _)| name.eq_ignore_ascii_case(usual));
        let folder = || FOLDERS.iter().position(|(folder, _)| name.starts_with(folder));
        main.map(OfficeName::MainPart).or_else(|| folder().map(OfficeName::InFolder))
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

/// The rank of a name among those that only one type has.
pub(super) fn rank(name: &[u8]) -> Option<usize> {
    NAMES
        .iter()
        .position(|(known, ..)| name == *known || known.ends_with(b"/") && name.starts_with(known))
}
