//! Each finding's vectors: requests in `tests/vectors/findings/` that make it, and near misses that must
//! not. `manifest.tsv` lists them; its head says how to add one.

use std::collections::{BTreeMap, BTreeSet};
use std::num::NonZero;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

use weighbridge::report::entries;

use crate::message::Message;

/// How many vectors each finding has at least.
const FINDS: usize = 3;
const SPARES: usize = 2;

/// One line of the manifest.
struct Vector {
    file: String,
    /// Whether the finding must be made, or must not.
    finds: bool,
    id: String,
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/vectors/findings")
}

fn manifest() -> Vec<Vector> {
    let text = std::fs::read_to_string(folder().join("manifest.tsv")).expect("a manifest");
    let lines = text.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    lines
        .map(|line| {
            let columns: Vec<&str> = line.split('\t').collect();
            let [file, verdict, id, why] = columns[..] else {
                panic!("four columns with tabs between: {line}")
            };
            assert!(!why.is_empty(), "{file}: the last column says what it shows");
            let finds = match verdict {
                "finds" => true,
                "spares" => false,
                other => panic!("{file}: {other} is neither finds nor spares"),
            };
            Vector { file: file.to_owned(), finds, id: id.to_owned() }
        })
        .collect()
}

/// What is wrong with the findings of a vector's file, which is read at every split.
fn fault(Vector { file, finds, id }: &Vector) -> Option<String> {
    let message = std::fs::read(folder().join(file)).unwrap_or_else(|it| panic!("{file}: {it}"));
    let report = Message::parse(&message).inspect_everywhere();
    let found: Vec<&str> = report.findings.iter().map(|it| it.id.as_str()).collect();
    let is_right = found.contains(&id.as_str()) == *finds;
    let verdict = if *finds { "" } else { "not " };
    (!is_right).then(|| format!("{file}: {id} must {verdict}be in {found:?}"))
}

#[test]
fn every_vector_makes_its_finding_or_does_not_at_every_split() {
    let manifest = manifest();
    let next = AtomicUsize::new(0);
    let threads = std::thread::available_parallelism().map_or(1, NonZero::get);
    let faults: Vec<String> = std::thread::scope(|scope| {
        let take = || {
            let taken = std::iter::from_fn(|| manifest.get(next.fetch_add(1, Ordering::Relaxed)));
            taken.filter_map(fault).collect::<Vec<_>>()
        };
        let running: Vec<_> = (0..threads).map(|_| scope.spawn(take)).collect();
        running.into_iter().flat_map(|it| it.join().expect("a vector at every split")).collect()
    });
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn every_finding_has_its_vectors() {
    let mut counts: BTreeMap<&str, (usize, usize)> =
        entries().map(|entry| (entry.id, (0, 0))).collect();
    let manifest = manifest();
    for vector in &manifest {
        let count = counts.get_mut(vector.id.as_str());
        let (finds, spares) = count.unwrap_or_else(|| panic!("{}: no such finding", vector.id));
        *if vector.finds { finds } else { spares } += 1;
    }
    let poor: Vec<_> =
        counts.iter().filter(|(_, (finds, spares))| *finds < FINDS || *spares < SPARES).collect();
    assert!(poor.is_empty(), "too few vectors: {poor:?}");
}

#[test]
fn every_file_stands_in_the_manifest() {
    let listed: BTreeSet<_> = manifest().iter().map(|vector| folder().join(&vector.file)).collect();
    for directory in std::fs::read_dir(folder()).unwrap().map(|entry| entry.unwrap().path()) {
        if directory.is_dir() {
            for file in std::fs::read_dir(directory).unwrap().map(|entry| entry.unwrap().path()) {
                assert!(listed.contains(&file), "{} is not in the manifest", file.display());
            }
        }
    }
}
