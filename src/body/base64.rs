//! Base64 (RFC 4648) inside text that arrives in pieces, either alphabet, padded or not, wrapped or
//! not, damaged or not.
//!
//! Whole groups go through the crate's SIMD engine; what it refuses is looked at character by
//! character. At most three characters are carried from piece to piece. Decoded bytes are collected
//! in a buffer of constant size and handed on when it is full or asked for.

mod seen;

use std::sync::LazyLock;

use base64::engine::{DecodePaddingMode, GeneralPurposeConfig};
use base64::{DecodeError, DecodeSliceError, Engine as _};

use super::Fill;
use super::limits::DECODED_BYTES;
use crate::encode::base64_engine::{Base64Engine, standard_with, url_safe_with};
use crate::report::Kind;

pub(super) use seen::Seen;

/// Whole groups only: padding is read character by character.
const GROUPS_ONLY: GeneralPurposeConfig =
    GeneralPurposeConfig::new().with_decode_padding_mode(DecodePaddingMode::RequireNone);

static STANDARD: LazyLock<Base64Engine> = LazyLock::new(|| standard_with(GROUPS_ONLY));
static URL_SAFE: LazyLock<Base64Engine> = LazyLock::new(|| url_safe_with(GROUPS_ONLY));

/// What a decoder makes of the text.
pub(super) enum Output<'a> {
    /// The next characters of the text and what they are there for.
    Run(usize, Fill),
    /// Decoded bytes.
    Decoded(&'a [u8]),
}

/// A decoder that never stops: characters that are none of base64's are skipped and counted.
#[derive(Debug)]
pub(super) struct Base64Decoder {
    /// The values of the open group's characters. `group_len <= 3`.
    group: [u8; 3],
    group_len: u8,
    /// Padding that may still come, or what has come of it.
    padding: Padding,
    engine: &'static Base64Engine,
    /// Decoded bytes not handed on yet stand before `decoded_len`. decoded_len <= decoded.len().
    decoded: Box<[u8; DECODED_BYTES]>,
    decoded_len: usize,
    after_line_break: bool,
    tolerance: Tolerance,
    /// Whether more was wrong than is tolerated; nothing is decoded from there on.
    ruled_out: bool,
    /// What was seen so far.
    pub(super) seen: Seen,
}

/// What may stand in the text that base64 does not have, before it counts as no base64 at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tolerance {
    /// Nothing.
    Nothing,
    /// One character or blank inside a line, and a sixteenth more of the characters so far.
    Few,
    /// It is known to be base64, whatever comes.
    Everything,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Padding {
    None,
    /// One `=` has come and one is expected.
    Half,
    Complete,
}

impl Default for Base64Decoder {
    fn default() -> Self {
        Base64Decoder {
            group: [0; 3],
            group_len: 0,
            padding: Padding::None,
            engine: &STANDARD,
            decoded: Box::new([0; DECODED_BYTES]),
            decoded_len: 0,
            after_line_break: false,
            tolerance: Tolerance::Nothing,
            ruled_out: false,
            seen: Seen::default(),
        }
    }
}

impl Base64Decoder {
    /// Makes it ready for another text; keeps the buffer.
    pub(super) fn reset(&mut self, tolerance: Tolerance) {
        self.tolerance = tolerance;
        self.ruled_out = false;
        self.group_len = 0;
        self.decoded_len = 0;
        self.padding = Padding::None;
        self.engine = &STANDARD;
        self.after_line_break = false;
        self.seen = Seen::default();
    }

    /// From here on tolerates more, or less.
    pub(super) fn tolerate(&mut self, tolerance: Tolerance) {
        self.tolerance = tolerance;
    }

