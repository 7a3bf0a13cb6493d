//! This crate's two contenders.

use std::time::Duration;

use divan::black_box;
use weighbridge::body::{Event, FileRule, Reader, Sink};
use weighbridge::inspect::{Ending, Envelope, Inspection, Options};
use weighbridge::report::{DigestAlgorithm, Report, Request};

use crate::bodies::Body;

/// A sink that adds up and keeps nothing.
#[derive(Default)]
struct Counting {
    body_bytes: usize,
    decoded_bytes: usize,
    parts: usize,
}

impl Sink for Counting {
    fn accept(&mut self, event: Event<'_>) {
        match event {
            Event::Run(run) => self.body_bytes += run.len,
            Event::Decoded(_, bytes) => self.decoded_bytes += black_box(bytes).len(),
            Event::PartEnds(_) => self.parts += 1,
            _ => {}
        }
    }
}

/// Reads the body's pieces; returns the parts and the decoded bytes of all readings.
pub(crate) fn read(body: &Body) -> (usize, usize) {
    let mut reader = Reader::new(body.encoding, Some(&body.content_type), FileRule::default());
    let mut sink = Counting::default();
    for piece in body.bytes.chunks(body.piece_bytes) {
        reader.push(piece, &mut sink);
    }
    reader.finish(&mut sink);
    assert_eq!(sink.body_bytes, body.bytes.len());
    (sink.parts, sink.decoded_bytes)
}

/// Makes the body's whole report; returns its payload's size.
pub(crate) fn inspect(body: &Body, digest: Option<DigestAlgorithm>) -> u64 {
    inspect_as(body, Options { digest, ..Options::default() }).sizes.payload_bytes
}

/// Makes the body's whole report as `options` ask.
pub(crate) fn inspect_as(body: &Body, options: Options) -> Report {
    let request = Request { content_type: Some(body.content_type.clone()), ..Request::default() };
    let mut inspection = Inspection::new(request, options);
    for piece in body.bytes.chunks(body.piece_bytes) {
        inspection.arrived(piece.len(), Duration::ZERO);
        inspection.push(piece);
    }
    let envelope = Envelope::default();
    black_box(inspection.finish(Ending::Complete, envelope))
}
