//! Four pairs of an encoder and an inspection that weigh the same payload.

use std::time::Duration;

use serde::Serialize;
use uuid::Uuid;

use crate::encode::{Boundary, Encoder, FileLabel, content_type, target_query};
use crate::inspect::{Ending, Envelope, Inspection, Options};
use crate::report::{Digest, Encoding, Report, Request, Role, VERSION};

/// One file in every encoding.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Comparison {
    /// The version of this JSON.
    pub(crate) version: u32,
    /// The file's name.
    pub(crate) filename: String,
    /// The file's type as the form stated it.
    pub(crate) content_type: String,
    /// The file's size.
    pub(crate) payload_bytes: u64,
    /// Whether the same file was read out of every encoding.
    pub(crate) digests_agree: bool,
    /// What the same file would have taken without HTTP.
    pub(crate) tcp: PlainTcp,
    /// One report for each encoding.
    pub(crate) reports: Vec<Report>,
}

/// A file on a plain TCP connection: the row that all others are held against. It is known, not measured.
#[derive(Debug, Clone, Copy, Serialize)]
pub(crate) struct PlainTcp {
    pub(crate) body_bytes: u64,
    pub(crate) overhead_bytes: u64,
    /// Overhead ÷ payload; `None` where the payload is empty.
    pub(crate) overhead_ratio: Option<f64>,
    pub(crate) head_bytes: u64,
    pub(crate) measured: bool,
}

/// Weighs one payload in every encoding while it arrives; holds no more of it than one chunk.
pub(crate) struct Scales {
    label: FileLabel,
    received_at: String,
    pairs: Vec<Pair>,
    payload_bytes: u64,
    /// Encoded bytes of the chunk in hand, for one encoding after the other.
    encoded: Vec<u8>,
}

struct Pair {
    encoder: Encoder,
    inspection: Inspection,
}

impl Scales {
    /// Scales for a file with this label whose request arrived at that time.
    pub(crate) fn new(label: FileLabel, received_at: String) -> Scales {
        // A random number keeps the boundary out of every file that was not made to have it.
        let boundary = Boundary::numbered(Uuid::new_v4().as_u64_pair().1);
        let mut encoded = Vec::new();
        let pairs = Encoding::ALL
            .into_iter()
            .map(|encoding| Pair::begin(encoding, &label, &boundary, &mut encoded))
            .collect();
        Scales { label, received_at, pairs, payload_bytes: 0, encoded }
    }

    /// The next piece of the file.
    pub(crate) fn push(&mut self, piece: &[u8], elapsed: Duration) {
        self.payload_bytes = self.payload_bytes.saturating_add(piece.len() as u64);
        for pair in &mut self.pairs {
            self.encoded.clear();
            pair.encoder.push(piece, &mut self.encoded);
            weigh(&mut pair.inspection, &self.encoded, elapsed);
        }
    }

    /// The file has ended.
    pub(crate) fn comparison(mut self, elapsed: Duration) -> Comparison {
        let mut reports = Vec::with_capacity(self.pairs.len());
        for Pair { encoder, mut inspection } in self.pairs {
            self.encoded.clear();
            encoder.finish(&mut self.encoded);
            weigh(&mut inspection, &self.encoded, elapsed);
            reports.push(inspection.finish(
                Ending::Complete,
                Envelope {
                    id: Uuid::new_v4().to_string(),
                    received_at: self.received_at.clone(),
                    elapsed,
                    ..Envelope::default()
                },
            ));
        }
        Comparison {
            version: VERSION,
            content_type: self.label.media_type().to_owned(),
            filename: self.label.filename,
            payload_bytes: self.payload_bytes,
            digests_agree: digests_agree(&reports),
            tcp: PlainTcp {
                body_bytes: self.payload_bytes,
                overhead_bytes: 0,
                overhead_ratio: (self.payload_bytes > 0).then_some(0.0),
                head_bytes: 0,
                measured: false,
            },
            reports,
        }
    }
}

impl Pair {
    fn begin(
        encoding: Encoding,
        label: &FileLabel,
        boundary: &Boundary,
        encoded: &mut Vec<u8>,
    ) -> Pair {
        let mut inspection = Inspection::new(
            request(encoding, label, boundary),
            Options {
                filename: (encoding == Encoding::Raw).then(|| label.filename.clone()),
                ..Options::default()
            },
        );
        encoded.clear();
        let encoder = Encoder::begin(encoding, label, boundary, encoded);
        weigh(&mut inspection, encoded, Duration::ZERO);
        Pair { encoder, inspection }
    }
}

fn weigh(inspection: &mut Inspection, encoded: &[u8], elapsed: Duration) {
    if !encoded.is_empty() {
        inspection.arrived(encoded.len(), elapsed);
        inspection.push(encoded);
    }
}

/// The request that a client would have sent.
fn request(encoding: Encoding, label: &FileLabel, boundary: &Boundary) -> Request {
    let query = target_query(encoding, label);
    Request {
        method: "POST".to_owned(),
        target: query.map_or_else(|| "/inspect".to_owned(), |query| format!("/inspect?{query}")),
        version: "HTTP/1.1".to_owned(),
        content_type: Some(content_type(encoding, label, boundary)),
        ..Request::default()
    }
}

/// Whether every report has read the same file.
fn digests_agree(reports: &[Report]) -> bool {
    let mut digests = reports.iter().map(file_digest);
    match digests.next().flatten() {
        None => false,
        Some(first) => digests.all(|digest| digest == Some(first)),
    }
}

fn file_digest(report: &Report) -> Option<&Digest> {
    report.parts.iter().find(|part| part.role == Role::File)?.digest.as_ref()
}
