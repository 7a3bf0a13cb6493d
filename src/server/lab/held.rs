//! What the server holds of one answer, over time.

use std::time::{Duration, Instant};

use serde::Serialize;

use crate::report::Mode;
use crate::server::limits::HELD_ROWS;

/// The account of one download. A byte is held from when it was made until the connection asks for those after
/// it: only then is there room for more, so that it is on its way. What is held beneath is not in it: the
/// connection's own buffer, of less than 32 KiB and one chunk, and the kernel's.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Held {
    /// How it was asked for.
    pub(crate) mode: Mode,
    /// Bytes of the whole answer.
    pub(crate) size_bytes: u64,
    /// Bytes that were made so far.
    pub(crate) made_bytes: u64,
    /// Bytes that were handed to the connection.
    pub(crate) sent_bytes: u64,
    /// Bytes that are held: what was made and not yet handed on.
    pub(crate) held_bytes: u64,
    /// The most that were held at a time.
    pub(crate) peak_held_bytes: u64,
    /// Whether the answer has ended, whole or not.
    pub(crate) ended: bool,
    /// Rows of milliseconds since the request's head was read, bytes made so far and bytes held then; of an
    /// answer in more than [`HELD_ROWS`] pieces, one row stands for several.
    pub(crate) timeline: Vec<(f64, u64, u64)>,
    #[serde(skip)]
    started: Instant,
    /// Every `stride`th change is a row.
    #[serde(skip)]
    stride: u64,
    #[serde(skip)]
    changes: u64,
}

impl Held {
    /// Nothing yet, of an answer to a request that came at `started`.
    pub(super) fn new(mode: Mode, size_bytes: u64, started: Instant) -> Held {
        Held {
            mode,
            size_bytes,
            made_bytes: 0,
            sent_bytes: 0,
            held_bytes: 0,
            peak_held_bytes: 0,
            ended: false,
            timeline: vec![(0.0, 0, 0)],
            started,
            stride: 1,
            changes: 0,
        }
    }

    /// Bytes were made.
    pub(super) fn made(&mut self, bytes: u64, now: Instant) {
        self.made_bytes += bytes;
        self.held_bytes += bytes;
        self.peak_held_bytes = self.peak_held_bytes.max(self.held_bytes);
        self.change(now);
    }

    /// Bytes that were made are with the connection. An answer that is made whole is one piece of memory, which
    /// is held until all of it has gone.
    pub(super) fn handed_on(&mut self, bytes: u64, now: Instant) {
        self.sent_bytes += bytes;
        if self.mode == Mode::Stream {
            self.held_bytes = self.held_bytes.saturating_sub(bytes);
        }
        self.change(now);
    }

    /// The answer is over, and what was left of it is dropped.
    pub(super) fn end(&mut self, now: Instant) {
        if !self.ended {
            self.ended = true;
            self.held_bytes = 0;
            self.row(now);
        }
    }

    fn change(&mut self, now: Instant) {
        self.changes += 1;
        if self.changes.is_multiple_of(self.stride) {
            self.row(now);
        }
        // One place is left for the end.
        if self.timeline.len() >= HELD_ROWS {
            self.stride *= 2;
            let mut index = 0;
            self.timeline.retain(|_| {
                index += 1;
                index % 2 == 1
            });
        }
    }

    fn row(&mut self, now: Instant) {
        let ms = milliseconds(now.saturating_duration_since(self.started));
        self.timeline.push((ms, self.made_bytes, self.held_bytes));
    }
}

/// Milliseconds with three digits after the point.
fn milliseconds(elapsed: Duration) -> f64 {
    (elapsed.as_secs_f64() * 1e6).round() / 1e3
}

#[cfg(test)]
mod tests {
    use std::time::{Duration, Instant};

    use super::Held;
    use crate::report::Mode;
    use crate::server::limits::HELD_ROWS;

    #[test]
    fn what_is_made_is_held_until_it_goes_or_made_whole_until_all_of_it_has_gone() {
        let started = Instant::now();
        let at = |ms| started + Duration::from_millis(ms);
        for (mode, then) in [(Mode::Stream, 20), (Mode::Buffer, 30)] {
            let mut held = Held::new(mode, 30, started);
            held.made(10, at(1));
            held.made(20, at(2));
            held.handed_on(10, at(3));
            held.end(at(4));
            held.end(at(5));
            let rows = [(0.0, 0, 0), (1.0, 10, 10), (2.0, 30, 30), (3.0, 30, then), (4.0, 30, 0)];
            assert_eq!(held.timeline, rows);
            assert_eq!((held.peak_held_bytes, held.sent_bytes, held.ended), (30, 10, true));
        }
    }

    #[test]
    fn the_rows_are_bounded_and_the_peak_is_kept() {
        let started = Instant::now();
        let mut held = Held::new(Mode::Stream, 1_000_000, started);
        for piece in 0..100_000 {
            held.made(if piece == 77_777 { 9 } else { 1 }, started);
            held.handed_on(held.held_bytes, started);
        }
        held.end(started);
        assert!(held.timeline.len() <= HELD_ROWS && held.timeline.len() > HELD_ROWS / 3);
        assert_eq!(held.timeline[0], (0.0, 0, 0));
        assert_eq!(held.timeline.last(), Some(&(0.0, 100_008, 0)));
        assert_eq!(held.peak_held_bytes, 9);
    }
}
