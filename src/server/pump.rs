//! The one way by which the bytes of a body come in: under a budget, and not waiting for ever.

use std::collections::VecDeque;
use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use actix_web::dev::Payload;
use actix_web::error::PayloadError;
use actix_web::rt;
use actix_web::web::Bytes;
use futures_util::{FutureExt, Stream, StreamExt};
use tokio::time::{Instant, Sleep};

use super::limits::Limits;
use super::problem::Problem;
use crate::inspect::Ending;
use crate::report::{Detail, words};

/// What a body may take.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Budget {
    /// Bytes of it that are accepted.
    pub(crate) bytes: u64,
    /// The option that sets them, for the words of the refusal; `None` where the path itself does.
    pub(crate) option: Option<&'static str>,
    /// The longest silence.
    pub(crate) silence: Duration,
}

impl Budget {
    /// That of a body for which no other bound is set.
    pub(crate) const fn of_body(limits: Limits) -> Budget {
        Budget { bytes: limits.body_bytes, option: Some("--max-body"), silence: limits.silence }
    }
}

/// Why a body stopped coming.
#[derive(Debug)]
pub(crate) enum Interruption {
    /// It is larger than its budget.
    TooLarge,
    /// Nothing came for too long.
    Silent,
    /// The connection ended or the transfer coding is malformed.
    Broken(PayloadError),
}

/// The chunks of a body, as long as they keep to the budget.
pub(crate) struct Metered {
    payload: Payload,
    budget: Budget,
    /// The body's length, where the head tells it.
    announced: Option<u64>,
    /// Spent by checked subtraction; `left + received == budget.bytes` until the body is too large.
    left: u64,
    received: u64,
    /// Runs while nothing arrives; `waiting` tells whether it was set since the last chunk.
    silence: Pin<Box<Sleep>>,
    waiting: bool,
}

impl Metered {
    /// Meters `payload`, or refuses it at once where its announced length is over the budget.
    ///
    /// # Errors
    ///
    /// [`Problem::BodyTooLarge`].
    pub(crate) fn new(
        payload: Payload,
        announced: Option<u64>,
        budget: Budget,
    ) -> Result<Metered, Problem> {
        if announced.is_some_and(|bytes| bytes > budget.bytes) {
            return Err(too_large(budget));
        }
        Ok(Metered {
            payload,
            budget,
            announced,
            left: budget.bytes,
            received: 0,
            silence: Box::pin(tokio::time::sleep(budget.silence)),
            waiting: false,
        })
    }

    /// The problem that an interruption is, or the ending that it makes of the body.
    ///
    /// # Errors
    ///
    /// [`Problem::BodyTooLarge`], [`Problem::BodyTimeout`].
    pub(crate) fn ending(&self, interruption: &Interruption) -> Result<Ending, Problem> {
        match interruption {
            Interruption::TooLarge => Err(too_large(self.budget)),
            Interruption::Silent => Err(Problem::BodyTimeout {
                silence_ms: u64::try_from(self.budget.silence.as_millis()).unwrap_or(u64::MAX),
                received: self.received,
            }),
            Interruption::Broken(fault) => {
                Ok(Ending::Incomplete { reason: reason(fault, self.received, self.announced) })
            }
        }
    }

    fn poll_silence(&mut self, context: &mut Context<'_>) -> Poll<Interruption> {
        if !self.waiting {
            self.waiting = true;
            self.silence.as_mut().reset(Instant::now() + self.budget.silence);
        }
        self.silence.as_mut().poll(context).map(|()| Interruption::Silent)
    }
}

impl Stream for Metered {
    type Item = Result<Bytes, Interruption>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let this = &mut *self;
        // Where the request asks for another protocol, the payload goes on behind the body for as long
        // as the connection is open.
        let missing = this.announced.map(|bytes| bytes.saturating_sub(this.received));
        if missing == Some(0) {
            return Poll::Ready(None);
        }
        match this.payload.poll_next_unpin(context) {
            Poll::Ready(Some(Ok(mut chunk))) => {
                if let Some(Ok(missing)) = missing.map(usize::try_from) {
                    chunk.truncate(missing);
                }
                this.waiting = false;
                let len = chunk.len() as u64;
                let Some(left) = this.left.checked_sub(len) else {
                    return Poll::Ready(Some(Err(Interruption::TooLarge)));
                };
                this.left = left;
                this.received = this.received.saturating_add(len);
                Poll::Ready(Some(Ok(chunk)))
            }
            Poll::Ready(Some(Err(fault))) => Poll::Ready(Some(Err(Interruption::Broken(fault)))),
            Poll::Ready(None) => Poll::Ready(None),
            Poll::Pending => this.poll_silence(context).map(|silent| Some(Err(silent))),
        }
    }
}

