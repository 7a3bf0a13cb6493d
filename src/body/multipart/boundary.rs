//! What a multipart `Content-Type` says of the boundary, and what is wrong with it.

use super::super::limits::BOUNDARY_BYTES;
use super::super::{Event, Fault, Sink};
use crate::mime::MediaType;
use crate::report::FindingId;

/// The longest boundary that RFC 2046 §5.1.1 allows, in characters.
const LEGAL_BOUNDARY_CHARACTERS: usize = 70;

/// A multipart media type, as far as the body's reading depends on it.
#[derive(Debug, Default)]
pub(super) struct MultipartType {
    /// The first boundary parameter's value, cut to [`BOUNDARY_BYTES`]; never empty.
    pub(super) boundary: Option<Vec<u8>>,
    /// Whether it is `multipart/form-data`, whose parts must be named.
    pub(super) is_form: bool,
    media_type: Option<MediaType>,
}

impl MultipartType {
    /// Reads the field's value.
    pub(super) fn parse(content_type: &str) -> MultipartType {
        let media_type = MediaType::parse(content_type);
        let boundary = media_type
            .as_ref()
            .and_then(|media_type| media_type.parameter("boundary"))
            .map(|parameter| parameter.value.as_bytes())
            .filter(|value| !value.is_empty())
            .map(|value| value[..value.len().min(BOUNDARY_BYTES)].to_vec());
        let is_form = media_type.as_ref().is_some_and(|it| it.essence == "multipart/form-data");
        MultipartType { boundary, is_form, media_type }
    }

    /// A form whose type was lost, with the boundary that its first line shows.
    pub(super) fn shown(boundary: Vec<u8>) -> MultipartType {
        MultipartType { boundary: Some(boundary), is_form: true, media_type: None }
    }

    /// Tells what is wrong with the header itself.
    pub(super) fn report_faults<S: Sink>(&self, sink: &mut S) {
        let Some(media_type) = &self.media_type else { return };
        let mut fault = |id, detail: std::fmt::Arguments<'_>| {
            sink.accept(Event::Fault(Fault { id, offset: None, detail }));
        };
        if let Some(charset) = media_type.parameter("charset") {
            fault(
                FindingId::CHARSET_ON_MULTIPART,
                format_args!("The type carries charset={}.", charset.value),
            );
        }
        let mut boundaries = media_type.parameters_named("boundary");
        let Some(first) = boundaries.next() else { return };
        if let Some(second) = boundaries.next() {
            fault(
                FindingId::BOUNDARY_DUPLICATED,
                format_args!(
                    "The header has boundary={} and boundary={}.",
                    first.value, second.value
                ),
            );
        }
        if let Some(why) = illegal(&first.value) {
            fault(
                FindingId::BOUNDARY_INVALID,
                format_args!("The boundary is {:?}: {why}.", first.value),
            );
        }
        if first.quoted && first.token {
            fault(
                FindingId::BOUNDARY_QUOTED,
                format_args!("The header has boundary=\"{}\".", first.value),
            );
        }
        if !first.quoted && !first.token && !first.value.is_empty() {
            fault(
                FindingId::BOUNDARY_NEEDS_QUOTES,
                format_args!("The header has boundary={} without quotes.", first.value),
            );
        }
    }
}

fn illegal(boundary: &str) -> Option<&'static str> {
    if boundary.is_empty() {
        Some("it is empty")
    } else if boundary.len() > LEGAL_BOUNDARY_CHARACTERS {
        Some("it has more than 70 characters")
    } else if boundary.ends_with(' ') {
        Some("it ends in a space")
    } else if !boundary.bytes().all(is_boundary_character) {
        Some("it has a character that no boundary may have")
    } else {
        None
    }
}

/// The `bchars` of RFC 2046 §5.1.1.
pub(super) fn is_boundary_character(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"'()+_,-./:=? ".contains(&byte)
}
