//! The raw body: one nameless part that is all payload.

use super::{Event, Fill, PartEnd, Reading, Run, Sink};
use crate::report::Role;

/// Reads a body as it is. Hands every piece on as it came, without a copy.
#[derive(Debug, Default)]
pub struct RawReader {
    begun: bool,
}

impl RawReader {
    /// A reader at the start of a body.
    pub fn new() -> RawReader {
        RawReader::default()
    }

    /// Reads the next piece.
    pub fn push<S: Sink>(&mut self, piece: &[u8], sink: &mut S) {
        if piece.is_empty() {
            return;
        }
        self.begin(sink);
        sink.accept(Event::Run(Run::certain(piece.len(), Fill::Value)));
        sink.accept(Event::Decoded(Reading::Plain, piece));
    }

    /// Ends the one part; an empty body has one too, of no bytes.
    pub fn finish<S: Sink>(&mut self, sink: &mut S) {
        self.begin(sink);
        sink.accept(Event::PartEnds(PartEnd {
            role: Role::File,
            reading: Reading::Plain,
            transforms: &[],
        }));
    }

    fn begin<S: Sink>(&mut self, sink: &mut S) {
        if !self.begun {
            self.begun = true;
            sink.accept(Event::PartBegins);
        }
    }
}
