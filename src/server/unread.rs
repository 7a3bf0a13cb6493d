//! What a handler leaves unread of a request's body.
//!
//! A client may not look for an answer before it has sent everything, and a connection that is closed
//! on bytes in flight is reset, which destroys an answer that was not read yet. So the rest is read
//! and thrown away after the answer was written, up to [`DRAIN_BYTES`] and [`DRAIN_TIME`], while it keeps
//! coming and the program is not told to stop; then the connection is closed, for which actix takes
//! another [`LINGER`](super::limits::LINGER).
//!
//! actix does a part of this by itself, but for a chunked body that was dropped it reads on without
//! any bound. Here the body is kept until the answer is out, so that actix knows it is unread.

use std::cell::{Cell, RefCell};
use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;
use std::task::{Context, Poll};

use actix_web::body::{BodySize, MessageBody};
use actix_web::dev::{Payload, ServiceRequest, ServiceResponse};
use actix_web::error::PayloadError;
use actix_web::http::StatusCode;
use actix_web::middleware::Next;
use actix_web::web::{Bytes, Data};
use actix_web::{Error, HttpMessage};
use futures_util::{Stream, StreamExt};
use tokio::sync::watch;
use tokio::time::{Instant, Sleep};

use super::limits::{DRAIN_BYTES, DRAIN_SILENCE, DRAIN_TIME};
use super::state::State;

/// Has the request served, and what it leaves of its body drained behind the answer.
///
/// # Errors
///
/// Those of the service inside.
pub(crate) async fn drain(
    mut request: ServiceRequest,
    next: Next<impl MessageBody>,
) -> Result<ServiceResponse<impl MessageBody>, Error> {
    let received = Received::default();
    request.extensions_mut().insert(received.clone());
    let shared = match request.take_payload() {
        Payload::None => None,
        payload => Some(Rest::new(payload, received)),
    };
    if let Some(rest) = &shared {
        request.set_payload(Payload::Stream { payload: Box::pin(rest.clone()) });
    }
    let stopping = request.app_data::<Data<State>>().map(|state| state.stopping.subscribe());
    let response = next.call(request).await?;
    // A client that was refused for its silence is not waited for once more.
    let left = if response.status() == StatusCode::REQUEST_TIMEOUT { 0 } else { DRAIN_BYTES };
    Ok(response.map_body(|_, answer| Drained {
        answer: Box::pin(answer),
        rest: shared.filter(|rest| !rest.0.borrow().ended),
        left,
        stopping,
        bounds: None,
    }))
}

/// Bytes of a request's body that were read so far; for the log.
#[derive(Debug, Clone, Default)]
pub(crate) struct Received(Rc<Cell<u64>>);

impl Received {
    /// The count so far, content coding still applied.
    pub(crate) fn bytes(&self) -> u64 {
        self.0.get()
    }
}

/// A request's body in two hands: the handler's, and the answer's once the handler is done.
#[derive(Clone)]
struct Rest(Rc<RefCell<Body>>);

struct Body {
    payload: Payload,
    received: Received,
    ended: bool,
}

impl Rest {
    fn new(payload: Payload, received: Received) -> Rest {
        Rest(Rc::new(RefCell::new(Body { payload, received, ended: false })))
    }
}

impl Stream for Rest {
    type Item = Result<Bytes, PayloadError>;

    fn poll_next(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        // Borrowed for one poll only, and no poll leads to another one of the same body.
        let mut body = self.0.borrow_mut();
        if body.ended {
            return Poll::Ready(None);
        }
        let polled = body.payload.poll_next_unpin(context);
        match &polled {
            Poll::Ready(Some(Ok(chunk))) => {
                let bytes = body.received.bytes().saturating_add(chunk.len() as u64);
                body.received.0.set(bytes);
            }
            Poll::Ready(None | Some(Err(_))) => body.ended = true,
            Poll::Pending => {}
        }
        polled
    }
}

/// An answer that ends once the rest of the request is drained. Its own bytes go out before that.
struct Drained<B> {
    answer: Pin<Box<B>>,
    rest: Option<Rest>,
    /// Bytes that may still be thrown away; spent by checked subtraction. At 0 nothing is
    /// waited for.
    left: u64,
    /// Tells that the program stops; `None` where nothing does. Taken by `bounds`.
    stopping: Option<watch::Receiver<bool>>,
    /// Set when the answer's own bytes are out.
    bounds: Option<Bounds>,
}

/// How long the rest of a body is waited for.
struct Bounds {
    deadline: Pin<Box<Sleep>>,
    silence: Pin<Box<Sleep>>,
    stopped: Pin<Box<dyn Future<Output = ()>>>,
}

impl Bounds {
    fn from_now(stopping: Option<watch::Receiver<bool>>) -> Bounds {
        Bounds {
            deadline: Box::pin(tokio::time::sleep(DRAIN_TIME)),
            silence: Box::pin(tokio::time::sleep(DRAIN_SILENCE)),
            stopped: Box::pin(stopped(stopping)),
        }
    }