/// Pumps `body` into `take`, chunk by chunk as they arrive, and tells how it ended. A body
/// that breaks off is no problem but an ending: what came is inspected.
///
/// # Errors
///
/// [`Problem::BodyTooLarge`], [`Problem::BodyTimeout`].
pub(crate) async fn pump(
    mut body: Metered,
    mut take: impl FnMut(&[u8]),
) -> Result<Ending, Problem> {
    loop {
        match body.next().await {
            Some(Ok(chunk)) => take(&chunk),
            Some(Err(interruption)) => {
                return body.ending(&interruption);
            }
            None => return Ok(Ending::Complete),
        }
    }
}

/// What [`pump_in_turns`] hands on.
#[derive(Debug)]
pub(crate) enum Turn<'a> {
    /// So many bytes came; they follow in their turns.
    Came(usize),
    /// The bytes of one turn.
    Bytes(&'a [u8]),
}

/// Pumps `body` into `take` in turns of `turn_bytes` with the thread's other requests, for bodies of
/// which each byte may be much work.
///
/// Up to `bytes_ahead` and one chunk are held while they wait for their turns. Where it shows behind
/// them that the body broke, they are all taken in that turn, for there may be no other one to answer in.
///
/// # Errors
///
/// [`Problem::BodyTooLarge`], [`Problem::BodyTimeout`].
pub(crate) async fn pump_in_turns(
    mut body: Metered,
    turn_bytes: usize,
    bytes_ahead: usize,
    mut take: impl FnMut(Turn<'_>),
) -> Result<Ending, Problem> {
    let mut waiting: VecDeque<Bytes> = VecDeque::new();
    let mut waiting_bytes = 0;
    let mut ending = None;
    loop {
        while ending.is_none() && waiting_bytes < bytes_ahead {
            let next = if waiting.is_empty() {
                body.next().await
            } else {
                // It is asked again after this turn, so that nothing needs to wake for it.
                let Some(next) = body.next().now_or_never() else { break };
                next
            };
            match next {
                Some(Ok(chunk)) => {
                    take(Turn::Came(chunk.len()));
                    waiting_bytes += chunk.len();
                    waiting.push_back(chunk);
                }
                Some(Err(interruption)) => ending = Some(body.ending(&interruption)?),
                None => ending = Some(Ending::Complete),
            }
        }
        let is_last = matches!(ending, Some(Ending::Incomplete { .. }));
        while let Some(mut chunk) = waiting.pop_front() {
            let bytes = chunk.split_to(chunk.len().min(turn_bytes));
            waiting_bytes -= bytes.len();
            take(Turn::Bytes(&bytes));
            if !chunk.is_empty() {
                waiting.push_front(chunk);
            }
            if !is_last {
                break;
            }
        }
        if waiting.is_empty()
            && let Some(ending) = ending
        {
            return Ok(ending);
        }
        rt::task::yield_now().await;
    }
}

fn too_large(budget: Budget) -> Problem {
    Problem::BodyTooLarge { limit: budget.bytes, option: budget.option }
}

/// One sentence on how a body ended early, with the counts that tell where to look.
fn reason(fault: &PayloadError, received: u64, announced: Option<u64>) -> Detail {
    match (fault, announced) {
        (PayloadError::EncodingCorrupted, _) => {
            words!(ENDED_IN_CHUNK, received = received).detail()
        }
        (PayloadError::Incomplete(_), Some(announced)) => {
            words!(ENDED_BEFORE_LENGTH, received = received, announced = announced).detail()
        }
        (PayloadError::Incomplete(_), None) => {
            words!(ENDED_BEFORE_LAST_CHUNK, received = received).detail()
        }
        (other, _) => {
            words!(ENDED_BY_FAULT, received = received, fault = other.to_string()).detail()
        }
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use actix_web::error::PayloadError;
    use actix_web::web::Bytes;
    use futures_util::{FutureExt, StreamExt, stream};

    use super::{Budget, Ending, Metered, Payload, Turn, pump, pump_in_turns, reason};

    fn announcing(announced: Option<u64>, chunks: &'static [&'static [u8]]) -> Metered {
        let chunks = stream::iter(chunks).map(|chunk| Ok(Bytes::from_static(chunk)));
        let payload: Payload =
            Payload::Stream { payload: Box::pin(chunks.chain(stream::pending())) };
        let budget =
            Budget { bytes: 100, option: Some("--max-body"), silence: Duration::from_secs(100) };
        Metered::new(payload, announced, budget).unwrap()
    }

    #[test]
    fn a_body_ends_with_the_bytes_that_were_announced() {
        actix_web::rt::System::new().block_on(async {
            for (announced, came) in [(0, "" as &str), (3, "abc"), (5, "abcde")] {
                let mut taken = Vec::new();
                let body = announcing(Some(announced), &[b"abc", b"def"]);
                let ending = pump(body, |chunk| taken.extend_from_slice(chunk)).now_or_never();
                assert!(matches!(ending, Some(Ok(Ending::Complete))), "{ending:?}");
                assert_eq!(taken, came.as_bytes());
            }
            let chunked = pump(announcing(None, &[b"abc"]), |_| {});
            assert!(chunked.now_or_never().is_none());
        });
    }

    /// The turns' bytes, and whether there was but one poll.
    fn turns_of(
        chunks: Vec<Result<Bytes, PayloadError>>,
        bytes_ahead: usize,
    ) -> (Vec<Vec<u8>>, bool) {
        actix_web::rt::System::new().block_on(async {
            let payload: Payload = Payload::Stream { payload: Box::pin(stream::iter(chunks)) };
            let budget = Budget { bytes: 100, option: None, silence: Duration::from_secs(100) };
            let body = Metered::new(payload, None, budget).unwrap();
            let (mut turns, mut came) = (Vec::new(), 0);
            let mut pumped = Box::pin(pump_in_turns(body, 2, bytes_ahead, |turn| match turn {
                Turn::Came(bytes) => came += bytes,
                Turn::Bytes(bytes) => turns.push(bytes.to_vec()),
            }));
            let first = (&mut pumped).now_or_never();
            let at_once = first.is_some();
            let ending = match first {
                Some(ending) => ending,
                None => pumped.as_mut().await,
            };
            assert!(ending.is_ok());
            drop(pumped);
            assert_eq!(came, turns.concat().len());
            (turns, at_once)
        })
    }

    #[test]
    fn work_is_done_in_turns_and_at_once_where_the_body_broke() {
        let chunk = |bytes: &'static [u8]| Ok(Bytes::from_static(bytes));
        let whole = vec![chunk(b"abc"), chunk(b"de")];
        let turns = [&b"ab"[..], b"c", b"de"].map(<[u8]>::to_vec).to_vec();
        for bytes_ahead in [1, 4, 100] {
            assert_eq!(
                turns_of(vec![chunk(b"abc"), chunk(b"de")], bytes_ahead),
                (turns.clone(), false)
            );
        }
        let broken: Vec<_> =
            whole.into_iter().chain([Err(PayloadError::EncodingCorrupted)]).collect();
        assert_eq!(turns_of(broken, 100), (turns, true));
    }

    #[test]
    fn the_reason_counts_what_came_and_what_was_announced() {
        let reason = |fault: &PayloadError, received, announced| {
            reason(fault, received, announced).to_string()
        };
        let cut = reason(&PayloadError::Incomplete(None), 3, Some(10));
        assert!(cut.contains("after 3 of the 10 bytes"), "{cut}");
        let chunked = reason(&PayloadError::Incomplete(None), 3, None);
        assert!(chunked.contains("after 3 bytes, before the last chunk"), "{chunked}");
        assert!(chunked.contains("malformed"), "{chunked}");
        let malformed = reason(&PayloadError::EncodingCorrupted, 7, None);
        assert!(malformed.contains("malformed after 7 bytes"), "{malformed}");
    }
}
