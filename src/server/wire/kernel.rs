//! What the kernel counted on a TCP connection. Linux tells it by `TCP_INFO` (tcp(7)); elsewhere nothing
//! is known.

use actix_web::rt::net::TcpStream;

/// The counts of one connection at one moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Snapshot {
    /// Bytes that the client sent and the kernel took, each of them once however often it came.
    pub(crate) received_bytes: u64,
    /// Those of them that the program has not read yet.
    pub(crate) unread_bytes: u64,
    /// Segments that came, those of the handshake and those without data among them; wraps.
    pub(crate) segments_in: u32,
    /// Those of them that carried data; wraps.
    pub(crate) data_segments_in: u32,
    /// The smoothed round-trip time, microseconds.
    pub(crate) rtt_us: u32,
    /// Whether each segment carries the timestamp option (RFC 7323 §3).
    pub(crate) timestamps: bool,
}

/// Asks the kernel about the connection; `None` where it does not tell.
#[cfg(target_os = "linux")]
pub(crate) fn ask(stream: &TcpStream) -> Option<Snapshot> {
    linux::ask(stream)
}

/// Asks nobody: only Linux tells.
#[cfg(not(target_os = "linux"))]
pub(crate) fn ask(_stream: &TcpStream) -> Option<Snapshot> {
    None
}

#[cfg(target_os = "linux")]
mod linux {
    use std::sync::LazyLock;

    use actix_web::rt::net::TcpStream;
    use nix::getsockopt_impl;
    use nix::sys::socket::getsockopt;
    use nix::sys::socket::sockopt::GetStruct;

    use super::Snapshot;

    /// The beginning of Linux's `struct tcp_info` (linux/tcp.h), as it is since 4.6. Every bit pattern is a
    /// value of it.
    #[repr(C)]
    struct TcpInfo {
        state: u8,
        before_options: [u8; 4],
        options: u8,
        before_rto: [u8; 2],
        before_rtt: [u32; 15],
        rtt: u32,
        before_bytes_received: [u32; 14],
        bytes_received: u64,
        segs_out: u32,
        segs_in: u32,
        before_data_segs_in: [u32; 2],
        data_segs_in: u32,
        data_segs_out: u32,
    }

    /// The socket option. nix's macro makes the system call.
    #[derive(Clone, Copy)]
    struct TcpInfoOption;

    getsockopt_impl!(TcpInfoOption, libc::IPPROTO_TCP, libc::TCP_INFO, TcpInfo, GetStruct<TcpInfo>);

    /// `TCPI_OPT_TIMESTAMPS` of linux/tcp.h.
    const OPTION_TIMESTAMPS: u8 = 1;

    /// The states (linux/tcp_states.h) in which the client's FIN has come: `TCP_TIME_WAIT`,
    /// `TCP_CLOSE_WAIT`, `TCP_LAST_ACK`, `TCP_CLOSING`. It takes a sequence number, and Linux counts it as a
    /// byte.
    const STATES_AFTER_FIN: [u8; 4] = [6, 8, 9, 11];

    /// Whether this kernel tells as much as [`TcpInfo`] holds. Sandboxes that only look like Linux say
    /// that they are older.
    static IS_TOLD: LazyLock<bool> =
        LazyLock::new(|| rustix::system::uname().release().to_str().is_ok_and(is_since_4_6));

    fn is_since_4_6(release: &str) -> bool {
        let mut numbers = release.split(|c: char| !c.is_ascii_digit());
        let mut number = || numbers.next().and_then(|digits| digits.parse::<u32>().ok());
        let (Some(major), Some(minor)) = (number(), number()) else { return false };
        (major, minor) >= (4, 6)
    }

    /// Two answers that belong together: what came between the questions is asked for again, a few
    /// times at most.
    const TRIES: usize = 4;

