//! How a body arrived: pieces, times, and how much was held at once.

use std::time::Duration;

use super::limits::TIMELINE_ROWS;
use crate::report::{Mode, Stream};

/// Records arrivals; all times are given to it.
#[derive(Debug)]
pub(super) struct Arrivals {
    chunks: u64,
    largest: usize,
    bytes: u64,
    peak_held: usize,
    first_byte: Option<Duration>,
    last_byte: Option<Duration>,
    /// Every `stride`th chunk's time and the bytes with it. `rows.len() < TIMELINE_ROWS`.
    rows: Vec<(f64, u64)>,
    stride: u64,
}

impl Arrivals {
    pub(super) fn new() -> Arrivals {
        Arrivals {
            chunks: 0,
            largest: 0,
            bytes: 0,
            peak_held: 0,
            first_byte: None,
            last_byte: None,
            rows: Vec::new(),
            stride: 1,
        }
    }

    /// A chunk of `len` bytes came `elapsed` after the head.
    pub(super) fn chunk(&mut self, len: usize, elapsed: Duration) {
        if len == 0 {
            return;
        }
        self.first_byte.get_or_insert(elapsed);
        self.last_byte = Some(elapsed);
        self.chunks += 1;
        self.largest = self.largest.max(len);
        self.bytes += len as u64;
        if self.chunks.is_multiple_of(self.stride) {
            self.rows.push((milliseconds(elapsed), self.bytes));
        }
        if self.rows.len() == TIMELINE_ROWS {
            self.stride *= 2;
            let mut index = 0;
            self.rows.retain(|_| {
                index += 1;
                index % 2 == 0
            });
        }
    }

    /// `held` body bytes were in memory at once.
    pub(super) fn held(&mut self, held: usize) {
        self.peak_held = self.peak_held.max(held);
    }

    /// When the first byte came, after the head; `None` where none did.
    pub(super) fn first_byte(&self) -> Option<Duration> {
        self.first_byte
    }

    /// The time between the first chunk and the last; `None` where nothing came.
    pub(super) fn spread(&self) -> Option<Duration> {
        Some(self.last_byte?.saturating_sub(self.first_byte?))
    }

    /// The section, for a body that ended `elapsed` after the head. `collected` is the capacity of
    /// the buffer that held the whole body, if one did.
    pub(super) fn finish(
        mut self,
        mode: Mode,
        elapsed: Duration,
        collected: Option<u64>,
    ) -> Stream {
        let last = self.rows.last().map(|row| row.1);
        if self.bytes > 0 && last != Some(self.bytes) {
            self.rows.push((milliseconds(elapsed), self.bytes));
        }
        let seconds = elapsed.as_secs_f64();
        Stream {
            mode,
            chunks: self.chunks,
            largest_chunk_bytes: self.largest as u64,
            peak_buffered_bytes: collected.unwrap_or(self.peak_held as u64),
            first_byte_ms: self.first_byte.map(milliseconds),
            duration_ms: milliseconds(elapsed),
            bytes_per_second: (seconds > 0.0).then(|| per_second(self.bytes, seconds)),
            timeline: self.rows,
        }
    }
}

/// Milliseconds with three digits after the point: the clock's microseconds.
pub(super) fn milliseconds(elapsed: Duration) -> f64 {
    (elapsed.as_secs_f64() * 1e6).round() / 1e3
}

#[expect(clippy::cast_possible_truncation, reason = "a rate: saturating is right")]
fn per_second(bytes: u64, seconds: f64) -> u64 {
    (bytes as f64 / seconds).round() as u64
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::{Arrivals, Mode, TIMELINE_ROWS};

    #[test]
    fn a_long_arrival_keeps_few_rows_in_order_and_ends_at_the_last_byte() {
        let mut arrivals = Arrivals::new();
        for index in 1..=100_000 {
            arrivals.chunk(10, Duration::from_millis(index));
        }
        let stream = arrivals.finish(Mode::Stream, Duration::from_secs(100), None);
        assert_eq!(stream.chunks, 100_000);
        assert!(stream.timeline.len() <= TIMELINE_ROWS);
        assert!(stream.timeline.len() > TIMELINE_ROWS / 4);
        assert!(stream.timeline.is_sorted_by(|a, b| a.0 <= b.0 && a.1 < b.1));
        assert_eq!(stream.timeline.last().unwrap().1, 1_000_000);
        assert_eq!(stream.first_byte_ms, Some(1.0));
        assert_eq!(stream.bytes_per_second, Some(10_000));
    }

    #[test]
    fn nothing_arrived_has_no_times() {
        let stream = Arrivals::new().finish(Mode::Stream, Duration::ZERO, None);
        assert_eq!((stream.chunks, stream.first_byte_ms, stream.bytes_per_second), (0, None, None));
        assert!(stream.timeline.is_empty());
    }
}
