//! Where a body in chunked transfer coding ends, and which of its bytes are content (RFC 9112 §7.1).

/// Follows one chunked body. What it takes for an error ends the connection in actix too, whose reading
/// this is: a size line ends in CRLF, a blank may follow the size, trailer fields are passed over.
#[derive(Debug)]
pub(super) struct Chunked {
    state: State,
    /// The size of the chunk whose size line is being read, then what is left of its content.
    left: u64,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    BeginningSize,
    ReadingSize,
    ReadingBlank,
    ReadingExtension,
    EndingSizeLine,
    ReadingContent,
    EndingContent,
    EndingContentLine,
    BeginningTrailer,
    ReadingTrailer,
    EndingTrailer,
    EndingBody,
    Ended,
}

/// The coding is malformed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Malformed;

/// What was taken of some bytes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Taken {
    /// Bytes around the content: size lines, line breaks, the last chunk, the trailer section.
    pub(super) framing: usize,
    /// Bytes of content.
    pub(super) content: usize,
    /// Whether the body ended with them.
    pub(super) ended: bool,
}

impl Chunked {
    pub(super) fn new() -> Chunked {
        Chunked { state: State::BeginningSize, left: 0 }
    }

    /// Follows `bytes` to their end or the body's. Content is skipped, not looked at.
    ///
    /// # Errors
    ///
    /// [`Malformed`], with what was taken before.
    pub(super) fn follow(&mut self, bytes: &[u8]) -> (Taken, Result<(), Malformed>) {
        let mut taken = Taken::default();
        let mut at = 0;
        while let Some(&byte) = bytes.get(at) {
            if self.state == State::ReadingContent {
                let rest = bytes.len() - at;
                let content = usize::try_from(self.left).map_or(rest, |left| left.min(rest));
                taken.content += content;
                at += content;
                self.left -= content as u64;
                if self.left == 0 {
                    self.state = State::EndingContent;
                }
                continue;
            }
            let Ok(next) = self.step(byte) else { return (taken, Err(Malformed)) };
            self.state = next;
            taken.framing += 1;
            at += 1;
            if next == State::Ended {
                taken.ended = true;
                break;
            }
        }
        (taken, Ok(()))
    }

    fn step(&mut self, byte: u8) -> Result<State, Malformed> {
        Ok(match (self.state, byte) {
            (State::BeginningSize, _) => {
                self.left = u64::from(digit(byte)?);
                State::ReadingSize
            }
            (State::ReadingSize | State::ReadingBlank, b'\t' | b' ') => State::ReadingBlank,
            (State::ReadingSize | State::ReadingBlank, b';') => State::ReadingExtension,
            (State::ReadingSize | State::ReadingBlank | State::ReadingExtension, b'\r') => {
                State::EndingSizeLine
            }
            (State::ReadingSize, _) => {
                let digit = u64::from(digit(byte)?);
                self.left = self.left.checked_mul(16).ok_or(Malformed)? + digit;
                State::ReadingSize
            }
            (State::ReadingExtension, 0x00..=0x08 | 0x0a..=0x1f | 0x7f) => return Err(Malformed),
            (State::ReadingExtension, _) => State::ReadingExtension,
            (State::EndingSizeLine, b'\n') if self.left == 0 => State::BeginningTrailer,
            (State::EndingSizeLine, b'\n') => State::ReadingContent,
            (State::EndingContent, b'\r') => State::EndingContentLine,
            (State::EndingContentLine, b'\n') => State::BeginningSize,
            (State::BeginningTrailer, b'\r') => State::EndingBody,
            (State::ReadingTrailer, b'\r') => State::EndingTrailer,
            (State::BeginningTrailer | State::ReadingTrailer, _) => State::ReadingTrailer,
            (State::EndingTrailer, b'\n') => State::BeginningTrailer,
            (State::EndingBody, b'\n') => State::Ended,
            _ => return Err(Malformed),
        })
    }
}

fn digit(byte: u8) -> Result<u8, Malformed> {
    match byte {
        b'0'..=b'9' => Ok(byte - b'0'),
        b'a'..=b'f' => Ok(byte - b'a' + 10),
        b'A'..=b'F' => Ok(byte - b'A' + 10),
        _ => Err(Malformed),
    }
}

#[cfg(test)]
mod tests {
    use super::{Chunked, Malformed, Taken};

    /// What is taken where the bytes come in two pieces, whatever the cut.
    fn of(bytes: &[u8]) -> (Taken, Result<(), Malformed>) {
        let whole = Chunked::new().follow(bytes);
        for cut in 0..=bytes.len() {
            let mut chunked = Chunked::new();
            let (mut taken, mut result) = chunked.follow(&bytes[..cut]);
            if result.is_ok() && !taken.ended {
                let (rest, end) = chunked.follow(&bytes[cut..]);
                taken.framing += rest.framing;
                taken.content += rest.content;
                taken.ended = rest.ended;
                result = end;
            }
            assert_eq!((taken, result), whole, "cut at {cut}");
        }
        whole
    }

    fn ended(framing: usize, content: usize) -> (Taken, Result<(), Malformed>) {
        (Taken { framing, content, ended: true }, Ok(()))
    }

    #[test]
    fn sizes_extensions_and_trailers_are_framing() {
        assert_eq!(of(b"0\r\n\r\n"), ended(5, 0));
        assert_eq!(of(b"5\r\nhello\r\n0\r\n\r\n"), ended(10, 5));
        assert_eq!(of(b"00A \t\r\n0123456789\r\n0;end\r\n\r\n"), ended(18, 10));
        assert_eq!(of(b"1;a=\"b;c\"\r\nx\r\n0\r\n\r\n"), ended(18, 1));
        assert_eq!(of(b"1\r\nx\r\n0\r\nA: b\r\nC: d\r\n\r\n"), ended(22, 1));
        assert_eq!(of(b"f\r\n0\r\n\r\n6789abcdef\r\n0\r\n\r\n"), ended(10, 15));
    }

    #[test]
    fn what_follows_the_body_is_left() {
        assert_eq!(of(b"1\r\nx\r\n0\r\n\r\nPOST / HTTP/1.1\r\n"), ended(10, 1));
    }

    #[test]
    fn what_actix_refuses_is_malformed() {
        for bytes in [
            &b"\r\n"[..],
            b"g\r\n",
            b"1\nx",
            b"1 2\r\n",
            b"1;a\nx",
            b"1\r\nxy",
            b"1\r\nx\rz",
            b"10000000000000000\r\n",
            b"0\r\n\rx",
            b"0\r\nA: b\rx",
        ] {
            assert_eq!(of(bytes).1, Err(Malformed), "{bytes:?}");
        }
    }
}
