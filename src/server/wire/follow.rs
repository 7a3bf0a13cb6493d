//! Where the messages on a connection begin and end, read along with the server (RFC 9112 §2, §6).

use std::mem;

use super::chunked::{Chunked, Malformed};

/// Bytes of a head that are kept until it ends: actix refuses one of 128 KiB, and reads 8 KiB at once.
const HEAD_BYTES: usize = (128 + 16) << 10;

/// Bytes that are kept ready for the next head.
const KEPT_BYTES: usize = 4 << 10;

/// Fields of a head: actix refuses more.
const FIELDS: usize = 96;

/// What a message took so far, in bytes; every byte of the connection counts to one of them.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Lengths {
    /// The head, with line breaks in front of it that RFC 9112 §2.2 has a server pass over.
    pub(crate) head: u64,
    /// What chunked transfer coding put around the content, its trailer section included.
    pub(crate) framing: u64,
    /// The content, content coding still applied.
    pub(crate) content: u64,
}

impl Lengths {
    /// All of them.
    pub(crate) const fn total(self) -> u64 {
        self.head + self.framing + self.content
    }
}

/// How far some bytes were followed, and what happened there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Step {
    /// To their end.
    More,
    /// A head ended before so many bytes; the rest of them is to be followed on.
    HeadEnded(usize),
    /// A message ended before so many bytes; the rest of them is to be followed on.
    Ended(usize),
    /// No further: the server takes what comes now for no message, or for none that can be told apart.
    Lost,
}

/// Follows one connection. Knows the lengths of the message that it is in.
#[derive(Debug)]
pub(super) struct Follower {
    state: State,
    lengths: Lengths,
    /// The head so far; `head.len() <= HEAD_BYTES`.
    head: Vec<u8>,
    /// Where its last line begins.
    line: usize,
    /// Whether one of its lines was not empty.
    is_begun: bool,
}

#[derive(Debug)]
enum State {
    ReadingHead,
    ReadingLength { left: u64, is_last: bool },
    ReadingChunks(Chunked),
    Losing,
}

/// How the body behind a head ends.
enum Body {
    After { bytes: u64, is_last: bool },
    Chunked,
}

impl Follower {
    pub(super) fn new() -> Follower {
        Follower {
            state: State::ReadingHead,
            lengths: Lengths::default(),
            head: Vec::new(),
            line: 0,
            is_begun: false,
        }
    }

    /// The lengths of the message that is being read; those of the one that has just ended behind
    /// [`Step::Ended`].
    pub(super) fn lengths(&self) -> Lengths {
        self.lengths
    }

    /// Whether a message has ended and none has begun behind it.
    pub(super) fn is_between(&self) -> bool {
        matches!(self.state, State::ReadingHead) && self.head.is_empty()
    }

    /// Of a head that has begun and not ended, whether anything but line breaks came of it.
    pub(super) fn head_begun(&self) -> Option<bool> {
        let begun = self.is_begun || self.head.len() > self.line;
        (matches!(self.state, State::ReadingHead) && !self.head.is_empty()).then_some(begun)
    }

    /// Follows `bytes` up to the next step.
    pub(super) fn follow(&mut self, bytes: &[u8]) -> Step {
        match &mut self.state {
            State::ReadingHead => self.follow_head(bytes),
            State::ReadingLength { left, is_last } => {
                let taken =
                    usize::try_from(*left).map_or(bytes.len(), |left| left.min(bytes.len()));
                *left -= taken as u64;
                self.lengths.content += taken as u64;
                if *left > 0 {
                    return Step::More;
                }
                self.state = if *is_last { State::Losing } else { State::ReadingHead };
                Step::Ended(taken)
            }
            State::ReadingChunks(chunked) => {
                let (taken, result) = chunked.follow(bytes);
                self.lengths.framing += taken.framing as u64;
                self.lengths.content += taken.content as u64;
                if result == Err(Malformed) {
                    self.lose()
                } else if taken.ended {
                    self.state = State::ReadingHead;
                    Step::Ended(taken.framing + taken.content)
                } else {
                    Step::More
                }
            }
            State::Losing => Step::Lost,
        }
    }

    fn follow_head(&mut self, bytes: &[u8]) -> Step {
        if self.head.is_empty() {
            self.lengths = Lengths::default();
            self.line = 0;
            self.is_begun = false;
        }
        let before = self.head.len();
        for end in memchr::memchr_iter(b'\n', bytes) {
            let line_before = self.head.get(self.line..).unwrap_or_default();
            let line_here = &bytes[(self.line + line_before.len()).saturating_sub(before)..end];
            let is_empty = matches!((line_before, line_here), (b"" | b"\r", b"") | (b"", b"\r"));
            self.line = before + end + 1;
            if !is_empty {
                self.is_begun = true;
            } else if self.is_begun {
                return self.end_head(&bytes[..=end]);
            }
        }
        if before + bytes.len() > HEAD_BYTES {
            return self.lose();
        }
        self.head.extend_from_slice(bytes);
        self.lengths.head += bytes.len() as u64;
        Step::More
    }

    fn end_head(&mut self, last: &[u8]) -> Step {
        self.lengths.head += last.len() as u64;
        let mut head = mem::take(&mut self.head);
        head.extend_from_slice(last);
        let body = body_behind(&head);
        if head.capacity() <= KEPT_BYTES {
            head.clear();
            self.head = head;
        }
        self.state = match body {
            None => return self.lose(),
            Some(Body::After { bytes, is_last }) => State::ReadingLength { left: bytes, is_last },
            Some(Body::Chunked) => State::ReadingChunks(Chunked::new()),
        };
        Step::HeadEnded(last.len())
    }

