//! What makes a file dangerous to pass on, whatever it is called.

use memchr::memchr_iter;

use super::found::Evidence;
use super::signatures::{PDF, find_pdf};
use super::trailing;
use super::windows::Windows;
use super::{ole, zip};
use crate::report::{Risk, words};

/// The most risks of one file.
pub(super) const MOST_RISKS: usize = 3;

/// Tags that a browser or a server would run; images and recordings carry other markup for their
/// descriptions.
const TAGS: [&[u8]; 4] = [b"<script", b"<?php", b"<html", b"<iframe"];

/// The risks of a file whose bytes show `media_type`, empty where they show none, beside those that zip
/// archives have.
pub(super) fn of(
    windows: &Windows<'_>,
    media_type: &str,
    is_text: bool,
) -> impl Iterator<Item = (Risk, Evidence)> + use<> {
    let polyglot =
        polyglot(windows, media_type, is_text).map(|evidence| (Risk::Polyglot, evidence));
    let macros = ole::macros(windows).map(|evidence| (Risk::Macro, evidence));
    polyglot.into_iter().chain(macros)
}

/// What shows that the file is one of another type at the same time.
fn polyglot(windows: &Windows<'_>, media_type: &str, is_text: bool) -> Option<Evidence> {
    // A text may speak of a PDF.
    let pdf = || if is_text { None } else { pdf_inside(windows, media_type) };
    zip_behind(windows, media_type)
        .or_else(pdf)
        .or_else(|| trailing::find(windows, media_type))
        .or_else(|| markup_inside(windows, media_type))
}

/// The directory of a zip archive at the end of what is none.
fn zip_behind(windows: &Windows<'_>, media_type: &str) -> Option<Evidence> {
    if keeps_files(windows, media_type) { None } else { zip::directory_behind(windows) }
}

/// Whether the file is an archive, which may keep another archive or a PDF as it is; or of a
/// format that is a short header before a zip archive.
fn keeps_files(windows: &Windows<'_>, media_type: &str) -> bool {
    zip::is_zip(windows)
        || matches!(
            media_type,
            "application/x-tar"
                | "application/x-unix-archive"
                | "application/vnd.debian.binary-package"
                | "application/x-cpio"
                | "application/x-google-chrome-extension"
                | "model/vnd.dwf"
        )
}

/// A PDF's signature behind the beginning of what is none.
fn pdf_inside(windows: &Windows<'_>, media_type: &str) -> Option<Evidence> {
    if media_type == "application/pdf" || keeps_files(windows, media_type) {
        return None;
    }
    let at = find_pdf(windows.head())?;
    Some(Evidence::at(at as u64, PDF, words!(PDF_WHERE_READERS_LOOK)))
}

/// A script's tag in an image or a recording.
fn markup_inside(windows: &Windows<'_>, media_type: &str) -> Option<Evidence> {
    let is_medium = ["image/", "audio/", "video/"].iter().any(|it| media_type.starts_with(it));
    if !is_medium || media_type == "image/svg+xml" {
        return None;
    }
    let (tail_offset, tail) = windows.tail();
    find_tag(0, windows.head()).or_else(|| find_tag(tail_offset, tail))
}

fn find_tag(offset: u64, bytes: &[u8]) -> Option<Evidence> {
    memchr_iter(b'<', bytes).find_map(|at| {
        let is_here = |tag: &&&[u8]| {
            bytes.get(at..at + tag.len()).is_some_and(|here| here.eq_ignore_ascii_case(tag))
        };
        let tag = TAGS.iter().find(is_here)?;
        let shown = &bytes[at..at + tag.len()];
        Some(Evidence::at(offset + at as u64, shown, words!(MARKUP_IN_MEDIUM)))
    })
}

#[cfg(test)]
mod tests {
    use super::super::{Content, Windows};
    use crate::report::Risk;

    const PNG: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\0IEND\xaeB`\x82";

    fn risks(file: &[u8]) -> Vec<Risk> {
        Content::of(&Windows::of(file)).risks.iter().map(|(risk, _)| *risk).collect()
    }

    #[test]
    fn a_clean_image_has_no_risk() {
        assert_eq!(risks(PNG), []);
        assert_eq!(risks(&[&PNG[..8], b"<x:xmpmeta> <rdf:RDF", &PNG[8..]].concat()), []);
    }

    #[test]
    fn markup_that_runs_is_found_at_either_end() {
        assert_eq!(risks(&[&PNG[..8], b"<ScRiPt>", &PNG[8..]].concat()), [Risk::Polyglot]);
        let far = [&PNG[..8], &[7; 300_000], b"<?php", &PNG[8..]].concat();
        assert_eq!(risks(&far), [Risk::Polyglot]);
    }

    #[test]
    fn a_pdf_signature_counts_where_readers_look_and_archives_and_texts_are_free() {
        assert_eq!(risks(&[&PNG[..8], b"%PDF-1.4", &PNG[8..]].concat()), [Risk::Polyglot]);
        assert_eq!(risks(&[&PNG[..8], &[7; 1020], b"%PDF-1.4", &PNG[8..]].concat()), []);
        assert_eq!(risks(b"{\"magic\": \"%PDF-1.7\"}"), []);
        assert_eq!(risks(b"A PDF begins with %PDF-1.4 and so on.\n"), []);
    }
}
