//! A connection whose incoming bytes are followed while the server reads them.

use std::io::{self, IoSlice};
use std::pin::Pin;
use std::rc::Rc;
use std::task::{Context, Poll};

use actix_web::rt::net::TcpStream;
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};

use super::Wire;

/// A TCP connection and what is seen on it. Bytes pass through unchanged.
#[derive(Debug)]
pub(crate) struct Tap {
    stream: TcpStream,
    wire: Rc<Wire>,
}

impl Tap {
    /// Taps a connection of which nothing was read yet.
    pub(crate) fn new(stream: TcpStream) -> Tap {
        Tap { stream, wire: Rc::new(Wire::new()) }
    }

    /// The connection itself.
    pub(crate) fn stream(&self) -> &TcpStream {
        &self.stream
    }

    /// What is seen on it.
    pub(crate) fn wire(&self) -> Rc<Wire> {
        Rc::clone(&self.wire)
    }
}

impl AsyncRead for Tap {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let before = buffer.filled().len();
        let has_room = buffer.remaining() > 0;
        let polled = Pin::new(&mut self.stream).poll_read(context, buffer);
        match &polled {
            Poll::Ready(Ok(())) => match buffer.filled().get(before..) {
                Some([]) | None if has_room => self.wire.closed(&self.stream),
                Some([]) | None => {}
                Some(bytes) => self.wire.read(bytes, &self.stream),
            },
            Poll::Ready(Err(_)) => self.wire.closed(&self.stream),
            Poll::Pending => {}
        }
        polled
    }
}

impl AsyncWrite for Tap {
    fn poll_write(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.stream).poll_write(context, bytes)
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
        Pin::new(&mut self.stream).poll_write_vectored(context, slices)
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.is_write_vectored()
    }
}