    pub(super) fn ask(stream: &TcpStream) -> Option<Snapshot> {
        if !*IS_TOLD {
            return None;
        }
        let mut counts = getsockopt(stream, TcpInfoOption).ok()?;
        for _ in 0..TRIES {
            let unread_bytes = rustix::io::ioctl_fionread(stream).ok()?;
            let after = getsockopt(stream, TcpInfoOption).ok()?;
            if after.bytes_received == counts.bytes_received {
                return Some(snapshot(&after, unread_bytes));
            }
            counts = after;
        }
        None
    }

    fn snapshot(counts: &TcpInfo, unread_bytes: u64) -> Snapshot {
        let fin = u64::from(STATES_AFTER_FIN.contains(&counts.state));
        Snapshot {
            received_bytes: counts.bytes_received.saturating_sub(fin),
            unread_bytes,
            segments_in: counts.segs_in,
            data_segments_in: counts.data_segs_in,
            rtt_us: counts.rtt,
            timestamps: counts.options & OPTION_TIMESTAMPS != 0,
        }
    }

    #[cfg(test)]
    mod tests {
        use std::mem::{offset_of, size_of};

        use super::{TcpInfo, is_since_4_6};

        #[test]
        fn the_fields_stand_where_the_kernels_do() {
            use libc::tcp_info as whole;
            assert_eq!(offset_of!(TcpInfo, state), offset_of!(whole, tcpi_state));
            assert_eq!(offset_of!(TcpInfo, options), offset_of!(whole, tcpi_options));
            assert_eq!(offset_of!(TcpInfo, rtt), offset_of!(whole, tcpi_rtt));
            assert_eq!(offset_of!(TcpInfo, bytes_received), offset_of!(whole, tcpi_bytes_received));
            assert_eq!(offset_of!(TcpInfo, segs_in), offset_of!(whole, tcpi_segs_in));
            assert_eq!(offset_of!(TcpInfo, data_segs_in), offset_of!(whole, tcpi_data_segs_in));
            assert_eq!(size_of::<TcpInfo>(), offset_of!(whole, tcpi_delivery_rate));
        }

        #[test]
        fn kernels_before_4_6_are_not_asked() {
            for release in ["4.6.0", "4.19.0-18-amd64", "5.0", "6.18.44-fc"] {
                assert!(is_since_4_6(release), "{release}");
            }
            for release in ["4.4.0", "4.5.9", "3.10.0-1160.el7", "", "linux"] {
                assert!(!is_since_4_6(release), "{release}");
            }
        }
    }
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use std::io::Write;
    use std::net::{Shutdown, TcpListener};
    use std::time::Duration;

    use actix_web::rt::net::TcpStream;
    use actix_web::rt::{System, time::sleep};

    use super::ask;

    #[test]
    fn bytes_are_counted_once_and_a_fin_is_none() {
        System::new().block_on(async {
            let listener = TcpListener::bind("127.0.0.1:0").unwrap();
            let mut client = std::net::TcpStream::connect(listener.local_addr().unwrap()).unwrap();
            let (accepted, _) = listener.accept().unwrap();
            accepted.set_nonblocking(true).unwrap();
            let stream = TcpStream::from_std(accepted).unwrap();
            let handshake = ask(&stream).unwrap();
            assert_eq!((handshake.received_bytes, handshake.data_segments_in), (0, 0));
            client.write_all(b"0123456789").unwrap();
            let mut four = [0; 4];
            stream.readable().await.unwrap();
            assert_eq!(stream.try_read(&mut four).unwrap(), 4);
            let some = ask(&stream).unwrap();
            assert_eq!((some.received_bytes, some.unread_bytes), (10, 6));
            assert_eq!(some.segments_in, handshake.segments_in + 1);
            assert_eq!(some.data_segments_in, 1);
            client.shutdown(Shutdown::Write).unwrap();
            while ask(&stream).unwrap().segments_in == some.segments_in {
                sleep(Duration::from_millis(1)).await;
            }
            let half_closed = ask(&stream).unwrap();
            assert_eq!((half_closed.received_bytes, half_closed.unread_bytes), (10, 6));
            assert_eq!(half_closed.data_segments_in, 1);
        });
    }
}
