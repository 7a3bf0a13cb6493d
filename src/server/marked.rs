//! Sentences as HTML, with what other programs say in them marked as English, so that a screen reader says it as such.

use askama::filters::{Escaper, Html};

use super::language::Language;
use super::texts::{Text, Texts};
use super::words;
use crate::report::{Detail, Finding, OTHERS_WORDS, Value};

/// What stands before and behind such words until the sentence is put together. No value has these characters, which
/// would not be seen.
const MARKS: [char; 2] = ['\u{2}', '\u{3}'];

/// A sentence of the program's own in the reader's language.
pub(crate) fn detail(t: &Texts, said: &Detail) -> String {
    if t.language == Language::English {
        return escaped(&said.to_string());
    }
    escaped(&marked(t, said)).replace(MARKS[0], "<span lang=\"en\">").replace(MARKS[1], "</span>")
}

/// What a finding says: of its own request first, then what is true of all such.
pub(crate) fn explanation(t: &Texts, finding: &Finding) -> String {
    let id = format!("finding-{}", finding.id);
    match t.language == Language::English || !t.has(&id) {
        true => escaped(&words::explanation(t, finding)),
        false => {
            let why = t.say(format!("{id}.why")).to_string();
            format!("{} {}", detail(t, &finding.detail), escaped(&why))
        }
    }
}

fn marked(t: &Texts, said: &Detail) -> String {
    let id = format!("detail-{}", said.pattern.key);
    if !t.has(&id) {
        return in_marks(&said.to_string());
    }
    let fill = |text: Text<'static>, (name, value): &(&'static str, Value)| match value {
        Value::Count(count) => text.with(name, *count),
        Value::Text(value) if OTHERS_WORDS.contains(name) => text.with(name, in_marks(value)),
        Value::Text(value) => text.with(name, value.replace(MARKS, "")),
        Value::Words(words) => text.with(name, marked(t, words)),
    };
    said.values.iter().fold(t.say(id), fill).to_string()
}

/// As templates escape it.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    // Writing to a String cannot fail.
    let _written = Html.write_escaped_str(&mut escaped, text);
    escaped
}

fn in_marks(words: &str) -> String {
    format!("{}{}{}", MARKS[0], words.replace(MARKS, ""), MARKS[1])
}

#[cfg(test)]
mod tests {
    use super::{detail, explanation};
    use crate::report::{OTHERS_WORDS, words};
    use crate::server::language::Language;
    use crate::server::texts::Texts;

    #[test]
    fn what_another_program_says_is_marked_in_other_languages_than_its_own() {
        let said =
            words!(READS_FAILS, error = "<MulterError>: Unexpected \u{2}field\u{3}").detail();
        let korean = detail(&Texts::of(Language::Korean), &said);
        let marked = "<span lang=\"en\">&#60;MulterError&#62;: Unexpected \\u{2}field\\u{3}</span>";
        assert!(korean.contains(marked), "{korean}");
        let english = detail(&Texts::english(), &said);
        assert!(english.starts_with("fails: &#60;MulterError&#62;"), "{english}");
        assert!(!english.contains("<span"), "{english}");
    }

    #[test]
    fn words_inside_of_words_are_marked_too() {
        let cause = words!(SAID_ELSEWHERE, error = "Connection refused (os error 111)");
        let said = words!(EXPERIMENT_FAILED, why = cause).detail();
        let korean = detail(&Texts::of(Language::Korean), &said);
        assert!(korean.contains("<span lang=\"en\">Connection refused (os error 111)</span>"));
    }

    #[test]
    fn the_scripts_of_the_page_mark_the_same_values() {
        let script = include_str!("../../static/lib/texts.js");
        let names: Vec<String> = OTHERS_WORDS.iter().map(|name| format!("'{name}'")).collect();
        assert!(script.contains(&format!("[{}]", names.join(", "))));
    }

    #[test]
    fn an_explanation_is_that_of_the_words_with_its_values_escaped() {
        let mut report = crate::inspect::Inspection::new(
            crate::report::Request {
                content_type: Some("application/json".into()),
                ..Default::default()
            },
            Default::default(),
        );
        report.push(b"{\"<a>\":1,\"<a>\":2}");
        let report = report.finish(crate::inspect::Ending::Complete, Default::default());
        let finding =
            report.findings.iter().find(|it| it.id.as_str() == "json-duplicate-key").unwrap();
        for language in Language::ALL {
            let said = explanation(&Texts::of(language), finding);
            assert!(said.contains("&#60;a&#62;") && !said.contains("<a>"), "{said}");
        }
    }
}
