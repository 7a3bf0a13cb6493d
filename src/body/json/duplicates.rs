//! Names that stand twice in one object.

use std::collections::HashSet;
use std::hash::{BuildHasher, RandomState};

use super::super::limits::{JSON_NAMES, NAME_BYTES};

/// Names of one object that are compared one by one; from here on a set costs less.
const FEW_NAMES: usize = 16;

/// The names of the members of all open objects so far, as hashes that nobody outside can foresee. At most
/// [`JSON_NAMES`]: members behind those are not compared.
#[derive(Debug, Default)]
pub(super) struct MemberNames {
    hasher: RandomState,
    hashes: Vec<u64>,
    /// Those of objects with more than [`FEW_NAMES`].
    many: HashSet<(usize, u64)>,
    /// Where each open object's begin in `hashes`.
    open: Vec<usize>,
}

impl MemberNames {
    /// An object opens.
    pub(super) fn enter_object(&mut self) {
        self.open.push(self.hashes.len());
    }

    /// The innermost object closes.
    pub(super) fn leave_object(&mut self) {
        let Some(start) = self.open.pop() else { return };
        if self.hashes.len() - start > FEW_NAMES {
            for hash in &self.hashes[start..] {
                self.many.remove(&(self.open.len(), *hash));
            }
        }
        self.hashes.truncate(start);
    }

    /// Whether the innermost object has had a member of this name already. A name that is only kept in part
    /// is never the same.
    pub(super) fn is_repeated(&mut self, name: &[u8]) -> bool {
        let Some(&start) = self.open.last() else { return false };
        if self.hashes.len() == JSON_NAMES || name.len() == NAME_BYTES {
            return false;
        }
        let hash = self.hasher.hash_one(name);
        let of_object = &self.hashes[start..];
        let level = self.open.len() - 1;
        let is_repeated = if of_object.len() <= FEW_NAMES {
            of_object.contains(&hash)
        } else {
            self.many.contains(&(level, hash))
        };
        if !is_repeated {
            self.hashes.push(hash);
            let of_object = &self.hashes[start..];
            match of_object.len() {
                ..=FEW_NAMES => {}
                len if len == FEW_NAMES + 1 => {
                    self.many.extend(of_object.iter().map(|hash| (level, *hash)));
                }
                _ => {
                    self.many.insert((level, hash));
                }
            }
        }
        is_repeated
    }
}

#[cfg(test)]
mod tests {
    use super::{JSON_NAMES, MemberNames};

    #[test]
    fn a_name_is_repeated_in_its_own_object_only() {
        let mut names = MemberNames::default();
        names.enter_object();
        assert!(!names.is_repeated(b"a"));
        names.enter_object();
        assert!(!names.is_repeated(b"a"));
        assert!(names.is_repeated(b"a"));
        names.leave_object();
        assert!(!names.is_repeated(b"b"));
        assert!(names.is_repeated(b"a"));
        names.enter_object();
        assert!(!names.is_repeated(b"b"));
    }

    #[test]
    fn large_objects_are_compared_up_to_the_limit() {
        let mut names = MemberNames::default();
        for _ in 0..2 {
            names.enter_object();
            for index in 0..JSON_NAMES - 1 {
                assert!(!names.is_repeated(index.to_string().as_bytes()), "{index}");
            }
            assert!(names.is_repeated(b"0") && names.is_repeated(b"4000"));
            names.leave_object();
        }
        assert!(names.many.is_empty() && names.hashes.is_empty());
    }
}