    /// Decodes the next characters, which stand at `offset` in the body. Returns how many it took:
    /// all of them, unless the text counts as no base64 from there on.
    #[must_use]
    pub(super) fn push(
        &mut self,
        text: &[u8],
        offset: u64,
        mut give: impl FnMut(Output<'_>),
    ) -> usize {
        let mut at = 0;
        while at < text.len() && !self.ruled_out {
            at += self.push_groups(&text[at..], &mut give);
            at += self.push_in_group(&text[at..], offset + at as u64, &mut give);
            if let Some(&character) = text.get(at)
                && (VALUES[usize::from(character)] == NO_VALUE || self.padding != Padding::None)
            {
                self.push_character(character, offset + at as u64, &mut give);
                at += 1;
            }
        }
        at
    }

    /// Whether more was wrong than is tolerated.
    pub(super) fn is_ruled_out(&self) -> bool {
        self.ruled_out
    }

    /// The text has ended: gives out what the last group still holds.
    pub(super) fn end(&mut self, mut give: impl FnMut(Output<'_>)) {
        self.seen.truncated = self.group_len == 1;
        self.seen.padding_missing = self.group_len > 1 || self.padding == Padding::Half;
        self.seen.end();
        self.close_group(&mut give);
    }

    /// Hands on the decoded bytes that were collected.
    pub(super) fn hand_on(&mut self, mut give: impl FnMut(Output<'_>)) {
        if self.decoded_len > 0 {
            give(Output::Decoded(&self.decoded[..self.decoded_len]));
            self.decoded_len = 0;
        }
    }

    /// Takes whole groups for as long as the engine likes them. Returns how many characters.
    fn push_groups(&mut self, text: &[u8], give: &mut impl FnMut(Output<'_>)) -> usize {
        if self.group_len > 0 || self.padding != Padding::None {
            return 0;
        }
        let mut taken = 0;
        while text.len() - taken >= 4 {
            let room = (DECODED_BYTES - self.decoded_len) / 3 * 4;
            if room == 0 {
                self.hand_on(&mut *give);
                continue;
            }
            let rest = &text[taken..];
            let len = rest.len().min(room) / 4 * 4;
            let good = self.decode_groups(&rest[..len]);
            if good > 0 {
                self.seen.characters += good as u64;
                self.after_line_break = false;
                give(Output::Run(good, Fill::Base64 { phase: 0 }));
                self.decoded_len += good / 4 * 3;
                taken += good;
            }
            if good < len {
                break;
            }
        }
        taken
    }

    /// Decodes the groups before the first that the engine refuses; returns their characters.
    fn decode_groups(&mut self, groups: &[u8]) -> usize {
        let engine = self.engine;
        let start = self.decoded_len;
        let good = match engine.decode_slice(groups, &mut self.decoded[start..]) {
            Ok(_) => return groups.len(),
            Err(DecodeSliceError::DecodeError(DecodeError::InvalidByte(at, byte))) => {
                self.follow_alphabet(byte);
                at / 4 * 4
            }
            // Padding, which only the last group can have.
            Err(_) => groups.len() - 4,
        };
        match engine.decode_slice(&groups[..good], &mut self.decoded[start..]) {
            Ok(_) => good,
            Err(_) => 0,
        }
    }

    /// Takes the characters that go on with the open group, or begin one, as far as they stand
    /// together; fewer than complete it are told as one run too.
    fn push_in_group(
        &mut self,
        text: &[u8],
        offset: u64,
        give: &mut impl FnMut(Output<'_>),
    ) -> usize {
        if self.padding != Padding::None {
            return 0;
        }
        let phase = self.group_len;
        let mut taken = 0;
        for (at, &byte) in (offset..).zip(text) {
            let value = VALUES[usize::from(byte)];
            if value == NO_VALUE {
                break;
            }
            if matches!(byte, b'-' | b'_') {
                self.seen.url_alphabet.get_or_insert(at);
            }
            taken += 1;
            if self.group_len == 3 {
                let [a, b, c] = self.group;
                self.keep(&[a << 2 | b >> 4, b << 4 | c >> 2, c << 6 | value], give);
                self.group_len = 0;
                break;
            }
            self.group[usize::from(self.group_len)] = value;
            self.group_len += 1;
        }
        if taken > 0 {
            self.after_line_break = false;
            self.seen.characters += taken as u64;
            give(Output::Run(taken, Fill::Base64 { phase }));
        }
        taken
    }

    /// Collects a few decoded bytes.
    fn keep(&mut self, bytes: &[u8], give: &mut impl FnMut(Output<'_>)) {
        if self.decoded.len() - self.decoded_len < bytes.len() {
            self.hand_on(&mut *give);
        }
        self.decoded[self.decoded_len..][..bytes.len()].copy_from_slice(bytes);
        self.decoded_len += bytes.len();
    }

    fn follow_alphabet(&mut self, byte: u8) {
        match byte {
            b'-' | b'_' => self.engine = &URL_SAFE,
            b'+' | b'/' => self.engine = &STANDARD,
            _ => {}
        }
    }

    /// Takes what is no character of an alphabet, or one that stands after padding.
    fn push_character(&mut self, byte: u8, offset: u64, give: &mut impl FnMut(Output<'_>)) {
        let was_after_line_break = std::mem::replace(&mut self.after_line_break, false);
        match byte {
            b'\r' | b'\n' => {
                self.after_line_break = true;
                self.seen.line_break(offset);
                give(Output::Run(1, Fill::Is(Kind::Base64Whitespace)));
            }
            b' ' | b'\t' => {
                self.after_line_break = was_after_line_break;
                if !was_after_line_break {
                    self.seen.lone_blank(offset);
                    self.fault(byte, offset);
                }
                give(Output::Run(1, Fill::Is(Kind::Base64Whitespace)));
            }
            b'=' => self.push_padding(offset, give),
            _ if VALUES[usize::from(byte)] != NO_VALUE => {
                self.fault(byte, offset);
                self.padding = Padding::None;
                self.push_in_group(&[byte], offset, give);
            }
            _ => {
                self.fault(byte, offset);
                give(Output::Run(1, Fill::Is(Kind::Invalid)));
            }
        }
    }

    fn push_padding(&mut self, offset: u64, give: &mut impl FnMut(Output<'_>)) {
        self.seen.padding += 1;
        self.padding = match (self.padding, self.group_len) {
            (Padding::Half, _) | (Padding::None, 3) => Padding::Complete,
            (Padding::None, 2) => Padding::Half,
            (Padding::Complete, _) | (Padding::None, _) => {
                self.seen.stray_padding += 1;
                self.fault(b'=', offset);
                give(Output::Run(1, Fill::Is(Kind::Invalid)));
                return;
            }
        };
        self.close_group(give);
        give(Output::Run(1, Fill::Is(Kind::Base64Padding)));
    }

    /// Gives out the whole bytes of a group that has fewer than four characters.
    fn close_group(&mut self, give: &mut impl FnMut(Output<'_>)) {
        let [a, b, c] = self.group;
        match self.group_len {
            2 => {
                self.seen.trailing_bits |= b & 0x0F != 0;
                self.keep(&[a << 2 | b >> 4], give);
            }
            3 => {
                self.seen.trailing_bits |= c & 0x03 != 0;
                self.keep(&[a << 2 | b >> 4, b << 4 | c >> 2], give);
            }
            _ => {}
        }
        self.group_len = 0;
    }

    fn fault(&mut self, byte: u8, offset: u64) {
        self.seen.faults += 1;
        self.seen.dividers += u64::from(matches!(byte, b'.' | b',' | b':' | b'@'));
        self.seen.first_fault.get_or_insert((offset, byte));
        self.weigh();
    }

    fn weigh(&mut self) {
        let faults = self.seen.faults;
        self.ruled_out |= match self.tolerance {
            Tolerance::Nothing => faults > 0,
            Tolerance::Few => is_too_many(faults, &self.seen),
            Tolerance::Everything => false,
        };
    }
}

/// More than one, and more than a sixteenth of the characters so far.
fn is_too_many(faults: u64, seen: &Seen) -> bool {
    faults > 1 + seen.characters / 16
}

/// Bytes of the longest such word, `sk-ecdsa-sha2-nistp256@openssh.com`.
const LONGEST_SCHEME: usize = 34;

/// Whether a text begins as a PEM file does, or with a word before a blank, as keys and credentials do:
/// `Bearer …`, `ssh-rsa …`.
pub fn begins_as_key(beginning: &[u8]) -> bool {
    let is_scheme = |word: &[u8]| {
        let is_word = word.iter().all(|byte| byte.is_ascii_alphabetic() || *byte == b'-');
        word.len() <= LONGEST_SCHEME && (is_word || word.contains(&b'-'))
    };
    beginning.starts_with(b"-----")
        || beginning
            .iter()
            .position(|byte| *byte == b' ')
            .is_some_and(|at| is_scheme(&beginning[..at]))
}

/// The bytes that whole groups of the standard alphabet at the beginning of `text` stand for, where all of
/// it is such groups.
pub(super) fn decode_beginning(text: &[u8]) -> Option<Vec<u8>> {
    STANDARD.decode(&text[..text.len() / 4 * 4]).ok()
}

/// The six bits that a character of either alphabet stands for, or [`NO_VALUE`].
static VALUES: [u8; 256] = {
    const STANDARD: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut values = [NO_VALUE; 256];
    let mut value = 0;
    while value < 64 {
        values[STANDARD[value as usize] as usize] = value;
        value += 1;
    }
    values[b'-' as usize] = 62;
    values[b'_' as usize] = 63;
    values
};
const NO_VALUE: u8 = 0xFF;
