//! Facts about a part's whole content, gathered while it passes: nothing of it is kept, and what has been
//! ruled out is not looked for any more.

/// What was seen so far.
#[derive(Debug, Default)]
pub(in crate::inspect) struct Watch {}

impl Watch {
    /// Takes the next decoded bytes.
    pub(in crate::inspect) fn push(&mut self, _bytes: &[u8]) {}
}
