//! Whether a multipart file's content begins or ends with a line break that its format would not
//! have: in a body built by hand one too many was written.

/// Bytes of the content's beginning that are kept: a line break and the longest signature.
const FIRST_BYTES: usize = 16;

/// Bytes of the content's end that are kept: the longest trailer and a line break.
const LAST_BYTES: usize = 24;

const LINE_BREAK: &[u8] = b"\r\n";

/// Types whose files begin with bytes that are always the same, and those bytes. Unlike the
/// detection of types, which finds some of them further on, it is the very beginning that counts.
const SIGNATURES: [(&str, &[u8]); 10] = [
    ("image/png", b"\x89PNG\r\n\x1a\n"),
    ("image/jpeg", b"\xFF\xD8\xFF"),
    ("image/gif", b"GIF8"),
    ("application/pdf", b"%PDF-"),
    ("application/zip", b"PK\x03\x04"),
    ("application/gzip", b"\x1F\x8B\x08"),
    ("application/x-7z-compressed", b"7z\xBC\xAF\x27\x1C"),
    ("application/ogg", b"OggS\0"),
    ("audio/flac", b"fLaC\0\0\0\x22"),
    ("font/woff2", b"wOF2"),
];

/// Types whose files end with bytes that are always the same, and those bytes.
const TRAILERS: [(&str, &[u8]); 3] = [
    ("image/png", b"IEND\xAE\x42\x60\x82"),
    ("image/jpeg", b"\xFF\xD9"),
    ("image/gif", b"\x00\x3B"),
];

/// A zip archive's last record, where no comment follows it (APPNOTE.TXT §4.3.16): its first bytes, its
/// length, and the comment's length at its end.
const ZIP_END: (&[u8], usize, &[u8]) = (b"PK\x05\x06", 22, b"\0\0");

/// The first and last bytes of the content of the part that is open.
#[derive(Debug, Default)]
pub(super) struct Edges {
    first: Vec<u8>,
    last: Vec<u8>,
    /// Offsets of the content's first byte and after its last.
    start: u64,
    end: u64,
}

/// A line break that does not belong there.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct StrayBreak {
    /// Its offset in the body.
    pub(super) offset: u64,
    /// Whether the content begins with it; else it ends so.
    pub(super) at_beginning: bool,
    /// What the content is without it.
    pub(super) content_type: &'static str,
}

impl Edges {
    /// Another part begins.
    pub(super) fn reset(&mut self) {
        self.first.clear();
        self.last.clear();
    }

    /// Takes content that ends at `end` in the body.
    pub(super) fn push(&mut self, bytes: &[u8], end: u64) {
        if self.first.is_empty() {
            self.start = end - bytes.len() as u64;
        }
        self.end = end;
        let room = FIRST_BYTES - self.first.len();
        self.first.extend_from_slice(&bytes[..bytes.len().min(room)]);
        let kept = &bytes[bytes.len().saturating_sub(LAST_BYTES)..];
        let surplus = (self.last.len() + kept.len()).saturating_sub(LAST_BYTES);
        self.last.drain(..surplus);
        self.last.extend_from_slice(kept);
    }

    /// The line break at the beginning, else the one at the end.
    pub(super) fn stray_break(&self) -> Option<StrayBreak> {
        self.at_beginning().or_else(|| self.at_end())
    }

    fn at_beginning(&self) -> Option<StrayBreak> {
        let rest = self.first.strip_prefix(LINE_BREAK)?;
        let (content_type, _) = SIGNATURES.iter().find(|(_, bytes)| rest.starts_with(bytes))?;
        Some(StrayBreak { offset: self.start, at_beginning: true, content_type })
    }

    fn at_end(&self) -> Option<StrayBreak> {
        let last = self.last.strip_suffix(LINE_BREAK)?;
        let (content_type, _) =
            SIGNATURES.iter().find(|(_, bytes)| self.first.starts_with(bytes))?;
        let mut trailers = TRAILERS.iter();
        let is_end = match trailers.find(|(of_type, _)| of_type == content_type) {
            Some((_, trailer)) => last.ends_with(trailer),
            None => *content_type == "application/zip" && is_end_of_zip(last),
        };
        is_end.then_some(StrayBreak {
            offset: self.end - LINE_BREAK.len() as u64,
            at_beginning: false,
            content_type,
        })
    }
}

fn is_end_of_zip(last: &[u8]) -> bool {
    let (signature, len, no_comment) = ZIP_END;
    let record = last.len().checked_sub(len).map(|at| &last[at..]);
    record.is_some_and(|it| it.starts_with(signature) && it.ends_with(no_comment))
}
