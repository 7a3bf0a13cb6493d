//! What the content of a part would be without its `Content-Transfer-Encoding`, gathered while it passes.

use crate::body::{TransferDecoder, TransferEncoding};
use crate::mime::content::Collector;
use crate::mime::verdict::{Seen, weigh};

/// Decoded bytes that are shown.
const SHOWN_BYTES: usize = 16;

/// A decoder beside the content, and the windows of what it gives.
#[derive(Debug)]
pub(super) struct Undoing {
    encoding: TransferEncoding,
    decoder: TransferDecoder,
    collector: Collector,
    bytes: u64,
}

/// What it came to.
#[derive(Debug)]
pub(super) struct Undone {
    pub(super) encoding: TransferEncoding,
    /// The decoded bytes' number.
    pub(super) bytes: u64,
    /// What type their content shows.
    pub(super) media_type: Option<String>,
    /// The first of them.
    pub(super) first: Vec<u8>,
}

impl Undoing {
    /// One at the start of the content.
    pub(super) fn new(encoding: TransferEncoding) -> Undoing {
        Undoing {
            encoding,
            decoder: TransferDecoder::new(encoding),
            collector: Collector::new(),
            bytes: 0,
        }
    }

    /// Takes the next bytes of the content.
    pub(super) fn push(&mut self, content: &[u8]) {
        let Undoing { decoder, collector, bytes, .. } = self;
        decoder.push(content, |decoded| {
            *bytes += decoded.len() as u64;
            collector.push(decoded);
        });
    }

    /// The content has ended.
    pub(super) fn finish(mut self) -> Undone {
        let Undoing { decoder, collector, bytes, .. } = &mut self;
        decoder.finish(|decoded| {
            *bytes += decoded.len() as u64;
            collector.push(decoded);
        });
        let windows = self.collector.windows();
        let head = windows.head();
        Undone {
            encoding: self.encoding,
            bytes: self.bytes,
            media_type: weigh(None, None, &Seen::of(&windows)).mime.verdict,
            first: head[..head.len().min(SHOWN_BYTES)].to_vec(),
        }
    }
}
