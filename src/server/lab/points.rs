//! What an experiment found: a point for each buffer size and setting, and which sizes do best.

use serde::Serialize;

use super::best::{Range, RuleOfThumb, Verdict, best, rounded, rule_of_thumb, verdict};
use super::plan::{BUFFER_BYTES, Plan, SETTINGS, Setting, SocketBuffers};
use super::trial::Outcome;

/// The version of this JSON.
const VERSION: u32 = 1;

const MIB: f64 = 1_048_576.0;

/// What came of an experiment, whole or as far as it went.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Experiment {
    /// The version of this JSON.
    pub(crate) version: u32,
    /// Bytes of a trial as asked for; small buffers get fewer.
    pub(crate) size_bytes: u64,
    /// Seconds that were allowed.
    pub(crate) seconds: f64,
    /// Seconds that it took.
    pub(crate) elapsed_seconds: f64,
    /// Trials that were planned and that were made; fewer where it was stopped or its time was over.
    pub(crate) trials_planned: usize,
    /// See there.
    pub(crate) trials: usize,
    /// The sizes that do best in the mean of all settings, each weighed against its own best.
    pub(crate) best: Option<Range>,
    /// What the rule of thumb reaches in the same mean.
    pub(crate) rule_of_thumb: Option<RuleOfThumb>,
    /// The same by the processor time for each MiB, which depends less on what else the machine does; `None` where
    /// the system does not tell.
    pub(crate) by_processor: Option<Verdict>,
    /// What the slowest trial of a point reaches of its fastest, in the median of all points: near 1 on a
    /// machine that does nothing else, less the more it does. `None` where nothing was tried twice.
    pub(crate) steadiness: Option<f64>,
    /// One for each of [`SETTINGS`].
    pub(crate) settings: Vec<Measured>,
}

impl Experiment {
    /// The greatest throughput of all, and 1 where there is none, for bars.
    pub(crate) fn fastest(&self) -> u64 {
        let points = self.settings.iter().flat_map(|measured| &measured.points);
        points.map(|point| point.bytes_per_second).max().unwrap_or(1).max(1)
    }
}

/// What was measured under one setting.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Measured {
    /// Whether TCP_NODELAY was set.
    pub(crate) tcp_nodelay: bool,
    /// What the kernel was asked to hold.
    pub(crate) socket_buffers: SocketBuffers,
    /// The same in bytes.
    pub(crate) asked_bytes: usize,
    /// What it gave for sending; `None` before the first trial.
    pub(crate) send_buffer_bytes: Option<u64>,
    /// What it gave for receiving.
    pub(crate) recv_buffer_bytes: Option<u64>,
    /// The sizes that do best.
    pub(crate) best: Option<Range>,
    /// What the rule of thumb reaches.
    pub(crate) rule_of_thumb: Option<RuleOfThumb>,
    /// The same by the processor time for each MiB.
    pub(crate) by_processor: Option<Verdict>,
    /// One for each size that was tried, by size.
    pub(crate) points: Vec<Point>,
}

/// What the trials of one size and setting came to: the trial of the median throughput, and how far the others
/// are from it.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub(crate) struct Point {
    /// Bytes of the sender's buffer, and of the receiver's.
    pub(crate) buffer_bytes: u64,
    /// Trials that were made.
    pub(crate) trials: usize,
    /// Bytes that went over.
    pub(crate) bytes: u64,
    /// Throughput.
    pub(crate) bytes_per_second: u64,
    /// The slowest trial's.
    pub(crate) least_bytes_per_second: u64,
    /// The fastest trial's.
    pub(crate) most_bytes_per_second: u64,
    /// Calls of `write`.
    pub(crate) write_calls: u64,
    /// Calls of `read`.
    pub(crate) read_calls: u64,
    /// Both, for each MiB.
    pub(crate) calls_per_mib: f64,
    /// Processor time of both ends for each MiB, in milliseconds; `None` where the system does not tell.
    pub(crate) processor_ms_per_mib: Option<f64>,
    /// Both buffers, and what the kernel gave to both sockets.
    pub(crate) memory_bytes: u64,
}

/// The outcomes so far.
pub(crate) struct Outcomes {
    plan: Plan,
    /// By place in [`SETTINGS`], then by place in [`BUFFER_BYTES`].
    made: Vec<Vec<Vec<Outcome>>>,
}

impl Outcomes {
    pub(crate) fn new(plan: Plan) -> Outcomes {
        Outcomes { plan, made: vec![vec![Vec::new(); BUFFER_BYTES.len()]; SETTINGS.len()] }
    }

