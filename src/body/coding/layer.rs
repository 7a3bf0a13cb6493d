//! One coding of a body: its input in blocks, what was seen of it, and when it is stopped.

use super::super::limits::{CODED_BLOCK_BYTES, DECODED_PIECE_BYTES};
use super::brotli::Brotli;
use super::inflate::Inflate;
use super::signature::{MEMBER_SIGNATURE_BYTES, is_text, is_zlib_header, starts};
use super::undo::{Outcome, Undo};
use super::zstd::Zstd;
use super::{Coding, CodingFault, CodingFaultKind, Course};

/// Where decoded bytes go, with what the layers share.
pub(super) type Give<'a> = &'a mut dyn FnMut(&mut Course, &[u8]);

enum State {
    /// Nothing was looked at yet.
    AwaitingStart,
    /// The coding was never applied: bytes pass as they are.
    PassingOn,
    Undoing(Box<dyn Undo>),
    /// The coding has ended and may begin again, as members of gzip and frames of zstd do.
    BetweenMembers,
    /// Nothing more is read.
    Over,
}

pub(super) struct Layer {
    coding: Coding,
    /// Whether its input is the body itself.
    is_outermost: bool,
    state: State,
    /// Input not looked at yet. `block.len() <= CODED_BLOCK_BYTES`.
    block: Vec<u8>,
    /// Offset of the block in this layer's input.
    offset: u64,
    /// Offset of the end of the last member in this layer's input.
    member_end: u64,
    given: u64,
    output: Vec<u8>,
}

impl std::fmt::Debug for Layer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Layer { coding, offset, given, .. } = self;
        write!(f, "Layer {{ {coding:?}, {offset} bytes in, {given} out }}")
    }
}

impl Layer {
    pub(super) fn new(coding: Coding, is_outermost: bool) -> Layer {
        Layer {
            coding,
            is_outermost,
            state: State::AwaitingStart,
            block: Vec::with_capacity(CODED_BLOCK_BYTES),
            offset: 0,
            member_end: 0,
            given: 0,
            output: Vec::new(),
        }
    }

    pub(super) fn held_bytes(&self) -> usize {
        self.block.len()
    }

    pub(super) fn push(&mut self, bytes: &[u8], course: &mut Course, give: Give<'_>) {
        let mut rest = bytes;
        while !rest.is_empty() && !course.stopped {
            match self.state {
                State::PassingOn => return give(course, rest),
                State::Over => return,
                State::AwaitingStart | State::Undoing(_) | State::BetweenMembers => {}
            }
            let taken = rest.len().min(CODED_BLOCK_BYTES - self.block.len());
            self.block.extend_from_slice(&rest[..taken]);
            rest = &rest[taken..];
            if self.block.len() == CODED_BLOCK_BYTES {
                self.read_block(false, course, give);
            }
        }
    }

    pub(super) fn finish(&mut self, course: &mut Course, give: Give<'_>) {
        if course.stopped {
            return;
        }
        if !self.block.is_empty() {
            self.read_block(true, course, give);
        }
        // What a fault further out has cut off is no fault of this layer.
        let is_cut_further_out = course.faults.iter().any(|fault| fault.what.loses_bytes());
        if matches!(self.state, State::Undoing(_)) && !course.stopped && !is_cut_further_out {
            self.tell(CodingFaultKind::CutOff, course);
        }
        self.state = State::Over;
    }

    /// Reads what is in the block; up to [`MEMBER_SIGNATURE_BYTES`] may stay there.
    fn read_block(&mut self, ended: bool, course: &mut Course, give: Give<'_>) {
        if self.is_outermost {
            course.coded = self.offset + self.block.len() as u64;
        }
        let mut block = std::mem::take(&mut self.block);
        let mut at = 0;
        while at < block.len() && !course.stopped {
            let rest = &block[at..];
            match &mut self.state {
                State::AwaitingStart => self.begin(rest, ended, course),
                State::PassingOn => {
                    give(course, rest);
                    at = block.len();
                }
                State::Over => at = block.len(),
                // Zeros behind a member pad it, as on tapes, and gzip passes over them.
                State::BetweenMembers if self.coding == Coding::Gzip && rest[0] == 0 => {
                    at += rest.iter().take_while(|byte| **byte == 0).count();
                }
                State::BetweenMembers if !ended && rest.len() < MEMBER_SIGNATURE_BYTES => break,
                State::BetweenMembers => self.begin_member(rest, course),
                State::Undoing(_) => {
                    at += self.undo(rest, self.offset + at as u64, course, give);
                    if matches!(self.state, State::BetweenMembers) {
                        self.member_end = self.offset + at as u64;
                    }
                }
            }
        }
        self.offset += at as u64;
        block.drain(..at);
        self.block = block;
    }

