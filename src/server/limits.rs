//! What one request may take, and what the whole program may.

use std::time::Duration;

use super::config::{Config, LabMode};
use crate::body::coding::CodingLimits;
use crate::mime::content::COLLECTED_BYTES;

/// The limits of this run, from the options.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Limits {
    /// Bytes of one coded body. Inspection needs no memory for them; the limit bounds the time that
    /// one request holds a connection.
    pub(crate) body_bytes: u64,
    /// Bytes that `mode=buffer` collects for one request, since they are held in memory at once.
    pub(crate) buffered_bytes: u64,
    /// What may come out of a body under content codings, since a few bytes can be made to hold a thread for
    /// minutes.
    pub(crate) codings: CodingLimits,
    /// Bytes of one `/lab/download` answer, since a request for it costs the client nothing.
    pub(crate) download_bytes: u64,
    /// Who may make experiments, since each takes two threads for seconds.
    pub(crate) lab: LabMode,
    /// Seconds of one experiment, for the same reason.
    pub(crate) lab_seconds: u64,
    /// The longest silence in the middle of a body; a client that is gone without a word would hold
    /// its connection for ever.
    pub(crate) silence: Duration,
}

impl Limits {
    /// The limits that the options ask for.
    pub(crate) fn of(config: &Config) -> Limits {
        Limits {
            body_bytes: config.max_body,
            buffered_bytes: config.max_buffered,
            codings: CodingLimits {
                ratio: config.max_expansion,
                decoded_bytes: config.max_decoded,
            },
            download_bytes: config.max_download,
            lab: config.lab,
            lab_seconds: config.lab_seconds,
            silence: config.body_timeout,
        }
    }
}

/// Bodies in `mode=buffer` at one time: with the default of 256 MiB each they hold 1 GiB. The next one is
/// told that the server is busy.
pub(crate) const BUFFERING_REQUESTS: usize = 4;

/// Downloads in `mode=buffer` at one time, each of which holds up to 16 MiB until its client has read it.
pub(crate) const BUFFERED_DOWNLOADS: usize = 4;

/// Downloads that are remembered for those who ask what was held of them: each takes some KiB, and the
/// page asks within a second.
pub(crate) const REMEMBERED_DOWNLOADS: usize = 64;

/// Rows of what a download held over time: as many as a report's timeline has.
pub(crate) const HELD_ROWS: usize = 256;

/// Experiments at one time: two would measure each other.
pub(crate) const EXPERIMENTS_AT_ONCE: usize = 1;

/// Bytes of the form that asks for one: it has two numbers.
pub(crate) const LAB_FORM_BYTES: u64 = 1024;

/// Examples of findings that are being sent at one time: each costs a second connection for some
/// milliseconds.
pub(crate) const EXAMPLES_AT_ONCE: usize = 4;

/// Time for one of them, from connecting to the end of its answer. It takes milliseconds, unless the
/// connections are used up and it waits for one that another client holds.
pub(crate) const EXAMPLE_TIME: Duration = Duration::from_secs(10);

/// Bytes of the answer to one: the examples' reports have well under one MiB in every form.
pub(crate) const EXAMPLE_ANSWER_BYTES: u64 = 4 << 20;

/// Open event streams at one time. Each costs a connection and a place in the channel; a class with a
/// stream each fits many times over.
pub(crate) const EVENT_STREAMS: usize = 512;

/// Reports that the events channel holds for slow readers. A report is bounded to some MiB at worst
/// and is a few KiB in practice; a reader that is further behind loses the oldest.
pub(crate) const EVENT_BACKLOG_REPORTS: usize = 16;

/// Time between two comments on a quiet event stream: under the 30 to 60 seconds after which common
/// proxies drop a silent connection.
pub(crate) const EVENT_KEEP_ALIVE: Duration = Duration::from_secs(15);

/// Bytes of a refused body that are read and thrown away so that the client, which may not look for
/// an answer before it has sent everything, gets to read the refusal. At loopback speed that is well
/// under a second.
pub(crate) const DRAIN_BYTES: u64 = 512 << 20;

/// Time for the same: a client on a slow line that has not looked after this long never will.
pub(crate) const DRAIN_TIME: Duration = Duration::from_secs(10);

/// The longest silence in it: a client that sends nothing for so long has either looked or waits for
/// the answer, which it has.
pub(crate) const DRAIN_SILENCE: Duration = Duration::from_secs(1);

/// Time in which a closed connection still takes bytes, so that what is in flight does not make the
/// kernel answer with a reset that would destroy an unread response.
pub(crate) const LINGER: Duration = Duration::from_secs(2);

/// Time for which a connection without a request stays open: browsers come back within it.
pub(crate) const KEEP_ALIVE: Duration = Duration::from_secs(75);

/// Bytes of a collected body that are inspected before other requests on the thread get their turn;
/// about a millisecond of work.
pub(crate) const TURN_BYTES: usize = 256 << 10;

/// The same for a body that broke off, which gets no second turn unless it is longer than this; under
/// a tenth of a second of work.
pub(crate) const LAST_TURN_BYTES: usize = 16 << 20;

/// A turn's bytes are so many times fewer under a content coding, out of which much more may come.
pub(crate) const CODED_TURN_SHARE: usize = 64;

/// Bytes of a coded body that are held while they wait for their turns: as many as the server's own
/// buffer has, so that what is behind them is seen early, and few enough for one last turn.
pub(crate) const CODED_BYTES_AHEAD: usize = 64 << 10;

/// Bytes that are read from a TCP connection at once; as many as the HTTP server takes.
pub(crate) const PIECE_BYTES: usize = 64 << 10;

/// Time after which taking TCP connections is tried again, where the system had no room for one.
pub(crate) const ACCEPT_PAUSE: Duration = Duration::from_millis(500);

/// The silence on a TCP connection behind what began as a request of HTTP, after which its client is taken to
/// wait for the answer. Programs send a head at once; a person who types one gets the answer early.
pub(crate) const REQUEST_SILENCE: Duration = Duration::from_secs(2);

/// Bytes of the `text` field of a comparison's form, and of its names and types.
pub(crate) const FORM_FIELD_BYTES: usize = 64 << 10;

/// Parts of a comparison's form that are looked at before it is refused: the page sends three.
pub(crate) const FORM_PARTS: usize = 64;

/// Bytes of one body of `/types/windows`: all windows of a file, and so much more that a client which
/// counts wrongly is told what it sent and what was expected, not only that it was too much.
pub(crate) const WINDOWS_BODY_BYTES: u64 = COLLECTED_BYTES as u64 + 1024;

/// Bytes that a download in mode=buffer may hold, since it makes the whole answer before it sends any.
pub(crate) const LARGEST_BUFFER_BYTES: u64 = 16 << 20;

#[cfg(test)]
mod tests {
    use super::Limits;
    use crate::server::config::Config;
    use clap::Parser;

    #[test]
    fn limits_follow_the_options() {
        let config =
            Config::parse_from(["weighbridge", "--max-body", "1MB", "--body-timeout", "2"]);
        let limits = Limits::of(&config);
        assert_eq!(limits.body_bytes, 1_000_000);
        assert_eq!(limits.silence.as_secs(), 2);
    }
}
