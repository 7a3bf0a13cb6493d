//! Every sentence that a report or a refusal can say of its own request, in English and by the key that other languages know it
//! by.

mod actix;
mod base64;
mod damage;
mod evidence;
mod forms;
mod http;
mod json;
mod multipart;
mod names;
mod part_headers;
mod problems;
mod questions;
mod readers;
mod signatures;
mod text_signs;
mod types;
mod values;

pub use actix::*;
pub use base64::*;
pub use damage::*;
pub use evidence::*;
pub use forms::*;
pub use http::*;
pub use json::*;
pub use multipart::*;
pub use names::*;
pub use part_headers::*;
pub use problems::*;
pub use questions::*;
pub use readers::*;
pub use signatures::*;
pub use text_signs::*;
pub use types::*;
pub use values::*;

use super::Pattern;

/// All of them.
pub fn patterns() -> impl Iterator<Item = &'static Pattern> {
    let families = [
        OF_ACTIX,
        OF_BASE64,
        OF_DAMAGE,
        OF_EVIDENCE,
        OF_FORMS,
        OF_HTTP,
        OF_JSON,
        OF_MULTIPART,
        OF_NAMES,
        OF_PART_HEADERS,
        OF_PROBLEMS,
        OF_QUESTIONS,
        OF_READERS,
        OF_SIGNATURES,
        OF_TEXT_SIGNS,
        OF_TYPES,
        OF_VALUES,
    ];
    families.into_iter().flatten().copied()
}

/// Makes one family's patterns: a constant of each, and a list of all of them.
macro_rules! worded {
    ($all:ident $($constant:ident $key:literal $english:literal;)*) => {
        $(#[doc = concat!("`", $english, "`")]
        pub const $constant: &Pattern = &Pattern { key: $key, english: $english };)*

        pub(super) static $all: &[&Pattern] = &[$($constant),*];
    };
}
use worded;

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::patterns;

    #[test]
    fn every_pattern_has_a_key_of_its_own() {
        let mut keys = HashSet::new();
        for pattern in patterns() {
            assert!(keys.insert(pattern.key), "{} stands twice", pattern.key);
            assert!(!pattern.english.is_empty(), "{}", pattern.key);
        }
        assert!(keys.len() > 100);
    }
}
