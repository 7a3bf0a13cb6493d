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
