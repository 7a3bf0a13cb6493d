//! What an experiment on buffer sizes measures, in which order, and what bounds it.

use std::time::Duration;

use serde::Serialize;

/// The buffer sizes, in bytes: powers of two from 512 bytes to 4 MiB.
pub(crate) const BUFFER_BYTES: [usize; 14] = {
    let mut sizes = [512; 14];
    let mut at = 1;
    while at < sizes.len() {
        sizes[at] = sizes[at - 1] * 2;
        at += 1;
    }
    sizes
};

/// How the sockets are set up, in the order in which the answers list it.
pub(crate) const SETTINGS: [Setting; 4] = [
    Setting { tcp_nodelay: true, socket_buffers: SocketBuffers::Small },
    Setting { tcp_nodelay: false, socket_buffers: SocketBuffers::Small },
    Setting { tcp_nodelay: true, socket_buffers: SocketBuffers::Large },
    Setting { tcp_nodelay: false, socket_buffers: SocketBuffers::Large },
];

/// Sizes under settings: the points of the chart, and the trials of a round.
pub(crate) const POINTS: usize = BUFFER_BYTES.len() * SETTINGS.len();

/// Trials of each size and setting: of five, two may be disturbed and the median still stands.
pub(crate) const ROUNDS: usize = 5;

/// Most writes of one trial, so that small buffers get fewer bytes: 512 bytes at a time are 16 MiB.
const MOST_WRITES: u64 = 32_768;

/// Bytes of one trial where none are asked for: so many that the fastest settings take tens of
/// milliseconds for them.
pub(crate) const SIZE_BYTES: u64 = 32 << 20;

/// Bytes that one trial may have at least and at most. The time bounds it too; this keeps counts small.
pub(crate) const SIZE_RANGE: std::ops::RangeInclusive<u64> = 1..=1 << 30;

/// Seconds of a whole experiment where none are asked for.
pub(crate) const SECONDS: u64 = 20;

/// The most seconds that any option allows.
pub(crate) const MOST_SECONDS: u64 = 600;

/// How the sockets of a trial are set up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Setting {
    /// Whether a write is sent at once, even where it fills no segment (RFC 9293 §3.7.4).
    pub(crate) tcp_nodelay: bool,
    /// What the kernel is asked to hold.
    pub(crate) socket_buffers: SocketBuffers,
}

/// How much the kernel is asked to hold of a connection, at each end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum SocketBuffers {
    /// 16 KiB.
    Small,
    /// 4 MiB; systems may give less.
    Large,
}

impl SocketBuffers {
    /// Bytes that the kernel is asked for (SO_SNDBUF, SO_RCVBUF). What it gives is another number.
    pub(crate) const fn asked_bytes(self) -> usize {
        match self {
            SocketBuffers::Small => 16 << 10,
            SocketBuffers::Large => 4 << 20,
        }
    }
}

/// What was asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Plan {
    /// Bytes of one trial.
    pub(crate) size_bytes: u64,
    /// Time for all trials together.
    pub(crate) time: Duration,
}

impl Plan {
    /// All trials in their order, as places in [`SETTINGS`] and [`BUFFER_BYTES`]. Every round goes through
    /// all of them and each second one backwards, so that what slows the machine for a while falls on
    /// neighbours under every setting, and is left out by the median.
    pub(crate) fn trials() -> Vec<(usize, usize)> {
        let round = || {
            let sizes = 0..BUFFER_BYTES.len();
            sizes.flat_map(|size| (0..SETTINGS.len()).map(move |setting| (setting, size)))
        };
        let mut trials = Vec::with_capacity(ROUNDS * POINTS);
        for number in 0..ROUNDS {
            let begin = trials.len();
            trials.extend(round());
            if number % 2 == 1 {
                trials[begin..].reverse();
            }
        }
        trials
    }

    /// Bytes of a trial with this buffer.
    pub(crate) fn payload_bytes(&self, buffer_bytes: usize) -> u64 {
        self.size_bytes.min((buffer_bytes as u64).saturating_mul(MOST_WRITES))
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;
    use std::time::Duration;

    use super::{BUFFER_BYTES, POINTS, Plan, ROUNDS};

    #[test]
    fn sizes_go_from_512_bytes_to_4_mib() {
        assert_eq!((BUFFER_BYTES[0], BUFFER_BYTES[7], BUFFER_BYTES[13]), (512, 64 << 10, 4 << 20));
    }

    #[test]
    fn every_point_is_tried_once_a_round_and_rounds_change_direction() {
        let trials = Plan::trials();
        let mut counts: BTreeMap<(usize, usize), usize> = BTreeMap::new();
        for trial in &trials {
            *counts.entry(*trial).or_default() += 1;
        }
        assert_eq!(counts.len(), POINTS);
        assert!(counts.values().all(|count| *count == ROUNDS));
        let round = trials.len() / ROUNDS;
        assert_eq!(trials[0], trials[2 * round - 1]);
        assert_eq!(trials[0], trials[2 * round]);
    }

    #[test]
    fn small_buffers_get_fewer_bytes() {
        let plan = Plan { size_bytes: 64 << 20, time: Duration::from_secs(1) };
        assert_eq!(plan.payload_bytes(512), 16 << 20);
        assert_eq!(plan.payload_bytes(4 << 20), 64 << 20);
        let small = Plan { size_bytes: 10, ..plan };
        assert_eq!(small.payload_bytes(512), 10);
    }
}
