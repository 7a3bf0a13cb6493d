//! Content codings (RFC 9110 §8.4) undone while the body arrives: gzip, deflate, br and zstd, also
//! several around each other.
//!
//! A decoder is given its input in blocks of constant size that begin at fixed places of the coded body,
//! so that what it makes of damaged bytes is the same however the body was cut. What comes out is bounded
//! by [`CodingLimits`]; a decoder that passes them is stopped.
//!
//! This file has the chain of layers; `layer` has one of them, the others have the algorithms.

mod brotli;
mod inflate;
mod layer;
mod signature;
mod undo;
mod zstd;

use layer::Layer;
pub use signature::compressed_by;

use super::limits::{CODING_LAYERS, DECODED_FREELY_BYTES};

/// A content coding that is undone here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Coding {
    /// `gzip`, also `x-gzip` (RFC 1952).
    Gzip,
    /// `deflate`: the zlib format (RFC 1950), or the bare algorithm, as some clients send.
    Deflate,
    /// `br` (RFC 7932).
    Brotli,
    /// `zstd` (RFC 8878), with a window of at most 8 MiB (RFC 9659).
    Zstd,
}

impl Coding {
    /// The coding of that name, in any case.
    pub fn named(name: &str) -> Option<Coding> {
        [
            ("gzip", Coding::Gzip),
            ("x-gzip", Coding::Gzip),
            ("deflate", Coding::Deflate),
            ("br", Coding::Brotli),
            ("zstd", Coding::Zstd),
        ]
        .into_iter()
        .find_map(|(known, coding)| known.eq_ignore_ascii_case(name).then_some(coding))
    }

    /// Its name in `Content-Encoding`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Coding::Gzip => "gzip",
            Coding::Deflate => "deflate",
            Coding::Brotli => "br",
            Coding::Zstd => "zstd",
        }
    }
}

/// How much may come out of a coded body.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CodingLimits {
    /// Decoded bytes for each coded byte, once more than [`DECODED_FREELY_BYTES`] came out. Text takes a
    /// hundredth at best; a bomb is made to take far less than that.
    pub ratio: u64,
    /// Decoded bytes at most: they cost time, though no memory.
    pub decoded_bytes: u64,
}

impl Default for CodingLimits {
    /// A ratio of 200, and 16 GiB, which is what a body without coding may have.
    fn default() -> Self {
        CodingLimits { ratio: 200, decoded_bytes: 16 << 30 }
    }
}

/// What was wrong with the coded bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CodingFault {
    /// The coding that they should be in.
    pub coding: Coding,
    /// What is wrong.
    pub what: CodingFaultKind,
    /// The offset in what that coding was applied to, about which it is.
    pub coded_offset: u64,
}

/// The ways in which coded bytes are not what they should be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CodingFaultKind {
    /// They are none from the start, and were handed on as they are.
    NeverApplied,
    /// They stop making sense; what came out until there was handed on, the rest was not read.
    Damaged,
    /// They end before the coding does.
    CutOff,
    /// Others follow behind the coding's own end, and were not read.
    Followed,
    /// More came out of them than [`CodingLimits`] allow, and the rest was not read.
    LimitPassed,
}

impl CodingFaultKind {
    /// Whether bytes are missing of what the body was before it was coded.
    pub const fn loses_bytes(self) -> bool {
        match self {
            CodingFaultKind::NeverApplied | CodingFaultKind::Followed => false,
            CodingFaultKind::Damaged | CodingFaultKind::CutOff | CodingFaultKind::LimitPassed => {
                true
            }
        }
    }
}

/// Undoes the codings of one body.
#[derive(Debug)]
pub struct ContentDecoder {
    /// The coding that was applied last comes first. `layers.len() <= CODING_LAYERS`.
    layers: Vec<Layer>,
    course: Course,
}

/// What the layers share.
#[derive(Debug)]
struct Course {
    limits: CodingLimits,
    /// Bytes of the body itself up to the end of the block in hand.
    coded: u64,
    stopped: bool,
    faults: Vec<CodingFault>,
}

impl Course {
    /// Bytes that may have come out of a layer by now.
    fn allowed(&self) -> u64 {
        let by_ratio = self.limits.ratio.saturating_mul(self.coded).max(DECODED_FREELY_BYTES);
        by_ratio.min(self.limits.decoded_bytes)
    }
}

impl ContentDecoder {
    /// A decoder for a body to which `codings` were applied, in this order. `None` where there are none,
    /// or more than [`CODING_LAYERS`].
    pub fn new(codings: &[Coding], limits: CodingLimits) -> Option<ContentDecoder> {
        if codings.is_empty() || codings.len() > CODING_LAYERS {
            return None;
        }
        let layers = codings.iter().rev().enumerate();
        let layers = layers.map(|(depth, &coding)| Layer::new(coding, depth == 0)).collect();
        let course = Course { limits, coded: 0, stopped: false, faults: Vec::new() };
        Some(ContentDecoder { layers, course })
    }

    /// Takes the next piece of the coded body, of any size; what comes out of it goes to `take`, at most
    /// [`super::limits::DECODED_PIECE_BYTES`] at once.
    pub fn push(&mut self, piece: &[u8], take: &mut dyn FnMut(&[u8])) {
        feed(&mut self.layers, &mut self.course, piece, take);
    }

    /// The coded body has ended, in time or not.
    pub fn finish(&mut self, take: &mut dyn FnMut(&[u8])) {
        let mut layers = &mut self.layers[..];
        while let Some((outer, inner)) = layers.split_first_mut() {
            outer.finish(&mut self.course, &mut |course, bytes| feed(inner, course, bytes, take));
            layers = inner;
        }
    }

    /// Coded bytes held over at this moment, at most [`super::limits::CODED_BLOCK_BYTES`] a layer.
    pub fn held_bytes(&self) -> usize {
        self.layers.iter().map(Layer::held_bytes).sum()
    }

    /// What was wrong with the coded bytes so far.
    pub fn faults(&self) -> &[CodingFault] {
        &self.course.faults
    }
}

/// Lets bytes pass through the layers, outermost first.
fn feed(layers: &mut [Layer], course: &mut Course, bytes: &[u8], take: &mut dyn FnMut(&[u8])) {
    match layers.split_first_mut() {
        None => take(bytes),
        Some((outer, inner)) => {
            outer.push(bytes, course, &mut |course, bytes| feed(inner, course, bytes, take));
        }
    }
}
