//! A course of values over time, kept in few rows.

use std::time::Duration;

use super::limits::TIMELINE_ROWS;

/// Rows of a series that are left once it has been thinned as often as it had to be: room for the row that
/// is being made, and for one at the end.
const KEPT_ROWS: usize = TIMELINE_ROWS - 2;

/// Values in order of time. Where they become too many, one row stands for several of them: the greatest,
/// of equal ones the first.
#[derive(Debug, Default)]
pub(super) struct Series {
    /// `rows.len() < KEPT_ROWS`, each for `2^doublings` values.
    rows: Vec<(Duration, u64)>,
    doublings: u32,
    /// The greatest of the values that make no whole row yet, and how many those are.
    pending: Option<(Duration, u64)>,
    pending_values: u64,
}

impl Series {
    /// Adds a value; times must not go back.
    pub(super) fn add(&mut self, at: Duration, value: u64) {
        self.pending = Some(self.pending.map_or((at, value), |row| greater(row, (at, value))));
        self.pending_values += 1;
        if self.pending_values >> self.doublings == 0 {
            return;
        }
        self.rows.extend(self.pending.take());
        self.pending_values = 0;
        if self.rows.len() == KEPT_ROWS {
            self.doublings += 1;
            let halved = self.rows.chunks(2).map(|pair| pair.iter().copied().reduce(greater));
            self.rows = halved.flatten().collect();
        }
    }

    /// The rows, as milliseconds and value; at most [`TIMELINE_ROWS`] with one that may follow.
    pub(super) fn finish(self) -> Vec<(f64, u64)> {
        let rows = self.rows.into_iter().chain(self.pending);
        rows.map(|(at, value)| (milliseconds(at), value)).collect()
    }
}

fn greater(one: (Duration, u64), later: (Duration, u64)) -> (Duration, u64) {
    if later.1 > one.1 { later } else { one }
}

/// Milliseconds with three digits after the point: the clock's microseconds.
pub(super) fn milliseconds(elapsed: Duration) -> f64 {
    (elapsed.as_secs_f64() * 1e6).round() / 1e3
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::{Series, TIMELINE_ROWS};

    #[test]
    fn few_values_are_kept_as_they_are() {
        let mut series = Series::default();
        for (ms, value) in [(1, 5), (2, 9), (2, 3)] {
            series.add(Duration::from_millis(ms), value);
        }
        assert_eq!(series.finish(), [(1.0, 5), (2.0, 9), (2.0, 3)]);
    }

    #[test]
    fn the_greatest_of_many_is_never_lost() {
        for values in [TIMELINE_ROWS as u64, 1000, 100_003] {
            for peak in [1, 2, values / 2, values - 1, values] {
                let mut series = Series::default();
                for at in 1..=values {
                    series.add(Duration::from_millis(at), if at == peak { 70 } else { at % 7 });
                }
                let rows = series.finish();
                assert!(rows.len() < TIMELINE_ROWS && rows.len() > TIMELINE_ROWS / 4);
                assert!(rows.is_sorted_by(|one, other| one.0 < other.0));
                assert!(rows.contains(&(peak as f64, 70)), "{peak} of {values}");
            }
        }
    }
}
