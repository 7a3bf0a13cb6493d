//! The names of the members that are open, one for each level of nesting.

use super::super::limits::NAME_BYTES;

/// A stack of member names in one buffer. At most [`NAME_BYTES`] a level.
#[derive(Debug, Default)]
pub(super) struct Names {
    text: Vec<u8>,
    levels: Vec<Level>,
}

/// Where the level's name begins in the buffer; it ends where the buffer does while it is innermost.
#[derive(Debug, Clone, Copy)]
struct Level {
    start: usize,
    named: bool,
}

impl Names {
    /// An object opens; it has no member yet.
    pub(super) fn enter_object(&mut self) {
        self.levels.push(Level { start: self.text.len(), named: false });
    }

    /// An array opens; its elements go by the name that the array itself has.
    pub(super) fn enter_array(&mut self) {
        let outer = self.levels.last().copied();
        self.levels.push(outer.unwrap_or(Level { start: 0, named: false }));
    }

    /// The innermost object closes.
    pub(super) fn leave_object(&mut self) {
        if let Some(level) = self.levels.pop() {
            self.text.truncate(level.start);
        }
    }

    /// The innermost array closes.
    pub(super) fn leave_array(&mut self) {
        self.levels.pop();
    }

    /// A member of the innermost object begins; its name follows by [`Names::push`].
    pub(super) fn begin_member(&mut self) {
        if let Some(level) = self.levels.last_mut() {
            self.text.truncate(level.start);
            level.named = true;
        }
    }

    /// Takes a piece of the member's name.
    pub(super) fn push(&mut self, text: &[u8]) {
        if let Some(level) = self.levels.last() {
            let room = NAME_BYTES.saturating_sub(self.text.len() - level.start);
            self.text.extend_from_slice(&text[..text.len().min(room)]);
        }
    }

    /// The name that the object around this value goes by; `None` where it has none.
    pub(super) fn outer(&self) -> Option<&[u8]> {
        let inner = self.levels.last()?;
        let outer = self.levels.iter().rev().find(|level| level.start < inner.start)?;
        outer.named.then(|| &self.text[outer.start..inner.start])
    }

    /// The name that a value here goes by; `None` outside every object.
    pub(super) fn current(&self) -> Option<&[u8]> {
        self.levels.last().filter(|level| level.named).map(|level| &self.text[level.start..])
    }
}
