//! Sentences as data: a pattern, which each language words for itself, and the values in it. What a finding says of
//! its own request, what a media type rests on and how other servers read a body is told so, and shown in the reader's
//! language; English is worded here.

use std::ascii::EscapeDefault;
use std::fmt::{self, Display, Formatter};
use std::slice::EscapeAscii;

use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

use super::shown::{Hex, visible};

/// Bytes of one value of a detail; what is longer is cut, with `…` at its end.
pub const VALUE_BYTES: usize = 1024;

/// The gaps that hold what another program says: text that is English, whatever language stands around it.
pub const OTHERS_WORDS: [&str; 2] = ["error", "fault"];

/// A sentence or a piece of one with gaps for values.
#[derive(Debug, PartialEq, Eq)]
pub struct Pattern {
    /// Names it, the same in every report.
    pub key: &'static str,
    /// Its English, with `{name}` where the value of that name goes.
    pub english: &'static str,
}

impl Pattern {
    /// Whether these are the names of its gaps, all of them.
    pub const fn fits(&self, names: &[&str]) -> bool {
        let mut at = 0;
        let mut found = [false; 8];
        while let Some((start, end)) = gap(self.english.as_bytes(), at) {
            let mut which = 0;
            while which < names.len() && !is_at(self.english.as_bytes(), start, end, names[which]) {
                which += 1;
            }
            if which == names.len() {
                return false;
            }
            found[which] = true;
            at = end;
        }
        let mut which = 0;
        while which < names.len() {
            if !found[which] {
                return false;
            }
            which += 1;
        }
        true
    }

    /// Whether it has a gap of this name.
    pub fn has_gap(&self, name: &str) -> bool {
        self.pieces().any(|(_, gap)| gap == Some(name))
    }

    /// Itself, once a compiler has seen that these are the names of its gaps.
    ///
    /// # Panics
    ///
    /// Where they are not.
    pub const fn with_gaps(&'static self, names: &[&str]) -> &'static Pattern {
        assert!(self.fits(names), "these are not the values of the pattern");
        self
    }

    /// Its text and the names of its gaps in turn.
    fn pieces(&self) -> impl Iterator<Item = (&'static str, Option<&'static str>)> {
        let (english, mut at) = (self.english, Some(0));
        std::iter::from_fn(move || {
            let from = at?;
            let Some((start, end)) = gap(english.as_bytes(), from) else {
                at = None;
                return Some((&english[from..], None));
            };
            at = Some(end + 1);
            Some((&english[from..start - 1], Some(&english[start..end])))
        })
    }
}

/// Where the name of the next gap begins and ends. Braces with anything else between them are text.
const fn gap(text: &[u8], from: usize) -> Option<(usize, usize)> {
    let mut open = from;
    while open < text.len() {
        let mut end = open + 1;
        while end < text.len() && (text[end].is_ascii_lowercase() || text[end] == b'_') {
            end += 1;
        }
        if text[open] == b'{' && end > open + 1 && end < text.len() && text[end] == b'}' {
            return Some((open + 1, end));
        }
        open += 1;
    }
    None
}

const fn is_at(text: &[u8], start: usize, end: usize, name: &str) -> bool {
    let name = name.as_bytes();
    if name.len() != end - start {
        return false;
    }
    let mut at = 0;
    while at < name.len() {
        if text[start + at] != name[at] {
            return false;
        }
        at += 1;
    }
    true
}

/// A value in a detail.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum Value {
    /// A number or an offset.
    Count(u64),
    /// What every language writes the same, of at most [`VALUE_BYTES`] and without characters that would not be seen.
    Text(String),
    /// Words, which every language has of its own.
    Words(Detail),
}

impl Value {
    /// A text, cut and made safe to show.
    pub fn text(text: &str) -> Value {
        let mut text = visible(text);
        if text.len() > VALUE_BYTES {
            text.truncate(text.floor_char_boundary(VALUE_BYTES - '…'.len_utf8()));
            text.push('…');
        }
        Value::Text(text)
    }
}

impl Display for Value {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Value::Count(count) => count.fmt(f),
            Value::Text(text) => f.write_str(text),
            Value::Words(words) => words.fmt(f),
        }
    }
}

/// A pattern with its values: one sentence about this request. It is displayed in English.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Detail {
    /// The sentence.
    pub pattern: &'static Pattern,
    /// What stands in its gaps, by their names.
    pub values: Vec<(&'static str, Value)>,
}

impl Display for Detail {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        for (text, gap) in self.pattern.pieces() {
            f.write_str(text)?;
            if let Some((_, value)) = self.values.iter().find(|(name, _)| Some(*name) == gap) {
                value.fmt(f)?;
            }
        }
        Ok(())
    }
}

/// As `{"key": …, "values": {…}}`.
impl Serialize for Detail {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(2))?;
        map.serialize_entry("key", self.pattern.key)?;
        map.serialize_entry("values", &Values(&self.values))?;
        map.end()
    }
}