    /// Adds one and gives the point as it stands with it.
    pub(crate) fn add(&mut self, setting: usize, size: usize, outcome: Outcome) -> Option<Point> {
        self.made[setting][size].push(outcome);
        point(BUFFER_BYTES[size], &self.made[setting][size])
    }

    /// All that was found, `elapsed_seconds` after the beginning.
    pub(crate) fn experiment(&self, elapsed_seconds: f64) -> Experiment {
        let settings: Vec<Measured> = SETTINGS
            .iter()
            .zip(&self.made)
            .map(|(setting, made)| measured(*setting, made))
            .collect();
        let by_processor = verdict(&pooled(&settings, thrift));
        let pooled = pooled(&settings, throughput);
        Experiment {
            version: VERSION,
            size_bytes: self.plan.size_bytes,
            seconds: self.plan.time.as_secs_f64(),
            elapsed_seconds: rounded(elapsed_seconds),
            trials_planned: Plan::trials().len(),
            trials: self.made.iter().flatten().map(Vec::len).sum(),
            best: best(&pooled),
            rule_of_thumb: rule_of_thumb(&pooled),
            by_processor,
            steadiness: steadiness(&settings),
            settings,
        }
    }
}

fn measured(setting: Setting, made: &[Vec<Outcome>]) -> Measured {
    let points: Vec<Point> = BUFFER_BYTES
        .iter()
        .zip(made)
        .filter_map(|(buffer_bytes, outcomes)| point(*buffer_bytes, outcomes))
        .collect();
    let first = made.iter().flatten().next();
    let by_processor = verdict(&speeds(&points, thrift));
    let speeds = speeds(&points, throughput);
    Measured {
        tcp_nodelay: setting.tcp_nodelay,
        socket_buffers: setting.socket_buffers,
        asked_bytes: setting.socket_buffers.asked_bytes(),
        send_buffer_bytes: first.map(|outcome| outcome.send_buffer_bytes),
        recv_buffer_bytes: first.map(|outcome| outcome.recv_buffer_bytes),
        best: best(&speeds),
        rule_of_thumb: rule_of_thumb(&speeds),
        by_processor,
        points,
    }
}

/// The point of some trials; `None` of none.
fn point(buffer_bytes: usize, outcomes: &[Outcome]) -> Option<Point> {
    let mut by_speed: Vec<&Outcome> = outcomes.iter().collect();
    by_speed.sort_by_key(|outcome| bytes_per_second(outcome));
    // Of an even number the slower one of the two in the middle: a trial that was made.
    let median = *by_speed.get(by_speed.len().checked_sub(1)? / 2)?;
    let mib = median.bytes as f64 / MIB;
    let buffer_bytes = buffer_bytes as u64;
    Some(Point {
        buffer_bytes,
        trials: outcomes.len(),
        bytes: median.bytes,
        bytes_per_second: bytes_per_second(median),
        least_bytes_per_second: bytes_per_second(by_speed.first()?),
        most_bytes_per_second: bytes_per_second(by_speed.last()?),
        write_calls: median.write_calls,
        read_calls: median.read_calls,
        calls_per_mib: rounded((median.write_calls + median.read_calls) as f64 / mib),
        processor_ms_per_mib: median.processor.map(|used| rounded(used.as_secs_f64() * 1e3 / mib)),
        memory_bytes: 2 * buffer_bytes + median.send_buffer_bytes + median.recv_buffer_bytes,
    })
}

#[expect(clippy::cast_possible_truncation, reason = "a rate: saturating is right")]
#[expect(clippy::cast_sign_loss, reason = "neither bytes nor seconds are negative")]
fn bytes_per_second(outcome: &Outcome) -> u64 {
    // A clock that did not move is a nanosecond further.
    let seconds = outcome.elapsed.as_secs_f64().max(1e-9);
    (outcome.bytes as f64 / seconds).round() as u64
}

/// How good a point is by throughput.
fn throughput(point: &Point) -> Option<f64> {
    Some(point.bytes_per_second as f64)
}

/// How good it is by processor time: MiB for each millisecond.
fn thrift(point: &Point) -> Option<f64> {
    point.processor_ms_per_mib.filter(|ms| *ms > 0.0).map(f64::recip)
}

/// Sizes and how good they are.
fn speeds(points: &[Point], good: fn(&Point) -> Option<f64>) -> Vec<(u64, f64)> {
    points.iter().filter_map(|point| Some((point.buffer_bytes, good(point)?))).collect()
}

fn steadiness(settings: &[Measured]) -> Option<f64> {
    let points = settings.iter().flat_map(|measured| &measured.points);
    let shares = points.filter(|point| point.trials > 1).map(|point| {
        point.least_bytes_per_second as f64 / point.most_bytes_per_second.max(1) as f64
    });
    let mut shares: Vec<f64> = shares.collect();
    shares.sort_by(f64::total_cmp);
    shares.get(shares.len() / 2).copied().map(rounded)
}

