use proptest::prelude::*;

use super::{Text, read};
use crate::mime::content::found::Open;
use crate::mime::content::windows::Windows;

fn text(file: &[u8]) -> Option<Text> {
    read(&Windows::of(file))
}

/// Asserts that all of the texts are told to be of one type.
pub(super) fn assert_kinds(expected: &str, texts: &[&str]) {
    for sample in texts {
        let found = text(sample.as_bytes()).map(|it| it.found.media_type);
        assert_eq!(found, Some(expected), "{sample:?}");
    }
}

/// Asserts which types a text leaves open, in any order.
pub(super) fn assert_open(sample: &str, expected: &[&str]) {
    let found = text(sample.as_bytes()).expect("it is text").found;
    let Open::Only(open) = &found.open else { panic!("a text leaves only some types open") };
    let (mut open, mut expected) = (open.to_vec(), expected.to_vec());
    open.sort_unstable();
    expected.sort_unstable();
    assert_eq!(open, expected, "{sample:?}");
}

/// A sample of each kind that has a rule of its own.
const SAMPLES: [(&str, &str); 9] = [
    (
        "application/json",
        "{\n  \"name\": \"x\",\n  \"list\": [1, -2.5, true, null, {\"deep\": \"\\u00e9\"}]\n}\n",
    ),
    (
        "application/ld+json",
        "{\"@context\": \"https://schema.org\", \"@id\": \"urn:x\", \"a\": [1]}\n",
    ),
    (
        "application/xml",
        "<?xml version=\"1.0\"?>\n<!-- a --><list>\n  <item a=\"1\">é</item>\n</list>\n",
    ),
    (
        "text/html",
        "<!DOCTYPE html>\n<html><head><title>x</title></head><body><p>y</p></body></html>\n",
    ),
    (
        "text/csv",
        "city,country,people\nParis,France,2102650\n\"Aix, en Provence\",France,147122\nLyon,France,522250\n",
    ),
    (
        "application/sql",
        "CREATE TABLE a (\n  b int\n);\nINSERT INTO a VALUES (1), (2);\nSELECT * FROM a WHERE b = 'x;y';\n",
    ),
    (
        "application/graphql",
        "type Query {\n  user(id: ID!): User\n  users(first: Int = 10): [User!]!\n}\nscalar Date\n",
    ),
    (
        "text/javascript",
        "import a from './a.js';\n\nexport const b = async (c) => {\n  if (c === null) return `x${a}`;\n};\n",
    ),
    (
        "text/css",
        "/* a */\nbody, .b > a:hover { color: red; margin: 0 }\n@media print { p { width: 1px } }\n",
    ),
];

#[test]
fn each_kind_has_a_sample_that_is_told() {
    for (kind, sample) in SAMPLES {
        assert_kinds(kind, &[sample]);
    }
}

#[test]
fn a_sample_cut_anywhere_is_of_its_kind_or_plain_and_never_of_another() {
    for (kind, sample) in SAMPLES {
        for len in 12..sample.len() {
            let Some(text) = text(&sample.as_bytes()[..len]) else { panic!("{kind} cut at {len}") };
            let found = text.found.media_type;
            // What tells JSON-LD may be in the part that was cut off.
            let is_general = found == "application/json" && kind == "application/ld+json";
            assert!(
                found == kind || found == "text/plain" || is_general,
                "{kind} cut at {len}: {found}"
            );
        }
    }
}

#[test]
fn a_long_file_is_told_by_its_beginning_wherever_the_window_cuts_it() {
    // Kinds of which a file may hold many one after another, and a comment or record of any length.
    for (kind, before, after) in [
        ("text/html", "<!--", "-->\n"),
        ("text/csv", "", ",x,1\n"),
        ("application/sql", "-- ", "\n"),
        ("application/graphql", "# ", "\n"),
        ("text/javascript", "/* ", " */\n"),
        ("text/css", "/* ", " */\n"),
    ] {
        let (_, sample) = SAMPLES.iter().find(|(it, _)| *it == kind).expect("each kind has one");
        for len in 0..64 {
            let first = format!("{before}{}{after}", "x".repeat(len));
            assert_kinds(kind, &[&(first + &sample.repeat(9000 / sample.len() + 1))]);
        }
    }
}

