//! Header lines of a multipart part that do not fit a form: transfer encodings and lengths.

use super::{Found, PartSeen};
use crate::report::{FindingId, shown, shown_bytes};

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
    let media_type = undone.media_type.as_deref().unwrap_or("of no known type");
    if undone.bytes == 0 {
        let bytes = part.bytes;
        found.add(
            FindingId::TRANSFER_ENCODING_IN_PART,
            line.offset,
            format_args!("Decoding the {bytes} bytes as {encoding} would give nothing."),
        );
        return;
    }
    found.add(
        FindingId::TRANSFER_ENCODING_IN_PART,
        line.offset,
        format_args!(
            "Decoding the {} bytes as {encoding} would give {} bytes, {}, that begin with \"{}\".",
            part.bytes,
            undone.bytes,
            shown(media_type.as_bytes()),
            undone.first.escape_ascii()
        ),
    );
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
        format_args!(
            "The part says Content-Length: {value}, its content has {} bytes.",
            part.bytes
        ),
    );
}

/// Bytes of a header's value that are shown.
const SHOWN_BYTES: usize = 40;
