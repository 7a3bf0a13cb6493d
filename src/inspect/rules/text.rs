//! The text of a part, whatever it says.

use super::typing::is_utf16;
use super::{Found, PartSeen};
use crate::inspect::opening::utf16_in;
use crate::mime::MediaType;
use crate::report::{Encoding, FindingId, Hex, Role, words};

pub(super) fn look(part: &PartSeen<'_>, found: &mut Found<'_>) {
    if part.encoding == Encoding::Multipart && part.role == Role::Field {
        tell_utf16(part, found);
    }
}

/// A form's field is text in the form's charset, which is UTF-8 unless its own type says otherwise.
fn tell_utf16(part: &PartSeen<'_>, found: &mut Found<'_>) {
    let media_type = part.declared.and_then(MediaType::parse);
    let is_text = media_type.as_ref().is_none_or(|it| it.top_level() == "text" || it.is_json());
    let charset = media_type.as_ref().and_then(|it| it.parameter("charset"));
    if !is_text || charset.is_some_and(|it| is_utf16(&it.value)) {
        return;
    }
    if let Some(order) = utf16_in(part.head, false) {
        found.add(
            FindingId::UTF16,
            part.value_at,
            words!(
                UTF16_FIELD,
                first = Hex(&part.head[..part.head.len().min(4)]),
                charset = order.charset()
            ),
        );
    }
}