#[test]
fn text_in_utf_16_and_in_older_charsets_is_told_by_the_same_rules() {
    for (kind, sample) in SAMPLES {
        let utf16: Vec<u8> = sample.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let marked = [&b"\xff\xfe"[..], &utf16].concat();
        for file in [&utf16, &marked] {
            let text = text(file).expect("UTF-16 is text");
            assert_eq!((text.found.media_type, text.facts.charset), (kind, "UTF-16LE"));
        }
    }
    // `이름,나이` in EUC-KR.
    let korean = b"\xc0\xcc\xb8\xa7,\xb3\xaa\xc0\xcc\r\n\xb1\xe8\xbf\xb5\xbc\xf6,31\r\n\xb9\xda\xb9\xce\xc1\xf6,28\r\n";
    let text = text(korean).expect("EUC-KR is text");
    assert_eq!((text.found.media_type, text.facts.charset), ("text/csv", "EUC-KR"));
}

#[test]
fn facts_are_told_beside_the_kind() {
    let text = text(b"\xef\xbb\xbfa\r\nb\r\n").expect("it is text");
    assert_eq!((text.facts.charset, text.facts.bom), ("UTF-8", Some("UTF-8")));
    assert_eq!(text.facts.line_breaks, Some(crate::report::LineBreaks::Crlf));
}

#[test]
fn evidence_is_where_the_file_has_it() {
    let file = b"\xef\xbb\xbf  <svg xmlns='http://www.w3.org/2000/svg'/>";
    let evidence = &text(file).expect("it is text").found.evidence[0];
    assert_eq!(evidence.offset, Some(5));
    assert!(file[5..].starts_with(&evidence.bytes));
}

proptest! {
    #[test]
    fn any_bytes_are_read_or_are_no_text(file in proptest::collection::vec(any::<u8>(), 0..600)) {
        let _ = text(&file);
    }

    #[test]
    fn any_mixture_of_the_signs_of_all_kinds_is_read(
        pieces in proptest::collection::vec(
            prop_oneof![
                "[ -~\\n\\t]{0,12}",
                "\\PC{0,4}",
                proptest::sample::select(&[
                    "<!--", "-->", "<?xml ", "<!DOCTYPE ", "<svg", "</", "/*", "*/", "//", "--", "#", "$$",
                    "\"", "'", "`", "\"\"\"", "\\", "{", "}", "[", "]", "(", ")", ";", ":", ",", "@media",
                    "type A {", "query ", "select ", " from ", "create table ", "import ", "=>", "===",
                    "const ", "\r\n", "\n", "<a ", "{%", "%}", "<%", "=\"", "é", "url(", "\u{feff}",
                ][..]).prop_map(str::to_owned),
            ],
            0..60,
        ),
    ) {
        let _ = text(pieces.concat().as_bytes());
    }

    #[test]
    fn a_sample_with_a_byte_changed_is_read(which in 0..SAMPLES.len(), at in any::<usize>(), byte: u8) {
        let mut file = SAMPLES[which].1.as_bytes().to_vec();
        let at = at % file.len();
        file[at] = byte;
        let _ = text(&file);
    }

    #[test]
    fn words_of_prose_are_plain_and_leave_no_kind_open_that_has_signs(
        words in proptest::collection::vec("[a-z]{2,9}", 24..120),
    ) {
        let mut prose = String::new();
        for (at, word) in words.iter().enumerate() {
            prose.push_str(word);
            prose.push_str(if at % 12 == 11 { ".\n" } else { " " });
        }
        let found = text(prose.as_bytes()).expect("it is text").found;
        prop_assert_eq!(found.media_type, "text/plain");
        prop_assert_eq!(found.open, Open::nothing());
    }
}
