//! What a request took on the wire, exact to the byte.
//!
//! The server reads a connection through a [`Tap`], which follows where each message begins and ends,
//! byte for byte as the server does; actix itself forgets the raw head and what chunked transfer coding
//! added. When a message has ended, the kernel is asked what it counted on that connection: what it
//! received, less what it still holds, has to be what went through the tap. So the lengths are the
//! kernel's where it tells, however far the server reads ahead and whatever the client sends behind.
//!
//! The server is given one message after the other: what a client sends behind a message waits in the tap until
//! that message is answered, its end of sending too. For actix takes the body of a request that waits for the
//! unread body of the one it answers, whereupon it closes the connection, and forgets what it has not decoded
//! when the client ends its sending.

mod chunked;
mod follow;
mod kernel;
mod tap;
mod turn;

use std::cell::RefCell;
use std::collections::VecDeque;
use std::rc::Rc;

use actix_web::rt::net::TcpStream;
use socket2::SockRef;

use follow::{Follower, Lengths, Step};
use kernel::Snapshot;
pub(crate) use tap::Tap;
pub(crate) use turn::Turn;
use turn::Turns;

/// Messages whose head has been read and that no handler took yet: one, unless the server answers without a
/// handler and reads on all the same; those behind them are not followed.
const WAITING: usize = 512;

/// The messages of one connection.
#[derive(Debug)]
pub(crate) struct Wire(RefCell<Following>);

#[derive(Debug)]
struct Following {
    follower: Follower,
    /// Bytes that went through the tap.
    read_bytes: u64,
    /// Bytes of the messages that have ended; `ended_bytes <= read_bytes`.
    ended_bytes: u64,
    /// The kernel's segments when the last message had ended: all and those with data. `None` where bytes
    /// of the next one had come by then, so that a segment may belong to both.
    segments: Option<(u32, u32)>,
    /// The message that is being read; `None` in front of a head's end and where the way is lost.
    current: Option<Rc<Message>>,
    /// Messages for which no handler has asked; the first one that came is the first.
    waiting: VecDeque<Rc<Message>>,
    turns: Turns,
}

/// One message, while it is read and after that.
#[derive(Debug, Default)]
pub(crate) struct Message(RefCell<Seen>);

/// What is known of a message.
#[derive(Debug, Clone, Default)]
pub(crate) struct Seen {
    /// What it took so far.
    pub(crate) lengths: Lengths,
    /// How it ended; `None` while it is read, and where it cannot be told.
    pub(crate) ended: Option<Ended>,
}

/// A message's end.
#[derive(Debug, Clone)]
pub(crate) struct Ended {
    /// Whether the kernel's count of the connection is the program's.
    pub(crate) is_confirmed: bool,
    /// Segments since the message before it: all, and those that carried data. `None` where the
    /// kernel does not tell, or where a segment may belong to two messages.
    pub(crate) segments: Option<(u64, u64)>,
    /// The smoothed round-trip time, microseconds.
    pub(crate) rtt_us: Option<u32>,
    /// Whether each segment carries the timestamp option; `None` where the kernel does not tell.
    pub(crate) timestamps: Option<bool>,
    /// The settings of the socket then.
    pub(crate) settings: Settings,
}

/// What the kernel gave a socket; unknown where it does not tell.
#[derive(Debug, Clone, Default)]
pub(crate) struct Settings {
    /// The receive buffer, bytes. Linux doubles what is asked for, and lets it grow where nothing is.
    pub(crate) recv_buffer_bytes: Option<u64>,
    /// The send buffer, bytes.
    pub(crate) send_buffer_bytes: Option<u64>,
    /// Whether Nagle's algorithm is off.
    pub(crate) tcp_nodelay: Option<bool>,
    /// The maximum segment size, bytes.
    pub(crate) mss_bytes: Option<u64>,
}

impl Settings {
    /// Asks for them.
    pub(crate) fn of(stream: &TcpStream) -> Settings {
        let socket = SockRef::from(stream);
        Settings {
            recv_buffer_bytes: socket.recv_buffer_size().ok().map(|bytes| bytes as u64),
            send_buffer_bytes: socket.send_buffer_size().ok().map(|bytes| bytes as u64),
            tcp_nodelay: socket.tcp_nodelay().ok(),
            #[cfg(unix)]
            mss_bytes: socket.tcp_mss().ok().map(u64::from),
            #[cfg(not(unix))]
            mss_bytes: None,
        }
    }
}

impl Message {
    /// What came on a connection that speaks no HTTP: `read_bytes` of content, and no more will be read.
    pub(crate) fn of_whole(stream: &TcpStream, read_bytes: u64) -> Rc<Message> {
        let message = Rc::new(Message::default());
        let mut following = Following { read_bytes, ended_bytes: read_bytes, ..Following::new() };
        following.current = Some(Rc::clone(&message));
        following.end_current(kernel::ask(stream).as_ref(), stream);
        message.0.borrow_mut().lengths.content = read_bytes;
        message
    }

