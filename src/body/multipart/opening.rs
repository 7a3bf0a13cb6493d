//! Which boundary a multipart body really uses: what its first lines say against what its header says.

use memchr::memchr;

use super::super::Sink;
use super::super::limits::{BOUNDARY_BYTES, OPENING_BYTES};
use super::boundary::is_boundary_character;
use super::delimiter::DelimiterSearch;
use super::{MultipartReader, State};
use crate::report::{FindingId, Words, words};

/// What the opening of a body shows.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Opening {
    /// The declared boundary, or nothing that speaks against it.
    AsDeclared,
    /// Another boundary than the declared one, or one where none was declared.
    Other(Vec<u8>),
    /// The declared boundary without the two dashes in front.
    DashesMissing,
    /// No boundary was declared and none is seen.
    Unknown,
}

/// Looks at the body's first bytes; `ended` where there are no more. `None`: more bytes are needed,
/// which is never so from [`OPENING_BYTES`] on.
pub(super) fn recognise(bytes: &[u8], ended: bool, declared: Option<&[u8]>) -> Option<Opening> {
    let ended = ended || bytes.len() >= OPENING_BYTES;
    let bytes = &bytes[..bytes.len().min(OPENING_BYTES)];
    let text = &bytes[line_breaks_before(bytes)..];

    if let Some(boundary) = declared {
        let dashes = text.len().min(2);
        let after_dashes = &text[dashes..];
        let as_declared = text[..dashes] == b"--"[..dashes]
            && boundary.starts_with(&after_dashes[..after_dashes.len().min(boundary.len())]);
        // The body's boundary may begin with the declared one and go on.
        match after_dashes.get(boundary.len()..).filter(|_| as_declared) {
            Some([b' ' | b'\t' | b'\r' | b'\n', ..] | [b'-', b'-', ..]) => {
                return Some(Opening::AsDeclared);
            }
            Some([] | [b'-']) if ended => return Some(Opening::AsDeclared),
            Some([] | [b'-']) => return None,
            None if as_declared && !ended => return None,
            Some(_) | None => {}
        }
    }

    let (line, next) = match memchr(b'\n', text) {
        Some(line_end) => (&text[..line_end], &text[line_end + 1..]),
        None if ended => (text, &b""[..]),
        None => return None,
    };
    let line = line.trim_ascii_end();
    if declared == Some(line) {
        return Some(Opening::DashesMissing);
    }
    match line.strip_prefix(b"--") {
        Some(boundary) if is_plausible(boundary) => match begins_with_header(next, ended) {
            Some(true) => Some(Opening::Other(boundary.to_vec())),
            Some(false)
                if next.is_empty()
                    && let Some(boundary) = closed(boundary) =>
            {
                Some(Opening::Other(boundary.to_vec()))
            }
            Some(false) => Some(unlike(declared)),
            None => None,
        },
        _ => Some(unlike(declared)),
    }
}

/// How many bytes of line breaks the body begins with.
pub(super) fn line_breaks_before(bytes: &[u8]) -> usize {
    let bytes = &bytes[..bytes.len().min(OPENING_BYTES)];
    bytes.iter().take_while(|byte| matches!(byte, b'\r' | b'\n')).count()
}

fn unlike(declared: Option<&[u8]>) -> Opening {
    if declared.is_some() { Opening::AsDeclared } else { Opening::Unknown }
}

fn is_plausible(boundary: &[u8]) -> bool {
    (1..=BOUNDARY_BYTES).contains(&boundary.len())
        && boundary.iter().all(|&byte| is_boundary_character(byte))
}

/// The boundary of a closing delimiter, which is all of the body where a form without fields was sent.
fn closed(boundary: &[u8]) -> Option<&[u8]> {
    let boundary = boundary.strip_suffix(b"--")?;
    boundary.iter().any(u8::is_ascii_alphanumeric).then_some(boundary)
}

/// Whether `bytes` begin with a header field's name and its colon; `None`: not enough bytes.
fn begins_with_header(bytes: &[u8], ended: bool) -> Option<bool> {
    let name =
        bytes.iter().take_while(|byte| byte.is_ascii_alphanumeric() || **byte == b'-').count();
    match bytes.get(name) {
        Some(b':') => Some(name > 0),
        Some(_) => Some(false),
        None => ended.then_some(false),
    }
}

