//! The header lines of a multipart part that rules ask for, as they came.

/// The first line of each; a second one does not count.
#[derive(Debug, Default)]
pub(super) struct Lines {
    /// `Content-Disposition`.
    pub(super) disposition: Option<Line>,
    /// `Content-Type`.
    pub(super) content_type: Option<Line>,
    /// `Content-Length`.
    pub(super) length: Option<Line>,
    /// `Content-Transfer-Encoding`.
    pub(super) transfer_encoding: Option<Line>,
}

/// One of them.
#[derive(Debug)]
pub(super) struct Line {
    /// Its value, at most [`crate::body::limits::HEADER_LINE_BYTES`].
    pub(super) value: Vec<u8>,
    /// Offset of its first byte in the body.
    pub(super) offset: u64,
}

impl Lines {
    /// Keeps a line that rules ask for.
    pub(super) fn keep(&mut self, name: &[u8], value: &[u8], offset: u64) {
        let place = if name.eq_ignore_ascii_case(b"content-disposition") {
            &mut self.disposition
        } else if name.eq_ignore_ascii_case(b"content-type") {
            &mut self.content_type
        } else if name.eq_ignore_ascii_case(b"content-length") {
            &mut self.length
        } else if name.eq_ignore_ascii_case(b"content-transfer-encoding") {
            &mut self.transfer_encoding
        } else {
            return;
        };
        place.get_or_insert_with(|| Line { value: value.to_vec(), offset });
    }
}
