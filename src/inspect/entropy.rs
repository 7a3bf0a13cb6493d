//! How much a file's bytes surprise: what a compressor that looks at single bytes could save.
//!
//! Counting every byte of a file would cost more than all the rest of reading it raw. So a long file is
//! counted in samples at fixed places of it, never where it happened to be cut.

/// Bytes at a file's beginning that are all counted.
const WHOLE_BYTES: u64 = 256 * 1024;

/// Behind them, the first [`SAMPLE_BYTES`] of each so many bytes are counted: a 64th, spread over the file.
const STRIDE_BYTES: u64 = 64 * 1024;

/// See [`STRIDE_BYTES`]. Two disk sectors: long enough to be counted fast.
const SAMPLE_BYTES: u64 = 1024;

/// Order-0 entropy (Shannon 1948, §6) of the bytes that pass: 2 KiB, from the first byte on.
#[derive(Debug, Default)]
pub(super) struct Entropy {
    counts: Option<Box<[u64; 256]>>,
    /// Bytes that passed, counted or not.
    passed: u64,
}

impl Entropy {
    /// Takes the next bytes.
    pub(super) fn push(&mut self, mut bytes: &[u8]) {
        while !bytes.is_empty() {
            let (is_counted, run) = run_at(self.passed);
            let len = usize::try_from(run).unwrap_or(usize::MAX).min(bytes.len());
            let (now, rest) = bytes.split_at(len);
            if is_counted {
                count(now, self.counts.get_or_insert_with(|| Box::new([0; 256])));
            }
            self.passed += len as u64;
            bytes = rest;
        }
    }

    /// How many bytes were counted.
    pub(super) fn counted_bytes(&self) -> u64 {
        self.counts.iter().flat_map(|counts| counts.iter()).sum()
    }

    /// Bits per byte from 0 to 8, to four digits; `None` where there were no bytes.
    pub(super) fn bits_per_byte(&self) -> Option<f64> {
        let counts = self.counts.as_ref()?;
        let total = self.counted_bytes() as f64;
        let bits: f64 = counts
            .iter()
            .filter(|&&count| count > 0)
            .map(|&count| count as f64 / total)
            .map(|share| share * -share.log2())
            .sum();
        // Of a single value the logarithm is a zero with a sign, which nobody should see.
        Some((bits.abs() * 1e4).round() / 1e4)
    }
}

/// Whether the byte at `offset` is counted, and how many from it on are treated alike, from 1.
fn run_at(offset: u64) -> (bool, u64) {
    if offset < WHOLE_BYTES {
        return (true, WHOLE_BYTES - offset);
    }
    let within = offset % STRIDE_BYTES;
    if within < SAMPLE_BYTES {
        (true, SAMPLE_BYTES - within)
    } else {
        (false, STRIDE_BYTES - within)
    }
}

/// Adds the bytes to the counts. Long runs are counted in four tables in turn: one table would make each
/// byte wait for the one before it where the two are the same.
fn count(bytes: &[u8], counts: &mut [u64; 256]) {
    /// Runs from here on are worth clearing four tables for.
    const LONG_BYTES: usize = 1024;
    /// No entry of a table can pass this.
    const MOST_BYTES: usize = u32::MAX as usize;
    for run in bytes.chunks(MOST_BYTES) {
        let quads = if run.len() < LONG_BYTES { &[] } else { run.as_chunks::<4>().0 };
        if !quads.is_empty() {
            let mut tables = [[0_u32; 256]; 4];
            for quad in quads {
                for (table, &byte) in tables.iter_mut().zip(quad) {
                    table[usize::from(byte)] += 1;
                }
            }
            for (at, sum) in counts.iter_mut().enumerate() {
                *sum += tables.iter().map(|table| u64::from(table[at])).sum::<u64>();
            }
        }
        for &byte in &run[quads.len() * 4..] {
            counts[usize::from(byte)] += 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{Entropy, SAMPLE_BYTES, STRIDE_BYTES, WHOLE_BYTES, count};

    fn of(pieces: impl IntoIterator<Item = impl AsRef<[u8]>>) -> (Option<f64>, u64) {
        let mut entropy = Entropy::default();
        pieces.into_iter().for_each(|piece| entropy.push(piece.as_ref()));
        (entropy.bits_per_byte(), entropy.counted_bytes())
    }

    #[test]
    fn what_is_known_of_some_files_comes_out() {
        let every_byte: Vec<u8> = (0..=255).collect();
        for (file, bits) in [
            (&b""[..], None),
            (b"a", Some(0.0)),
            (b"aaaaaaaa", Some(0.0)),
            (b"abababab", Some(1.0)),
            (b"aaab", Some(0.8113)),
            (b"abcdefgh", Some(3.0)),
            (&every_byte, Some(8.0)),
            (&every_byte.repeat(40), Some(8.0)),
        ] {
            assert_eq!(of([file]), (bits, file.len() as u64));
        }
    }

    #[test]
    fn a_long_file_is_counted_whole_at_first_and_then_in_samples() {
        let strides = 10;
        let len = usize::try_from(WHOLE_BYTES + strides * STRIDE_BYTES).unwrap();
        let file = vec![7; len];
        assert_eq!(of([&file]), (Some(0.0), WHOLE_BYTES + strides * SAMPLE_BYTES));
    }

    proptest! {
        #[test]
        fn the_fast_count_is_the_plain_one(
            bytes in prop::collection::vec(prop_oneof![Just(0_u8), any::<u8>()], 0..5000),
        ) {
            let (mut fast, mut plain) = ([3; 256], [3; 256]);
            count(&bytes, &mut fast);
            bytes.iter().for_each(|&byte| plain[usize::from(byte)] += 1);
            prop_assert_eq!(fast, plain);
        }

        #[test]
        fn it_is_the_same_for_every_cut_and_never_more_than_8(
            len in prop_oneof![0..3000_usize, 250_000..700_000_usize],
            factor in 1..1000_usize,
            piece in prop_oneof![1..100_usize, 1000..100_000_usize],
        ) {
            let file: Vec<u8> = (0..len).map(|at| (at * factor / 7 % 251).to_le_bytes()[0]).collect();
            let whole = of([&file]);
            prop_assert_eq!(whole, of(file.chunks(piece)));
            prop_assert_eq!(whole.0.is_none(), file.is_empty());
            prop_assert!(whole.0.is_none_or(|bits| (0.0..=8.0).contains(&bits)));
        }
    }
}
