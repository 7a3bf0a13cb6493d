//! The connection that a request came over, and who counted what came on it.

use serde::Serialize;

/// Where the bytes that a request took on the wire were counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum WireSource {
    /// The kernel counted what it received on the connection, and it is what the program read.
    Kernel,
    /// The program counted what it read from the socket; the kernel does not tell, or not to the end.
    Socket,
    /// The head's size is computed from its fields, each with one blank after its colon.
    Computed,
}

impl WireSource {
    /// Its name, as in JSON.
    pub const fn as_str(self) -> &'static str {
        match self {
            WireSource::Kernel => "kernel",
            WireSource::Socket => "socket",
            WireSource::Computed => "computed",
        }
    }
}

/// The connection that a request came over.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Connection {
    /// `http/1.1`, `http/1.0` or `h2`.
    pub protocol: String,
    /// Whether it was encrypted.
    pub tls: bool,
    /// The request's number on this connection, from 1.
    pub request_number: u64,
    /// The kernel's receive buffer for the socket, bytes; Linux doubles what is asked for.
    pub recv_buffer_bytes: Option<u64>,
    /// The kernel's send buffer for the socket, bytes.
    pub send_buffer_bytes: Option<u64>,
    /// Whether Nagle's algorithm is off.
    pub tcp_nodelay: Option<bool>,
    /// The maximum segment size for what is sent to the client, bytes.
    pub mss_bytes: Option<u64>,
    /// The smoothed round-trip time, milliseconds.
    pub rtt_ms: Option<f64>,
    /// Segments that came since the request before this one, up to its last byte; for the first one
    /// since the connection began, so with the two of the handshake. `None` where the kernel does not tell,
    /// or where bytes of the next request came with them.
    pub segments_in: Option<u64>,
    /// Those of them that carried data.
    pub data_segments_in: Option<u64>,
    /// 4 or 6: the version of IP.
    pub ip_version: Option<u8>,
    /// What IP and TCP put in front of each segment, bytes: 20 or 40 for IP, 20 for TCP, and 12 more
    /// where the connection uses timestamps. The first segment's own options are not among them.
    pub segment_header_bytes: Option<u64>,
    /// The same for all segments of this request.
    pub header_bytes_in: Option<u64>,
    /// How many segments the same request would take at a maximum segment size of 1,460 bytes.
    pub segments_at_mss_1460: Option<u64>,
}
