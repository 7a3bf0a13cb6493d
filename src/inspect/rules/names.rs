//! The names of parts: repeated ones, dangerous ones, and the order that they come in.

use std::collections::{HashMap, HashSet};
use std::hash::{DefaultHasher, Hash, Hasher};

use memchr::memchr3;

use super::super::limits::REMEMBERED_NAMES;
use super::{Found, PartSeen};
use crate::inspect::findings::Findings;
use crate::report::{Encoding, FindingId, Role, Words, shown, words};

/// Names that reach an object's prototype in JavaScript.
const DANGEROUS: [&[u8]; 3] = [b"__proto__", b"constructor", b"prototype"];

/// Bytes of the shortest of them.
const FEWEST_BYTES: usize = 9;

/// What rules remember from part to part.
#[derive(Debug, Default)]
pub(in crate::inspect) struct BodySeen {
    /// What the client's languages say of the charset of names.
    pub(in crate::inspect) hint: Option<&'static str>,
    /// Whether it is `multipart/form-data`, whose rules are stricter than those of other multipart types.
    pub(in crate::inspect) is_form: bool,
    /// The first part of each name, by the name's hash. At most [`REMEMBERED_NAMES`].
    first_of: HashMap<u64, u64>,
    /// Hashes of the names that have been told of. At most as many.
    told: HashSet<u64>,
    dangers_told: HashSet<u64>,
    /// The first file's index and name.
    first_file: Option<(u64, String)>,
    late_field_told: bool,
}

impl BodySeen {
    /// Looks at the name of a part, or of a JSON member that may turn out to be none; `place` is its
    /// offset and its part.
    pub(in crate::inspect) fn look_at_name(
        &mut self,
        name: &[u8],
        (offset, part): (u64, Option<u64>),
        findings: &mut Findings,
    ) {
        // Nearly every name is neither so long nor made of several.
        if name.len() < FEWEST_BYTES {
            return;
        }
        let is_one = memchr3(b'[', b']', b'.', name).is_none();
        if is_one && !DANGEROUS.contains(&name) {
            return;
        }
        let Some(segment) = segments(name).find(|it| DANGEROUS.contains(it)) else { return };
        if is_new(&mut self.dangers_told, hash_of(name)) {
            let mut tell = |detail: Words<'_>| {
                findings.add(FindingId::NAME_DANGEROUS, Some(offset), part, detail);
            };
            let is_all = segment == name;
            let (segment, name) = (segment.escape_ascii(), shown(name));
            if is_all {
                tell(words!(NAME_DANGEROUS, segment = segment));
            } else {
                tell(words!(NAME_DANGEROUS_IN, segment = segment, name = name));
            }
        }
    }
}

/// What a name is made of, where servers make objects of it: `a[b].c` is a, b, c.
fn segments(name: &[u8]) -> impl Iterator<Item = &[u8]> {
    name.split(|byte| matches!(byte, b'[' | b']' | b'.'))
}

pub(super) fn look(part: &PartSeen<'_>, body: &mut BodySeen, found: &mut Found<'_>) {
    if part.encoding != Encoding::Multipart {
        return;
    }
    let at = part.lines.disposition.as_ref().map_or(part.start, |line| line.offset);
    look_at_order(part, at, body, found);
    let Some(name) = part.name.filter(|name| !name.is_empty()) else { return };
    if let Some((base, brackets)) = bracketed(name) {
        if is_new(&mut body.told, hash_of(base)) {
            found.add(
                FindingId::NAME_REPEATED,
                at,
                words!(
                    NAME_BRACKETED,
                    name = shown(name),
                    brackets = shown(brackets),
                    base = shown(base)
                ),
            );
        }
        return;
    }
    let hash = hash_of(name);
    match body.first_of.get(&hash).copied() {
        Some(first) if is_new(&mut body.told, hash) => found.add(
            FindingId::NAME_REPEATED,
            at,
            words!(NAME_REPEATED, part = part.index, name = shown(name), first = first),
        ),
        Some(_) => {}
        None if body.first_of.len() < REMEMBERED_NAMES => {
            body.first_of.insert(hash, part.index);
        }
        None => {}
    }
}

fn look_at_order(part: &PartSeen<'_>, at: u64, body: &mut BodySeen, found: &mut Found<'_>) {
    let name = || shown(part.name.unwrap_or_default());
    match (&body.first_file, part.role) {
        (None, Role::File) => body.first_file = Some((part.index, name())),
        (Some((index, file)), Role::Field) if !body.late_field_told => {
            body.late_field_told = true;
            found.add(
                FindingId::FIELD_AFTER_FILE,
                at,
                words!(
                    FIELD_AFTER_FILE,
                    field = name(),
                    part = part.index,
                    file = *file,
                    first = *index
                ),
            );
        }
        _ => {}
    }
}

/// Takes `files[0]` apart into `files` and `[0]`.
fn bracketed(name: &[u8]) -> Option<(&[u8], &[u8])> {
    let open = name.iter().position(|&byte| byte == b'[')?;
    name.ends_with(b"]").then(|| name.split_at(open))
}

/// Notes that this is being told; false where it was told before, or where too many were.
fn is_new(told: &mut HashSet<u64>, hash: u64) -> bool {
    told.len() < REMEMBERED_NAMES && told.insert(hash)
}

fn hash_of(name: &[u8]) -> u64 {
    let mut hasher = DefaultHasher::new();
    name.hash(&mut hasher);
    hasher.finish()
}

#[cfg(test)]
mod tests {
    use super::{DANGEROUS, bracketed, segments};

    fn is_dangerous(name: &[u8]) -> bool {
        segments(name).any(|segment| DANGEROUS.contains(&segment))
    }

    #[test]
    fn a_dangerous_word_counts_where_it_is_a_whole_segment() {
        for name in [
            &b"__proto__"[..],
            b"constructor",
            b"a[__proto__][b]",
            b"a.__proto__.b",
            b"constructor[prototype]",
            b"x[prototype]",
        ] {
            assert!(is_dangerous(name), "{}", name.escape_ascii());
        }
        for name in
            [&b"__proto"[..], b"proto", b"constructors", b"my_constructor", b"prototypes[a]"]
        {
            assert!(!is_dangerous(name), "{}", name.escape_ascii());
        }
    }

    #[test]
    fn brackets_are_taken_off_where_they_end_the_name() {
        assert_eq!(bracketed(b"a[]"), Some((&b"a"[..], &b"[]"[..])));
        assert_eq!(bracketed(b"a[b][0]"), Some((&b"a"[..], &b"[b][0]"[..])));
        for name in [&b"a"[..], b"a]", b"a[b", b"[a] b", b""] {
            assert_eq!(bracketed(name), None, "{}", name.escape_ascii());
        }
    }
}