    fn came(&mut self) {
        self.silence.as_mut().reset(Instant::now() + DRAIN_SILENCE);
    }

    /// Whether one of them is reached; asks to be woken when one is.
    fn are_reached(&mut self, context: &mut Context<'_>) -> bool {
        self.deadline.as_mut().poll(context).is_ready()
            || self.silence.as_mut().poll(context).is_ready()
            || self.stopped.as_mut().poll(context).is_ready()
    }
}

/// Ready when the program is told to stop.
async fn stopped(stopping: Option<watch::Receiver<bool>>) {
    if let Some(mut stopping) = stopping
        && stopping.wait_for(|stopping| *stopping).await.is_ok()
    {
        return;
    }
    std::future::pending::<()>().await;
}

impl<B: MessageBody> MessageBody for Drained<B> {
    type Error = B::Error;

    fn size(&self) -> BodySize {
        self.answer.size()
    }

    fn poll_next(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Bytes, Self::Error>>> {
        let this = &mut *self;
        if this.bounds.is_none() {
            match this.answer.as_mut().poll_next(context) {
                Poll::Ready(None) => {}
                polled => return polled,
            }
        }
        match &mut this.rest {
            None => Poll::Ready(None),
            Some(_) if this.left == 0 => Poll::Ready(None),
            Some(rest) => {
                let bounds =
                    this.bounds.get_or_insert_with(|| Bounds::from_now(this.stopping.take()));
                poll_drain(rest, &mut this.left, bounds, context).map(|()| None)
            }
        }
    }
}

/// Ready when the body has ended or a bound is reached. The payload's own buffer is small, so the
/// loop comes to a pending poll soon.
fn poll_drain(
    rest: &mut Rest,
    left: &mut u64,
    bounds: &mut Bounds,
    context: &mut Context<'_>,
) -> Poll<()> {
    while let Poll::Ready(polled) = rest.poll_next_unpin(context) {
        let Some(Ok(chunk)) = polled else { return Poll::Ready(()) };
        match left.checked_sub(chunk.len() as u64) {
            Some(remaining) => *left = remaining,
            None => return Poll::Ready(()),
        }
        bounds.came();
    }
    if bounds.are_reached(context) { Poll::Ready(()) } else { Poll::Pending }
}

#[cfg(test)]
mod tests {
    use actix_web::body::BoxBody;
    use actix_web::dev::Payload;
    use actix_web::web::Bytes;
    use futures_util::{FutureExt, StreamExt, future::poll_fn, stream};

    use super::{Drained, Received, Rest};
    use actix_web::body::MessageBody;
    use std::pin::Pin;
    use tokio::sync::watch;

    fn endless() -> Payload {
        Payload::Stream {
            payload: Box::pin(stream::repeat_with(|| Ok(Bytes::from_static(&[0; 1000])))),
        }
    }

    async fn pull(drained: &mut Drained<BoxBody>) -> Option<Bytes> {
        poll_fn(|context| Pin::new(&mut *drained).poll_next(context)).await.map(Result::unwrap)
    }

    #[test]
    fn a_silent_body_is_drained_until_the_program_stops() {
        actix_web::rt::System::new().block_on(async {
            let (stop, stopping) = watch::channel(false);
            let silent: Payload = Payload::Stream { payload: Box::pin(stream::pending()) };
            let mut drained = Drained {
                answer: Box::pin(BoxBody::new("no")),
                rest: Some(Rest::new(silent, Received::default())),
                left: 10,
                stopping: Some(stopping),
                bounds: None,
            };
            assert_eq!(pull(&mut drained).await.unwrap(), "no");
            assert!(pull(&mut drained).now_or_never().is_none());
            stop.send_replace(true);
            assert_eq!(pull(&mut drained).now_or_never(), Some(None));
        });
    }

    #[test]
    fn the_answer_goes_out_first_and_an_endless_body_is_drained_up_to_its_bound() {
        actix_web::rt::System::new().block_on(drain_endless());
    }

    async fn drain_endless() {
        let mut drained = Drained {
            answer: Box::pin(BoxBody::new("no")),
            rest: Some(Rest::new(endless(), Received::default())),
            left: 10_500,
            stopping: None,
            bounds: None,
        };
        assert_eq!(pull(&mut drained).await.unwrap(), "no");
        assert_eq!(pull(&mut drained).await, None);
        assert_eq!(drained.left, 500);
    }

    #[test]
    fn a_body_read_to_its_end_ends_for_both_hands() {
        let payload: Payload = Payload::Stream { payload: Box::pin(stream::empty()) };
        let mut rest = Rest::new(payload, Received::default());
        let mut other = rest.clone();
        assert!(rest.next().now_or_never().unwrap().is_none());
        assert!(other.next().now_or_never().unwrap().is_none());
        assert!(rest.0.borrow().ended);
    }
}
