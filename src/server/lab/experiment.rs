//! All trials of an experiment, one after the other, within its time.

use std::io;
use std::ops::ControlFlow;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use serde::Serialize;

use super::plan::{BUFFER_BYTES, Plan, SETTINGS};
use super::points::{Experiment, Outcomes, Point};
use super::trial::{Outcome, Trial};

/// The place in [`BUFFER_BYTES`] of the buffer that is tried before anything counts, so that the first point
/// does not pay for what the machine does once: 64 KiB.
const WARMING: usize = 7;

/// Time for that.
const WARMING_TIME: Duration = Duration::from_millis(50);

/// What is told after each trial.
#[derive(Debug, Clone, Copy, Serialize)]
pub(crate) struct Step {
    /// The trial's number, from 1.
    pub(crate) trial: usize,
    /// How many there are.
    pub(crate) trials: usize,
    /// The place of its setting in the list.
    pub(crate) setting: usize,
    /// What the kernel gave for sending.
    pub(crate) send_buffer_bytes: u64,
    /// What the kernel gave for receiving.
    pub(crate) recv_buffer_bytes: u64,
    /// Its point as it stands, earlier trials of the same size and setting with it.
    pub(crate) point: Point,
}

/// Makes the trials and tells each; ends early where `stop` is set or `tell` breaks off. The time is parted
/// evenly among the trials that are left, so that those which need less give to those that come after. Takes
/// two threads, and 8 MiB beside what the kernel gives to a connection.
///
/// # Errors
///
/// Those of the sockets.
pub(crate) fn run(
    plan: Plan,
    stop: &AtomicBool,
    mut tell: impl FnMut(Step) -> ControlFlow<()>,
) -> io::Result<Experiment> {
    let started = Instant::now();
    let mut outcomes = Outcomes::new(plan);
    let order = Plan::trials();
    let trials = order.len();
    try_one(plan, (0, WARMING), WARMING_TIME.min(plan.time), stop)?;
    for (made, (setting, size)) in order.into_iter().enumerate() {
        let left = plan.time.saturating_sub(started.elapsed());
        if left.is_zero() || stop.load(Ordering::Relaxed) {
            break;
        }
        let slice = left.div_f64((trials - made) as f64);
        let Some(outcome) = try_one(plan, (setting, size), slice, stop)? else { break };
        let Some(point) = outcomes.add(setting, size, outcome) else { continue };
        let Outcome { send_buffer_bytes, recv_buffer_bytes, .. } = outcome;
        let trial = made + 1;
        let step = Step { trial, trials, setting, send_buffer_bytes, recv_buffer_bytes, point };
        if tell(step).is_break() {
            break;
        }
    }
    Ok(outcomes.experiment(started.elapsed().as_secs_f64()))
}

fn try_one(
    plan: Plan,
    (setting, size): (usize, usize),
    slice: Duration,
    stop: &AtomicBool,
) -> io::Result<Option<Outcome>> {
    let buffer_bytes = BUFFER_BYTES[size];
    let payload_bytes = plan.payload_bytes(buffer_bytes);
    Trial { setting: SETTINGS[setting], buffer_bytes, payload_bytes, slice }.run(stop)
}

#[cfg(test)]
mod tests {
    use std::ops::ControlFlow;
    use std::sync::atomic::AtomicBool;
    use std::time::Duration;

    use super::run;
    use crate::server::lab::plan::{BUFFER_BYTES, Plan, ROUNDS, SETTINGS};

    fn plan(size_bytes: u64, seconds: u64) -> Plan {
        Plan { size_bytes, time: Duration::from_secs(seconds) }
    }

    #[test]
    fn every_size_is_measured_under_every_setting_and_every_byte_comes() {
        let mut steps = Vec::new();
        let found = run(plan(100_000, 60), &AtomicBool::new(false), |step| {
            steps.push(step);
            ControlFlow::Continue(())
        });
        let found = found.unwrap();
        assert_eq!(steps.len(), found.trials_planned);
        assert_eq!(found.trials, found.trials_planned);
        assert_eq!(found.settings.len(), SETTINGS.len());
        for measured in &found.settings {
            let sizes: Vec<_> = measured.points.iter().map(|point| point.buffer_bytes).collect();
            assert_eq!(sizes, BUFFER_BYTES.map(|bytes| bytes as u64));
            assert!(measured.best.is_some() && measured.rule_of_thumb.is_some());
            for point in &measured.points {
                assert_eq!((point.trials, point.bytes), (ROUNDS, 100_000));
                assert!(point.write_calls * point.buffer_bytes >= point.bytes, "{point:?}");
                assert!(point.read_calls * point.buffer_bytes >= point.bytes, "{point:?}");
                let kernel =
                    measured.send_buffer_bytes.unwrap() + measured.recv_buffer_bytes.unwrap();
                assert_eq!(point.memory_bytes, 2 * point.buffer_bytes + kernel);
            }
        }
        assert_eq!(steps.last().unwrap().trial, found.trials);
    }

    #[test]
    fn time_bounds_it_and_every_point_still_gets_its_share() {
        let found = run(plan(1 << 30, 1), &AtomicBool::new(false), |_| ControlFlow::Continue(()));
        let found = found.unwrap();
        assert!(found.trials > SETTINGS.len() * BUFFER_BYTES.len(), "{}", found.trials);
        assert!(found.elapsed_seconds < 10.0, "{}", found.elapsed_seconds);
        let bytes = found.settings.iter().flat_map(|it| &it.points).map(|point| point.bytes);
        assert!(bytes.into_iter().all(|bytes| bytes > 0 && bytes < 1 << 30));
    }

    #[test]
    fn nobody_who_listens_ends_it() {
        let mut told = 0;
        let found = run(plan(1000, 60), &AtomicBool::new(false), |_| {
            told += 1;
            if told == 5 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        });
        assert_eq!((told, found.unwrap().trials), (5, 5));
        let found = run(plan(1000, 60), &AtomicBool::new(true), |_| ControlFlow::Continue(()));
        assert_eq!(found.unwrap().trials, 0);
    }
}
