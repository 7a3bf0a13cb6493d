//! zstd, by the library of its authors.

use zstd::stream::raw::{DParameter, Decoder, InBuffer, Operation, OutBuffer};

use super::undo::{Outcome, Step, Undo};

/// The largest window that the content coding allows, as a power of two (RFC 9659 §3): 8 MiB.
const WINDOW_BITS: u32 = 23;

/// One frame; `None` where the library had no memory for it.
pub(super) struct Zstd(Option<Decoder<'static>>);

impl Zstd {
    pub(super) fn new() -> Zstd {
        Zstd(bounded_decoder())
    }
}

fn bounded_decoder() -> Option<Decoder<'static>> {
    let mut decoder = Decoder::new().ok()?;
    decoder.set_parameter(DParameter::WindowLogMax(WINDOW_BITS)).ok()?;
    Some(decoder)
}

impl Undo for Zstd {
    fn step(&mut self, input: &[u8], output: &mut [u8]) -> Step {
        let mut taken = InBuffer::around(input);
        let mut given = OutBuffer::around(output);
        let result = self.0.as_mut().map(|decoder| decoder.run(&mut taken, &mut given));
        let outcome = match result {
            Some(Ok(0)) => Outcome::Ended,
            Some(Ok(_)) => Outcome::GoesOn,
            Some(Err(_)) | None => Outcome::Failed,
        };
        Step { taken: taken.pos(), given: given.pos(), outcome }
    }
}