    /// Follows no further.
    pub(super) fn lose(&mut self) -> Step {
        self.head = Vec::new();
        self.state = State::Losing;
        Step::Lost
    }
}

/// How the body behind this head ends, as actix takes it; `None` where it refuses the head. Behind a
/// request for another protocol come bytes of that protocol, for as long as the connection is open.
fn body_behind(head: &[u8]) -> Option<Body> {
    let mut fields = [httparse::EMPTY_HEADER; FIELDS];
    let mut request = httparse::Request::new(&mut fields);
    if !request.parse(head).is_ok_and(|status| status.is_complete()) {
        return None;
    }
    let value = |name: &str| {
        let field = request.headers.iter().find(|field| field.name.eq_ignore_ascii_case(name));
        field.map(|field| field.value.trim_ascii())
    };
    if let Some(coding) = value("Transfer-Encoding") {
        return coding.eq_ignore_ascii_case(b"chunked").then_some(Body::Chunked);
    }
    let announced = match value("Content-Length") {
        None => None,
        Some(digits) => Some(std::str::from_utf8(digits).ok()?.parse().ok()?),
    };
    let upgrades = value("Upgrade").is_some_and(|to| to.eq_ignore_ascii_case(b"websocket"));
    let tunnels = request.method == Some("CONNECT") && announced.unwrap_or(0) == 0;
    Some(Body::After { bytes: announced.unwrap_or(0), is_last: upgrades || tunnels })
}

#[cfg(test)]
mod tests {
    use super::{Follower, HEAD_BYTES, Lengths, Step};

    /// The lengths of all messages that ended, and whether the follower lost its way.
    fn follow(pieces: &[&[u8]]) -> (Vec<Lengths>, bool) {
        let mut follower = Follower::new();
        let mut ended = Vec::new();
        for piece in pieces {
            let mut rest = *piece;
            loop {
                match follower.follow(rest) {
                    Step::More => break,
                    Step::HeadEnded(taken) => rest = &rest[taken..],
                    Step::Ended(taken) => {
                        ended.push(follower.lengths());
                        rest = &rest[taken..];
                        if rest.is_empty() {
                            break;
                        }
                    }
                    Step::Lost => return (ended, true),
                }
            }
        }
        (ended, false)
    }

    /// The same at every cut into two, and byte by byte.
    fn of(bytes: &[u8]) -> (Vec<Lengths>, bool) {
        let whole = follow(&[bytes]);
        let bytewise: Vec<&[u8]> = bytes.chunks(1).collect();
        assert_eq!(follow(&bytewise), whole);
        for cut in 0..=bytes.len() {
            assert_eq!(follow(&[&bytes[..cut], &bytes[cut..]]), whole, "cut at {cut}");
        }
        whole
    }

    fn message(head: &str, framing: u64, content: u64) -> Lengths {
        Lengths { head: head.len() as u64, framing, content }
    }

    #[test]
    fn messages_one_behind_the_other_are_told_apart() {
        let get = "GET / HTTP/1.1\r\nHost: a\r\n\r\n";
        let post = "POST /inspect HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\n";
        let chunked = "PUT /inspect HTTP/1.1\r\nHost: a\r\ntransfer-encoding:  Chunked \r\n\r\n";
        let sent = format!("{get}{post}hello{chunked}1;x\r\ny\r\n0\r\nT: u\r\n\r\n{get}");
        let expected = vec![
            message(get, 0, 0),
            message(post, 0, 5),
            message(chunked, 18, 1),
            message(get, 0, 0),
        ];
        assert_eq!(of(sent.as_bytes()), (expected, false));
    }

    #[test]
    fn a_head_is_as_long_as_it_was_written() {
        for head in [
            "\r\n\nPOST / HTTP/1.1\r\nHost:a\r\nContent-Length:1\r\n\r\n",
            "POST / HTTP/1.1\nHost:    a   \ncontent-length:\t 1\n\n",
            "POST / HTTP/1.0\r\nX: é\nContent-Length: 0001\r\n\n",
        ] {
            let sent = format!("{head}x");
            assert_eq!(of(sent.as_bytes()), (vec![message(head, 0, 1)], false), "{head:?}");
        }
    }

    #[test]
    fn what_the_server_refuses_or_hands_over_is_followed_no_further() {
        for head in [
            "no request\r\n\r\n",
            "POST / HTTP/1.1\r\nTransfer-Encoding: gzip, chunked\r\n\r\n",
            "POST / HTTP/1.1\r\nContent-Length: many\r\n\r\n",
        ] {
            assert_eq!(of(head.as_bytes()), (vec![], true), "{head:?}");
        }
        for head in [
            "GET / HTTP/1.1\r\nUpgrade: websocket\r\n\r\n",
            "CONNECT a:1 HTTP/1.1\r\nHost: a\r\n\r\n",
        ] {
            let sent = format!("{head}frames");
            assert_eq!(of(sent.as_bytes()), (vec![message(head, 0, 0)], true), "{head:?}");
        }
    }

    #[test]
    fn a_head_without_end_is_not_kept() {
        let mut follower = Follower::new();
        let line = [b'a'; 1024];
        let steps = (0..=HEAD_BYTES / line.len()).map(|_| follower.follow(&line));
        assert_eq!(steps.last(), Some(Step::Lost));
        assert_eq!(follower.head.capacity(), 0);
    }
}
