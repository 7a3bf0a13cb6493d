//! The search for multipart delimiter lines (RFC 2046 §5.1.1) in a body that arrives in pieces.
//!
//! ```text
//!   …content CR LF  -- boundary  padding CR LF  header…
//!           └lead─┘└──needle──┘└────tail────┘
//! ```
//!
//! Lead, needle and tail together are the delimiter. A search looks for the needle and then at what
//! stands before and after it; what a piece's end leaves open is the caller's to hold over.

use memchr::memmem::Finder;

use super::super::limits::PADDING_BYTES;

/// A search for one boundary's delimiters; the finder is made once.
#[derive(Debug)]
pub(super) struct DelimiterSearch {
    finder: Finder<'static>,
}

/// What a search found first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Found {
    /// A whole delimiter.
    Delimiter(Delimiter),
    /// The bytes from here to the end may be the beginning of one.
    Undecided(usize),
    /// None of the bytes belongs to one.
    Nothing,
}

/// Where a delimiter stands in the bytes searched.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Delimiter {
    /// Where its lead begins. `start <= end`.
    pub(super) start: usize,
    /// Where it ends: after its line break, or after the two closing dashes.
    pub(super) end: usize,
    /// Whether two dashes follow the boundary.
    pub(super) closing: bool,
    /// Where the first of its line breaks that are LF alone stands.
    pub(super) bare_lf: Option<usize>,
}

/// What follows a needle.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tail {
    /// `--`.
    Closing,
    /// Padding and a line break, `len` bytes together.
    Line { len: usize, bare_lf: bool },
    /// The bytes end before it is known.
    Undecided,
    /// Something else: this is no delimiter.
    Other,
}

/// What stands before a needle.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Lead {
    CrLf,
    Lf,
    LineStart,
    Other,
}

impl DelimiterSearch {
    /// A search for lines that begin with `needle`: two dashes and the boundary. The needle is not
    /// empty.
    pub(super) fn new(needle: &[u8]) -> DelimiterSearch {
        DelimiterSearch { finder: Finder::new(needle).into_owned() }
    }

    /// What delimiter lines begin with.
    pub(super) fn needle(&self) -> &[u8] {
        self.finder.needle()
    }

    /// The most bytes that it takes to decide a candidate, from the start of its lead.
    pub(super) fn candidate_bytes(&self) -> usize {
        2 + self.needle().len() + PADDING_BYTES + 2
    }

    /// Looks for the first delimiter in `bytes`, which begin at a line's start where `at_line_start`.
    /// `stray` is called with the place of each needle that has a delimiter's tail but no line break
    /// before it, and whether it would close the body.
    ///
    /// Linear in the bytes; at most one candidate is looked at twice.
    pub(super) fn find(
        &self,
        bytes: &[u8],
        at_line_start: bool,
        mut stray: impl FnMut(usize, bool),
    ) -> Found {
        let mut from = 0;
        while bytes.len() - from >= self.needle().len()
            && let Some(hit) = self.finder.find(&bytes[from..])
        {
            let needle_at = from + hit;
            let lead = lead_before(&bytes[..needle_at], at_line_start);
            let (start, bare_lead) = match lead {
                Lead::CrLf => (needle_at - 2, None),
                Lead::Lf => (needle_at - 1, Some(needle_at - 1)),
                Lead::LineStart | Lead::Other => (needle_at, None),
            };
            let tail_at = needle_at + self.needle().len();
            let (tail_len, closing, bare_tail) = match tail_of(&bytes[tail_at..]) {
                Tail::Undecided => return Found::Undecided(start),
                Tail::Other => {
                    from = needle_at + 1;
                    continue;
                }
                Tail::Closing => (2, true, false),
                Tail::Line { len, bare_lf } => (len, false, bare_lf),
            };
            if lead == Lead::Other {
                stray(needle_at, closing);
                // Not past the needle: a piece may end inside it, and the next search would see a
                // needle that overlaps it.
                from = needle_at + 1;
                continue;
            }
            let end = tail_at + tail_len;
            return Found::Delimiter(Delimiter {
                start,
                end,
                closing,
                bare_lf: bare_lead.or(bare_tail.then_some(end - 1)),
            });
        }
        match self.open_end(bytes) {
            Some(start) => Found::Undecided(start),
            None => Found::Nothing,
        }
    }