/// For each size the mean of its shares of the best under every setting, of the sizes that all settings have.
fn pooled(settings: &[Measured], good: fn(&Point) -> Option<f64>) -> Vec<(u64, f64)> {
    let share = |measured: &Measured, bytes: u64| {
        let fastest = measured.points.iter().filter_map(good).reduce(f64::max)?;
        let point = measured.points.iter().find(|point| point.buffer_bytes == bytes)?;
        good(point).filter(|_| fastest > 0.0).map(|speed| speed / fastest)
    };
    let mean = |bytes: u64| {
        let shares: Option<Vec<f64>> = settings.iter().map(|it| share(it, bytes)).collect();
        shares.map(|shares| (bytes, shares.iter().sum::<f64>() / shares.len().max(1) as f64))
    };
    BUFFER_BYTES.iter().filter_map(|bytes| mean(*bytes as u64)).collect()
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::{Outcomes, point};
    use crate::server::lab::best::Range;
    use crate::server::lab::plan::{BUFFER_BYTES, Plan, SETTINGS};
    use crate::server::lab::trial::Outcome;

    fn outcome(bytes: u64, ms: u64) -> Outcome {
        Outcome {
            bytes,
            elapsed: Duration::from_millis(ms),
            write_calls: 10,
            read_calls: 11,
            processor: Some(Duration::from_millis(6)),
            send_buffer_bytes: 100,
            recv_buffer_bytes: 200,
        }
    }

    #[test]
    fn a_point_is_the_trial_of_the_median_throughput() {
        let mib = 1 << 20;
        let trials = [outcome(mib, 40), outcome(2 * mib, 20), outcome(mib, 20)];
        let point = point(512, &trials).unwrap();
        assert_eq!((point.trials, point.bytes), (3, mib));
        assert_eq!(point.bytes_per_second, 52_428_800);
        assert_eq!(point.least_bytes_per_second, 26_214_400);
        assert_eq!(point.most_bytes_per_second, 104_857_600);
        assert_eq!(point.calls_per_mib, 21.0);
        assert_eq!(point.processor_ms_per_mib, Some(6.0));
        assert_eq!(point.memory_bytes, 1024 + 300);
        assert_eq!(super::point(512, &[]), None);
    }

    #[test]
    fn every_setting_has_its_best_and_the_mean_weighs_each_against_its_own() {
        let mut outcomes = Outcomes::new(Plan { size_bytes: 1, time: Duration::from_secs(1) });
        for setting in 0..SETTINGS.len() {
            for size in 0..BUFFER_BYTES.len() {
                // The first setting is a hundred times slower and is best elsewhere.
                let ms = match (setting, size) {
                    (0, 3) => 100,
                    (0, _) => 110,
                    (_, 4 | 5) => 1,
                    _ => 2,
                };
                assert!(outcomes.add(setting, size, outcome(1000, ms)).is_some());
            }
        }
        let found = outcomes.experiment(1.5);
        let range = |from, to| {
            let (from_bytes, to_bytes) = (BUFFER_BYTES[from] as u64, BUFFER_BYTES[to] as u64);
            Some((from_bytes, to_bytes))
        };
        let bounds = |best: Option<Range>| best.map(|it| (it.from_bytes, it.to_bytes));
        assert_eq!(bounds(found.settings[0].best), range(0, 13));
        assert_eq!(bounds(found.settings[1].best), range(4, 5));
        assert_eq!(bounds(found.best), range(4, 5));
        let by_processor = found.by_processor.unwrap();
        assert_eq!(bounds(Some(by_processor.best)), range(0, 13), "each took 6 ms");
        assert_eq!(by_processor.rule_of_thumb.least_share, 1.0);
        let rule = found.settings[1].rule_of_thumb.unwrap();
        assert_eq!((rule.least_share, rule.most_share), (0.5, 1.0));
        assert_eq!((found.trials, found.trials_planned), (56, 280));
        assert_eq!(found.steadiness, None, "nothing was tried twice");
        assert!(outcomes.add(0, 0, outcome(1000, 440)).is_some());
        assert_eq!(outcomes.experiment(1.5).steadiness, Some(0.25));
    }

    #[test]
    fn an_experiment_that_made_nothing_says_so() {
        let found = Outcomes::new(Plan { size_bytes: 1, time: Duration::ZERO }).experiment(0.0);
        assert_eq!((found.trials, found.best), (0, None));
        assert!(found.settings.iter().all(|it| it.points.is_empty() && it.best.is_none()));
    }
}