/// The boundary that a body's first bytes show where its type is not multipart: its first line is a
/// delimiter line, and a part's header line follows. `None`: it is no multipart body, or the bytes are
/// too few to tell.
///
/// YAML documents, keys and messages in ASCII armour begin with dashes too, and go on with a word and a
/// colon; but that word is not `Content-` something, or their first line ends in dashes as well.
pub fn boundary_in(opening: &[u8]) -> Option<Vec<u8>> {
    const PART_FIELD: &[u8] = b"content-";
    let boundary = match recognise(opening, true, None)? {
        Opening::Other(boundary) => boundary,
        Opening::AsDeclared | Opening::DashesMissing | Opening::Unknown => return None,
    };
    let text = &opening[line_breaks_before(opening)..];
    let (_, next) = text.split_at_checked(memchr(b'\n', text)? + 1)?;
    let field = next.get(..PART_FIELD.len())?;
    let ends_well = !boundary.ends_with(b"-") && !boundary.ends_with(b" ");
    (ends_well && field.eq_ignore_ascii_case(PART_FIELD)).then_some(boundary)
}

impl MultipartReader {
    pub(super) fn read_opening<S: Sink>(&mut self, bytes: &[u8], sink: &mut S) -> usize {
        let declared = self.declared.boundary.as_deref();
        if self.held.is_empty()
            && let Some(opening) = recognise(bytes, false, declared)
        {
            self.settle_opening(opening, line_breaks_before(bytes), sink);
            return 0;
        }
        let taken = bytes.len().min(OPENING_BYTES - self.held.len());
        self.held.extend_from_slice(&bytes[..taken]);
        if let Some(opening) = recognise(&self.held, false, declared) {
            self.settle_opening(opening, line_breaks_before(&self.held), sink);
            let held = std::mem::take(&mut self.held);
            self.push(&held, sink);
        }
        taken
    }

    pub(super) fn settle_opening<S: Sink>(
        &mut self,
        opening: Opening,
        line_at: usize,
        sink: &mut S,
    ) {
        self.declared.report_faults(sink);
        let declared = self.declared.boundary.clone();
        self.tell_opening(&opening, line_at, sink);
        let needle = match (opening, declared) {
            (Opening::AsDeclared, Some(boundary)) => Some([b"--", &boundary[..]].concat()),
            (Opening::DashesMissing, Some(boundary)) => Some(boundary),
            (Opening::Other(seen), _) => Some([b"--", &seen[..]].concat()),
            (Opening::Unknown | Opening::AsDeclared | Opening::DashesMissing, _) => None,
        };
        self.search = needle.map(|needle| DelimiterSearch::new(&needle));
        self.state = State::SkippingPreamble;
    }

