//! What stands in base64's place, and base64 where none is expected.

use super::{Found, PartSeen};
use crate::report::{FindingId, Transform};

pub(super) fn look(part: &PartSeen<'_>, found: &mut Found<'_>) {
    if part.transforms == [Transform::Decimal] {
        found.add(
            FindingId::BUFFER_AS_DECIMALS,
            part.value_at,
            format_args!("{} bytes are written as decimal numbers.", part.bytes),
        );
    }
}
