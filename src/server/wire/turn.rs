//! Whose turn it is on a connection: the client's to send a message, or the server's to answer it.

use std::rc::Rc;
use std::task::Waker;

use super::Wire;

/// The turns on one connection.
#[derive(Debug, Default)]
pub(super) struct Turns {
    /// The number of the message that was begun last, from 1.
    message: u64,
    now: Now,
    /// Who waits for the answer.
    waker: Option<Waker>,
}

#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
enum Now {
    /// The client's.
    #[default]
    Client,
    /// The server's, which has not looked at the message yet.
    Server,
    /// The server's, and it was told to look.
    ServerTold,
    /// The server's, which answers.
    Answering,
}

impl Turns {
    /// A message's head has ended.
    pub(super) fn begin(&mut self) {
        self.message += 1;
        self.now = Now::Server;
    }

    /// A handler has the message.
    pub(super) fn take(&mut self) {
        if self.now != Now::Client {
            self.now = Now::Answering;
        }
    }

    /// Whether the server owes no answer.
    pub(super) fn are_over(&self) -> bool {
        self.now == Now::Client
    }

    /// How many messages have begun, each when its head ended.
    pub(super) fn messages(&self) -> u64 {
        self.message
    }

    /// Whether there is an answer to wait for; `waker` is woken when it is out. The server has one more look
    /// at a message that no handler has: where it still has none then, it answers without one or not at all.
    fn wait(&mut self, waker: &Waker) -> bool {
        match self.now {
            Now::Client => {}
            Now::Server => {
                self.now = Now::ServerTold;
                waker.wake_by_ref();
            }
            Now::ServerTold => self.now = Now::Client,
            Now::Answering => self.waker = Some(waker.clone()),
        }
        self.now != Now::Client
    }

    /// The answer to that message is out, or never will be.
    fn end(&mut self, message: u64) {
        if self.message == message {
            self.now = Now::Client;
            if let Some(waker) = self.waker.take() {
                waker.wake();
            }
        }
    }
}

impl Wire {
    /// As [`Turns::wait`].
    pub(super) fn waits_for_answer(&self, waker: &Waker) -> bool {
        self.0.borrow_mut().turns.wait(waker)
    }

    /// The server's turn to answer the message that was taken last.
    pub(crate) fn turn(wire: &Rc<Wire>) -> Turn {
        let following = wire.0.borrow();
        let waiting = following.waiting.len() as u64;
        let message = following.turns.message.saturating_sub(waiting);
        Turn { wire: Rc::clone(wire), message }
    }
}

/// The server's turn: dropped when the answer is out.
#[derive(Debug)]
pub(crate) struct Turn {
    wire: Rc<Wire>,
    message: u64,
}

impl Drop for Turn {
    fn drop(&mut self) {
        self.wire.0.borrow_mut().turns.end(self.message);
    }
}