    /// Looks at the first bytes, which are a whole block unless the input has `ended`.
    fn begin(&mut self, block: &[u8], ended: bool, course: &mut Course) {
        let is_so = match self.coding {
            Coding::Gzip | Coding::Zstd => starts(self.coding, block),
            Coding::Deflate if is_zlib_header(block) => true,
            Coding::Deflate | Coding::Brotli => self.comes_out(block, ended),
        };
        self.state = if is_so {
            State::Undoing(self.algorithm(block))
        } else {
            self.tell(CodingFaultKind::NeverApplied, course);
            State::PassingOn
        };
    }

    /// Whether a coding without a signature makes sense of the first bytes. Text that is too short to
    /// fail is text.
    fn comes_out(&self, block: &[u8], ended: bool) -> bool {
        let mut algorithm = self.algorithm(block);
        let mut output = vec![0; DECODED_PIECE_BYTES];
        let mut at = 0;
        loop {
            let step = algorithm.step(&block[at..], &mut output);
            at += step.taken;
            match step.outcome {
                Outcome::Failed => return false,
                Outcome::Ended => return true,
                Outcome::GoesOn if step.given == output.len() => return true,
                Outcome::GoesOn if at == block.len() => return !(ended && is_text(block)),
                Outcome::GoesOn if step.taken + step.given == 0 => return false,
                Outcome::GoesOn => {}
            }
        }
    }

    fn algorithm(&self, block: &[u8]) -> Box<dyn Undo> {
        match self.coding {
            Coding::Gzip => Box::new(Inflate::gzip()),
            Coding::Deflate => Box::new(Inflate::deflate(is_zlib_header(block))),
            Coding::Brotli => Box::new(Brotli::new()),
            Coding::Zstd => Box::new(Zstd::new()),
        }
    }

    fn begin_member(&mut self, rest: &[u8], course: &mut Course) {
        let goes_on = match self.coding {
            Coding::Gzip | Coding::Zstd => starts(self.coding, rest),
            Coding::Deflate | Coding::Brotli => false,
        };
        if goes_on {
            self.state = State::Undoing(self.algorithm(rest));
        } else {
            self.stop(CodingFaultKind::Followed, self.member_end, course);
        }
    }

    /// Takes input that begins at `offset`; returns how much of it was taken.
    fn undo(&mut self, input: &[u8], offset: u64, course: &mut Course, give: Give<'_>) -> usize {
        self.output.resize(DECODED_PIECE_BYTES, 0);
        let mut at = 0;
        while let State::Undoing(algorithm) = &mut self.state {
            let step = algorithm.step(&input[at..], &mut self.output);
            at += step.taken;
            let room = course.allowed().saturating_sub(self.given);
            let given = step.given.min(usize::try_from(room).unwrap_or(usize::MAX));
            self.given += given as u64;
            if given > 0 {
                give(course, &self.output[..given]);
            }
            if given < step.given && !course.stopped {
                self.stop(CodingFaultKind::LimitPassed, offset + at as u64, course);
                course.stopped = true;
            }
            if course.stopped {
                break;
            }
            match step.outcome {
                Outcome::Failed => self.stop(CodingFaultKind::Damaged, offset + at as u64, course),
                Outcome::Ended => self.state = State::BetweenMembers,
                Outcome::GoesOn if step.given == DECODED_PIECE_BYTES => {}
                Outcome::GoesOn if at == input.len() => break,
                Outcome::GoesOn if step.taken + step.given == 0 => {
                    self.stop(CodingFaultKind::Damaged, offset + at as u64, course);
                }
                Outcome::GoesOn => {}
            }
        }
        at
    }

    fn stop(&mut self, what: CodingFaultKind, coded_offset: u64, course: &mut Course) {
        self.state = State::Over;
        course.faults.push(CodingFault { coding: self.coding, what, coded_offset });
    }

    fn tell(&self, what: CodingFaultKind, course: &mut Course) {
        let coded_offset = self.offset;
        course.faults.push(CodingFault { coding: self.coding, what, coded_offset });
    }
}