    /// What is known of it by now.
    pub(crate) fn seen(&self) -> Seen {
        self.0.borrow().clone()
    }
}

/// A head that is being read behind other messages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct LaterHead {
    /// How many messages came before it.
    behind: u64,
    /// Whether anything but line breaks came of it.
    is_begun: bool,
}

impl Wire {
    fn new() -> Wire {
        Wire(RefCell::new(Following::new()))
    }

    /// The message of the next request, to be taken once for each request, in the order in which
    /// they came; `None` where the way was lost.
    pub(crate) fn take_message(&self) -> Option<Rc<Message>> {
        let mut following = self.0.borrow_mut();
        following.turns.take();
        following.waiting.pop_front()
    }

    /// So many bytes were read from the connection.
    fn arrived(&self, bytes: usize) {
        self.0.borrow_mut().read_bytes += bytes as u64;
    }

    /// The server is given bytes that have arrived: those before the returned count, which go up to the end of
    /// a message at most. The others are to be given again.
    fn give(&self, bytes: &[u8], stream: &TcpStream) -> usize {
        self.0.borrow_mut().give(bytes, stream)
    }

    /// Whether what is behind the last message has to wait until that is answered.
    fn holds_back(&self) -> bool {
        let following = self.0.borrow();
        !following.turns.are_over() && following.follower.is_between()
    }

    /// The head that is being read, unless it is the connection's first.
    fn later_head(&self) -> Option<LaterHead> {
        let following = self.0.borrow();
        let is_begun = following.follower.head_begun()?;
        let behind = following.turns.messages();
        (behind > 0).then_some(LaterHead { behind, is_begun })
    }

    /// No more bytes can be read from it.
    fn closed(&self, stream: &TcpStream) {
        self.0.borrow_mut().closed(stream);
    }
}

impl Following {
    fn new() -> Following {
        Following {
            follower: Follower::new(),
            read_bytes: 0,
            ended_bytes: 0,
            segments: Some((0, 0)),
            current: None,
            waiting: VecDeque::new(),
            turns: Turns::default(),
        }
    }

    fn give(&mut self, bytes: &[u8], stream: &TcpStream) -> usize {
        let mut rest = bytes;
        loop {
            match self.follower.follow(rest) {
                Step::More => break,
                Step::HeadEnded(taken) => {
                    rest = &rest[taken..];
                    if self.waiting.len() == WAITING {
                        self.follower.lose();
                        break;
                    }
                    let message = Rc::new(Message::default());
                    self.waiting.push_back(Rc::clone(&message));
                    self.current = Some(message);
                    self.turns.begin();
                }
                Step::Ended(taken) => {
                    rest = &rest[taken..];
                    self.ended_bytes += self.follower.lengths().total();
                    self.end_current(kernel::ask(stream).as_ref(), stream);
                    return bytes.len() - rest.len();
                }
                Step::Lost => {
                    self.tell_lengths();
                    self.current = None;
                    break;
                }
            }
        }
        self.tell_lengths();
        bytes.len()
    }

    fn closed(&mut self, stream: &TcpStream) {
        if self.current.is_some() {
            self.ended_bytes = self.read_bytes;
            self.end_current(kernel::ask(stream).as_ref(), stream);
        }
    }

    fn tell_lengths(&self) {
        if let Some(message) = &self.current {
            message.0.borrow_mut().lengths = self.follower.lengths();
        }
    }

    /// The current message has ended, by itself or with the connection.
    fn end_current(&mut self, snapshot: Option<&Snapshot>, stream: &TcpStream) {
        self.tell_lengths();
        let Some(message) = self.current.take() else { return };
        let is_confirmed = snapshot.is_some_and(|snapshot| {
            snapshot.received_bytes.checked_sub(snapshot.unread_bytes) == Some(self.read_bytes)
        });
        // Where bytes came behind the message, so may have segments.
        let here = snapshot
            .filter(|snapshot| is_confirmed && snapshot.received_bytes == self.ended_bytes)
            .map(|snapshot| (snapshot.segments_in, snapshot.data_segments_in));
        let before = std::mem::replace(&mut self.segments, here);
        let segments = here.zip(before).map(|(here, before)| {
            let all = u64::from(here.0.wrapping_sub(before.0));
            (all, u64::from(here.1.wrapping_sub(before.1)))
        });
        message.0.borrow_mut().ended = Some(Ended {
            is_confirmed,
            segments,
            rtt_us: snapshot.map(|snapshot| snapshot.rtt_us),
            timestamps: snapshot.map(|snapshot| snapshot.timestamps),
            settings: Settings::of(stream),
        });
    }
}
