//! What is known of the connection that a request came over.

use std::cell::Cell;
use std::net::{IpAddr, SocketAddr};
use std::rc::Rc;

use actix_web::HttpRequest;
use actix_web::dev::Extensions;
use actix_web::http::Version;
use actix_web::rt::net::TcpStream;

use super::wire::{Ended, Message, Settings, Tap, Turn, Wire};
use crate::inspect::Counted;
use crate::report::{Connection, WireSource};

/// An IPv4 header without options (RFC 791 §3.1).
const IPV4_HEADER_BYTES: u64 = 20;

/// An IPv6 header without extension headers (RFC 8200 §3).
const IPV6_HEADER_BYTES: u64 = 40;

/// A TCP header without options (RFC 9293 §3.1).
const TCP_HEADER_BYTES: u64 = 20;

/// The timestamp option with the two bytes that align it (RFC 7323 Appendix A).
const TIMESTAMP_BYTES: u64 = 12;

/// An accepted connection.
#[derive(Debug)]
pub(crate) struct Socket {
    requests: Cell<u64>,
    wire: Rc<Wire>,
    settings: Settings,
    ip_version: Option<u8>,
}

impl Socket {
    /// Keeps what is to be known of an accepted connection with it.
    pub(crate) fn accepted(tap: &Tap, extensions: &mut Extensions) {
        extensions.insert(Socket {
            requests: Cell::new(0),
            wire: tap.wire(),
            settings: Settings::of(tap.stream()),
            ip_version: tap.stream().peer_addr().ok().map(ip_version),
        });
    }

    /// Counts one more request and gives its number, from 1, and what is seen of it on the wire.
    pub(crate) fn next_request(&self) -> (u64, Option<Rc<Message>>) {
        self.requests.set(self.requests.get().saturating_add(1));
        (self.requests.get(), self.wire.take_message())
    }

    /// The turn to answer it, to be dropped when its answer is out: the next request waits for that.
    pub(crate) fn turn(&self) -> Turn {
        Wire::turn(&self.wire)
    }
}

/// The version of IP of the packets between here and `peer`: IPv4 for an IPv4-mapped address.
fn ip_version(peer: SocketAddr) -> u8 {
    match peer.ip().to_canonical() {
        IpAddr::V4(_) => 4,
        IpAddr::V6(_) => 6,
    }
}

/// One request's stay on its connection, to be asked when its body has ended.
#[derive(Debug)]
pub(crate) struct Passage {
    protocol: &'static str,
    request_number: u64,
    ip_version: Option<u8>,
    accepted: Settings,
    message: Option<Rc<Message>>,
}

impl Passage {
    /// That of `request`; `None` where there is no socket to ask.
    pub(crate) fn of(
        request: &HttpRequest,
        request_number: u64,
        message: Option<Rc<Message>>,
    ) -> Option<Passage> {
        let socket = request.conn_data::<Socket>()?;
        Some(Passage {
            protocol: if request.version() == Version::HTTP_10 { "http/1.0" } else { "http/1.1" },
            request_number,
            ip_version: socket.ip_version,
            accepted: socket.settings.clone(),
            message,
        })
    }

    /// That of the one body that a connection without HTTP carried, once `read_bytes` of it were read and no
    /// more will be.
    pub(crate) fn of_tcp(stream: &TcpStream, read_bytes: u64) -> Passage {
        Passage {
            protocol: "tcp",
            request_number: 1,
            ip_version: stream.peer_addr().ok().map(ip_version),
            accepted: Settings::of(stream),
            message: Some(Message::of_whole(stream, read_bytes)),
        }
    }

    /// What the request took on the wire; `None` where nobody followed it.
    pub(crate) fn counted(&self) -> Option<Counted> {
        let seen = self.message.as_ref()?.seen();
        let is_confirmed = seen.ended.as_ref().is_some_and(|ended| ended.is_confirmed);
        Some(Counted {
            head_bytes: seen.lengths.head,
            framing_bytes: seen.lengths.framing,
            coded_bytes: seen.lengths.content,
            has_ended: seen.ended.is_some(),
            source: if is_confirmed { WireSource::Kernel } else { WireSource::Socket },
        })
    }

    /// The report's section. What the kernel tells of the whole request is asked for when that has ended.
    pub(crate) fn describe(self) -> Connection {
        let ended = self.message.and_then(|message| message.seen().ended);
        let (segments, rtt_us, timestamps, settings) = match ended {
            None => (None, None, None, self.accepted),
            Some(Ended { segments, rtt_us, timestamps, settings, .. }) => {
                (segments, rtt_us, timestamps, settings)
            }
        };
        let header_bytes = header_bytes(self.ip_version, timestamps);
        let segments_in = segments.map(|(all, _)| all);
        Connection {
            protocol: self.protocol.to_owned(),
            tls: false,
            request_number: self.request_number,
            recv_buffer_bytes: settings.recv_buffer_bytes,
            send_buffer_bytes: settings.send_buffer_bytes,
            tcp_nodelay: settings.tcp_nodelay,
            mss_bytes: settings.mss_bytes,
            rtt_ms: rtt_us.map(|us| f64::from(us) / 1000.0),
            segments_in,
            data_segments_in: segments.map(|(_, data)| data),
            ip_version: self.ip_version,
            segment_header_bytes: header_bytes,
            header_bytes_in: segments_in.zip(header_bytes).map(|(n, bytes)| n * bytes),
            segments_at_mss_1460: None,
        }
    }
}

/// The headers of each segment: of IP, of TCP, and the one option that all of them carry or none does.
fn header_bytes(ip_version: Option<u8>, timestamps: Option<bool>) -> Option<u64> {
    let ip = if ip_version? == 4 { IPV4_HEADER_BYTES } else { IPV6_HEADER_BYTES };
    let options = if timestamps? { TIMESTAMP_BYTES } else { 0 };
    Some(ip + TCP_HEADER_BYTES + options)
}

/// How many segments `wire_bytes` take on an Ethernet without options: 1,500 bytes less 20 for IPv4
/// and 20 for TCP.
pub(crate) const fn segments_at_mss_1460(wire_bytes: u64) -> u64 {
    wire_bytes.div_ceil(1460)
}

#[cfg(test)]
mod tests {
    use super::{header_bytes, ip_version, segments_at_mss_1460};

    #[test]
    fn segments_are_counted_to_the_last_begun_one() {
        assert_eq!(segments_at_mss_1460(0), 0);
        assert_eq!(segments_at_mss_1460(1), 1);
        assert_eq!(segments_at_mss_1460(1460), 1);
        assert_eq!(segments_at_mss_1460(1461), 2);
    }

    #[test]
    fn a_mapped_address_is_one_of_ipv4() {
        for (peer, version) in [("127.0.0.1:1", 4), ("[::1]:1", 6), ("[::ffff:127.0.0.1]:1", 4)] {
            assert_eq!(ip_version(peer.parse().unwrap()), version, "{peer}");
        }
    }

    #[test]
    fn headers_cost_what_the_versions_and_the_timestamps_do() {
        assert_eq!(header_bytes(Some(4), Some(false)), Some(40));
        assert_eq!(header_bytes(Some(4), Some(true)), Some(52));
        assert_eq!(header_bytes(Some(6), Some(true)), Some(72));
        assert_eq!(header_bytes(Some(4), None), None);
        assert_eq!(header_bytes(None, Some(true)), None);
    }
}
