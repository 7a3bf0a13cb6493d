//! When a request arrived and which one on its connection it is; noted for every request before any
//! handler runs, and logged when it is answered.

use std::pin::Pin;
use std::rc::Rc;
use std::task::{Context, Poll};
use std::time::Instant;

use actix_web::body::{BodySize, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::middleware::Next;
use actix_web::web::Bytes;
use actix_web::{Error, HttpMessage, HttpRequest};
use jiff::Timestamp;
use tracing::field;

use super::connection::Socket;
use super::origin::Origin;
use super::unread::Received;
use super::wire::{Message, Turn};

/// The id of the report that a request got; for the log.
#[derive(Debug, Clone)]
pub(crate) struct ReportId(pub(crate) String);

/// When and as which one of its connection a request arrived.
#[derive(Debug, Clone)]
pub(crate) struct Arrival {
    /// When the head had been read, for measuring.
    pub(crate) started: Instant,
    /// The same for people: RFC 3339 in UTC with milliseconds.
    pub(crate) received_at: String,
    /// The request's number on its connection, from 1.
    pub(crate) request_number: u64,
    /// What is seen of it on the wire; `None` where nobody follows it.
    pub(crate) message: Option<Rc<Message>>,
}

impl Arrival {
    /// The arrival of this request.
    pub(crate) fn of(request: &HttpRequest) -> Rc<Arrival> {
        let noted = request.extensions().get::<Rc<Arrival>>().cloned();
        noted.unwrap_or_else(|| Rc::new(Arrival::now(1, None)))
    }

    /// Now, as that one; `message` is what is seen of it on the wire.
    pub(crate) fn now(request_number: u64, message: Option<Rc<Message>>) -> Arrival {
        Arrival {
            started: Instant::now(),
            received_at: format!("{:.3}", Timestamp::now()),
            request_number,
            message,
        }
    }
}

/// Notes the arrival, has the request served and logs one line about it.
///
/// # Errors
///
/// Those of the service inside.
pub(crate) async fn note(
    request: ServiceRequest,
    next: Next<impl MessageBody>,
) -> Result<ServiceResponse<impl MessageBody>, Error> {
    let (number, message) = request.conn_data::<Socket>().map_or((1, None), Socket::next_request);
    let turn = request.conn_data::<Socket>().map(Socket::turn);
    let arrival = Rc::new(Arrival::now(number, message));
    request.extensions_mut().insert(Rc::clone(&arrival));
    let response = next.call(request).await?;
    log(&response, &arrival);
    Ok(response.map_body(|_, body| Answer { body: Box::pin(body), _turn: turn }))
}

/// The body of an answer, which has the connection's turn until it is out.
struct Answer<B> {
    body: Pin<Box<B>>,
    _turn: Option<Turn>,
}

impl<B: MessageBody> MessageBody for Answer<B> {
    type Error = B::Error;

    fn size(&self) -> BodySize {
        self.body.size()
    }

    fn poll_next(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Bytes, Self::Error>>> {
        self.body.as_mut().poll_next(context)
    }
}

fn log<B: MessageBody>(response: &ServiceResponse<B>, arrival: &Arrival) {
    let request = response.request();
    let extensions = request.extensions();
    let sent = match response.response().body().size() {
        BodySize::None => Some(0),
        BodySize::Sized(bytes) => Some(bytes),
        BodySize::Stream => None,
    };
    tracing::info!(
        method = request.method().as_str(),
        path = request.path(),
        client = Origin::of(request).client.map(field::display),
        status = response.status().as_u16(),
        received = extensions.get::<Received>().map_or(0, Received::bytes),
        sent,
        ms = arrival.started.elapsed().as_micros() as f64 / 1000.0,
        report = extensions.get::<ReportId>().map(|id| id.0.as_str()),
        "answered"
    );
}

#[cfg(test)]
mod tests {
    use super::Arrival;

    #[test]
    fn an_arrival_is_written_in_utc_with_milliseconds() {
        let written = Arrival::now(1, None).received_at;
        assert_eq!(written.len(), "2026-01-31T09:02:03.123Z".len(), "{written}");
        assert!(written.ends_with('Z') && written.as_bytes()[19] == b'.', "{written}");
    }
}
