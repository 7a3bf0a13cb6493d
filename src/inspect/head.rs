//! What a request's head says of its body.

use crate::body::coding::Coding;
use crate::body::limits::CODING_LAYERS;
use crate::mime::{Disposition, MediaType};
use crate::report::{Encoding, Request};

/// Which format a body of this type is read in.
pub(super) fn encoding_of(media_type: Option<&MediaType>) -> Encoding {
    match media_type {
        Some(media_type) if media_type.is_multipart() => Encoding::Multipart,
        Some(media_type) if media_type.is_urlencoded() => Encoding::Urlencoded,
        Some(media_type) if media_type.is_json() => Encoding::Json,
        Some(_) | None => Encoding::Raw,
    }
}

/// The content codings that change the body (`identity` does not, RFC 9110 §8.4.1): those that are undone,
/// in the order in which they were applied, and before them those that are left.
pub(super) fn codings_of(request: &Request) -> (Vec<Coding>, Vec<&str>) {
    let named = request.content_encoding.iter().map(String::as_str);
    let mut left: Vec<&str> =
        named.filter(|coding| !coding.eq_ignore_ascii_case("identity")).collect();
    let mut undone = Vec::new();
    while undone.len() < CODING_LAYERS
        && let Some(coding) = left.last().and_then(|name| Coding::named(name))
    {
        undone.insert(0, coding);
        left.pop();
    }
    (undone, left)
}

/// The file name in the request's own Content-Disposition.
pub(super) fn disposition_filename(request: &Request) -> Option<String> {
    let mut fields = request.headers.iter();
    let (_, value) = fields.find(|(name, _)| name.eq_ignore_ascii_case("content-disposition"))?;
    let disposition = Disposition::parse(value.as_bytes());
    disposition.preferred_filename().map(|name| String::from_utf8_lossy(name).into_owned())
}
