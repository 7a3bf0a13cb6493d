//! Which buffer sizes do best, and how the rule of thumb fares.

use serde::Serialize;

/// The part of the best throughput that a size has to reach to be as good: trials of one size differ by as
/// much on a machine that does other things too.
pub(crate) const AS_GOOD: f64 = 0.9;

/// The rule of thumb, in bytes: "8 to 64 KiB is right".
pub(crate) const RULE_BYTES: std::ops::RangeInclusive<u64> = 8 << 10..=64 << 10;

/// The steadiness below which a range within [`AS_GOOD`] may be chance.
pub(crate) const STEADY: f64 = 0.7;

/// Neighbouring buffer sizes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub(crate) struct Range {
    /// The smallest, which needs the least memory.
    pub(crate) from_bytes: u64,
    /// The largest.
    pub(crate) to_bytes: u64,
    /// The fastest of all sizes, which may stand alone elsewhere.
    pub(crate) fastest_bytes: u64,
}

impl Range {
    /// Whether a size is one of them.
    pub(crate) fn holds(&self, bytes: u64) -> bool {
        (self.from_bytes..=self.to_bytes).contains(&bytes)
    }
}

/// What the sizes of the rule of thumb reach of the best throughput.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub(crate) struct RuleOfThumb {
    /// The rule's smallest size.
    pub(crate) from_bytes: u64,
    /// The rule's largest size.
    pub(crate) to_bytes: u64,
    /// What the slowest of them reaches, from 0 to 1.
    pub(crate) least_share: f64,
    /// What the fastest of them reaches.
    pub(crate) most_share: f64,
}

/// Both, by one measure.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub(crate) struct Verdict {
    /// The sizes that do best.
    pub(crate) best: Range,
    /// What the rule of thumb reaches.
    pub(crate) rule_of_thumb: RuleOfThumb,
}

/// The verdict on some speeds; `None` where they do not reach so far.
pub(crate) fn verdict(speeds: &[(u64, f64)]) -> Option<Verdict> {
    Some(Verdict { best: best(speeds)?, rule_of_thumb: rule_of_thumb(speeds)? })
}

/// The longest run of sizes that reach [`AS_GOOD`] of the best, the one of smaller sizes where two are as
/// long; `None` where there are no speeds. `speeds` are sizes and their speed in any unit, by size.
pub(crate) fn best(speeds: &[(u64, f64)]) -> Option<Range> {
    let (fastest_bytes, fastest) = fastest(speeds)?;
    let enough = fastest * AS_GOOD;
    let runs = speeds.chunk_by(|one, next| (one.1 >= enough) == (next.1 >= enough));
    let good = runs.filter(|run| run.first().is_some_and(|(_, speed)| *speed >= enough));
    // Of those that are as long, `max_by_key` gives the last.
    let longest = good.rev().max_by_key(|run| run.len())?;
    let (from_bytes, to_bytes) = (longest.first()?.0, longest.last()?.0);
    Some(Range { from_bytes, to_bytes, fastest_bytes })
}

/// What the rule of thumb reaches; `None` where none of its sizes was measured.
pub(crate) fn rule_of_thumb(speeds: &[(u64, f64)]) -> Option<RuleOfThumb> {
    let (_, fastest) = fastest(speeds)?;
    let ruled = || speeds.iter().filter(|(bytes, _)| RULE_BYTES.contains(bytes));
    let shares = || ruled().map(|(_, speed)| speed / fastest);
    Some(RuleOfThumb {
        from_bytes: *RULE_BYTES.start(),
        to_bytes: *RULE_BYTES.end(),
        least_share: rounded(shares().reduce(f64::min)?),
        most_share: rounded(shares().reduce(f64::max)?),
    })
}

/// The fastest size with its speed, of sizes that are as fast the smallest.
fn fastest(speeds: &[(u64, f64)]) -> Option<(u64, f64)> {
    let fastest = speeds.iter().copied().reduce(|best, it| if it.1 > best.1 { it } else { best });
    fastest.filter(|(_, speed)| *speed > 0.0)
}

/// Three digits after the point: more are noise.
pub(crate) fn rounded(share: f64) -> f64 {
    (share * 1000.0).round() / 1000.0
}

#[cfg(test)]
mod tests {
    use super::{Range, best, rule_of_thumb};

    const KIB: u64 = 1024;

    fn speeds(speeds: &[f64]) -> Vec<(u64, f64)> {
        (0..).map(|step| 512 << step).zip(speeds.iter().copied()).collect()
    }

    #[test]
    fn the_longest_run_within_a_tenth_of_the_best_is_the_range() {
        let measured = speeds(&[1.0, 9.5, 3.0, 9.0, 10.0, 9.2, 8.9, 9.9]);
        let range = best(&measured).unwrap();
        assert_eq!(
            range,
            Range { from_bytes: 4 * KIB, to_bytes: 16 * KIB, fastest_bytes: 8 * KIB }
        );
        assert!(range.holds(8 * KIB) && !range.holds(32 * KIB) && !range.holds(KIB));
    }

    #[test]
    fn of_runs_that_are_as_long_the_one_with_less_memory_wins() {
        let range = best(&speeds(&[9.5, 1.0, 10.0])).unwrap();
        assert_eq!(range, Range { from_bytes: 512, to_bytes: 512, fastest_bytes: 2 * KIB });
    }

    #[test]
    fn nothing_measured_has_no_range() {
        assert_eq!(best(&[]), None);
        assert_eq!(best(&speeds(&[0.0, 0.0])), None);
        assert_eq!(rule_of_thumb(&[]), None);
        assert_eq!(
            rule_of_thumb(&speeds(&[1.0, 2.0])),
            None,
            "512 bytes and 1 KiB are no part of it"
        );
    }

    #[test]
    fn the_rule_of_thumb_is_told_by_its_slowest_and_its_fastest_size() {
        // 512 bytes to 128 KiB; the rule's are the last but four to the last but one.
        let measured = speeds(&[1.0, 1.0, 1.0, 1.0, 5.0, 6.0, 7.0, 8.0, 10.0]);
        let rule = rule_of_thumb(&measured).unwrap();
        assert_eq!((rule.from_bytes, rule.to_bytes), (8 * KIB, 64 * KIB));
        assert_eq!((rule.least_share, rule.most_share), (0.5, 0.8));
    }
}