    /// Tells what the body's first line, which begins at `line_at`, has other than the header says.
    fn tell_opening<S: Sink>(&self, opening: &Opening, line_at: usize, sink: &mut S) {
        let mut tell = |id, detail: Words<'_>| {
            self.fault(id, Some(line_at as u64), detail, sink);
        };
        let lack = if self.declared.has_empty_boundary() {
            (FindingId::BOUNDARY_INVALID, words!(HAS_EMPTY_BOUNDARY))
        } else {
            (FindingId::BOUNDARY_MISSING, words!(LACKS_BOUNDARY))
        };
        match (opening, self.declared.boundary.as_deref()) {
            (Opening::AsDeclared, Some(_)) => {}
            (Opening::DashesMissing, Some(boundary)) => {
                let boundary = boundary.escape_ascii();
                tell(
                    FindingId::BOUNDARY_DASHES_MISSING,
                    words!(BOUNDARY_DASHES_MISSING, boundary = boundary),
                );
            }
            (Opening::Other(seen), Some(declared)) => tell(
                FindingId::BOUNDARY_MISMATCH,
                words!(
                    BOUNDARY_MISMATCH,
                    stated = declared.escape_ascii(),
                    used = seen.escape_ascii()
                ),
            ),
            (Opening::Other(seen), None) => {
                tell(lack.0, words!(BOUNDARY_SHOWN, lack = lack.1, used = seen.escape_ascii()));
            }
            (Opening::Unknown | Opening::AsDeclared | Opening::DashesMissing, _) => {
                tell(lack.0, words!(BOUNDARY_UNKNOWN, lack = lack.1));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Opening, boundary_in, recognise};

    #[test]
    fn the_declared_boundary_is_known_as_soon_as_it_is_there() {
        assert_eq!(recognise(b"", false, Some(b"B")), None);
        assert_eq!(recognise(b"--", false, Some(b"B")), None);
        assert_eq!(recognise(b"\r\n--", false, Some(b"B")), None);
        assert_eq!(recognise(b"--B", false, Some(b"B")), None);
        assert_eq!(recognise(b"--B-", false, Some(b"B")), None);
        for opening in [&b"--B\r"[..], b"--B--", b"--B \t", b"\r\n--B\n"] {
            assert_eq!(recognise(opening, false, Some(b"B")), Some(Opening::AsDeclared));
        }
        assert_eq!(recognise(b"--B", true, Some(b"B")), Some(Opening::AsDeclared));
    }

    #[test]
    fn another_boundary_needs_a_header_after_it() {
        let other = Some(Opening::Other(b"X".to_vec()));
        assert_eq!(recognise(b"--X\r\nContent-Type: a", false, Some(b"B")), other);
        assert_eq!(recognise(b"--X\r\nContent-Type: a", false, None), other);
        assert_eq!(recognise(b"--X\r\nContent", false, None), None);
        let longer = Some(Opening::Other(b"Bx".to_vec()));
        assert_eq!(recognise(b"--Bx\r\nContent-Type: a", false, Some(b"B")), longer);
        assert_eq!(recognise(b"--X\r\nContent", true, None), Some(Opening::Unknown));
        assert_eq!(recognise(b"--X\r\nhello there", false, Some(b"B")), Some(Opening::AsDeclared));
    }

    #[test]
    fn under_another_type_only_a_part_header_makes_a_delimiter_line() {
        let boundary = Some(b"X".to_vec());
        assert_eq!(boundary_in(b"--X\r\nContent-Disposition: form-data"), boundary);
        assert_eq!(boundary_in(b"\r\n--X\ncontent-type: text/plain"), boundary);
        for other in [
            &b"---\napiVersion: v1\nkind: Pod\n"[..],
            b"-----BEGIN PGP MESSAGE-----\nVersion: 1\n",
            b"-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\n",
            b"---- BEGIN SSH2 PUBLIC KEY ----\nComment: a key\n",
            b"-----BEGIN SOMETHING-----\nContent-Domain: RFC822\n",
            b"--X\r\nContent",
            b"--X--\r\n",
            b"",
        ] {
            assert_eq!(boundary_in(other), None, "{}", other.escape_ascii());
        }
    }

    #[test]
    fn a_closing_delimiter_alone_shows_its_boundary() {
        let other = Some(Opening::Other(b"X".to_vec()));
        assert_eq!(recognise(b"--X--", true, Some(b"B")), other);
        assert_eq!(recognise(b"--X--\r\n", true, None), other);
        assert_eq!(recognise(b"--X--\r\n", false, None), None);
        assert_eq!(recognise(b"--X--\r\nhello", true, None), Some(Opening::Unknown));
        assert_eq!(recognise(b"-----", true, None), Some(Opening::Unknown));
    }

    #[test]
    fn the_boundary_itself_in_the_first_line_lacks_its_dashes() {
        assert_eq!(recognise(b"--B\r\n", false, Some(b"--B")), Some(Opening::DashesMissing));
        assert_eq!(recognise(b"B\nContent", false, Some(b"B")), Some(Opening::DashesMissing));
    }

    #[test]
    fn a_body_that_is_something_else_stays_with_its_header() {
        assert_eq!(recognise(b"hello\r\nworld", false, Some(b"B")), Some(Opening::AsDeclared));
        assert_eq!(recognise(b"hello\r\nworld", false, None), Some(Opening::Unknown));
        assert_eq!(recognise(&[b'x'; 2000], false, None), Some(Opening::Unknown));
    }
}
