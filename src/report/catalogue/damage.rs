//! Bytes that were damaged on their way, and bodies under another type than theirs.

use super::{Entry, Example, FindingId, Severity, catalogued};

catalogued! {}
