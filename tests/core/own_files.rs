//! This repository's own files are ordinary ones: sent under their names and types, in every encoding, they
//! raise no warning and no error.

use std::fs;
use std::path::{Path, PathBuf};

use weighbridge::encode::{Boundary, Encoder, FileLabel, content_type};
use weighbridge::inspect::Options;
use weighbridge::report::{Encoding, Severity};

use crate::laws::{inspect_pieces, request};

/// Folders of other things than this repository's files, or of files that are odd on purpose.
const SKIPPED: [&str; 10] = [
    ".git",
    ".venv",
    "__pycache__",
    "artifacts",
    "corpus",
    "node_modules",
    "proptest-regressions",
    "target",
    "test-results",
    "vectors",
];

/// Findings that are right about one of the files: its name's end, the id, and why.
const RIGHT: &[(&str, &str, &str)] = &[];

fn files_below(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a readable folder") {
        let path = entry.expect("an entry").path();
        let name = path.file_name().and_then(|name| name.to_str()).expect("a name in UTF-8");
        if SKIPPED.contains(&name) || path.is_symlink() {
            continue;
        }
        if path.is_dir() {
            files_below(&path, found);
        } else {
            found.push(path);
        }
    }
}

/// The ids of the warnings and errors that a file makes in an encoding.
fn grave(encoding: Encoding, label: &FileLabel, payload: &[u8]) -> Vec<&'static str> {
    let boundary = Boundary::numbered(0xC1EA);
    let mut body = Vec::new();
    let mut encoder = Encoder::begin(encoding, label, &boundary, &mut body);
    encoder.push(payload, &mut body);
    encoder.finish(&mut body);
    let filename = (encoding == Encoding::Raw).then(|| label.filename.clone());
    let options = Options { filename, digest: None, ..Options::default() };
    let request = request(&content_type(encoding, label, &boundary));
    let report = inspect_pieces(&request, &options, body.chunks(64 * 1024));
    let findings = report.findings.iter().filter(|finding| finding.severity != Severity::Info);
    findings.map(|finding| finding.id.as_str()).collect()
}

#[test]
fn every_file_of_the_repository_is_clean_in_every_encoding() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = Vec::new();
    files_below(root, &mut files);
    files.sort();
    assert!(files.len() > 300, "only {} files were found", files.len());
    let mut odd = Vec::new();
    for path in files {
        let payload = fs::read(&path).expect("a readable file");
        let name = path.file_name().and_then(|name| name.to_str()).expect("a name in UTF-8");
        let media_type = mime_guess::from_path(&path).first_raw().unwrap_or_default();
        let label = FileLabel::new(name, media_type);
        for encoding in Encoding::ALL {
            for id in grave(encoding, &label, &payload) {
                let is_right =
                    |(end, of_id, _): &(&str, &str, &str)| path.ends_with(end) && *of_id == id;
                if !RIGHT.iter().any(is_right) {
                    odd.push(format!("{} as {media_type:?} in {encoding}: {id}", path.display()));
                }
            }
        }
    }
    assert!(odd.is_empty(), "{}", odd.join("\n"));
}
