//! What every coding's algorithm does: undo some of its input.

/// An algorithm that takes its input in pieces.
pub(super) trait Undo {
    /// Takes some of `input` and writes some of `output`.
    fn step(&mut self, input: &[u8], output: &mut [u8]) -> Step;
}

/// What one step did.
pub(super) struct Step {
    pub(super) taken: usize,
    pub(super) given: usize,
    pub(super) outcome: Outcome,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Outcome {
    /// It goes on, with more input or more room.
    GoesOn,
    /// Its own end was reached.
    Ended,
    /// The input makes no sense.
    Failed,
}
