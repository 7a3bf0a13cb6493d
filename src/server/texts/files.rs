//! That the languages' files say the same things, and say everything that pages ask them for.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use fluent_bundle::FluentResource;

use crate::report::details::patterns;
use crate::report::entries;
use crate::server::comments;

const ENGLISH: &str = include_str!("../../../static/texts/en.ftl");
const KOREAN: &str = include_str!("../../../static/texts/ko.ftl");

/// What the program itself says in English, in the catalogue and in details.
const SAID_IN_ENGLISH: [&str; 2] = ["finding-", "detail-"];

/// The calls that name a text.
const CALLS: [&str; 6] = ["say(", "say_or(", "has(", "t(", "tOr(", "rich("];

/// A file's texts: id, or id and attribute, with the variables in each.
fn texts(source: &str) -> BTreeMap<String, BTreeSet<&str>> {
    let mut texts = BTreeMap::new();
    let mut message = String::new();
    let mut current = String::new();
    for line in source.lines().filter(|line| !line.starts_with('#')) {
        let begins = |line: &str| line.starts_with(|it: char| it.is_ascii_lowercase() || it == '.');
        if let Some((id, _)) = line.trim_start().split_once(" =").filter(|(id, _)| begins(id)) {
            if !id.starts_with('.') {
                message = id.to_owned();
            }
            current = if id.starts_with('.') { format!("{message}{id}") } else { id.to_owned() };
            assert!(
                texts.insert(current.clone(), BTreeSet::new()).is_none(),
                "{current} stands twice"
            );
        }
        let ends = |it: char| !(it.is_ascii_alphanumeric() || it == '_');
        for piece in line.split('$').skip(1) {
            let variable = piece.split(ends).next().unwrap_or_default();
            texts.get_mut(&current).expect("a text begins before its variables").insert(variable);
        }
    }
    texts
}

fn is_said_in_english(id: &str) -> bool {
    SAID_IN_ENGLISH.iter().any(|prefix| id.starts_with(prefix))
}

#[test]
fn every_line_of_the_files_can_be_read() {
    for source in [ENGLISH, KOREAN] {
        let faults =
            FluentResource::try_new(source.to_owned()).map_or_else(|(_, it)| it, |_| vec![]);
        assert!(faults.is_empty(), "{faults:?}");
    }
}

#[test]
fn the_languages_have_the_same_texts_with_the_same_variables() {
    let mut korean = texts(KOREAN);
    korean.retain(|id, _| !is_said_in_english(id));
    let english = texts(ENGLISH);
    for (id, variables) in &english {
        assert_eq!(Some(variables), korean.get(id), "{id}");
    }
    let only_korean: Vec<_> = korean.keys().filter(|id| !english.contains_key(*id)).collect();
    assert!(only_korean.is_empty(), "{only_korean:?}");
    assert!(!english.keys().any(|id| is_said_in_english(id)));
}

#[test]
fn what_the_program_says_in_english_is_said_in_korean_too() {
    let korean = texts(KOREAN);
    let findings = entries().flat_map(|entry| {
        ["title", "why", "fix"].map(|attribute| format!("finding-{}.{attribute}", entry.id))
    });
    let details = patterns().map(|pattern| format!("detail-{}", pattern.key));
    let mut wanted: BTreeSet<String> = findings.chain(details).chain(comments::ids()).collect();
    let missing: Vec<_> = wanted.iter().filter(|id| !korean.contains_key(*id)).collect();
    assert!(missing.is_empty(), "{missing:?}");
    wanted.extend(entries().map(|entry| format!("finding-{}", entry.id)));
    let stale = korean.keys().filter(|id| is_said_in_english(id) && !wanted.contains(*id));
    assert_eq!(stale.collect::<Vec<_>>(), Vec::<&String>::new());
}

#[test]
fn a_detail_has_the_same_values_in_every_language() {
    let korean = texts(KOREAN);
    for pattern in patterns() {
        let variables: Vec<&str> =
            korean[&format!("detail-{}", pattern.key)].iter().copied().collect();
        assert!(pattern.fits(&variables), "{}: {variables:?}", pattern.key);
    }
}

/// Templates, scripts and the server's modules: all that can name a text.
fn sources() -> Vec<(PathBuf, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut open = ["templates", "static", "src/server"].map(|folder| root.join(folder)).to_vec();
    let mut sources = Vec::new();
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(folder).expect("the folder is there") {
            let path = entry.expect("the folder can be read").path();
            let is_ours = !["vendor", "texts"].iter().any(|name| path.ends_with(name));
            let extension = path.extension().and_then(|it| it.to_str());
            if path.is_dir() && is_ours {
                open.push(path);
            } else if matches!(extension, Some("html" | "js" | "rs")) {
                let source = fs::read_to_string(&path).expect("UTF-8");
                sources.push((path, source));
            }
        }
    }
    sources
}

/// Everything between quotes that could name a text: its words, or those before the first value put in.
fn quoted(source: &str) -> impl Iterator<Item = &str> {
    source.split(['"', '\'', '`']).filter(|piece| {
        let head = piece.split(['$', '{']).next().unwrap_or_default();
        head.contains('-') || *piece == head
    })
}

/// The prefix of a name that is put together, such as `opinion-` of `opinion-{}`.
fn prefix(piece: &str) -> Option<&str> {
    let head = piece.split(['$', '{']).next().filter(|head| head.len() < piece.len())?;
    Some(head).filter(|head| head.ends_with('-') && head.len() > 2)
}

#[test]
fn every_text_is_used() {
    let sources = sources();
    let pieces: BTreeSet<&str> = sources.iter().flat_map(|(_, source)| quoted(source)).collect();
    let prefixes: BTreeSet<&str> = pieces.iter().filter_map(|piece| prefix(piece)).collect();
    let is_used = |id: &str| {
        let message = id.split('.').next().unwrap_or_default();
        let begins = |prefix: &&str| message.starts_with(*prefix);
        pieces.contains(id) || pieces.contains(message) || prefixes.iter().any(begins)
    };
    let english = texts(ENGLISH);
    let unused: Vec<_> = english.keys().filter(|id| !is_used(id)).collect();
    assert!(unused.is_empty(), "{unused:?}");
}

#[test]
fn every_text_that_is_asked_for_is_there() {
    let english = texts(ENGLISH);
    let mut asked = 0;
    for (path, source) in sources() {
        for call in CALLS {
            for (at, _) in source.match_indices(call) {
                let before = source[..at].chars().next_back();
                let is_longer_name =
                    before.is_some_and(|it| it.is_ascii_alphanumeric() || it == '_');
                let rest = source[at + call.len()..].trim_start().trim_start_matches("format!(");
                let Some(quote) = rest.chars().next().filter(|it| "\"'`".contains(*it)) else {
                    continue;
                };
                let Some(id) = rest[1..].split(quote).next().filter(|_| !is_longer_name) else {
                    continue;
                };
                // JavaScript has other things called so, whose arguments are no names of texts.
                let is_there = match prefix(id) {
                    Some(prefix) => {
                        english.keys().any(|id| id.starts_with(prefix))
                            || is_said_in_english(prefix)
                    }
                    None => english.contains_key(id),
                };
                let is_meant = id.contains('-') || english.contains_key(id);
                assert!(
                    is_there || !is_meant || path.ends_with("texts.rs"),
                    "{}: {id}",
                    path.display()
                );
                asked += usize::from(is_meant);
            }
        }
    }
    assert!(asked > 150, "only {asked} were found");
}
