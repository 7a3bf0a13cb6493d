//! The bytes of a TCP connection as a body's payload.

use std::cell::Cell;
use std::future::Future;
use std::io;
use std::pin::Pin;
use std::rc::Rc;
use std::task::{Context, Poll, ready};

use actix_web::dev::Payload;
use actix_web::error::PayloadError;
use actix_web::rt::net::TcpStream;
use actix_web::web::{Bytes, BytesMut};
use futures_util::Stream;
use tokio::time::{Instant, Sleep};

use crate::inspect::begins_as_http_request;
use crate::server::limits::{PIECE_BYTES, REQUEST_SILENCE};

/// Bytes of the beginning in which a request line of HTTP is looked for.
const OPENING_BYTES: usize = 1024;

/// Reads until the client ends its sending side, or until it waits for an answer to what began as a request
/// of HTTP.
pub(super) struct Incoming {
    stream: Rc<TcpStream>,
    buffer: BytesMut,
    /// The first bytes. `opening.len() <= OPENING_BYTES`.
    opening: Vec<u8>,
    /// Runs after the first bytes of a request of HTTP, anew with each piece.
    silence: Option<Pin<Box<Sleep>>>,
    awaits_http: Rc<Cell<bool>>,
}

impl Incoming {
    /// The bytes that come from now on.
    pub(super) fn new(stream: Rc<TcpStream>) -> Incoming {
        Incoming {
            stream,
            buffer: BytesMut::new(),
            opening: Vec::new(),
            silence: None,
            awaits_http: Rc::default(),
        }
    }

    /// Becomes true where the client did not end its side but waits for an answer in HTTP.
    pub(super) fn awaits_http(&self) -> Rc<Cell<bool>> {
        Rc::clone(&self.awaits_http)
    }

    /// The same as a body's payload.
    pub(super) fn into_payload(self) -> Payload {
        Payload::Stream { payload: Box::pin(self) }
    }

    fn read(&mut self) -> io::Result<Bytes> {
        // Takes the room of the last piece again, which is done with by now.
        self.buffer.reserve(PIECE_BYTES);
        self.stream.try_read_buf(&mut self.buffer)?;
        Ok(self.buffer.split().freeze())
    }

    fn came(&mut self, piece: &[u8]) {
        if let Some(silence) = &mut self.silence {
            silence.as_mut().reset(Instant::now() + REQUEST_SILENCE);
        } else if self.opening.len() < OPENING_BYTES {
            let wanted = piece.len().min(OPENING_BYTES - self.opening.len());
            self.opening.extend_from_slice(&piece[..wanted]);
            if begins_as_http_request(&self.opening) {
                self.silence = Some(Box::pin(tokio::time::sleep(REQUEST_SILENCE)));
            }
        }
    }

    fn poll_silence(&mut self, context: &mut Context<'_>) -> Poll<()> {
        match &mut self.silence {
            None => Poll::Pending,
            Some(silence) => silence.as_mut().poll(context),
        }
    }
}

impl Stream for Incoming {
    type Item = Result<Bytes, PayloadError>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let this = &mut *self;
        loop {
            match this.stream.poll_read_ready(context) {
                Poll::Ready(Ok(())) => {}
                Poll::Ready(Err(fault)) => return Poll::Ready(Some(Err(fault.into()))),
                Poll::Pending => {
                    ready!(this.poll_silence(context));
                    this.awaits_http.set(true);
                    return Poll::Ready(None);
                }
            }
            match this.read() {
                Ok(piece) if piece.is_empty() => return Poll::Ready(None),
                Ok(piece) => {
                    this.came(&piece);
                    return Poll::Ready(Some(Ok(piece)));
                }
                Err(fault) if fault.kind() == io::ErrorKind::WouldBlock => {}
                Err(fault) => return Poll::Ready(Some(Err(fault.into()))),
            }
        }
    }
}
