//! br, by brotli-decompressor.

use brotli_decompressor::{BrotliDecompressStream, BrotliResult, BrotliState, StandardAlloc};

use super::undo::{Outcome, Step, Undo};

pub(super) struct Brotli {
    /// Strict: windows are those of RFC 7932, 16 MiB at most.
    state: BrotliState<StandardAlloc, StandardAlloc, StandardAlloc>,
    total: usize,
}

impl Brotli {
    pub(super) fn new() -> Brotli {
        let alloc = StandardAlloc::default;
        Brotli { state: BrotliState::new_strict(alloc(), alloc(), alloc()), total: 0 }
    }
}

impl Undo for Brotli {
    fn step(&mut self, input: &[u8], output: &mut [u8]) -> Step {
        let (mut taken, mut given) = (0, 0);
        let (mut available_in, mut available_out) = (input.len(), output.len());
        let result = BrotliDecompressStream(
            &mut available_in,
            &mut taken,
            input,
            &mut available_out,
            &mut given,
            output,
            &mut self.total,
            &mut self.state,
        );
        let outcome = match result {
            BrotliResult::ResultSuccess => Outcome::Ended,
            BrotliResult::NeedsMoreInput | BrotliResult::NeedsMoreOutput => Outcome::GoesOn,
            BrotliResult::ResultFailure => Outcome::Failed,
        };
        Step { taken, given, outcome }
    }
}
