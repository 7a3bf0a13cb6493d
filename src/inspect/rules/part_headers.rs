//! Header lines of a multipart part that do not fit a form: transfer encodings and lengths.

use super::{Found, PartSeen};
use crate::report::{FindingId, Words, shown, shown_bytes, words};

pub(super) fn look(part: &PartSeen<'_>, is_form: bool, found: &mut Found<'_>) {
    // Other multipart types keep the transfer encodings of mail.
    if is_form {
        look_at_transfer_encoding(part, found);
    }
    look_at_length(part, found);
}

fn look_at_transfer_encoding(part: &PartSeen<'_>, found: &mut Found<'_>) {
    let (Some(undone), Some(line)) = (part.undone, &part.lines.transfer_encoding) else { return };
    let encoding = undone.encoding.as_str();
    let mut tell = |detail: Words<'_>| {
        found.add(FindingId::TRANSFER_ENCODING_IN_PART, line.offset, detail);
    };
    let (bytes, decoded, first) = (part.bytes, undone.bytes, undone.first.escape_ascii());
    match undone.media_type.as_deref() {
        _ if decoded == 0 => {
            tell(words!(TRANSFER_ENCODING_NOTHING, bytes = bytes, encoding = encoding));
        }
        None => tell(words!(
            TRANSFER_ENCODING_UNTYPED,
            bytes = bytes,
            encoding = encoding,
            decoded = decoded,
            first = first
        )),
        Some(media_type) => tell(words!(
            TRANSFER_ENCODING,
            bytes = bytes,
            encoding = encoding,
            decoded = decoded,
            media_type = shown(media_type.as_bytes()),
            first = first
        )),
    }
}

/// A part that the body's end cut off is shorter than it was to be, which is told elsewhere.
fn look_at_length(part: &PartSeen<'_>, found: &mut Found<'_>) {
    let Some(line) = &part.lines.length else { return };
    let is_number = !line.value.is_empty() && line.value.iter().all(u8::is_ascii_digit);
    let stated = str::from_utf8(&line.value).ok().filter(|_| is_number);
    let stated: Option<u64> = stated.and_then(|digits| digits.parse().ok());
    if stated == Some(part.bytes) || part.is_cut {
        return;
    }
    let value = shown_bytes(&line.value, SHOWN_BYTES);
    found.add(
        FindingId::PART_LENGTH_WRONG,
        line.offset,
        words!(PART_LENGTH, stated = value, bytes = part.bytes),
    );
}

/// Bytes of a header's value that are shown.
const SHOWN_BYTES: usize = 40;