struct Values<'a>(&'a [(&'static str, Value)]);

impl Serialize for Values<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(name, value)| (name, value)))
    }
}

/// A detail that nobody may ask for: its values are only written out where somebody does. Made by [`words!`].
#[derive(Clone, Copy)]
pub struct Words<'a> {
    /// The sentence.
    pub pattern: &'static Pattern,
    /// What its values are made of, by the names of its gaps.
    pub values: &'a [(&'static str, &'a dyn ToValue)],
}

impl Words<'_> {
    /// The values written out.
    pub fn detail(&self) -> Detail {
        let values = self.values.iter().map(|(name, value)| (*name, value.to_value())).collect();
        Detail { pattern: self.pattern, values }
    }
}

impl fmt::Debug for Words<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.detail(), f)
    }
}

/// As what they say is equal.
impl PartialEq for Words<'_> {
    fn eq(&self, other: &Words<'_>) -> bool {
        self.detail() == other.detail()
    }
}

impl Eq for Words<'_> {}

/// What a value of a detail is made of.
pub trait ToValue: Sync {
    /// The value.
    fn to_value(&self) -> Value;
}

impl ToValue for u64 {
    fn to_value(&self) -> Value {
        Value::Count(*self)
    }
}

impl ToValue for u32 {
    fn to_value(&self) -> Value {
        Value::Count((*self).into())
    }
}

impl ToValue for usize {
    fn to_value(&self) -> Value {
        Value::Count(*self as u64)
    }
}

impl ToValue for str {
    fn to_value(&self) -> Value {
        Value::text(self)
    }
}

impl<T: ToValue + ?Sized> ToValue for &T {
    fn to_value(&self) -> Value {
        (**self).to_value()
    }
}

impl ToValue for Words<'_> {
    fn to_value(&self) -> Value {
        Value::Words(self.detail())
    }
}

impl ToValue for Value {
    fn to_value(&self) -> Value {
        self.clone()
    }
}

impl ToValue for Detail {
    fn to_value(&self) -> Value {
        Value::Words(self.clone())
    }
}

macro_rules! written_out {
    ($($written:ty)*) => {
        $(impl ToValue for $written {
            fn to_value(&self) -> Value {
                Value::text(&self.to_string())
            }
        })*
    };
}
written_out! { String char f64 Hex<'_> EscapeAscii<'_> EscapeDefault }

/// Makes [`Words`] of a pattern's constant and its values, `words!(BARE_LF, at = offset, line = line)`; that they are
/// the pattern's is seen to by the compiler.
macro_rules! words {
    ($pattern:ident $(, $name:ident = $value:expr)* $(,)?) => {
        $crate::report::Words {
            pattern: const {
                $crate::report::details::$pattern.with_gaps(&[$(stringify!($name)),*])
            },
            values: &[$((stringify!($name), &$value as &dyn $crate::report::ToValue)),*],
        }
    };
}
pub(crate) use words;

#[cfg(test)]
mod tests {
    use super::{Detail, Pattern, VALUE_BYTES, Value, Words};

    static PATTERN: Pattern =
        Pattern { key: "some", english: "{one} and {} and {two}, {one} again." };

    #[test]
    fn gaps_are_filled_by_name_and_other_braces_are_text() {
        let values: [(&str, &dyn super::ToValue); 2] = [("one", &1_u64), ("two", &"2\u{202e}")];
        let words = Words { pattern: &PATTERN, values: &values };
        assert_eq!(words.detail().to_string(), "1 and {} and 2\\u{202e}, 1 again.");
        let json = serde_json::to_value(words.detail()).unwrap();
        let expected =
            serde_json::json!({"key": "some", "values": {"one": 1, "two": "2\\u{202e}"}});
        assert_eq!(json, expected);
    }

    #[test]
    fn words_in_words_are_a_value_of_their_own() {
        let inner = Detail { pattern: &PATTERN, values: Vec::new() };
        let outer = Words { pattern: &PATTERN, values: &[("one", &inner)] };
        let json = serde_json::to_value(outer.detail()).unwrap();
        assert_eq!(json["values"]["one"], serde_json::json!({"key": "some", "values": {}}));
    }

    #[test]
    fn a_pattern_fits_the_names_of_all_its_gaps() {
        assert!(PATTERN.fits(&["one", "two"]) && PATTERN.fits(&["two", "one"]));
        for names in [&["one"][..], &["one", "two", "three"], &["one", "tw"], &[]] {
            assert!(!PATTERN.fits(names), "{names:?}");
        }
        assert!(Pattern { key: "", english: "{ none }, {1}, {" }.fits(&[]));
    }

    #[test]
    fn a_long_value_is_cut_between_characters() {
        let Value::Text(text) = Value::text(&"한".repeat(VALUE_BYTES)) else { unreachable!() };
        assert!(text.len() <= VALUE_BYTES && text.ends_with("한…"));
        assert_eq!(Value::text("a\0"), Value::Text("a\\u{0}".into()));
    }
}
