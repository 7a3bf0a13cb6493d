//! gzip and deflate, by flate2.

use flate2::{Decompress, FlushDecompress, Status};

use super::undo::{Outcome, Step, Undo};

/// The window of every deflate stream, as a power of two.
const WINDOW_BITS: u8 = 15;

pub(super) struct Inflate(Decompress);

impl Inflate {
    /// One member of a gzip file.
    pub(super) fn gzip() -> Inflate {
        Inflate(Decompress::new_gzip(WINDOW_BITS))
    }

    /// A deflate stream, with zlib's header or bare.
    pub(super) fn deflate(has_header: bool) -> Inflate {
        Inflate(Decompress::new(has_header))
    }
}

impl Undo for Inflate {
    fn step(&mut self, input: &[u8], output: &mut [u8]) -> Step {
        let before = (self.0.total_in(), self.0.total_out());
        let outcome = match self.0.decompress(input, output, FlushDecompress::None) {
            Ok(Status::StreamEnd) => Outcome::Ended,
            Ok(Status::Ok | Status::BufError) => Outcome::GoesOn,
            Err(_) => Outcome::Failed,
        };
        let since = |now: u64, before: u64| usize::try_from(now - before).unwrap_or(usize::MAX);
        Step {
            taken: since(self.0.total_in(), before.0).min(input.len()),
            given: since(self.0.total_out(), before.1).min(output.len()),
            outcome,
        }
    }
}
