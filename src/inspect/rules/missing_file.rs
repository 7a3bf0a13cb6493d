//! Uploads in which the file never came.

use super::{Found, PartSeen};
use crate::report::FindingId;

pub(super) fn look(part: &PartSeen<'_>, found: &mut Found<'_>) {
    if part.filename == Some(b"") && part.bytes == 0 {
        found.add(
            FindingId::NO_FILE_CHOSEN,
            part.start,
            format_args!("The part has filename=\"\" and no content."),
        );
    }
}
