//! Text among the contents: how it is written, and the kinds of it that its own characters show.
//!
//! [`RULES`] is the table of kinds. Each rule looks at the first 8 KiB and says that the text is of
//! its kind, that it may be, or that it is not. The first that says it is decides; where none does,
//! the text is plain, and the kinds that it may be are left open.

mod charset;
mod css;
mod csv;
mod cursor;
mod graphql;
mod html;
mod javascript;
mod json;
mod line_breaks;
mod markup;
mod prolog;
mod rule;
mod signs;
mod sql;
mod words;
mod xml;

use arrayvec::ArrayVec;
use encoding_rs::UTF_8;

use self::rule::{Grade, Rule, Sample};
use super::found::{Evidence, Found, MOST_OPEN, Open};
use super::windows::Windows;
use crate::report::{LineBreaks, words};

/// How a text is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TextFacts {
    /// The charset that its bytes show, by the Encoding standard's name, such as `UTF-8`; that too
    /// where all of it is ASCII.
    pub charset: &'static str,
    /// The charset whose byte order mark it begins with.
    pub bom: Option<&'static str>,
    /// How its lines end; `None` where it has but one.
    pub line_breaks: Option<LineBreaks>,
}

/// A file that is text.
pub(super) struct Text {
    pub(super) found: Found,
    pub(super) facts: TextFacts,
}

/// The kinds in the order in which they are asked: those with a signature first, then those with a
/// strict grammar, then those that are told by what is usual in them.
const RULES: [Rule; 9] = [
    signs::grade,
    json::grade,
    markup::grade,
    graphql::grade,
    css::grade,
    sql::grade,
    javascript::grade,
    csv::grade,
    signs::grade_mail,
];

/// Reads a file as text; `None` where it is none.
pub(super) fn read(windows: &Windows<'_>) -> Option<Text> {
    let decoded = charset::decode(windows)?;
    let has_bom = decoded.bom_len > 0;
    let charset = decoded.charset;
    let sample = Sample {
        text: &decoded.text,
        is_cut: decoded.is_cut,
        offset: (charset == UTF_8).then_some(decoded.bom_len),
        windows,
    };
    let facts = TextFacts {
        charset: charset.name(),
        bom: has_bom.then_some(charset.name()),
        line_breaks: line_breaks::line_breaks(windows, charset),
    };
    Some(Text { found: judge(&sample, charset.name()), facts })
}

/// What the rules make of a text.
fn judge(sample: &Sample<'_>, charset: &'static str) -> Found {
    let mut open = ArrayVec::new();
    for rule in RULES {
        match rule(sample) {
            Grade::Is(told) => {
                if !told.is_narrow {
                    open.clear();
                }
                leave_open(&mut open, told.open);
                let evidence = told.evidence.into_iter().collect();
                return Found { media_type: told.media_type, open: Open::Only(open), evidence };
            }
            Grade::MayBe(types) => leave_open(&mut open, types),
            Grade::IsNot => {}
        }
    }
    let evidence =
        ArrayVec::from_iter([Evidence::of_all(words!(TEXT_IN, charset = charset).detail())]);
    Found { media_type: "text/plain", open: Open::Only(open), evidence }
}

/// Notes types without telling one twice. Those that come first are the likelier ones.
fn leave_open(open: &mut ArrayVec<&'static str, MOST_OPEN>, types: &[&'static str]) {
    for kind in types {
        if !open.contains(kind) && !open.is_full() {
            open.push(kind);
        }
    }
}

#[cfg(test)]
mod tests;
