//! Why a body's bytes are not what its type speaks of.

use super::opening::ByteOrder;
use crate::body::coding::Coding;

/// What hides a body's bytes from being read as its type says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Veil {
    /// A content coding that is not undone.
    Unsupported,
    /// They are compressed, by this coding.
    Compressed(Coding),
    /// They are in another charset.
    Utf16(ByteOrder),
}
