//! What a multipart `Content-Type` says of the boundary, and what is wrong with it.

use super::super::limits::BOUNDARY_BYTES;
use super::super::{Event, Fault, Sink};
use crate::mime::MediaType;
use crate::mime::grammar::is_token;
use crate::report::{FindingId, Words, words};

/// The longest boundary that RFC 2046 §5.1.1 allows, in characters.
const LEGAL_BOUNDARY_CHARACTERS: usize = 70;

/// Bytes of a boundary that are shown: all of a legal one.
const SHOWN_BYTES: usize = 100;

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

    /// Whether there is a boundary parameter without a value.
    pub(super) fn has_empty_boundary(&self) -> bool {
        let first = self.media_type.as_ref().and_then(|it| it.parameter("boundary"));
        first.is_some_and(|first| first.value.is_empty())
    }

    /// Tells what is wrong with the header itself. An empty boundary is told by whoever knows which one
    /// was used in its place.
    pub(super) fn report_faults<S: Sink>(&self, sink: &mut S) {
        let Some(media_type) = &self.media_type else { return };
        let mut fault = |id, detail: Words<'_>| {
            sink.accept(Event::Fault(Fault { id, offset: None, detail }));
        };
        if let Some(charset) = media_type.parameter("charset") {
            fault(
                FindingId::CHARSET_ON_MULTIPART,
                words!(
                    CHARSET_ON_MULTIPART,
                    media_type = media_type.essence,
                    charset = shown(&charset.value)
                ),
            );
        }
        let mut boundaries = media_type.parameters_named("boundary");
        let Some(first) = boundaries.next() else { return };
        let boundary = shown(&first.value);
        if let Some(second) = boundaries.next() {
            fault(
                FindingId::BOUNDARY_DUPLICATED,
                words!(BOUNDARY_DUPLICATED, first = boundary, second = shown(&second.value)),
            );
        } else if let Some(why) = Illegal::find(&first.value) {
            let id = FindingId::BOUNDARY_INVALID;
            let most = LEGAL_BOUNDARY_CHARACTERS;
            match why {
                Illegal::Long(characters) => fault(
                    id,
                    words!(
                        BOUNDARY_LONG,
                        boundary = boundary,
                        characters = characters,
                        most = most
                    ),
                ),
                Illegal::SpaceAtEnd => fault(id, words!(BOUNDARY_SPACE, boundary = boundary)),
                Illegal::Character(at, character) => fault(
                    id,
                    words!(
                        BOUNDARY_CHARACTER,
                        boundary = boundary,
                        character = format!("{character:?}"),
                        number = at + 1
                    ),
                ),
            }
        } else if first.quoted && first.token {
            fault(FindingId::BOUNDARY_QUOTED, words!(BOUNDARY_QUOTED, boundary = boundary));
        } else if let Some(at) = first.value.find(|c| !is_token_character(c))
            && !first.quoted
        {
            let character = first.value[at..].chars().next().unwrap_or_default();
            fault(
                FindingId::BOUNDARY_NEEDS_QUOTES,
                words!(
                    BOUNDARY_NEEDS_QUOTES,
                    boundary = boundary,
                    character = format!("{character:?}")
                ),
            );
        }
    }
}

fn is_token_character(character: char) -> bool {
    is_token(character.encode_utf8(&mut [0; 4]))
}

/// The beginning of a value, as it was written.
fn shown(value: &str) -> String {
    let cut = &value[..value.floor_char_boundary(SHOWN_BYTES)];
    format!("{cut}{}", if cut.len() < value.len() { "…" } else { "" })
}

/// Why a boundary is none that RFC 2046 §5.1.1 allows.
enum Illegal {
    Long(usize),
    SpaceAtEnd,
    Character(usize, char),
}

impl Illegal {
    fn find(boundary: &str) -> Option<Illegal> {
        let is_illegal = |c: char| !u8::try_from(c).is_ok_and(is_boundary_character);
        if boundary.len() > LEGAL_BOUNDARY_CHARACTERS {
            Some(Illegal::Long(boundary.len()))
        } else if boundary.ends_with(' ') {
            Some(Illegal::SpaceAtEnd)
        } else {
            let mut characters = boundary.chars().enumerate();
            characters.find(|(_, c)| is_illegal(*c)).map(|(at, c)| Illegal::Character(at, c))
        }
    }
}

/// The `bchars` of RFC 2046 §5.1.1.
pub(super) fn is_boundary_character(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"'()+_,-./:=? ".contains(&byte)
}
