//! The raw body: the file's bytes and nothing else. The name goes into the request target.

use super::FileLabel;
use super::urlencoded::percent_encode;

/// Hands every piece on as it is.
#[derive(Debug)]
pub struct RawEncoder;

impl RawEncoder {
    pub(super) fn push(&mut self, piece: &[u8], out: &mut Vec<u8>) {
        out.extend_from_slice(piece);
    }

    pub(super) fn finish(self, _out: &mut Vec<u8>) {}
}

/// `filename=` and the escaped name.
pub(super) fn query(label: &FileLabel) -> String {
    let mut query = b"filename=".to_vec();
    percent_encode(label.filename.as_bytes(), &mut query);
    query.into_iter().map(char::from).collect()
}
