//! The sniffing of browsers, case by case: the standard's own tables from
//! `tests/vectors/browser/patterns.tsv`, and the cases of web-platform-tests.

use weighbridge::mime::browser::{Computed, Context, HEADER_BYTES, Sniffed};

pub(crate) const WHITE_SPACE: [u8; 5] = [0x09, 0x0a, 0x0c, 0x0d, 0x20];
pub(crate) const TAG_TERMINATING: [u8; 2] = [0x20, 0x3e];

/// A row of one of the standard's tables, as the standard writes it.
pub(crate) struct Row {
    table: &'static str,
    /// Without the tag-terminating byte.
    pub(crate) pattern: Vec<u8>,
    pub(crate) mask: Vec<u8>,
    pub(crate) tag_terminated: bool,
    pub(crate) after_white_space: bool,
    essence: &'static str,
}

impl Row {
    fn is_of(&self, tables: &[&str]) -> bool {
        tables.contains(&self.table)
    }

    /// The pattern as it stands, and where it ends with a tag, once for each byte that may end it.
    pub(crate) fn examples(&self) -> Vec<Vec<u8>> {
        let ends: &[u8] = if self.tag_terminated { &TAG_TERMINATING } else { &[] };
        match ends {
            [] => vec![self.pattern.clone()],
            _ => ends.iter().map(|end| [&self.pattern[..], &[*end]].concat()).collect(),
        }
    }

    /// The pattern matching algorithm (§6) step by step: the bytes that match.
    fn matches(&self, input: &[u8]) -> Option<(usize, usize)> {
        let mut s = 0;
        while self.after_white_space && input.get(s).is_some_and(|it| WHITE_SPACE.contains(it)) {
            s += 1;
        }
        let start = s;
        for (pattern, mask) in self.pattern.iter().zip(&self.mask) {
            if input.get(s)? & mask != *pattern {
                return None;
            }
            s += 1;
        }
        if self.tag_terminated {
            if !TAG_TERMINATING.contains(input.get(s)?) {
                return None;
            }
            s += 1;
        }
        Some((start, s - start))
    }
}

