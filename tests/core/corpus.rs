//! The fuzz targets' corpus, without a fuzzer: every committed input keeps the laws.

use std::fs;
use std::path::Path;

#[allow(unreachable_pub, reason = "the fuzz targets are another crate")]
#[path = "../../fuzz/src/checks.rs"]
mod checks;

#[test]
fn multipart_inputs_keep_the_laws() {
    check_all("multipart", checks::multipart);
}

#[test]
fn urlencoded_inputs_keep_the_laws() {
    check_all("urlencoded", checks::urlencoded);
}

#[test]
fn json_inputs_keep_the_laws() {
    check_all("json", checks::json);
}

#[test]
fn raw_inputs_keep_the_laws() {
    check_all("raw", checks::raw);
}

#[test]
fn coded_inputs_keep_the_laws() {
    check_all("coding", checks::coding);
}

#[test]
fn mime_inputs_keep_the_laws() {
    check_all("mime", checks::mime);
}

fn check_all(target: &str, check: fn(&[u8])) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus").join(target);
    let entries = fs::read_dir(&folder).expect("the target has a corpus");
    let mut inputs: Vec<_> = entries.map(|entry| entry.expect("a file").path()).collect();
    inputs.sort();
    assert!(!inputs.is_empty(), "{} is empty", folder.display());
    for path in inputs {
        // Told by the test runner where the check fails.
        println!("{}", path.display());
        check(&fs::read(&path).expect("a readable file"));
    }
}
