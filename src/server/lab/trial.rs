//! One transfer over a loopback connection, counted and timed.
//!
//! ```text
//!   sender thread   write(buffer) … write(buffer) | end      one system call each
//!                      ↓ the kernel's socket buffers
//!   this thread     read(buffer) … read(buffer) | 0 bytes
//! ```

use std::io::{self, ErrorKind, Read, Write};
use std::net::Shutdown;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use super::fault::fault;
use super::plan::Setting;
use super::processor;
use super::sockets::{Pair, hang_up};
use crate::report::words;

/// Bytes between two looks at the clock, which would slow small writes if it were asked each time.
const BETWEEN_LOOKS_BYTES: usize = 64 << 10;

/// What is to be sent, and how.
#[derive(Debug, Clone, Copy)]
pub(super) struct Trial {
    /// How the sockets are set up.
    pub(super) setting: Setting,
    /// Bytes of the sender's buffer, and of the receiver's.
    pub(super) buffer_bytes: usize,
    /// Bytes to send.
    pub(super) payload_bytes: u64,
    /// Time after which no more is sent.
    pub(super) slice: Duration,
}

/// What came of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Outcome {
    /// Bytes that were sent, and came: as many as asked for, or as the time allowed.
    pub(crate) bytes: u64,
    /// From before the first write until the receiver saw the end.
    pub(crate) elapsed: Duration,
    /// Calls of `write`.
    pub(crate) write_calls: u64,
    /// Calls of `read`, the last one with it, which says that there is no more.
    pub(crate) read_calls: u64,
    /// Processor time of both threads; `None` where the system does not tell.
    pub(crate) processor: Option<Duration>,
    /// What the kernel gave for sending.
    pub(crate) send_buffer_bytes: u64,
    /// What the kernel gave for receiving.
    pub(crate) recv_buffer_bytes: u64,
}

/// What one end did.
struct Side {
    bytes: u64,
    calls: u64,
    processor: Option<Duration>,
    /// When the sender began, or the receiver saw the end.
    at: Instant,
}

impl Trial {
    /// Sends and receives; `None` where `stop` was set on the way. Takes twice the buffer in memory, and
    /// what the kernel gives.
    ///
    /// # Errors
    ///
    /// Those of the sockets, and one of its own where other bytes came than were sent.
    pub(super) fn run(self, stop: &AtomicBool) -> io::Result<Option<Outcome>> {
        let pair = Pair::connect(self.setting)?;
        let (sent, received) = std::thread::scope(|scope| {
            // Where one end gives up, the other would wait for it.
            let sending = scope.spawn(|| {
                let sent = self.send(&pair, stop);
                if !matches!(sent, Ok(Some(_))) {
                    hang_up(&pair.sender);
                }
                sent
            });
            let received = self.receive(&pair, stop);
            if !matches!(received, Ok(Some(_))) {
                hang_up(&pair.receiver);
            }
            let sent = sending.join();
            (sent.unwrap_or_else(|panic| std::panic::resume_unwind(panic)), received)
        });
        let outcome =
            if stop.load(Ordering::Relaxed) { Ok(None) } else { outcome(&pair, received, sent) };
        pair.close();
        outcome
    }

    fn send(&self, pair: &Pair, stop: &AtomicBool) -> io::Result<Option<Side>> {
        let buffer = vec![0x57; self.buffer_bytes];
        let mut stream = &pair.sender;
        let busy = processor::used_by_this_thread();
        let at = Instant::now();
        let (mut bytes, mut calls, mut since_look) = (0_u64, 0_u64, 0_usize);
        while bytes < self.payload_bytes {
            let left = usize::try_from(self.payload_bytes - bytes).unwrap_or(usize::MAX);
            calls += 1;
            let written = match stream.write(&buffer[..left.min(buffer.len())]) {
                Ok(written) => written,
                Err(fault) if fault.kind() == ErrorKind::Interrupted => continue,
                Err(fault) => return Err(fault),
            };
            bytes += written as u64;
            since_look += written;
            if since_look >= BETWEEN_LOOKS_BYTES {
                since_look = 0;
                if stop.load(Ordering::Relaxed) {
                    return Ok(None);
                }
                if at.elapsed() >= self.slice {
                    break;
                }
            }
        }
        stream.shutdown(Shutdown::Write)?;
        Ok(Some(Side { bytes, calls, processor: since(busy), at }))
    }

