//! The wire view: the body's first and last bytes, and the kind of each.

use super::counts::kind_at;
use super::limits::{SAMPLE_HEAD_BYTES, SAMPLE_TAIL_BYTES};
use crate::body::{Fill, Reading, Run};
use crate::report::{Binary, Kind, Role, Sample, Span};

const HEAD: u64 = SAMPLE_HEAD_BYTES as u64;
const TAIL: u64 = SAMPLE_TAIL_BYTES as u64;

/// Collects the sample. Bytes come when they arrive and runs when they are understood, which is
/// never earlier.
///
/// ```text
///   0          4096              piece_end - 1024   piece_end
///   └── head ──┘                 └── may be the tail ─┘
/// ```
///
/// Up to 5,120 bytes the two would overlap; then the tail begins where the head ends.
#[derive(Debug)]
pub(super) struct Sampler {
    head: Vec<u8>,
    head_marks: Vec<Mark>,
    /// The byte at offset `o` stands at `o % 1024`, if it is among the last that came.
    tail: Vec<u8>,
    tail_marks: Vec<Mark>,
    /// Offset after the last byte that came.
    end: u64,
    /// Offset after the last byte that a run covers. `marked <= end`.
    marked: u64,
}

/// What is known of one byte.
#[derive(Debug, Clone, Copy)]
struct Mark {
    plain: Kind,
    inner: Kind,
    part: Option<u64>,
}

const UNMARKED: Mark = Mark { plain: Kind::Invalid, inner: Kind::Invalid, part: None };

impl Sampler {
    pub(super) fn new() -> Sampler {
        Sampler {
            head: Vec::new(),
            head_marks: Vec::new(),
            tail: vec![0; SAMPLE_TAIL_BYTES],
            tail_marks: vec![UNMARKED; SAMPLE_TAIL_BYTES],
            end: 0,
            marked: 0,
        }
    }

    /// Takes the next piece of the body.
    pub(super) fn push(&mut self, piece: &[u8]) {
        let room = SAMPLE_HEAD_BYTES - self.head.len();
        self.head.extend_from_slice(&piece[..piece.len().min(room)]);
        self.end += piece.len() as u64;
        let last = &piece[piece.len().saturating_sub(SAMPLE_TAIL_BYTES)..];
        for (offset, &byte) in (self.end - last.len() as u64..).zip(last) {
            self.tail[slot(offset)] = byte;
        }
    }

    /// The body's first bytes so far, at most so many and at most those of the wire view.
    pub(super) fn first_bytes(&self, most: usize) -> &[u8] {
        &self.head[..self.head.len().min(most)]
    }

    /// Takes the next run; its decoded bytes are field values until [`Sampler::settle`].
    #[inline]
    pub(super) fn run(&mut self, run: &Run, part: Option<u64>) {
        let start = self.marked;
        self.marked += run.len as u64;
        if start < HEAD || self.marked > self.tail_start() {
            self.mark(start, run, part);
        }
    }

    #[inline(never)]
    fn mark(&mut self, start: u64, run: &Run, part: Option<u64>) {
        for offset in start..self.marked.min(HEAD) {
            self.head_marks.push(mark(run, offset - start, part));
        }
        for offset in self.tail_start().max(start)..self.marked {
            self.tail_marks[slot(offset)] = mark(run, offset - start, part);
        }
    }

    /// A part that began at `start` ended at the last run: from now on its bytes have the kinds of
    /// one reading under one role. Without a role it was no part.
    pub(super) fn settle(&mut self, start: u64, reading: Reading, role: Option<Role>) {
        let head_end = self.head_marks.len();
        let head_start = usize::try_from(start).unwrap_or(head_end).min(head_end);
        for mark in &mut self.head_marks[head_start..] {
            mark.settle(reading, role);
        }
        for offset in self.tail_start().max(start)..self.marked {
            self.tail_marks[slot(offset)].settle(reading, role);
        }
    }

    /// Where the tail would begin if no more bytes came.
    fn tail_start(&self) -> u64 {
        self.end.saturating_sub(TAIL)
    }

    /// The sample of the whole body, all of which has been covered by runs.
    pub(super) fn finish(self) -> Sample {
        let mut spans = Vec::new();
        for (offset, mark) in (0..).zip(&self.head_marks) {
            append(&mut spans, offset, mark);
        }
        let tail_start = (self.end > HEAD).then(|| self.tail_start().max(HEAD));
        let tail = tail_start.map(|start| {
            (start..self.end)
                .map(|offset| {
                    append(&mut spans, offset, &self.tail_marks[slot(offset)]);
                    self.tail[slot(offset)]
                })
                .collect()
        });
        Sample {
            head_base64: Binary(self.head),
            tail_base64: tail.map(Binary),
            tail_offset: tail_start,
            spans,
        }
    }
}

impl Mark {
    fn settle(&mut self, reading: Reading, role: Option<Role>) {
        let kind = match reading {
            Reading::Plain => self.plain,
            Reading::Inner => self.inner,
        };
        // Until now every decoded byte was marked as a field's.
        let kind = match kind {
            Kind::FieldValue => kind_at(Fill::Value, 0, role),
            kind => kind,
        };
        let part = self.part.filter(|_| role.is_some() && kind != Kind::Delimiter);
        *self = Mark { plain: kind, inner: kind, part };
    }
}

fn mark(run: &Run, index: u64, part: Option<u64>) -> Mark {
    let index = usize::try_from(index).unwrap_or(usize::MAX);
    Mark {
        plain: kind_at(run.plain, index, Some(Role::Field)),
        inner: kind_at(run.inner, index, Some(Role::Field)),
        part,
    }
}

fn slot(offset: u64) -> usize {
    usize::try_from(offset % TAIL).unwrap_or(0)
}

/// Lengthens the last span by the byte at `offset`, or begins a new one.
fn append(spans: &mut Vec<Span>, offset: u64, mark: &Mark) {
    match spans.last_mut() {
        Some(last) if last.end == offset && last.kind == mark.plain && last.part == mark.part => {
            last.end += 1;
        }
        _ => spans.push(Span { start: offset, end: offset + 1, kind: mark.plain, part: mark.part }),
    }
}
