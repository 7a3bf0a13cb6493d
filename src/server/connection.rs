//! What the socket of a connection says about itself.

use std::any::Any;
use std::cell::Cell;

use actix_web::HttpRequest;
use actix_web::dev::Extensions;
use actix_web::rt::net::TcpStream;
use socket2::SockRef;

use crate::report::Connection;

/// The socket's settings when the connection was accepted, and the requests since.
#[derive(Debug)]
pub(crate) struct Socket {
    requests: Cell<u64>,
    recv_buffer_bytes: Option<u64>,
    send_buffer_bytes: Option<u64>,
    tcp_nodelay: Option<bool>,
    mss_bytes: Option<u64>,
}

impl Socket {
    /// Reads the settings of an accepted connection and keeps them with it.
    pub(crate) fn accepted(io: &dyn Any, extensions: &mut Extensions) {
        if let Some(stream) = io.downcast_ref::<TcpStream>() {
            extensions.insert(Socket::of(stream));
        }
    }

    /// The settings of a connection. One that the kernel does not tell stays unknown.
    fn of(stream: &TcpStream) -> Socket {
        let socket = SockRef::from(stream);
        Socket {
            requests: Cell::new(0),
            recv_buffer_bytes: socket.recv_buffer_size().ok().map(wide),
            send_buffer_bytes: socket.send_buffer_size().ok().map(wide),
            tcp_nodelay: socket.tcp_nodelay().ok(),
            #[cfg(unix)]
            mss_bytes: socket.tcp_mss().ok().map(u64::from),
            #[cfg(not(unix))]
            mss_bytes: None,
        }
    }

    /// Counts one more request and gives its number, from 1.
    pub(crate) fn count_request(&self) -> u64 {
        self.requests.set(self.requests.get().saturating_add(1));
        self.requests.get()
    }
}

/// What the report says of the connection that `request` came over; `None` where there is no socket
/// to ask.
pub(crate) fn describe(request: &HttpRequest, request_number: u64) -> Option<Connection> {
    let socket = request.conn_data::<Socket>()?;
    Some(described(socket, "http/1.1", request_number))
}

/// What the report says of a connection without HTTP.
pub(crate) fn of_tcp(stream: &TcpStream) -> Connection {
    described(&Socket::of(stream), "tcp", 1)
}

/// The segments and the round-trip time are not asked for and stay unknown.
fn described(socket: &Socket, protocol: &str, request_number: u64) -> Connection {
    Connection {
        protocol: protocol.to_owned(),
        tls: false,
        request_number,
        recv_buffer_bytes: socket.recv_buffer_bytes,
        send_buffer_bytes: socket.send_buffer_bytes,
        tcp_nodelay: socket.tcp_nodelay,
        mss_bytes: socket.mss_bytes,
        rtt_ms: None,
        segments_in: None,
        data_segments_in: None,
        segments_at_mss_1460: None,
    }
}

/// How many segments `wire_bytes` take on an Ethernet without options: 1,500 bytes less 20 for IPv4
/// and 20 for TCP.
pub(crate) const fn segments_at_mss_1460(wire_bytes: u64) -> u64 {
    wire_bytes.div_ceil(1460)
}

fn wide(bytes: usize) -> u64 {
    u64::try_from(bytes).unwrap_or(u64::MAX)
}

#[cfg(test)]
mod tests {
    use super::segments_at_mss_1460;

    #[test]
    fn segments_are_counted_to_the_last_begun_one() {
        assert_eq!(segments_at_mss_1460(0), 0);
        assert_eq!(segments_at_mss_1460(1), 1);
        assert_eq!(segments_at_mss_1460(1460), 1);
        assert_eq!(segments_at_mss_1460(1461), 2);
    }
}