/// The lines of a table that are no comments, in their columns.
fn table(text: &'static str) -> impl Iterator<Item = Vec<&'static str>> {
    text.lines().filter(|line| !line.starts_with('#')).map(|line| line.split('\t').collect())
}

fn bytes(hexadecimal: &str) -> Vec<u8> {
    hexadecimal.split(' ').map(|byte| u8::from_str_radix(byte, 16).expect("two digits")).collect()
}

pub(crate) fn rows() -> Vec<Row> {
    table(include_str!("../vectors/browser/patterns.tsv"))
        .map(|columns| {
            let [table, pattern, mask, ignored, essence] = columns[..] else {
                panic!("{columns:?}");
            };
            let tag = pattern.strip_suffix(" TT");
            let pattern = bytes(tag.unwrap_or(pattern));
            let mut mask = bytes(mask);
            mask.truncate(pattern.len());
            let after_white_space = ignored == "ws";
            Row { table, pattern, mask, tag_terminated: tag.is_some(), after_white_space, essence }
        })
        .collect()
}

/// First bytes and their type where none is declared.
pub(crate) fn unknown_types() -> Vec<(Vec<u8>, &'static str)> {
    table(include_str!("../vectors/browser/unknown.tsv"))
        .map(|columns| (bytes(columns[0]), columns[1]))
        .collect()
}

/// The tables that are looked at one after the other where no type is declared.
const OF_UNKNOWN_TYPES: [&str; 5] = ["scriptable", "prefix", "image", "audio-or-video", "archive"];

/// Asks for the table of a row alone, or, where that is not possible, for all tables of unknown
/// types.
fn ask(row: &Row, header: &[u8]) -> (Option<Computed>, Vec<&'static str>) {
    let sniffed = Sniffed::of(header);
    let tables = match row.table {
        "image" | "audio-or-video" | "font" => vec![row.table],
        _ => OF_UNKNOWN_TYPES.to_vec(),
    };
    let computed = match row.table {
        "image" => Some(sniffed.computed(Some("image/declared"), false)),
        "audio-or-video" => Some(sniffed.computed(Some("audio/declared"), false)),
        "font" => sniffed.computed_in(Context::Font, None),
        _ => Some(sniffed.computed(None, false)),
    };
    let is_match =
        |it: &Computed| matches!(it.says.pattern.key, "sniffed-pattern" | "sniffed-html");
    (computed.filter(is_match), tables)
}

/// Holds the answer equal to what the tables say, read step by step. Gives back whether a row
/// matched.
fn hold(rows: &[Row], row: &Row, header: &[u8]) -> bool {
    let (computed, tables) = ask(row, header);
    let expected = tables.iter().find_map(|table| {
        rows.iter()
            .filter(|row| row.is_of(&[table]))
            .find_map(|row| Some((row.essence, row.matches(header)?)))
    });
    let found = computed.as_ref().map(|it| (&*it.essence, it.bytes.expect("a match has bytes")));
    assert_eq!(found, expected, "{header:02x?}");
    found.is_some()
}

#[test]
fn every_pattern_shows_its_type() {
    let rows = rows();
    assert_eq!(rows.len(), 46);
    for row in &rows {
        for example in row.examples() {
            let computed = ask(row, &example).0.unwrap();
            assert_eq!(computed.essence, row.essence, "{example:02x?}");
            assert_eq!(computed.bytes, Some((0, example.len())), "{example:02x?}");
            let longer = [&example[..], b"\0more"].concat();
            assert_eq!(ask(row, &longer).0.unwrap(), computed);
        }
    }
}

#[test]
fn every_byte_of_every_pattern_counts_as_its_mask_says() {
    let rows = rows();
    for row in &rows {
        for example in row.examples() {
            for at in 0..example.len() {
                let mut changed = example.clone();
                let mut matching = 0;
                for byte in 0..=u8::MAX {
                    changed[at] = byte;
                    hold(&rows, row, &changed);
                    matching += usize::from(row.matches(&changed).is_some());
                }
                let expected = match row.mask.get(at) {
                    Some(0x00) => 256,
                    // A letter's two cases, or the two bytes that end a tag.
                    Some(0xdf) | None => 2,
                    _ => 1,
                };
                assert_eq!(matching, expected, "byte {at} of {example:02x?}");
            }
        }
    }
}

#[test]
fn a_pattern_cut_short_does_not_match() {
    let rows = rows();
    for row in &rows {
        for example in row.examples() {
            for end in 0..example.len() {
                assert_eq!(row.matches(&example[..end]), None);
                hold(&rows, row, &example[..end]);
                let behind_blanks = [&[b' '; 40], &example[..end]].concat();
                hold(&rows, row, &behind_blanks);
            }
        }
    }
}

#[test]
fn white_space_before_a_pattern_is_ignored_in_the_rows_that_say_so() {
    let rows = rows();
    let mut spaces: Vec<Vec<u8>> = WHITE_SPACE.iter().map(|byte| vec![*byte]).collect();
    spaces.push(WHITE_SPACE.to_vec());
    spaces.push(WHITE_SPACE.repeat(200));
    for row in &rows {
        for example in row.examples() {
            for space in &spaces {
                let header = [&space[..], &example].concat();
                hold(&rows, row, &header);
                assert_eq!(row.matches(&header).is_some(), row.after_white_space);
            }
            for other in [0x00, 0x08, 0x0b, 0x0e, 0x1b, 0x85, 0xa0, b'x'] {
                hold(&rows, row, &[&[other], &example[..]].concat());
            }
        }
    }
}

#[test]
fn a_pattern_must_end_within_the_resource_header() {
    let rows = rows();
    for row in rows.iter().filter(|row| row.after_white_space) {
        for example in row.examples() {
            let space = b" ".repeat(HEADER_BYTES - example.len());
            assert!(ask(row, &[&space[..], &example].concat()).0.is_some());
            assert!(ask(row, &[b" ", &space[..], &example].concat()).0.is_none());
        }
    }
}

#[test]
fn letters_of_a_tag_may_be_in_any_case() {
    let rows = rows();
    for row in rows.iter().filter(|row| row.tag_terminated) {
        for example in row.examples() {
            assert!(hold(&rows, row, &example.to_ascii_lowercase()));
            let mixed: Vec<u8> = (0..)
                .zip(&example)
                .map(|(at, byte)| if at % 2 == 0 { byte.to_ascii_lowercase() } else { *byte })
                .collect();
            assert!(hold(&rows, row, &mixed));
        }
    }
}

#[test]
fn web_platform_tests_unknown_types_are_computed() {
    let cases = unknown_types();
    assert_eq!(cases.len(), 79);
    for (header, essence) in cases {
        let computed = Sniffed::of(&header).computed(None, false);
        assert_eq!(computed.essence, essence, "{header:02x?}");
    }
}

/// What web-platform-tests makes of the tables of §7.1: each pattern whole and without the end of
/// its tag, behind white space, under each type that is unknown, with and without nosniff.
#[test]
fn web_platform_tests_scriptable_types_are_computed() {
    let mut cases = 0;
    for row in rows().iter().filter(|row| row.is_of(&["scriptable", "prefix"])) {
        let mut payloads: Vec<(Vec<u8>, bool)> =
            row.examples().into_iter().map(|example| (example, true)).collect();
        if row.tag_terminated {
            payloads.push((row.pattern.clone(), false));
        }
        let mut spaces = vec![vec![]];
        if row.after_white_space {
            spaces.push(WHITE_SPACE.to_vec());
            spaces.extend(WHITE_SPACE.map(|byte| vec![byte; 5]));
        }
        for (payload, whole) in &payloads {
            for space in &spaces {
                let header = [&space[..], payload].concat();
                let is_text = !header.contains(&0);
                for nosniff in [false, true] {
                    let looked_for = !(nosniff && row.is_of(&["scriptable"]));
                    let expected = match is_text {
                        _ if *whole && looked_for => row.essence,
                        true => "text/plain",
                        false => "application/octet-stream",
                    };
                    for supplied in [
                        None,
                        Some(""),
                        Some("bogus"),
                        Some("*/*"),
                        Some("unknown/unknown"),
                        Some("application/unknown"),
                    ] {
                        let computed = Sniffed::of(&header).computed(supplied, nosniff);
                        assert_eq!(computed.essence, expected, "{supplied:?} {header:02x?}");
                        cases += 1;
                    }
                }
            }
        }
    }
    assert_eq!(cases, 4428);
}