    fn receive(&self, pair: &Pair, stop: &AtomicBool) -> io::Result<Option<Side>> {
        let mut buffer = vec![0; self.buffer_bytes];
        let mut stream = &pair.receiver;
        let busy = processor::used_by_this_thread();
        let (mut bytes, mut calls, mut since_look) = (0_u64, 0_u64, 0_usize);
        loop {
            calls += 1;
            let read = match stream.read(&mut buffer) {
                Ok(0) => break,
                Ok(read) => read,
                Err(fault) if fault.kind() == ErrorKind::Interrupted => continue,
                Err(fault) => return Err(fault),
            };
            bytes += read as u64;
            since_look += read;
            if since_look >= BETWEEN_LOOKS_BYTES {
                since_look = 0;
                if stop.load(Ordering::Relaxed) {
                    return Ok(None);
                }
            }
        }
        Ok(Some(Side { bytes, calls, processor: since(busy), at: Instant::now() }))
    }
}

fn since(before: Option<Duration>) -> Option<Duration> {
    Some(processor::used_by_this_thread()?.saturating_sub(before?))
}

fn outcome(
    pair: &Pair,
    received: io::Result<Option<Side>>,
    sent: io::Result<Option<Side>>,
) -> io::Result<Option<Outcome>> {
    let (Some(received), Some(sent)) = (received?, sent?) else { return Ok(None) };
    if received.bytes != sent.bytes {
        return Err(fault(words!(TRIAL_LOST_BYTES, sent = sent.bytes, came = received.bytes)));
    }
    Ok(Some(Outcome {
        bytes: sent.bytes,
        elapsed: received.at.saturating_duration_since(sent.at),
        write_calls: sent.calls,
        read_calls: received.calls,
        processor: sent.processor.zip(received.processor).map(|(one, other)| one + other),
        send_buffer_bytes: pair.send_buffer_bytes,
        recv_buffer_bytes: pair.recv_buffer_bytes,
    }))
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicBool, Ordering};
    use std::time::{Duration, Instant};

    use super::Trial;
    use crate::server::lab::plan::{BUFFER_BYTES, SETTINGS};

    const LONG: Duration = Duration::from_secs(60);

    #[test]
    fn what_is_sent_comes_and_the_calls_can_have_carried_it() {
        let stop = AtomicBool::new(false);
        for setting in SETTINGS {
            for buffer_bytes in [BUFFER_BYTES[0], 4096, BUFFER_BYTES[13]] {
                for payload_bytes in [1, 100_001, 5 << 20] {
                    let trial = Trial { setting, buffer_bytes, payload_bytes, slice: LONG };
                    let outcome = trial.run(&stop).unwrap().unwrap();
                    assert_eq!(outcome.bytes, payload_bytes, "{trial:?}");
                    let least = payload_bytes.div_ceil(buffer_bytes as u64);
                    assert!(outcome.write_calls >= least, "{trial:?} {outcome:?}");
                    // One more read says that there is no more.
                    assert!(outcome.read_calls > least, "{trial:?} {outcome:?}");
                    assert!(outcome.elapsed > Duration::ZERO);
                    assert_eq!(outcome.processor.is_some(), cfg!(unix));
                }
            }
        }
    }

    #[test]
    fn a_slice_ends_the_sending_and_what_was_sent_still_comes() {
        let stop = AtomicBool::new(false);
        let slice = Duration::from_millis(20);
        let trial =
            Trial { setting: SETTINGS[0], buffer_bytes: 512, payload_bytes: u64::MAX, slice };
        let started = Instant::now();
        let outcome = trial.run(&stop).unwrap().unwrap();
        assert!(outcome.bytes > 0 && outcome.elapsed >= slice, "{outcome:?}");
        assert!(started.elapsed() < Duration::from_secs(10));
    }

    #[test]
    fn a_trial_can_be_stopped_on_its_way() {
        let stop = AtomicBool::new(false);
        let trial = Trial {
            setting: SETTINGS[2],
            buffer_bytes: 4096,
            payload_bytes: u64::MAX,
            slice: LONG,
        };
        let started = Instant::now();
        let outcome = std::thread::scope(|scope| {
            let running = scope.spawn(|| trial.run(&stop));
            std::thread::sleep(Duration::from_millis(50));
            stop.store(true, Ordering::Relaxed);
            running.join().unwrap()
        });
        assert_eq!(outcome.unwrap(), None);
        assert!(started.elapsed() < Duration::from_secs(10));
    }
}
