//! How a body arrived: pieces, times, and how much was held at once.

use std::time::Duration;

use super::series::{Series, milliseconds};
use crate::report::{Mode, Stream};

/// Records arrivals; all times are given to it.
#[derive(Debug, Default)]
pub(super) struct Arrivals {
    chunks: u64,
    largest: usize,
    bytes: u64,
    /// Bytes that were handed on to be read; `read <= bytes` where arrivals are told of at all.
    read: u64,
    /// The capacity of the buffer that collects the body, where one does.
    collected: Option<usize>,
    peak_held: u64,
    now: Duration,
    first_byte: Option<Duration>,
    last_byte: Option<Duration>,
    timeline: Series,
    held: Series,
}

impl Arrivals {
    /// What follows happens `elapsed` after the head.
    pub(super) fn at(&mut self, elapsed: Duration) {
        self.now = elapsed;
    }

    /// The time that was told last.
    pub(super) fn now(&self) -> Duration {
        self.now
    }

    /// A chunk of `len` bytes came `elapsed` after the head.
    pub(super) fn chunk(&mut self, len: usize, elapsed: Duration) {
        self.now = elapsed;
        if len == 0 {
            return;
        }
        self.first_byte.get_or_insert(elapsed);
        self.last_byte = Some(elapsed);
        self.chunks += 1;
        self.largest = self.largest.max(len);
        self.bytes += len as u64;
        self.timeline.add(elapsed, self.bytes);
    }

    /// The whole body is collected, for which there are `capacity` bytes now.
    pub(super) fn collected(&mut self, capacity: usize) {
        self.collected = Some(capacity);
        self.hold(capacity as u64);
    }

    /// A piece of `len` bytes is read while the reader holds `kept` earlier ones.
    pub(super) fn reading(&mut self, len: usize, kept: usize) {
        self.read += len as u64;
        let kept = kept as u64;
        let held = match self.collected {
            Some(capacity) => capacity as u64 + kept,
            // What came and waits for its turn is held too.
            None => self.bytes.saturating_sub(self.read) + len as u64 + kept,
        };
        self.hold(held);
    }

    fn hold(&mut self, held: u64) {
        self.peak_held = self.peak_held.max(held);
        self.held.add(self.now, held);
    }

    /// When the first byte came, after the head; `None` where none did.
    pub(super) fn first_byte(&self) -> Option<Duration> {
        self.first_byte
    }

    /// The time between the first chunk and the last; `None` where nothing came.
    pub(super) fn spread(&self) -> Option<Duration> {
        Some(self.last_byte?.saturating_sub(self.first_byte?))
    }

    /// The section, for a body that ended `elapsed` after the head, and whose payload could be used from
    /// `first_payload` on.
    pub(super) fn finish(
        mut self,
        mode: Mode,
        elapsed: Duration,
        first_payload: Option<Duration>,
    ) -> Stream {
        if self.bytes > 0 {
            // The reader is through: only what was collected is still there.
            self.held.add(elapsed, self.collected.map_or(0, |capacity| capacity as u64));
        }
        let seconds = elapsed.as_secs_f64();
        Stream {
            mode,
            chunks: self.chunks,
            largest_chunk_bytes: self.largest as u64,
            peak_buffered_bytes: self.peak_held,
            first_byte_ms: self.first_byte.map(milliseconds),
            first_payload_ms: first_payload.map(milliseconds),
            duration_ms: milliseconds(elapsed),
            bytes_per_second: (seconds > 0.0).then(|| per_second(self.bytes, seconds)),
            timeline: self.timeline.finish(),
            held_timeline: self.held.finish(),
        }
    }
}

#[expect(clippy::cast_possible_truncation, reason = "a rate: saturating is right")]
fn per_second(bytes: u64, seconds: f64) -> u64 {
    (bytes as f64 / seconds).round() as u64
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::{Arrivals, Mode};
    use crate::inspect::limits::TIMELINE_ROWS;

    #[test]
    fn a_long_arrival_keeps_few_rows_in_order_and_ends_at_the_last_byte() {
        let mut arrivals = Arrivals::default();
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
        let stream = Arrivals::default().finish(Mode::Stream, Duration::ZERO, None);
        assert_eq!((stream.chunks, stream.first_byte_ms, stream.bytes_per_second), (0, None, None));
        assert!(stream.timeline.is_empty());
    }

    /// Values of the course of what was held.
    fn held(stream: &crate::report::Stream) -> Vec<u64> {
        stream.held_timeline.iter().map(|row| row.1).collect()
    }

    #[test]
    fn a_stream_holds_the_piece_what_is_kept_and_what_waits() {
        let mut arrivals = Arrivals::default();
        arrivals.chunk(100, Duration::from_millis(1));
        arrivals.reading(100, 7);
        arrivals.chunk(100, Duration::from_millis(2));
        arrivals.reading(40, 0);
        arrivals.at(Duration::from_millis(3));
        arrivals.reading(60, 1);
        let stream = arrivals.finish(Mode::Stream, Duration::from_millis(4), None);
        assert_eq!(held(&stream), [107, 100, 61, 0]);
        assert_eq!(stream.held_timeline.last(), Some(&(4.0, 0)));
        assert_eq!(stream.peak_buffered_bytes, 107);
    }

    #[test]
    fn a_collected_body_is_held_to_the_end() {
        let mut arrivals = Arrivals::default();
        for (ms, capacity) in [(1, 128), (2, 256)] {
            arrivals.chunk(100, Duration::from_millis(ms));
            arrivals.collected(capacity);
        }
        arrivals.at(Duration::from_millis(3));
        arrivals.reading(200, 5);
        let began = Some(Duration::from_millis(3));
        let stream = arrivals.finish(Mode::Buffer, Duration::from_millis(4), began);
        assert_eq!(held(&stream), [128, 256, 261, 256]);
        assert_eq!(stream.peak_buffered_bytes, 261);
        assert_eq!((stream.first_byte_ms, stream.first_payload_ms), (Some(1.0), Some(3.0)));
    }
}
