//! The two ends of a loopback connection, set up as a trial asks.

use std::io;
use std::net::{Ipv4Addr, Ipv6Addr, Shutdown, SocketAddr, TcpStream};
use std::time::Duration;

use socket2::{Domain, Protocol, SockRef, Socket, Type};

use super::fault::fault;
use super::plan::Setting;
use crate::report::words;

/// The longest time in which nothing moves: on a loopback it is a fault, such as a firewall that drops
/// what programs send themselves.
const STALL: Duration = Duration::from_secs(5);

/// Strangers that may come to the listener first; any program of this machine can find its port.
const STRANGERS: usize = 16;

/// A connection of this program to itself.
pub(super) struct Pair {
    /// Writes.
    pub(super) sender: TcpStream,
    /// Reads.
    pub(super) receiver: TcpStream,
    /// What the kernel gave (SO_SNDBUF of the sender), its own bookkeeping with it.
    pub(super) send_buffer_bytes: u64,
    /// The same of the receiver (SO_RCVBUF).
    pub(super) recv_buffer_bytes: u64,
}

impl Pair {
    /// Connects over 127.0.0.1, or over ::1 where the system has no IPv4.
    ///
    /// # Errors
    ///
    /// Those of the sockets, such as too many open files.
    pub(super) fn connect(setting: Setting) -> io::Result<Pair> {
        let over = |address: SocketAddr| Pair::connect_over(address, setting);
        over((Ipv4Addr::LOCALHOST, 0).into()).or_else(|fault| {
            // Without IPv6 either, what IPv4 had to say helps more.
            over((Ipv6Addr::LOCALHOST, 0).into()).map_err(|_| fault)
        })
    }

    fn connect_over(address: SocketAddr, setting: Setting) -> io::Result<Pair> {
        let asked = setting.socket_buffers.asked_bytes();
        // Set before listening and connecting: the window's scale is settled by then (RFC 7323 §2.2).
        let listener = socket(address)?;
        listener.set_recv_buffer_size(asked)?;
        listener.bind(&address.into())?;
        listener.listen(1)?;
        let sender = socket(address)?;
        sender.set_send_buffer_size(asked)?;
        sender.set_tcp_nodelay(setting.tcp_nodelay)?;
        sender.connect_timeout(&listener.local_addr()?, STALL)?;
        let receiver = accept_own(&listener, &sender)?;
        for end in [&sender, &receiver] {
            end.set_read_timeout(Some(STALL))?;
            end.set_write_timeout(Some(STALL))?;
        }
        Ok(Pair {
            send_buffer_bytes: sender.send_buffer_size()? as u64,
            recv_buffer_bytes: receiver.recv_buffer_size()? as u64,
            sender: sender.into(),
            receiver: receiver.into(),
        })
    }

    /// Closes both ends at once and leaves nothing behind: a port that waits for late segments (RFC 9293
    /// §3.6.1) would stay taken for a minute, and an experiment needs many.
    pub(super) fn close(self) {
        // Where it cannot be set, the port waits; nothing else is lost.
        let _set = SockRef::from(&self.sender).set_linger(Some(Duration::ZERO));
    }
}

/// Ends a connection under a thread that waits at its other end.
pub(super) fn hang_up(stream: &TcpStream) {
    // It may have ended by itself.
    let _ended = stream.shutdown(Shutdown::Both);
}

fn socket(address: SocketAddr) -> io::Result<Socket> {
    Socket::new(Domain::for_address(address), Type::STREAM, Some(Protocol::TCP))
}

/// The other end of `sender`, and nobody else's.
fn accept_own(listener: &Socket, sender: &Socket) -> io::Result<Socket> {
    let own = sender.local_addr()?;
    for _ in 0..STRANGERS {
        let (accepted, peer) = listener.accept()?;
        if peer.as_socket() == own.as_socket() {
            return Ok(accepted);
        }
    }
    Err(fault(words!(TRIAL_STRANGERS)))
}

#[cfg(test)]
mod tests {
    use std::io::{Read as _, Write as _};

    use super::Pair;
    use crate::server::lab::plan::{SETTINGS, SocketBuffers};

    #[test]
    fn both_ends_are_set_up_as_asked_and_carry_bytes() {
        for setting in SETTINGS {
            let mut pair = Pair::connect(setting).unwrap();
            assert_eq!(pair.sender.nodelay().unwrap(), setting.tcp_nodelay);
            assert!(pair.send_buffer_bytes > 0 && pair.recv_buffer_bytes > 0);
            pair.sender.write_all(b"weigh").unwrap();
            let mut read = [0; 5];
            pair.receiver.read_exact(&mut read).unwrap();
            assert_eq!(&read, b"weigh");
            pair.close();
        }
        let given = |setting| Pair::connect(setting).unwrap().recv_buffer_bytes;
        assert_eq!(SETTINGS[2].socket_buffers, SocketBuffers::Large);
        assert!(given(SETTINGS[0]) < given(SETTINGS[2]), "small is less than large");
    }
}
