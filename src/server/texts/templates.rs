//! That templates have no words of their own.

use std::fs;
use std::path::{Path, PathBuf};

/// What is the same in every language: names and units.
const NAMES: [&str; 1] = ["Weighbridge"];

/// The attributes whose values people read.
const SPOKEN: [&str; 6] = ["aria-label", "alt", "title", "placeholder", "content", "data-label"];

fn templates() -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("templates");
    let mut open: Vec<PathBuf> = vec![root.clone()];
    let mut templates = Vec::new();
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(folder).expect("the folder is there") {
            let path = entry.expect("the folder can be read").path();
            if path.is_dir() {
                open.push(path);
            } else {
                let name = path.strip_prefix(&root).expect("it is inside").display().to_string();
                templates.push((name, fs::read_to_string(&path).expect("UTF-8")));
            }
        }
    }
    templates
}

/// The text without what stands between two marks; the marks must be in pairs.
fn without(source: &str, open: &str, close: &str) -> String {
    let mut pieces = source.split(open);
    let mut kept = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        kept.push(' ');
        kept +=
            piece.split_once(close).unwrap_or_else(|| panic!("{open} without {close}: {piece}")).1;
    }
    kept
}

/// The words that a template writes itself: its text, and what its tags say to people.
fn words(source: &str) -> Vec<String> {
    let mut plain = source.to_owned();
    for (open, close) in [("{#", "#}"), ("{{", "}}"), ("{%", "%}"), ("<code", "</code>")] {
        plain = without(&plain, open, close);
    }
    let mut text = without(&plain, "<", ">");
    for tag in plain.split('<').skip(1).filter_map(|tag| tag.split_once('>')).map(|(tag, _)| tag) {
        for attribute in SPOKEN {
            for piece in tag.split(&format!(" {attribute}=\"")).skip(1) {
                text += &format!(" {}", piece.split('"').next().unwrap_or_default());
            }
        }
    }
    let pieces = text.split(|it: char| !it.is_alphabetic());
    pieces
        .filter(|word| word.chars().count() > 1 && !NAMES.contains(word))
        .map(str::to_owned)
        .collect()
}

/// The source without what browsers read and not people: entities, settings and states.
fn spoken(source: &str) -> String {
    let is_setting = |line: &&str| {
        ["viewport", "color-scheme"].iter().any(|it| line.contains(&format!("<meta name=\"{it}\"")))
    };
    let lines: Vec<&str> = source.lines().filter(|line| !is_setting(line)).collect();
    ["&amp;", "&lt;", "&gt;", "&quot;", " aria-current=\"page\""]
        .iter()
        .fold(lines.join("\n"), |spoken, it| spoken.replace(it, " "))
}

#[test]
fn templates_have_no_words_of_their_own() {
    for (name, source) in templates() {
        let words = words(&spoken(&source));
        assert!(words.is_empty(), "{name}: {words:?}");
    }
}

#[test]
fn words_are_found_in_text_and_in_what_tags_say() {
    let source = "{# no #}<p class=\"no\" aria-label=\"yes {{ no }}\">{{ t.say(\"no\") }}<code>no</code> also – 3</p>";
    assert_eq!(words(source), ["also", "yes"]);
}
