//! What a report may hold, each limit with its unit and its reason. With the reader's own limits
//! they bound the memory of one inspection at about 5 MiB, and 17 MiB more for each content coding that is
//! undone, whatever the body.

/// Parts that are described; later ones are only counted. More than anybody reads, and a thousand
/// files is what browsers' directory pickers send at most in practice.
pub const DESCRIBED_PARTS: usize = 1000;

/// Bytes of text, names and header fields that all described parts may have together. A part that
/// would go beyond is counted and not described.
pub const DESCRIPTION_BYTES: usize = 1024 * 1024;

/// Findings that are shown; later ones are only counted.
pub const SHOWN_FINDINGS: usize = 100;

/// Findings of one id that are shown, so that one fault repeated does not hide the others.
pub const SHOWN_OF_ONE_ID: usize = 10;

/// Bytes of a finding's explanation that come from the request.
pub const DETAIL_BYTES: usize = 1024;

/// Bytes of a part's text that are shown.
pub const TEXT_BYTES: usize = 1024;

/// Bytes at a part's beginning that are shown in base64.
pub const HEAD_BYTES: usize = 64;

/// Header fields of one multipart part that are shown.
pub const SHOWN_HEADERS: usize = 32;

/// Bytes of the body's beginning in the wire view.
pub const SAMPLE_HEAD_BYTES: usize = 4096;

/// Bytes of the body's end in the wire view.
pub const SAMPLE_TAIL_BYTES: usize = 1024;

/// Names of parts that are remembered, each as a number, to tell those that come again: as many as parts
/// are described, since nobody is told of later ones.
pub const REMEMBERED_NAMES: usize = DESCRIBED_PARTS;

/// Rows of the arrival timeline.
pub const TIMELINE_ROWS: usize = 256;