    /// Where the longest end of `bytes` begins that may be the beginning of a delimiter.
    fn open_end(&self, bytes: &[u8]) -> Option<usize> {
        let needle = self.needle();
        let longest = (needle.len() + 1).min(bytes.len());
        (bytes.len() - longest..bytes.len()).find(|&start| {
            let end = &bytes[start..];
            if !matches!(end[0], b'\r' | b'\n') && end[0] != needle[0] {
                return false;
            }
            let after_lead = match end {
                [b'\r'] => &[],
                [b'\r', b'\n', rest @ ..] | [b'\n', rest @ ..] => rest,
                _ => end,
            };
            needle.starts_with(after_lead)
        })
    }
}

fn lead_before(before: &[u8], at_line_start: bool) -> Lead {
    match before {
        [] if at_line_start => Lead::LineStart,
        [.., b'\r', b'\n'] => Lead::CrLf,
        [.., b'\n'] => Lead::Lf,
        _ => Lead::Other,
    }
}

/// What the bytes after a needle make of it.
pub(super) fn tail_of(bytes: &[u8]) -> Tail {
    match bytes {
        [] | [b'-'] => return Tail::Undecided,
        [b'-', b'-', ..] => return Tail::Closing,
        _ => {}
    }
    let looked_at = &bytes[..bytes.len().min(PADDING_BYTES + 1)];
    let Some(padding) = looked_at.iter().position(|byte| !matches!(byte, b' ' | b'\t')) else {
        return if looked_at.len() > PADDING_BYTES { Tail::Other } else { Tail::Undecided };
    };
    match &bytes[padding..] {
        [b'\r', b'\n', ..] => Tail::Line { len: padding + 2, bare_lf: false },
        [b'\n', ..] => Tail::Line { len: padding + 1, bare_lf: true },
        [b'\r'] => Tail::Undecided,
        _ => Tail::Other,
    }
}

#[cfg(test)]
mod tests {
    use super::{Delimiter, DelimiterSearch, Found};

    fn find(bytes: &[u8], at_line_start: bool) -> (Found, Vec<usize>) {
        let mut strays = Vec::new();
        let search = DelimiterSearch::new(b"--B");
        let found = search.find(bytes, at_line_start, |at, _| strays.push(at));
        (found, strays)
    }

    fn delimiter(start: usize, end: usize, closing: bool, bare_lf: Option<usize>) -> Found {
        Found::Delimiter(Delimiter { start, end, closing, bare_lf })
    }

    #[test]
    fn a_delimiter_takes_the_line_breaks_around_it() {
        assert_eq!(find(b"abc\r\n--B\r\nrest", false).0, delimiter(3, 10, false, None));
        assert_eq!(find(b"abc\r\n--B \t\r\nrest", false).0, delimiter(3, 12, false, None));
        assert_eq!(find(b"--B\r\n", true).0, delimiter(0, 5, false, None));
    }

    #[test]
    fn a_closing_delimiter_is_decided_at_its_dashes() {
        assert_eq!(find(b"abc\r\n--B--", false).0, delimiter(3, 10, true, None));
    }

    #[test]
    fn line_feeds_alone_are_taken_and_told() {
        assert_eq!(find(b"abc\n--B\n", false).0, delimiter(3, 8, false, Some(3)));
        assert_eq!(find(b"abc\r\n--B\n", false).0, delimiter(3, 9, false, Some(8)));
    }

    #[test]
    fn a_needle_inside_a_line_is_content_and_is_told_where_it_has_a_tail() {
        assert_eq!(find(b"abc--B\r\nx", false), (Found::Nothing, vec![3]));
        assert_eq!(find(b"abc--Bcd", false), (Found::Nothing, vec![]));
        assert_eq!(find(b"--B\r\nx", false), (Found::Nothing, vec![0]));
    }

    #[test]
    fn a_longer_boundary_is_another_boundary() {
        assert_eq!(find(b"a\r\n--Bx\r\n\r\n--B--", false).0, delimiter(9, 16, true, None));
    }

    #[test]
    fn an_open_end_is_undecided_from_its_lead_on() {
        for (bytes, start) in [
            (&b"ab\r"[..], 2),
            (b"ab\r\n", 2),
            (b"ab\r\n-", 2),
            (b"ab\r\n--B", 2),
            (b"ab\r\n--B-", 2),
            (b"ab\r\n--B  ", 2),
            (b"ab\r\n--B\r", 2),
            (b"ab\n--", 2),
            (b"ab--", 2),
            (b"ab\r\r\n", 3),
        ] {
            assert_eq!(find(bytes, false).0, Found::Undecided(start), "{bytes:?}");
        }
        assert_eq!(find(b"ab\r\n--C", false).0, Found::Nothing);
    }

    #[test]
    fn endless_padding_makes_no_delimiter() {
        let mut bytes = b"\r\n--B".to_vec();
        bytes.extend([b' '; 200]);
        assert_eq!(find(&bytes, false).0, Found::Nothing);
    }
}
