//! What a report says that only the caller of an inspection knows.

use std::time::Duration;

use crate::report::{Connection, Detail, WireSource};

/// How the body ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Ending {
    /// All of it came.
    Complete,
    /// It ended early.
    Incomplete {
        /// What is known of why, in one sentence, for the finding `body-incomplete`.
        reason: Detail,
    },
}

/// What a report says that only the caller knows; nothing by default.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Envelope {
    /// Names the report.
    pub id: String,
    /// When the head had been read, RFC 3339 in UTC with milliseconds.
    pub received_at: String,
    /// From the head to the end of the body.
    pub elapsed: Duration,
    /// The head's size in bytes as computed from its fields; `None` where nobody did.
    pub head_bytes: Option<u64>,
    /// What the request took on the wire; `None` where nobody counted it.
    pub counted: Option<Counted>,
    /// The connection; `None` where there was none.
    pub connection: Option<Connection>,
}

/// What a request took on the wire, as it was counted while it came; in bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Counted {
    /// Request line and header fields as they were written.
    pub head_bytes: u64,
    /// What chunked transfer coding put around the content.
    pub framing_bytes: u64,
    /// The content, content coding still applied.
    pub coded_bytes: u64,
    /// Whether it was seen where the request ended, by itself or with the connection.
    pub has_ended: bool,
    /// Who counted.
    pub source: WireSource,
}
