//! A connection whose incoming bytes are followed while the server reads them.

use std::future::Future as _;
use std::io::{self, IoSlice};
use std::pin::Pin;
use std::rc::Rc;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use actix_web::rt::net::TcpStream;
use actix_web::web::{Buf as _, Bytes};
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::time::Sleep;

use super::{LaterHead, Wire};
use crate::server::limits::KEEP_ALIVE;

/// What a client reads whose head did not end in time.
const TIMED_OUT: &[u8] =
    b"HTTP/1.1 408 Request Timeout\r\nconnection: close\r\ncontent-length: 0\r\n\r\n";

/// A TCP connection and what is seen on it. Bytes pass through unchanged, those of a message when the one before
/// is answered.
#[derive(Debug)]
pub(crate) struct Tap {
    stream: TcpStream,
    wire: Rc<Wire>,
    /// What came behind the message that is being answered: no more than the server reads at once.
    ahead: Bytes,
    /// Whether nothing more will come behind that.
    has_ended: bool,
    /// Time for each head but the first, for which the server looks itself.
    head_time: Duration,
    /// A head that is being read, and when it has to have ended.
    deadline: Option<(LaterHead, Pin<Box<Sleep>>)>,
    /// Whether the socket did not take all that was to be written.
    owes_bytes: bool,
}

impl Tap {
    /// Taps a connection of which nothing was read yet. Each head has `head_time` from its first byte on.
    pub(crate) fn new(stream: TcpStream, head_time: Duration) -> Tap {
        Tap {
            stream,
            wire: Rc::new(Wire::new()),
            ahead: Bytes::new(),
            has_ended: false,
            head_time,
            deadline: None,
            owes_bytes: false,
        }
    }

    /// The connection itself.
    pub(crate) fn stream(&self) -> &TcpStream {
        &self.stream
    }

    /// What is seen on it.
    pub(crate) fn wire(&self) -> Rc<Wire> {
        Rc::clone(&self.wire)
    }

    /// Reads from the socket; bytes behind `before` in `buffer` are new.
    fn poll_socket(
        &mut self,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let before = buffer.filled().len();
        let has_room = buffer.remaining() > 0;
        let polled = ready!(Pin::new(&mut self.stream).poll_read(context, buffer));
        match &polled {
            Ok(()) => {
                let read = buffer.filled().len() - before;
                self.wire.arrived(read);
                self.has_ended = read == 0 && has_room;
            }
            Err(_) => self.wire.closed(&self.stream),
        }
        Poll::Ready(polled)
    }

    /// Gives what lies ahead, or else what the socket has, up to the end of a message.
    fn poll_give(
        &mut self,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let before = buffer.filled().len();
        if !self.ahead.is_empty() {
            let room = self.ahead.len().min(buffer.remaining());
            let given = self.wire.give(&self.ahead[..room], &self.stream);
            buffer.put_slice(&self.ahead[..given]);
            self.ahead.advance(given);
            return Poll::Ready(Ok(()));
        }
        if !self.has_ended {
            ready!(self.poll_socket(context, buffer))?;
        }
        if self.has_ended {
            self.wire.closed(&self.stream);
            return Poll::Ready(Ok(()));
        }
        let read = &buffer.filled()[before..];
        let given = if read.is_empty() { 0 } else { self.wire.give(read, &self.stream) };
        self.ahead = Bytes::copy_from_slice(&read[given..]);
        buffer.set_filled(before + given);
        Poll::Ready(Ok(()))
    }

    /// Reads ahead while a message is answered, so that a broken connection is seen, and waits. Ready where there
    /// is nothing to wait for.
    fn poll_answered(
        &mut self,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        if self.ahead.is_empty() && !self.has_ended {
            let before = buffer.filled().len();
            ready!(self.poll_socket(context, buffer))?;
            self.ahead = Bytes::copy_from_slice(&buffer.filled()[before..]);
            buffer.set_filled(before);
        }
        if self.wire.waits_for_answer(context.waker()) {
            Poll::Pending
        } else {
            Poll::Ready(Ok(()))
        }
    }

    /// Ready when a head has not ended in time; the client is told so, unless it has begun none or an answer is
    /// on its way. Line breaks before a head are a connection's rest.
    fn poll_late(&mut self, context: &mut Context<'_>) -> Poll<()> {
        let Some(head) = self.wire.later_head() else {
            self.deadline = None;
            return Poll::Pending;
        };
        let time = if head.is_begun { self.head_time } else { KEEP_ALIVE };
        self.deadline.take_if(|(of, _)| *of != head);
        let (_, deadline) =
            self.deadline.get_or_insert_with(|| (head, Box::pin(tokio::time::sleep(time))));
        ready!(deadline.as_mut().poll(context));
        self.deadline = None;
        if head.is_begun && !self.owes_bytes {
            let told = Pin::new(&mut self.stream).poll_write(context, TIMED_OUT);
            tracing::debug!(?told, "a head did not end in time");
        }
        self.has_ended = true;
        self.wire.closed(&self.stream);
        Poll::Ready(())
    }

    /// Notes whether the socket took all of `offered` bytes.
    fn note_write(&mut self, offered: usize, polled: &Poll<io::Result<usize>>) {
        self.owes_bytes = !matches!(polled, Poll::Ready(Ok(taken)) if *taken == offered);
    }
}

impl AsyncRead for Tap {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let this = &mut *self;
        if this.wire.holds_back() {
            ready!(this.poll_answered(context, buffer))?;
        }
        match this.poll_give(context, buffer) {
            Poll::Pending => this.poll_late(context).map(Ok),
            given @ Poll::Ready(_) => given,
        }
    }
}

impl AsyncWrite for Tap {
    fn poll_write(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        let polled = Pin::new(&mut self.stream).poll_write(context, bytes);
        self.note_write(bytes.len(), &polled);
        polled
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_flush(context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(context)
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        slices: &[IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        let polled = Pin::new(&mut self.stream).poll_write_vectored(context, slices);
        self.note_write(slices.iter().map(|slice| slice.len()).sum(), &polled);
        polled
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.is_write_vectored()
    }
}
